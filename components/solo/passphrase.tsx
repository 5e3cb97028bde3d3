'use client';

import { useEffect, useRef, useState, type FormEvent } from 'react';
import { createRoot } from 'react-dom/client';
import styles from './passphrase.module.css';

const SHORTEST = 12;

/** Twice the same, and long enough to be worth the lock. Null: nothing to complain of. */
function complaint(first: string, again: string): string | null {
  if ([...first].length < SHORTEST) return `Take at least ${SHORTEST} characters: four or five words that do not belong together.`;
  return first === again ? null : 'The two are not the same.';
}

function Dialog({ onDone }: { onDone(passphrase: string | null): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const finish = (event: FormEvent) => {
    event.preventDefault();
    const wrong = complaint(first, again);
    if (wrong === null) onDone(first);
    else setSaid(wrong);
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="passphrase-title" onClose={() => onDone(null)} onKeyDown={(event) => event.stopPropagation()}>
      <h2 id="passphrase-title">Lock the file</h2>
      <p>Who opens the file is asked for this passphrase. It is kept nowhere: without it nobody, you included, can open the file.</p>
      <form onSubmit={finish}>
        <label>Passphrase <input type="password" autoComplete="new-password" value={first} onChange={(event) => setFirst(event.target.value)} /></label>
        <label>Once more <input type="password" autoComplete="new-password" value={again} onChange={(event) => setAgain(event.target.value)} /></label>
        <p role="alert" className={styles.said}>{said}</p>
        <button type="submit">Make the file</button> <button type="button" onClick={() => dialog.current?.close()}>Cancel</button>
      </form>
    </dialog>
  );
}

/** Asks over whatever is on the screen. Rejects as a cancelled export does where nobody wants to answer. */
export function askPassphrase(signal: AbortSignal): Promise<string> {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const answer = new Promise<string | null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
    root.render(<Dialog onDone={resolve} />);
  });
  return answer.then((passphrase) => {
    if (passphrase === null) throw signal.aborted ? signal.reason : new DOMException('Cancelled', 'AbortError');
    return passphrase;
  }).finally(() => {
    root.unmount();
    place.remove();
  });
}
