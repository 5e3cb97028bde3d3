'use client';

import { useEffect, useRef, useState } from 'react';
import { useReturnFocus } from '@/components/ui/useReturnFocus';
import type { Link } from '@/geo/show/wire/transport';
import { closeRoom, isOfThisWindow, joinPath, keepLink, keepRoom, openRoom, remotePath, type OpenRoom } from '../windows/rooms';
import { LINES } from './lines';
import { Qr } from './Qr';
import styles from './share.module.css';

type Props = { id: string; room: OpenRoom | null; link: Link | null; onClose(): void };

function Addresses({ id, room }: { id: string; room: OpenRoom }) {
  const hosts = room.hosts.length > 0 ? room.hosts : [window.location.host];
  const origins = hosts.map((host) => `${window.location.protocol}//${host}`);
  return (
    <>
      <div className={styles.codes}>
        <figure>
          <Qr text={origins[0]! + joinPath(id, room)} label="QR code: follow the show" />
          <figcaption>For the audience’s screens</figcaption>
        </figure>
        <div>
          <p>Code</p>
          <p className={styles.code} data-code={room.code}>{room.code}</p>
          <p>at</p>
          <ul>{origins.map((origin) => <li key={origin}>{origin + joinPath(id, room)}</li>)}</ul>
        </div>
      </div>
      {room.hosts.length === 0 && (
        <p className={styles.alone}>
          The server listens to this machine alone, so no other device can join yet. Start it with <code>npm start -- --host 0.0.0.0</code> to let devices of your network in.
        </p>
      )}
      <details>
        <summary>A phone as remote</summary>
        <p>Who has this code steers the show. Show it to nobody.</p>
        <Qr text={origins[0]! + remotePath(id, room)} label="QR code: steer the show" />
      </details>
    </>
  );
}

/** Lets other devices of the network follow. */
export function Share({ id, room, link, onClose }: Props) {
  const [trouble, setTrouble] = useState<string | null>(null);
  const first = useRef<HTMLButtonElement>(null);
  useReturnFocus();
  useEffect(() => { first.current?.focus(); }, []);
  const opening = useRef(false);
  const open = async () => {
    // A second press on a slow line would open a second room, and leave the first to nobody.
    if (opening.current) return;
    opening.current = true;
    setTrouble(null);
    try {
      keepRoom(id, await openRoom(id));
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    } finally {
      opening.current = false;
    }
  };
  const close = async () => {
    // First the line, so that its end is not taken for a fault.
    keepLink(id, null);
    keepRoom(id, null);
    if (room) await closeRoom(room).catch(() => undefined);
  };
  return (
    <section className={styles.share} role="dialog" aria-label="Share">
      <header>
        <h2>Share</h2>
        <button ref={first} type="button" onClick={onClose}>Close <kbd>Esc</kbd></button>
      </header>
      {room ? <Addresses id={id} room={room} /> : <p>Other devices of your network follow this show with a code. They see what the audience sees, and can change nothing.</p>}
      {room && isOfThisWindow(id) && (
        <p className={styles.alone}>This browser lets pages store nothing, so the room goes with this window: a reload finds it again, closing the window ends it for all screens.</p>
      )}
      {trouble && <p role="alert" className={styles.alone}>{trouble}</p>}
      <div className={styles.foot}>
        {room ? <button type="button" onClick={() => void close()}>End sharing</button> : <button type="button" onClick={() => void open()}>Open a room</button>}
        <span role="status">{room && link && LINES[link]}</span>
      </div>
    </section>
  );
}
