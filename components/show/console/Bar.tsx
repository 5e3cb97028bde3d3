import type { Command } from '@/geo/show/command';
import { areAllPinned } from '@/geo/show/ink';
import { indexOf } from '@/geo/show/scenes';
import type { ShowScene, ShowState } from '@/geo/show/state';
import { INK_TOOLS, isInk } from '../inkTools';
import styles from './bar.module.css';

type Props = { state: ShowState; scenes: readonly ShowScene[]; dispatch(command: Command): void; prepared: boolean; /** What is wrong with the line. */ trouble: string | null; /** It is over: the word may be taken away. */ onSeen?(): void; /** Commands would reach nobody. */ deaf: boolean };

function Key({ title, keys, pressed, attention = false, wide = false, disabled = false, act }: { title: string; keys: string; pressed?: boolean; attention?: boolean; wide?: boolean; disabled?: boolean; act(): void }) {
  const look = [styles.key, attention ? styles.attention : '', wide ? styles.wide : ''].join(' ');
  return <button type="button" className={look} aria-pressed={pressed} disabled={disabled} onClick={act}>{title}{keys && <kbd>{keys}</kbd>}</button>;
}

function InkRow({ state, dispatch, deaf }: Pick<Props, 'state' | 'dispatch' | 'deaf'>) {
  if (!isInk(state.tool)) return null;
  const pinned = areAllPinned(state.own.ink);
  return (
    <div className={styles.ink} role="group" aria-label="Ink">
      {INK_TOOLS.map(({ tool, title }) => <Key key={tool} title={title} keys="" pressed={state.tool === tool} disabled={deaf} act={() => dispatch({ kind: 'tool', tool })} />)}
      <Key title="Undo" keys="U" disabled={deaf} act={() => dispatch({ kind: 'ink.undo' })} />
      <Key title="Clear" keys="X" disabled={deaf} act={() => dispatch({ kind: 'ink.clear' })} />
      <Key title={pinned ? 'Unpin' : 'Pin'} keys="K" pressed={pinned} disabled={deaf} act={() => dispatch({ kind: 'ink.pin' })} />
    </div>
  );
}

function said({ frozen, detour, audience, digits }: ShowState, scenes: readonly ShowScene[], prepared: boolean): string {
  if (digits !== '') return `Go to scene ${digits}: press Enter`;
  const held = indexOf(audience, scenes) + 1;
  if (frozen) return prepared ? `Audience holds scene ${held}; yours differs` : `Audience holds scene ${held} while you look around`;
  return detour ? 'Off the scene: the audience is with you' : '';
}

/** All that is done while presenting, as buttons with their keys. */
export function Bar({ state, scenes, dispatch, prepared, trouble, onSeen, deaf }: Props) {
  const { frozen, own, audience, tool, detour } = state;
  const index = indexOf(own, scenes);
  return (
    <footer className={styles.bar}>
      {trouble && <p role="alert" className={styles.trouble}>{trouble}{onSeen && <button type="button" onClick={onSeen}>Seen</button>}</p>}
      <InkRow state={state} dispatch={dispatch} deaf={deaf} />
      <div className={styles.left} role="toolbar" aria-label="Audience screen">
        <Key title={frozen ? 'Frozen' : 'Freeze'} keys="Z" pressed={frozen} attention={frozen} disabled={deaf} act={() => dispatch({ kind: 'freeze' })} />
        <Key title="Black" keys="B" pressed={audience.blank === 'black'} disabled={deaf} act={() => dispatch({ kind: 'blank', to: 'black' })} />
        <Key title="White" keys="W" pressed={audience.blank === 'white'} disabled={deaf} act={() => dispatch({ kind: 'blank', to: 'white' })} />
        <Key title="Laser" keys="L" pressed={tool === 'laser'} disabled={deaf} act={() => dispatch({ kind: 'tool', tool: 'laser' })} />
        <Key title="Draw" keys="D" pressed={isInk(tool)} disabled={deaf} act={() => dispatch({ kind: 'tool', tool: isInk(tool) ? tool : 'pen' })} />
      </div>
      <p role="status">{said(state, scenes, prepared)}</p>
      <div className={styles.right}>
        {frozen && <Key title="Drop" keys="Z" disabled={deaf} act={() => dispatch({ kind: 'drop' })} />}
        {detour && !frozen && <Key title="Return" keys="R" disabled={deaf} act={() => dispatch({ kind: 'return' })} />}
        <Key title="Back" keys="←" wide disabled={deaf} act={() => dispatch({ kind: 'previous' })} />
        {frozen
          ? <button type="button" className={`${styles.key} ${styles.go}`} disabled={deaf} onClick={() => dispatch({ kind: 'send' })}>Send and go on <kbd>↵</kbd></button>
          : <button type="button" className={`${styles.key} ${styles.go}`} disabled={deaf || (index === scenes.length - 1 && !detour)} onClick={() => dispatch({ kind: 'next' })}>Next <kbd>→</kbd></button>}
      </div>
    </footer>
  );
}
