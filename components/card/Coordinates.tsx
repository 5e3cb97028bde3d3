'use client';

import { useId, useState } from 'react';
import { usePassing } from '@/components/ui/usePassing';
import { positionWords } from '@/geo/card/position';
import { COORDINATE_FORMS, formatPosition, uncertaintyOf, type CoordinateForm } from '@/geo/coordinates';
import type { Place, Source } from '@/geo/document/briefing';
import styles from './coordinates.module.css';

const SAID_FOR_MS = 3000;
/** The form that was chosen last: the next card opens with it. Set by clicks only, so never on the server. */
let chosen: CoordinateForm = 'DD';

function Forms({ form, onForm }: { form: CoordinateForm; onForm(form: CoordinateForm): void }) {
  const group = useId();
  return (
    <fieldset className={styles.forms}>
      <legend>Form of coordinates</legend>
      {COORDINATE_FORMS.map((each) => (
        <label key={each}>
          <input type="radio" name={group} value={each} checked={each === form} onChange={() => onForm(each)} />
          <span>{each}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Copy({ text }: { text: string }) {
  const [said, setSaid] = usePassing(SAID_FOR_MS);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied');
    } catch {
      setSaid('This browser does not let pages copy');
    }
  };
  return (
    <>
      <button type="button" className={styles.copy} onClick={() => void copy()}>Copy</button>
      <span role="status" className={styles.said}>{said}</span>
    </>
  );
}

/** The position in one of four forms, with no more digits than it deserves, and whose it is. */
export function Coordinates({ place, sources }: { place: Place; sources: ReadonlyMap<string, Source> }) {
  const [form, setForm] = useState(chosen);
  if (!place.at) return <p className={styles.none}>No position is given.</p>;
  const text = formatPosition(place.at, form, uncertaintyOf(place.precision, place.approximate));
  const choose = (next: CoordinateForm) => {
    chosen = next;
    setForm(next);
  };
  return (
    <div className={styles.coordinates}>
      <Forms form={form} onForm={choose} />
      <div className={styles.line}>
        <p>{text ?? `No ${form} so near a pole`}</p>
        {text && <Copy text={text} />}
      </div>
      <p className={styles.whose}>{positionWords(place, sources)}</p>
    </div>
  );
}
