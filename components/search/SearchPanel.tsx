'use client';

import { useCallback, useId, useState } from 'react';
import { useLatest } from '@/components/ui/useLatest';
import type { Result } from '@/geo/search/result';
import { typedEarly, useFieldFocus } from './field';
import { optionId, Results } from './Results';
import styles from './search.module.css';
import { useChoice } from './useChoice';
import { useSearch } from './useSearch';

type Props = {
  id: string;
  onFeature(id: string): void;
  onFound(found: { title: string; at: [lng: number, lat: number]; zoom: number }): void;
  onClose(): void;
};

const COORDINATE_ZOOM = 9;
const LONGEST = 200;

/** A combobox over everything findable: typed coordinates, the dossier, then the gazetteer. */
export function SearchPanel({ id, onFeature, onFound, onClose }: Props) {
  const [query, setQuery] = useState(typedEarly);
  const field = useFieldFocus();
  const list = useId();
  const search = useSearch(id, query.trim());
  const { results, status } = search;

  const picks = useLatest({ onFeature, onFound });
  const choose = useCallback((result: Result) => {
    if ('featureId' in result) picks.current.onFeature(result.featureId);
    else picks.current.onFound({ title: result.title, at: result.at, zoom: result.kind === 'gazetteer' ? result.zoom : COORDINATE_ZOOM });
  }, [picks]);
  const { active, setActive, press, restart } = useChoice(search, choose);
  const isOpen = results.length > 0;

  const type = (text: string) => {
    setQuery(text);
    restart();
  };
  return (
    <search className={styles.panel}>
      <div className={styles.field}>
        <input
          ref={field} type="text" inputMode="search" enterKeyHint="search" role="combobox" aria-label="Search"
          aria-expanded={isOpen} aria-controls={isOpen ? list : undefined} aria-autocomplete="list"
          aria-activedescendant={results[active] ? optionId(list, active) : undefined}
          autoComplete="off" autoCapitalize="none" autoCorrect="off" spellCheck={false}
          placeholder="Place, claim, 39.15 127.44" value={query} maxLength={LONGEST}
          onChange={(event) => type(event.target.value)} onKeyDown={press}
        />
        <button type="button" onClick={onClose}>Close <kbd>Esc</kbd></button>
      </div>
      {isOpen && <Results id={list} results={results} active={active} onActive={setActive} onChoose={choose} />}
      <p role="status" className={styles.status}>{status}</p>
    </search>
  );
}
