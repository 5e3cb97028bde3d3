'use client';

import { CHOICES, type Choice, type Mapping } from '@/geo/formats/table/mapping';
import type { TableColumns } from '@/geo/formats/types';
import styles from './import.module.css';

const WORDS: Record<Choice, string> = {
  lat: 'Latitude', lng: 'Longitude', coordinates: 'Both in one', name: 'Name', layer: 'Layer', when: 'When', role: 'Role', claim: 'Claim', by: 'Who says so', address: 'Source address',
};

/** Choosing how a position stands in the table lets go of the other way. */
function chosen(mapping: Mapping, member: keyof Mapping, heading: string): Mapping {
  const next = { ...mapping, [member]: heading };
  if (member === 'coordinates' && heading) return { ...next, lat: undefined, lng: undefined };
  if ((member === 'lat' || member === 'lng') && heading) return { ...next, coordinates: undefined };
  return next;
}

const said = (mapping: Mapping): Mapping => Object.fromEntries(Object.entries(mapping).filter(([, heading]) => heading !== undefined)) as Mapping;

/** Which column is what: guesses that can be changed; each change reads the table again. */
export function Columns({ table, disabled, onChange }: { table: TableColumns; disabled: boolean; onChange(mapping: Mapping): void }) {
  return (
    <fieldset className={styles.columns} disabled={disabled}>
      <legend>Columns</legend>
      {CHOICES.map((member) => (
        <label key={member}>
          {WORDS[member]}
          <select value={table.mapping[member] ?? ''} onChange={({ target }) => onChange(said(chosen(table.mapping, member, target.value)))}>
            <option value="">{member === 'when' && table.dates ? table.dates.join(', ') : '–'}</option>
            {[...new Set(table.columns)].filter(Boolean).map((heading) => <option key={heading} value={heading}>{heading}</option>)}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
