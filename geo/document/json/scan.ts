/**
 * A reader of JSON text (RFC 8259) that builds nothing: it finds what `JSON.parse` keeps silent about (members written
 * twice, depth, counts) and where in the text a value stands. Iterative, so depth costs no stack.
 */
import { LIMITS } from '../limits';
import type { Fault } from '../messages';
import type { Path } from '../path';
import { Cursor } from './cursor';
import type { Wanted } from './lines';

type Frame = { close: ']' | '}'; count: number; key: string | number; names: Names | null; wanted: Wanted | null };

/** Told of each fault with its offset; the scan stops after one that leaves nothing to go on with. */
export type OnFault = (fault: Fault, path: Path, offset: number) => void;

/** Names of one object's members: a list while short, which is nearly always. */
class Names {
  private readonly list: string[] = [];
  private set: Set<string> | null = null;

  /** False where the name is already there. */
  add(name: string): boolean {
    if (this.set ? this.set.has(name) : this.list.includes(name)) return false;
    if (this.set) this.set.add(name);
    else if (this.list.push(name) > 16) this.set = new Set(this.list);
    return true;
  }
}

class Scan {
  private readonly frames: Frame[] = [];
  private values = 0;
  private stopped = false;
  private readonly cursor: Cursor;

  constructor(text: string, private readonly onFault: OnFault) {
    this.cursor = new Cursor(text);
  }

  run(wanted: Wanted | null): void {
    this.cursor.space();
    this.value(wanted);
    while (this.frames.length > 0 && !this.stopped) this.next(this.frames[this.frames.length - 1]!);
    this.cursor.space();
    if (!this.stopped && !this.cursor.done) this.expected('nothing more: the document has ended');
  }

  private path(): Path {
    return this.frames.reduce<Path>((parent, { key }) => ({ parent, key }), null);
  }

  private stop(fault: Fault, path: Path): void {
    this.stopped = true;
    this.onFault(fault, path, this.cursor.at);
  }

  /** There is no `what` at `start`; the cursor stands where that became plain. */
  private missing(start: number, what: string): void {
    const { cursor } = this;
    if (cursor.opened(start)) return this.expected(cursor.wanting());
    const close = this.frames[this.frames.length - 1]?.close;
    const idle = close !== undefined && cursor.glimpse().startsWith(close) && cursor.follows(',');
    this.expected(idle ? 'something more after the comma, or no comma' : what);
  }

  private expected(what: string): void {
    // The innermost frame's key is the last one read, not the one that is missing.
    const path = this.path();
    this.stop({ code: 'json-syntax', expected: what, found: this.cursor.glimpse() }, path && path.parent);
  }

  /** One step in the innermost object or array: its end, or its next member. */
  private next(frame: Frame): void {
    const { cursor } = this;
    cursor.space();
    if (cursor.take(frame.close)) {
      this.frames.pop();
      return;
    }
    if (frame.count > 0) {
      if (!cursor.take(',')) return this.expected(`a comma or ${frame.close}`);
      cursor.space();
    }
    frame.count += 1;
    if (frame.names) this.member(frame, frame.names);
    else {
      frame.key = frame.count - 1;
      this.value(frame.wanted?.children.get(String(frame.key)) ?? null);
    }
  }

  private member(frame: Frame, names: Names): void {
    const { cursor } = this;
    const start = cursor.at;
    const name = cursor.name();
    if (name === null) return this.missing(start, 'the name of a member in double quotes');
    frame.key = name;
    if (!names.add(name)) this.onFault({ code: 'duplicate-member', name }, this.path(), start);
    if (frame.count > LIMITS.members) return this.stop({ code: 'member-limit' }, this.path()?.parent ?? null);
    cursor.space();
    if (!cursor.take(':')) return this.expected(`a colon after "${name.slice(0, 40)}"`);
    cursor.space();
    this.value(frame.wanted?.children.get(name) ?? null);
  }

  private value(wanted: Wanted | null): void {
    const { cursor } = this;
    if (wanted) wanted.offset = cursor.at;
    if (++this.values > LIMITS.values) return this.stop({ code: 'value-limit' }, null);
    if (cursor.take('{')) this.open('}', wanted);
    else if (cursor.take('[')) this.open(']', wanted);
    else {
      const start = cursor.at;
      if (!cursor.scalar()) this.missing(start, 'a value');
    }
  }

  private open(close: ']' | '}', wanted: Wanted | null): void {
    if (this.frames.length >= LIMITS.depth) return this.stop({ code: 'depth-limit' }, this.path());
    this.frames.push({ close, count: 0, key: 0, names: close === '}' ? new Names() : null, wanted });
  }
}

/** Reads all of `text`; notes in `wanted` where those values start. Never throws. */
export function scanJson(text: string, onFault: OnFault, wanted: Wanted | null = null): void {
  new Scan(text, onFault).run(wanted);
}
