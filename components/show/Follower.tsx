'use client';

import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useSWRConfig } from 'swr';
import type { MapHandle } from '@/components/map/MapView';
import { useDocument, type PageDocument } from '@/components/shell/useDocument';
import type { Basemap } from '@/components/shell/useMapStyle';
import { SourceProvider, useSource } from '@/components/source/useSource';
import { broadcastFollower } from '@/geo/show/wire/broadcast';
import type { Edition } from '@/geo/show/wire/edition';
import { join } from '@/geo/show/wire/join';
import { isFullscreenKey } from '@/geo/show/keys';
import type { StageMessage } from '@/geo/show/wire/message';
import { openShow, showScenes } from '@/geo/show/script';
import { serverFollower } from '@/geo/show/wire/server';
import type { ShowScene } from '@/geo/show/state';
import type { Link, StageFollower } from '@/geo/show/wire/transport';
import { EDITIONS } from './windows/editions';
import { saysOf } from './says';
import { Screen } from './stage/Screen';
import { usePresent } from './windows/presence';
import { useFullscreen, useStillPointer, useWakeLock } from './stagecraft';
import { isTyping } from './useKeys';
import styles from './join.module.css';

type Props = { id: string; page: PageDocument; basemap: Basemap; /** Null: a show of this machine. */ code: string | null; children: ReactNode };

/** `refusal`: why the code opens no show; it is asked for again then. */
type Followed = { message: StageMessage | null; stranger: Edition | null; link: Link; why: string | null; refusal: string | null };

function useFollowed(id: string, code: string | null): Followed {
  const [followed, setFollowed] = useState<Followed>({ message: null, stranger: null, link: 'connecting', why: null, refusal: null });
  useEffect(() => {
    if (code === '') return;
    const closing = new AbortController();
    const change = (patch: Partial<Followed>) => { if (!closing.signal.aborted) setFollowed((before) => ({ ...before, ...patch })); };
    const refused = (why: string | null) => change({ link: 'refused', refusal: saysOf('refused', why, code) });
    const follow = (follower: StageFollower) => {
      follower.subscribe({
        stage: (message) => change({ message, stranger: null }),
        stranger: (stranger) => change({ stranger }),
        link: (link, why) => (link === 'refused' ? refused(why) : change({ link, why })),
      });
      closing.signal.addEventListener('abort', () => follower.close());
    };
    const joinBy = async (known: string) => {
      const joined = await join(known, { onLost: () => change({ link: 'lost', why: null }), closed: closing.signal });
      if (joined === null) return;
      if ('refusal' in joined) return refused(joined.refusal);
      if (joined.briefing !== id) return window.location.replace(`/b/${joined.briefing}/present?join=${encodeURIComponent(known)}`);
      follow(serverFollower({ code: known }));
    };
    if (code === null) follow(broadcastFollower(id));
    else void joinBy(code);
    return () => closing.abort();
  }, [id, code]);
  return followed;
}

/** A form that works without scripts too: it asks for this page with the code. */
function JoinForm({ refusal, code }: { refusal: string; code: string }) {
  return (
    <main className={styles.join} data-palette="night">
      <h1>Join a show</h1>
      <p>Type the code that the presenter shows.</p>
      <form method="get">
        <label htmlFor="code">Code</label>
        <input id="code" name="join" defaultValue={code} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={12} required aria-describedby={refusal ? 'refusal' : undefined} aria-invalid={refusal !== ''} />
        <button type="submit">Join</button>
      </form>
      {refusal && <p role="alert" id="refusal" className={styles.refusal}>{refusal}</p>}
    </main>
  );
}

/** A hall of screens that all ask each second for the document would keep the presenter's machine busy with that alone. */
const SELDOM_MS = 5_000;

/** A screen that only follows: it has no way to send. */
export function Follower(props: Props) {
  const source = useSource();
  const seldom = useMemo(() => (props.code === null ? source : { ...source, lookEveryMs: SELDOM_MS }), [props.code, source]);
  return <SourceProvider value={seldom}><Following {...props} /></SourceProvider>;
}

/** The presenter is at a scene that the document here does not have: a newer one has it. */
function useScenesOf(id: string, scene: string | undefined, scenes: readonly ShowScene[]): void {
  const { mutate } = useSWRConfig();
  const isStrange = scene !== undefined && !scenes.some((one) => one.id === scene);
  useEffect(() => { if (isStrange) void mutate(['page', id]); }, [isStrange, scene, id, mutate]);
}

function Following({ id, page, basemap, code, children }: Props) {
  const { briefing } = useDocument(id, page);
  const scenes = useMemo(() => showScenes(briefing), [briefing]);
  const { message, stranger, link, why, refusal } = useFollowed(id, code);
  useScenesOf(id, message?.stage.scene, scenes);
  const root = useRef<HTMLDivElement>(null);
  const map = useRef<MapHandle>(null);
  const { toggle } = useFullscreen();
  const waiting = useMemo(() => openShow({ briefing: id, scenes, nowMs: 1, palette: 'night' }).audience, [id, scenes]);
  useStillPointer(root);
  useWakeLock();
  // Where no code was given, the server's page has the form already.
  const asksForCode = code === '' || refusal !== null;
  usePresent(asksForCode ? null : 'screen', id);
  useEffect(() => {
    const press = (event: KeyboardEvent) => { if (!isTyping(event.target) && isFullscreenKey(event)) toggle(); };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [toggle]);

  if (asksForCode) return <JoinForm refusal={refusal ?? ''} code={code ?? ''} />;
  const says = stranger ? EDITIONS[stranger] : saysOf(link, why, code);
  return (
    <Screen
      id={id} briefing={briefing} basemap={basemap} scenes={scenes} stage={message?.stage ?? waiting} frozen={false} root={root} map={map}
      panels={says && <p role="status" className={styles.says}>{says}</p>}
    >
      {children}
    </Screen>
  );
}
