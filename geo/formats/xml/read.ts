/** XML as a stream of open and closed elements, of which the wanted ones come whole. */
import { SaxesParser } from 'saxes';
import { LIMITS } from '../../document/limits';
import { Refusal } from '../notes';
import { refuseDeclarations } from './guard';

/** An element with all that is in it. Names are as written, prefix included. */
export type Element = {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  /** All text directly in it, in order. */
  text: string;
  /** Where it begins, from 1. */
  line: number;
};

export type Listener = {
  /** An element opens outside of any whole one. True: give it to `whole` when it closes, with all that is in it. */
  open(name: string, line: number): boolean;
  close(name: string): void;
  whole(element: Element): void;
};

/** The name without its prefix: programs disagree on prefixes more than on names. */
export const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

class Reader {
  private readonly inside: Element[] = [];
  private depth = 0;
  private elements = 0;

  constructor(private readonly listener: Listener) {}

  open(name: string, attributes: Record<string, string>, line: number): void {
    if (++this.depth > LIMITS.depth) throw new Refusal({ code: 'xml-depth' }, line);
    if (++this.elements > LIMITS.values) throw new Refusal({ code: 'xml-size' }, line);
    const parent = this.inside.at(-1);
    if (!parent && !this.listener.open(localOf(name), line)) return;
    const element = { name, attributes, children: [], text: '', line };
    parent?.children.push(element);
    this.inside.push(element);
  }

  text(text: string): void {
    const element = this.inside.at(-1);
    if (element) element.text += text;
  }

  close(name: string): void {
    this.depth -= 1;
    const element = this.inside.pop();
    if (!element) this.listener.close(localOf(name));
    else if (this.inside.length === 0) this.listener.whole(element);
  }
}

/** The parser's own sentence without its place in the file, which stands in the issue. */
const detailOf = (error: Error): string => {
  const said = error.message.replace(/^[^:]*?\d+:\d+: /, '').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '\uFFFD').slice(0, 160);
  return /[.!?]$/.test(said) ? said : `${said}.`;
};

/**
 * Reads the whole text. Declarations of types and entities are refused before the parser sees it.
 * @throws Refusal where it is not well-formed, too deep or too big
 */
export function readXml(text: string, listener: Listener): void {
  const start = text.replace(/^\s+(?=<\?xml)/, '');
  refuseDeclarations(start);
  const parser = new SaxesParser();
  const reader = new Reader(listener);
  let line = 1;
  parser.on('opentagstart', () => { line = parser.line; });
  parser.on('opentag', ({ name, attributes }) => reader.open(name, attributes, line));
  parser.on('closetag', ({ name }) => reader.close(name));
  parser.on('text', (part) => reader.text(part));
  parser.on('cdata', (part) => reader.text(part));
  parser.on('error', (error) => { throw new Refusal({ code: 'xml-syntax', detail: detailOf(error) }, parser.line); });
  parser.write(start).close();
}
