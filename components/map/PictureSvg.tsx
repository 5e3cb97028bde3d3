import { memo } from 'react';
import { symbolPath } from '@/geo/picture/symbols';
import type { Label, LinkLabel, Mark, Picture, Stroke } from '@/geo/picture/picture';
import { Growing } from './Growing';
import { own, series } from './ink';
import styles from './picture.module.css';

const fade = (faded: boolean): string => (faded ? ` ${styles.faded}` : '');
const n = (value: number): number => Math.round(value * 10) / 10;

function StrokeShape({ stroke }: { stroke: Stroke }) {
  const { shape, casing, heads } = stroke;
  return (
    <g className={`${series(stroke.ink)}${fade(stroke.faded)}`} {...own(stroke.ink)}>
      <path className={styles.casing} d={casing.line} strokeWidth={casing.width} />
      {'fill' in shape ? (
        <path className={styles.solid} d={shape.fill} />
      ) : (
        <path
          className={shape.round ? styles.dots : styles.dashes}
          d={shape.line}
          strokeWidth={shape.width}
          strokeDasharray={shape.dash}
          strokeDashoffset={n(shape.dashOffset)}
        />
      )}
      {heads.map((head, i) => (
        <path key={i} className={head.open ? styles.open : styles.solid} d={head.path} strokeWidth={head.open ? head.width : undefined} />
      ))}
    </g>
  );
}

function MarkShape({ mark }: { mark: Mark }) {
  return (
    <g className={`${series(mark.ink)}${fade(mark.faded)}`} {...own(mark.ink)} transform={`translate(${n(mark.at.x)} ${n(mark.at.y)})`}>
      {mark.ring && <circle className={styles.ring} r={n(mark.r + 5)} />}
      <path className={mark.hollow ? styles.hollow : styles.mark} d={symbolPath(mark.symbol, mark.r)} />
    </g>
  );
}

function LabelText({ label }: { label: Label }) {
  return (
    <g>
      {label.leader && (
        <line className={styles.leader} x1={n(label.leader[0].x)} y1={n(label.leader[0].y)} x2={n(label.leader[1].x)} y2={n(label.leader[1].y)} />
      )}
      <text className={styles.label} textAnchor={label.anchor}>
        {label.lines.map((line, i) => (
          <tspan key={i} x={n(label.at.x)} y={n(label.at.y + line.dy)}>
            {line.runs.map((run, k) => (
              <tspan key={k} className={`${styles[run.face]} ${styles[run.tone]}`} fontSize={n(run.size)} xmlLang={run.lang}>{run.text}</tspan>
            ))}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function AlongLink({ label, prefix, fresh }: { label: LinkLabel; prefix: string; fresh: boolean }) {
  const id = `${prefix}${label.id}`;
  return (
    <g className={`${series(label.ink)}${fresh ? ` ${styles.arriving}` : ''}`} {...own(label.ink)}>
      <path id={id} d={label.path} fill="none" />
      <text className={styles.along} fontSize={n(label.size)} dy={n(label.dy)} textAnchor="middle">
        <textPath href={`#${id}`} startOffset={n(label.offset)}>
          {label.runs.map((run, i) => (
            <tspan key={i} className={run.bold ? styles.bold : undefined}>{run.text}</tspan>
          ))}
        </textPath>
      </text>
    </g>
  );
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The dossier's own drawing: links, marks and words.
 * @param prefix keeps ids apart where several pictures share a page
 * @param fresh ids of links that have just come into what is shown
 */
export const PictureSvg = memo(function PictureSvg({ picture, prefix, fresh = NONE }: { picture: Picture; prefix: string; fresh?: ReadonlySet<string> }) {
  return (
    <>
      {picture.strokes.map((stroke) => (
        <Growing key={`${stroke.id} ${stroke.part}`} course={stroke.course} fresh={fresh.has(stroke.id)}><StrokeShape stroke={stroke} /></Growing>
      ))}
      {picture.linkLabels.map((label) => <AlongLink key={label.id} label={label} prefix={prefix} fresh={fresh.has(label.id)} />)}
      {picture.tie && <line className={styles.tie} x1={n(picture.tie[0].x)} y1={n(picture.tie[0].y)} x2={n(picture.tie[1].x)} y2={n(picture.tie[1].y)} />}
      {picture.marks.map((mark) => <MarkShape key={mark.id} mark={mark} />)}
      {picture.labels.map((label) => <LabelText key={label.id} label={label} />)}
    </>
  );
});
