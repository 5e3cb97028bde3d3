'use client';

import { useEffect, useState } from 'react';
import { serverSender, type OwnRoom } from '@/geo/show/wire/server';
import { serverDesk } from '@/geo/show/wire/serverDesk';
import type { Link } from '@/geo/show/wire/transport';
import { inOneWindow, present } from './presence';
import { steered } from './remote';
import { isRemote, keepLink, keepRoom, keptLink, keptRoom, onLink, onRoom, type OpenRoom } from './rooms';
import { UNKNOWN, type ShowStore } from './store';

/** `link`: of the one window of the presenter that does the sending, known to all of them, or of this remote; null where there is no room. */
export type RoomLink = { room: OpenRoom | null; link: Link | null };

/** A remote is there for all windows of this machine, which have no line to it of their own. */
function remotesIn(briefing: string): (count: number) => void {
  let leave: (() => void) | null = null;
  return (count) => {
    if (count > 0) leave ??= present('holder', briefing);
    else {
      leave?.();
      leave = null;
    }
  };
}

/** From this window to the room and back; the function given ends it. */
function bridged(store: ShowStore, briefing: string, room: OwnRoom): () => void {
  const [sender, desk] = [serverSender(room), serverDesk(room, briefing)];
  const ends = [store.join(desk), () => sender.close(), () => desk.close()];
  // Nothing is sent of a show of which nothing is known yet.
  let sends = false;
  const send = () => {
    if (sends || store.get().epoch === UNKNOWN) return;
    sends = true;
    ends.push(store.send(sender));
  };
  send();
  ends.push(store.subscribe(send));
  return () => { for (const end of ends) end(); };
}

/** Sends the show to its room, if one is open, and keeps in step with the presenter's devices there. */
export function useRoomLink(briefing: string, store: ShowStore): RoomLink {
  const [room, setRoom] = useState<OpenRoom | null>(null);
  const [link, setLink] = useState<Link | null>(null);
  useEffect(() => {
    const look = () => setRoom((before) => {
      const now = keptRoom(briefing);
      return now?.code === before?.code ? before : now;
    });
    look();
    setLink(keptLink(briefing));
    const ends = [onRoom(look), ...(isRemote() ? [] : [onLink(briefing, setLink)])];
    return () => { for (const end of ends) end(); };
  }, [briefing]);
  useEffect(() => {
    if (!room) return;
    if (isRemote()) return steered(store, briefing, room, setLink);
    const onLine = (now: Link) => {
      keepLink(briefing, now);
      if (now === 'refused' || now === 'ended') keepRoom(briefing, null);
    };
    return inOneWindow(`sandtable-room:${room.code}`, () => bridged(store, briefing, { ...room, onLink: onLine, onRemotes: remotesIn(briefing) }));
  }, [briefing, room, store]);
  return { room, link };
}
