'use client';

import { useState, type FormEvent } from 'react';
import { useReturnFocus } from '@/components/ui/useReturnFocus';
import type { Briefing } from '@/geo/document/briefing';
import { geodesic } from '@/geo/geometry';
import { bearingInWords, distanceInWords } from '@/geo/geometry/words';
import type { MeasurePoint } from '@/geo/measure/measured';
import { totalKm, withoutLastPoint, withPoint, withRing } from '@/geo/measure/path';
import { radiusFrom } from '@/geo/measure/ring';
import type { LengthUnit } from '@/geo/projection/scaleBar';
import type { Measure } from './useMeasure';
import styles from './measure.module.css';

type Props = { measure: Measure; briefing: Briefing; centre(): [number, number] | null; onLeave(): void };

const nameOf = ({ name, at }: MeasurePoint): string => name ?? `${at[1].toFixed(2)}, ${at[0].toFixed(2)}`;

function Legs({ points }: { points: MeasurePoint[] }) {
  const legs = points.slice(1).map((to, i) => ({ from: points[i]!, to, ...geodesic(points[i]!.at, to.at) }));
  const total = totalKm(points);
  return (
    <>
      <ol className={styles.legs}>
        {legs.map((leg, i) => (
          <li key={i}>
            <span>{nameOf(leg.from)} to {nameOf(leg.to)}</span>
            <b>{distanceInWords(leg.distanceKm)}</b> <small>{bearingInWords(leg.bearingDeg)}</small>
          </li>
        ))}
      </ol>
      <p role="status" className={styles.total}>
        {points.length < 2
          ? 'Click or tap the map, or add places below, to set points.'
          : `Total ${distanceInWords(total)} · ${distanceInWords(total, 'nmi')} · ${distanceInWords(total, 'mi')}`}
      </p>
    </>
  );
}

/** Chosen first, added after: on some systems an arrow key already changes what a list has chosen. */
function PlacePicker({ measure, briefing }: Pick<Props, 'measure' | 'briefing'>) {
  const [chosen, setChosen] = useState('');
  const places = briefing.places.filter((place) => place.at);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const place = places.find(({ id }) => id === chosen);
    if (!place?.at) return;
    const point: MeasurePoint = { at: [place.at[0]!, place.at[1]!], name: place.name };
    measure.change((before) => withPoint(before, point));
    setChosen('');
  };
  return (
    <form className={styles.row} onSubmit={submit}>
      <label>Add a place
        <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">Choose…</option>
          {places.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
      </label>
      {/* Not disabled: it would lose the focus with each place that it adds. */}
      <button type="submit" aria-disabled={chosen === '' || undefined}>Add place</button>
    </form>
  );
}

function PointButtons({ measure, centre }: Pick<Props, 'measure' | 'centre'>) {
  return (
    <div className={styles.row}>
      <button type="button" onClick={() => {
        const at = centre();
        if (at) measure.change((before) => withPoint(before, { at, name: null }));
      }}>Add map centre</button>
      {/* Not disabled: it would lose the focus with the last point that it takes back. */}
      <button type="button" aria-disabled={measure.measured.points.length === 0 || undefined} onClick={() => measure.change(withoutLastPoint)}>Undo point</button>
    </div>
  );
}

function RingForm({ measure }: { measure: Measure }) {
  const [radius, setRadius] = useState('500');
  const [unit, setUnit] = useState<LengthUnit>('km');
  const last = measure.measured.points.at(-1);
  const value = radiusFrom(radius, unit);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (last && value !== null) measure.change((before) => withRing(before, { at: last.at, radius: value, unit }));
  };
  return (
    <form className={styles.row} onSubmit={submit}>
      <label>Ring
        <input inputMode="decimal" value={radius} size={6} aria-invalid={value === null} onChange={(event) => setRadius(event.target.value)} />
      </label>
      <label className={styles.unit}>Unit
        <select value={unit} onChange={(event) => setUnit(event.target.value as LengthUnit)}>
          <option value="km">km</option>
          <option value="nmi">nmi</option>
          <option value="mi">mi</option>
        </select>
      </label>
      <button type="submit" disabled={!last || value === null}>{last ? `Draw round ${nameOf(last)}` : 'Set a point first'}</button>
    </form>
  );
}

/** Distances along a path, and range rings. */
export function MeasurePanel({ measure, briefing, centre, onLeave }: Props) {
  useReturnFocus();
  return (
    <section className={styles.panel} aria-label="Measure">
      <header>
        <h2>Measure</h2>
        <button type="button" onClick={onLeave}>Close <kbd>Esc</kbd></button>
      </header>
      <Legs points={measure.measured.points} />
      <PlacePicker measure={measure} briefing={briefing} />
      <PointButtons measure={measure} centre={centre} />
      <RingForm measure={measure} />
      <p className={styles.note}>Geodesic on WGS 84; bearings from true north.</p>
    </section>
  );
}
