import { useEffect, useRef, useState, type FormEvent } from 'react';
import { NO_REQUESTS } from '@/geo/solo/page';
import type { Sealed } from '@/geo/solo/seal';

type LockedFile = Extract<Sealed, { locked: true }>;

/** What stands on the cover instead of a briefing: why there is none. */
export function Sorry({ message }: { message: string }) {
  return (
    <main className="solo-cover">
      <div>
        <p className="solo-brand">Sandtable</p>
        <h1>This file cannot be opened</h1>
        <p role="alert" className="solo-bottom">{message}</p>
      </div>
    </main>
  );
}

/** Asks for the passphrase until it opens the file. */
export function Locked({ file, handling, onPack }: { file: LockedFile; handling: string | null; onPack(pack: Uint8Array): void }) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [isTrying, setTrying] = useState(false);
  useEffect(() => field.current?.focus(), []);

  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (isTrying) return;
    setTrying(true);
    setSaid(null);
    try {
      onPack(await file.open(field.current?.value ?? ''));
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
      setTrying(false);
      field.current?.select();
    }
  };
  return (
    <main className="solo-cover">
      {handling && <p className="solo-handling">{handling}</p>}
      <div>
        <p className="solo-brand">Sandtable</p>
        <h1>A locked briefing</h1>
        <form onSubmit={(event) => void unlock(event)}>
          <label htmlFor="passphrase">Passphrase</label>
          <div>
            <input ref={field} id="passphrase" type="password" autoComplete="off" aria-describedby="solo-said" aria-invalid={said !== null} />
            <button type="submit">{isTrying ? 'Opening …' : 'Open'}</button>
          </div>
          <p id="solo-said" role="alert" className="solo-said">{said}</p>
        </form>
        <p className="solo-promise">Everything is in this file: {NO_REQUESTS}. The passphrase stays in this window.</p>
      </div>
    </main>
  );
}
