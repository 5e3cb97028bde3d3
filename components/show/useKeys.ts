'use client';

import { useLayoutEffect } from 'react';
import { useLatest } from '@/components/ui/useLatest';
import type { Command } from '@/geo/show/command';
import { commandOfKey, type KeyAction, type Panel } from '@/geo/show/keys';
import type { ShowState } from '@/geo/show/state';

export type KeyWishes = {
  state: ShowState;
  dispatch(command: Command): void;
  panel(panel: Panel): void;
  /** Closes what is open over the show; false where nothing was. */
  closeTop(): boolean;
  closeAll(): void;
};

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The field that is typed in, if any, is left. */
export function leaveField(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && isTyping(activeElement)) activeElement.blur();
}

/** What a clicker sends is no choice in a list, and would change it unseen. */
const isForList = ({ target, key }: KeyboardEvent): boolean => !(target instanceof HTMLSelectElement && /^Page(Up|Down)$/.test(key));

/** A focused button keeps its own Enter and Space; an open dialog of choices keeps its arrows. */
const isOwn = ({ target, key }: KeyboardEvent): boolean =>
  target instanceof Element &&
  (((key === 'Enter' || key === ' ') && target.closest('button, a, summary') !== null) || target.closest('[data-keys="own"]') !== null);

/** Whoever wants a dark screen gets one, whatever is open. */
const isBlank = (action: KeyAction): boolean => typeof action === 'object' && action.kind === 'blank';

/** Keys of the show, before the map or the browser gets them. */
export function useKeys(wishes: KeyWishes): void {
  const latest = useLatest(wishes);
  // With the picture, not after its paint: a clicker is pressed as soon as the scene is seen.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { state, dispatch, panel, closeTop, closeAll } = latest.current;
      const escape = event.key === 'Escape' || event.key === 'F5';
      if (event.defaultPrevented || (!escape && isTyping(event.target) && isForList(event))) return;
      const action = commandOfKey(event, state);
      if (action === null || (!escape && !isBlank(action) && isOwn(event))) return;
      event.preventDefault();
      event.stopPropagation();
      if (typeof action === 'object') return dispatch(action);
      if (action === 'topmost') return void (closeTop() || dispatch({ kind: 'dismiss' }));
      if (action === 'resume') {
        closeAll();
        return dispatch({ kind: 'resume' });
      }
      panel(action);
    };
    // A button that was clicked does not keep the keys: Space is the next scene again, and Enter what the help says.
    const click = ({ detail, target }: MouseEvent) => {
      if (detail > 0 && target instanceof Element) target.closest('button')?.blur();
    };
    window.addEventListener('keydown', press, true);
    window.addEventListener('click', click);
    return () => {
      window.removeEventListener('keydown', press, true);
      window.removeEventListener('click', click);
    };
  }, [latest]);
}
