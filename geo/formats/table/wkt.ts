/** Well-known text of geometries (OGC 06-103r4), with or without heights. */
import type { Geometry, Position } from 'geojson';
import { closed, numberOf } from '../geometry';

/** Deeper is no geometry of anybody's. */
const DEEPEST = 8;
const TYPES: Record<string, Geometry['type']> = {
  POINT: 'Point', MULTIPOINT: 'MultiPoint', LINESTRING: 'LineString', MULTILINESTRING: 'MultiLineString', POLYGON: 'Polygon',
  MULTIPOLYGON: 'MultiPolygon', GEOMETRYCOLLECTION: 'GeometryCollection',
};

class NotWkt extends Error {}

type Nested = Position | Nested[];

class Parser {
  private at = 0;
  private readonly tokens: string[];

  constructor(text: string) {
    this.tokens = text.toUpperCase().match(/[A-Z]+|[^\s(),A-Z][^\s(),]*|[(),]/g) ?? [];
  }

  private next(): string {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new NotWkt();
    return token;
  }

  private takes(token: string): boolean {
    const isNext = this.tokens[this.at] === token;
    if (isNext) this.at += 1;
    return isNext;
  }

  private expect(token: string): void {
    if (this.next() !== token) throw new NotWkt();
  }

  private position(): Position {
    const numbers: number[] = [];
    while (![',', ')', undefined].includes(this.tokens[this.at])) {
      const value = numberOf(this.next());
      if (value === null) throw new NotWkt();
      numbers.push(value);
    }
    if (numbers.length < 2 || numbers.length > 3) throw new NotWkt();
    return numbers;
  }

  private list<T>(item: () => T): T[] {
    this.expect('(');
    const items = [item()];
    while (this.takes(',')) items.push(item());
    this.expect(')');
    return items;
  }

  private coordinates(levels: number): Nested {
    if (levels === 0) return this.position();
    return this.list(() => this.coordinates(levels - 1));
  }

  /** Both MULTIPOINT (1 2, 3 4) and MULTIPOINT ((1 2), (3 4)). */
  private points(): Position[] {
    return this.list(() => (this.tokens[this.at] === '(' ? this.list(() => this.position())[0]! : this.position()));
  }

  geometry(depth: number): Geometry | null {
    const type = TYPES[this.next()];
    if (type === undefined || depth > DEEPEST) throw new NotWkt();
    if (['M', 'ZM'].includes(this.tokens[this.at] ?? '')) throw new NotWkt();
    this.takes('Z');
    if (this.takes('EMPTY')) return null;
    return this.body(type, depth);
  }

  private body(type: Geometry['type'], depth: number): Geometry {
    switch (type) {
      case 'Point': return { type, coordinates: this.list(() => this.position())[0]! };
      case 'MultiPoint': return { type, coordinates: this.points() };
      case 'LineString': return { type, coordinates: this.coordinates(1) as Position[] };
      case 'MultiLineString': return { type, coordinates: this.coordinates(2) as Position[][] };
      case 'Polygon': return { type, coordinates: (this.coordinates(2) as Position[][]).map(closed) };
      case 'MultiPolygon': return { type, coordinates: (this.coordinates(3) as Position[][][]).map((part) => part.map(closed)) };
      case 'GeometryCollection': return { type, geometries: this.list(() => this.geometry(depth + 1)).filter((member) => member !== null) };
    }
  }

  get done(): boolean {
    return this.at === this.tokens.length;
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
