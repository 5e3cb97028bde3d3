import type { Briefing } from '@/geo/document/briefing';
import type { Block } from '@/geo/handout/blocks';
import { Key } from './Key';
import { Lines } from './Lines';
import { PrintMap } from './PrintMap';
import styles from './handout.module.css';

type Context = { briefing: Briefing; grounds: ReadonlyMap<string, string> };

function Text({ block: { tag: Tag, style, lines, dir, id } }: { block: Extract<Block, { kind: 'text' }> }) {
  return <Tag id={id} dir={dir} className={styles[style]}><Lines lines={lines} /></Tag>;
}

function Table({ block: { name, caption, rows } }: { block: Extract<Block, { kind: 'table' }> }) {
  const cells = (row: (typeof rows)[number]) => row.cells.map(({ style, lines, align, dir }, i) => {
    const className = `${styles[style]} ${align === 'end' ? styles.end : ''}`;
    return row.head
      ? <th key={i} scope="col" dir={dir} className={className}><Lines lines={lines} /></th>
      : <td key={i} dir={dir} className={className}><Lines lines={lines} /></td>;
  });
  const head = rows.filter((row) => row.head);
  return (
    <table className={`${styles.table} ${styles[`table-${name}`]}`} aria-label={caption}>
      {head.length > 0 && <thead>{head.map((row, i) => <tr key={i}>{cells(row)}</tr>)}</thead>}
      <tbody>{rows.filter((row) => !row.head).map((row, i) => <tr key={i}>{cells(row)}</tr>)}</tbody>
    </table>
  );
}

function One({ block, ...context }: { block: Block } & Context) {
  switch (block.kind) {
    case 'text': return <Text block={block} />;
    case 'space': return <div className={styles.space} />;
    case 'rule': return <hr className={styles.rule} />;
    case 'map': return <PrintMap block={block} {...context} />;
    case 'key': return <Key block={block} briefing={context.briefing} />;
    case 'table': return <Table block={block} />;
    case 'columns':
      return (
        <div className={styles.columns}>
          {block.columns.map((blocks, i) => <div key={i}><Blocks blocks={blocks} {...context} /></div>)}
        </div>
      );
  }
}

export function Blocks({ blocks, ...context }: { blocks: readonly Block[] } & Context) {
  return blocks.map((block, i) => <One key={i} block={block} {...context} />);
}
