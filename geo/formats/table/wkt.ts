/** Well-known text of geometries (OGC 06-103r4), with or without heights and measures; measures are not read. */
import type { Geometry, Position } from 'geojson';
import { LIMITS } from '../../document/limits';
import { closed, numberOf } from '../geometry';
import { Refusal } from '../notes';

/** Deeper is no geometry of anybody's. */
const DEEPEST = 8;
const TYPES: Record<string, Geometry['type']> = {
  POINT: 'Point', MULTIPOINT: 'MultiPoint', LINESTRING: 'LineString', MULTILINESTRING: 'MultiLineString', POLYGON: 'Polygon',
  MULTIPOLYGON: 'MultiPolygon', GEOMETRYCOLLECTION: 'GeometryCollection',
};

/** What a position has beside longitude and latitude, written behind the type or as the end of it. */
const TYPE = /^([A-Z]+?)(ZM|Z|M)?$/;
const DIMENSIONS = new Set(['Z', 'M', 'ZM']);
const TOKEN = /\s*([A-Z]+|[^\s(),A-Z][^\s(),]*|[(),])/y;

class NotWkt extends Error {}

type Nested = Position | Nested[];

class Parser {
  private at = 0;
  private readonly text: string;
  /** The token that is next; undefined at the end. One at a time: a cell may have millions. */
  private token: string | undefined;
  private positions = 0;

  constructor(text: string) {
    this.text = text.toUpperCase();
    this.advance();
  }

  private advance(): void {
    TOKEN.lastIndex = this.at;
    this.token = TOKEN.exec(this.text)?.[1];
    if (this.token !== undefined) this.at = TOKEN.lastIndex;
  }

  private next(): string {
    const { token } = this;
    if (token === undefined) throw new NotWkt();
    this.advance();
    return token;
  }

  private takes(token: string): boolean {
    const isNext = this.token === token;
    if (isNext) this.advance();
    return isNext;
  }

  private expect(token: string): void {
    if (this.next() !== token) throw new NotWkt();
  }

  /** Longitude, latitude and perhaps a height; the measure is the fourth number, or the third where the type says so. */
  private position(hasMeasure: boolean): Position {
    if (++this.positions > LIMITS.positions) throw new Refusal({ code: 'position-limit' });
    const numbers: number[] = [];
    while (![',', ')', undefined].includes(this.token)) {
      const value = numberOf(this.next());
      if (value === null || numbers.length === 4) throw new NotWkt();
      numbers.push(value);
    }
    if (numbers.length < 2) throw new NotWkt();
    return numbers.slice(0, hasMeasure ? 2 : 3);
  }

  private list<T>(item: () => T): T[] {
    this.expect('(');
    const items = [item()];
    while (this.takes(',')) items.push(item());
    this.expect(')');
    return items;
  }

  private coordinates(levels: number, hasMeasure: boolean): Nested {
    if (levels === 0) return this.position(hasMeasure);
    return this.list(() => this.coordinates(levels - 1, hasMeasure));
  }

  /** Both MULTIPOINT (1 2, 3 4) and MULTIPOINT ((1 2), (3 4)). */
  private points(hasMeasure: boolean): Position[] {
    return this.list(() => (this.token === '(' ? this.list(() => this.position(hasMeasure))[0]! : this.position(hasMeasure)));
  }

  /** "POINT", "POINT Z", "POINTZM". */
  private type(): { type: Geometry['type']; hasMeasure: boolean } {
    const [, name = '', suffix] = TYPE.exec(this.next()) ?? [];
    const type = Object.hasOwn(TYPES, name) ? TYPES[name] : undefined;
    if (type === undefined) throw new NotWkt();
    const dimensions = suffix ?? (DIMENSIONS.has(this.token ?? '') ? this.next() : '');
    return { type, hasMeasure: dimensions === 'M' };
  }

  geometry(depth: number): Geometry | null {
    if (depth > DEEPEST) throw new NotWkt();
    const { type, hasMeasure } = this.type();
    if (this.takes('EMPTY')) return null;
    return this.body(type, hasMeasure, depth);
  }

  private body(type: Geometry['type'], hasMeasure: boolean, depth: number): Geometry {
    switch (type) {
      case 'Point': return { type, coordinates: this.list(() => this.position(hasMeasure))[0]! };
      case 'MultiPoint': return { type, coordinates: this.points(hasMeasure) };
      case 'LineString': return { type, coordinates: this.coordinates(1, hasMeasure) as Position[] };
      case 'MultiLineString': return { type, coordinates: this.coordinates(2, hasMeasure) as Position[][] };
      case 'Polygon': return { type, coordinates: (this.coordinates(2, hasMeasure) as Position[][]).map(closed) };
      case 'MultiPolygon': return { type, coordinates: (this.coordinates(3, hasMeasure) as Position[][][]).map((part) => part.map(closed)) };
      case 'GeometryCollection': return { type, geometries: this.list(() => this.geometry(depth + 1)).filter((member) => member !== null) };
    }
  }

  get done(): boolean {
    return this.token === undefined && this.text.slice(this.at).trim() === '';
  }
}

/** The geometry; null where it is empty; undefined where the text is no WKT. */
export function parseWkt(text: string): Geometry | null | undefined {
  try {
    const parser = new Parser(text);
    const geometry = parser.geometry(0);
    return parser.done ? geometry : undefined;
  } catch (error) {
    if (error instanceof NotWkt) return undefined;
    throw error;
  }
}

const tuple = (position: Position): string => position.join(' ');
const list = <T>(items: readonly T[], write: (item: T) => string): string => `(${items.map(write).join(', ')})`;
const line = (positions: Position[]): string => list(positions, tuple);
const area = (rings: Position[][]): string => list(rings, line);

export function toWkt(geometry: Geometry): string {
  const name = geometry.type.toUpperCase();
  switch (geometry.type) {
    case 'Point': return `${name} (${tuple(geometry.coordinates)})`;
    case 'MultiPoint':
    case 'LineString': return `${name} ${line(geometry.coordinates)}`;
    case 'MultiLineString':
    case 'Polygon': return `${name} ${area(geometry.coordinates)}`;
    case 'MultiPolygon': return `${name} ${list(geometry.coordinates, area)}`;
    case 'GeometryCollection': return `${name} ${list(geometry.geometries, toWkt)}`;
  }
}
