/** A position in JSON text that moves over one token at a time (RFC 8259, sections 2 to 7). */

const QUOTE = 34;
const BACKSLASH = 92;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const HEX4 = /^[0-9a-fA-F]{4}$/;
const WORDS = ['true', 'false', 'null'];

export class Cursor {
  /** Offset in UTF-16 code units. */
  at = 0;

  constructor(private readonly text: string) {}

  get done(): boolean {
    return this.at >= this.text.length;
  }

  space(): void {
    for (; ; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
    }
  }

  /** Moves over `character` where it stands here. */
  take(character: string): boolean {
    if (this.text.charCodeAt(this.at) !== character.charCodeAt(0)) return false;
    this.at += 1;
    return true;
  }

  /** What stands here, for a message; '' at the end. */
  glimpse(): string {
    return this.text.slice(this.at, this.at + 12).split(/[\r\n]/)[0] ?? '';
  }

  /** Whether `character` stands before this place, spaces aside. */
  follows(character: string): boolean {
    return this.text.slice(Math.max(0, this.at - 1000), this.at).trimEnd().endsWith(character);
  }

  /** Whether a text begins at `start`. */
  opened(start: number): boolean {
    return this.text.charCodeAt(start) === QUOTE;
  }

  /** What a text wants here, where it could not be read on. */
  wanting(): string {
    const next = this.text[this.at];
    if (next === '\\') return 'two backslashes where one is meant';
    return next === '\t' ? 'a tab written as \\t' : 'the double quote that ends the text, in the line in which it began';
  }

  /** Moves over a text and gives its value; null (not moved past the fault) where there is none. */
  name(): string | null {
    const start = this.at;
    if (!this.string()) return null;
    const raw = this.text.slice(start + 1, this.at - 1);
    return raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw;
  }

  /** Moves over a text, number or literal; false where there is none. */
  scalar(): boolean {
    const code = this.text.charCodeAt(this.at);
    if (code === QUOTE) return this.string();
    if (code === 45 || isDigit(code)) return this.number();
    const word = WORDS.find((candidate) => this.text.startsWith(candidate, this.at));
    this.at += word?.length ?? 0;
    return word !== undefined;
  }

  private string(): boolean {
    if (!this.take('"')) return false;
    for (; ; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code === QUOTE) break;
      // NaN past the end: not ≥ 32.
      if (!(code >= 32)) return false;
      if (code === BACKSLASH && !this.escape()) return false;
    }
    this.at += 1;
    return true;
  }

  /** At a backslash: moves to the last character of its escape. */
  private escape(): boolean {
    const next = this.text[this.at + 1] ?? '';
    if (next === 'u') {
      if (!HEX4.test(this.text.slice(this.at + 2, this.at + 6))) return false;
      this.at += 5;
      return true;
    }
    if (next === '' || !'"\\/bfnrt'.includes(next)) return false;
    this.at += 1;
    return true;
  }

  private digits(): boolean {
    const start = this.at;
    while (isDigit(this.text.charCodeAt(this.at))) this.at += 1;
    return this.at > start;
  }

  private number(): boolean {
    this.take('-');
    if (!this.take('0') && !this.digits()) return false;
    if (this.take('.') && !this.digits()) return false;
    if (this.take('e') || this.take('E')) {
      if (!this.take('+')) this.take('-');
      return this.digits();
    }
    return true;
  }
}
