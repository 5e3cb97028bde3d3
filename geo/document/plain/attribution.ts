/** Who says what a text says, and on which pages, where a file has that in a column or member of its own. */
import type { Claim, Source } from '../schema';
import { Ids } from './ids';
import { cut } from './texts';

type Evidence = NonNullable<Claim['evidence']>;

/** Sources that a briefing may have. */
const MOST_SOURCES = 2_000;
const MOST_PIECES = 50;
const LONGEST_ADDRESS = 2_000;

/** Addresses are parted by blanks, or by signs that stand before the next one. */
const BETWEEN = /[,;|]\s*(?=https?:\/\/)/gi;
const ADDRESS = /https?:\/\/[^\s<>"]+/gi;
const AFTER = /[.,;)\]]+$/;
/** What is left round names where addresses stood beside them. */
const AROUND = /^[\s,;|()]+|[\s,;|()]+$/g;

const addressesIn = (text: string): string[] => (text.replace(BETWEEN, ' ').match(ADDRESS) ?? []).map((address) => address.replace(AFTER, '')).filter((address) => address.length <= LONGEST_ADDRESS);

/** Without what every address has. */
const shortened = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[?#].*$/, '').replace(/\/$/, '');
const siteOf = (address: string): string => shortened(address).split('/', 1)[0]!;

export type Attribution = {
  /** Who says so, however long; the sites where only addresses say it, '' where nothing does. */
  by: string;
  /** Pages, each once. */
  addresses: string[];
};

/**
 * @param who what is written of who says so: names, addresses, or both
 * @param where what is written of where that stands
 */
export function attributionIn(who: string, where: string): Attribution {
  const addresses = [...new Set([...addressesIn(who), ...addressesIn(where)])];
  const beside = who.replace(ADDRESS, ' ');
  // Who says so without an address among it is word for word what is written.
  const named = beside === who ? who.trim() : beside.replace(/\s+/g, ' ').replace(AROUND, '');
  return { by: named || (who.trim() === '' ? '' : [...new Set(addresses.map(siteOf))].join(', ')), addresses };
}

/** The pages that a file names, each one source of the document. */
export class Pages {
  private readonly ids = new Ids();
  private readonly byAddress = new Map<string, Source>();

  /** @param onLimit told of a page that finds no room */
  constructor(private readonly onLimit: () => void) {}

  private idOf(address: string): string | null {
    const known = this.byAddress.get(address);
    if (known) return known.id;
    if (this.byAddress.size >= MOST_SOURCES) {
      this.onLimit();
      return null;
    }
    const source: Source = { id: this.ids.make(siteOf(address)), title: cut(shortened(address), 300), url: address };
    this.byAddress.set(address, source);
    return source.id;
  }

  /** The addresses as evidence; undefined where there are none. */
  evidence(addresses: readonly string[]): Evidence | undefined {
    const pieces = addresses.slice(0, MOST_PIECES).flatMap((address) => this.idOf(address) ?? []).map((source) => ({ source }));
    return pieces.length > 0 ? pieces : undefined;
  }

  list(): Source[] {
    return [...this.byAddress.values()];
  }
}
