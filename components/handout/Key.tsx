import { LayerSign } from '@/components/ui/LayerSign';
import { LineSign } from '@/components/ui/LineSign';
import type { Briefing } from '@/geo/document/briefing';
import { WIDTH, type Block } from '@/geo/handout/blocks';
import { scaleWords, type KeyItem } from '@/geo/handout/key';
import { scaleBar } from '@/geo/projection/scaleBar';
import { cameraAt } from '@/geo/view/camera';
import { NO_PADDING } from '@/geo/projection/projector';
import styles from './handout.module.css';

function Sign({ item }: { item: KeyItem }) {
  switch (item.kind) {
    case 'layer': return <LayerSign symbol={item.symbol} ink={item.ink} />;
    case 'hollow': return <LayerSign symbol="circle" hollow />;
    case 'line': return <LineSign status={item.status} />;
    case 'more': return null;
  }
}

/** Scale bar and legend under a map: only what stands on it. */
export function Key({ block: { view, rows, mapHeight }, briefing }: { block: Extract<Block, { kind: 'key' }>; briefing: Briefing }) {
  const camera = cameraAt(briefing, view, { width: WIDTH, height: mapHeight }, NO_PADDING);
  const bar = scaleBar(camera, 'km');
  return (
    <div className={styles.key}>
      {bar && (
        <svg className={styles.scale} width={Math.round(bar.widthPx) + 60} height="24" role="img" aria-label={`Scale bar: ${scaleWords(camera)}`}>
          <text x="0" y="11">0</text>
          <text x={Math.max(bar.widthPx, 60)} y="11" textAnchor="end">{scaleWords(camera)}</text>
          <path d={`M0.5 16V22H${bar.widthPx + 0.5}V16M${bar.widthPx / 2 + 0.5} 19V22`} />
        </svg>
      )}
      <div className={styles.legend} role="group" aria-label="Legend">
        {rows.map((row, i) => (
          <ul key={i}>{row.map(({ item }, k) => <li key={k}><Sign item={item} />{item.title}</li>)}</ul>
        ))}
      </div>
    </div>
  );
}
