import { memo } from 'react';
import { LayerSign } from '@/components/ui/LayerSign';
import { LineSign } from '@/components/ui/LineSign';
import type { Legend as Entries } from '@/geo/card/legend';
import styles from './legend.module.css';

function ClusterSign() {
  return (
    <svg className={styles.cluster} width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
      <circle r="8" /><text y="3.5" textAnchor="middle">9</text>
    </svg>
  );
}

/** Outlined marks mean what dashed lines mean, so the two share an entry where both are there. */
function wordsOf(words: string, hollow: string | null): string {
  return [...new Set([...words.split(', '), ...(hollow?.split(', ') ?? [])])].join(', ');
}

/** The key to the signs that stand on the map now. */
export const Legend = memo(function Legend({ legend: { lines, hollow, clusters } }: { legend: Entries }) {
  if (lines.length === 0 && hollow === null && !clusters) return null;
  const dashed = lines.some(({ pattern }) => pattern === 'dashed');
  return (
    <ul className={styles.legend} aria-label="Legend">
      {lines.map(({ pattern, status, words }) => (
        <li key={pattern}>
          <span><LineSign status={status} />{pattern === 'dashed' && hollow && <LayerSign symbol="circle" hollow />}</span>
          {pattern === 'dashed' ? wordsOf(words, hollow) : words}
        </li>
      ))}
      {hollow && !dashed && <li><LayerSign symbol="circle" hollow />{hollow}</li>}
      {clusters && <li><ClusterSign />many places</li>}
    </ul>
  );
});
