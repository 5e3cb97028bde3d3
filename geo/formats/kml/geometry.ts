/** Geometries of KML, with every number as it is written. */
import type { Geometry, Position } from 'geojson';
import { closed, joined, numberOf } from '../geometry';
import { firstAndLast } from '../moments';
import { Skip } from '../notes';
import { childOf, childrenOf, textIn } from '../xml/element';
import { localOf } from '../xml/read';
import type { Element } from '../xml/read';

export type Shape = { geometry: Geometry | null; /** A ring had to be closed. */ wasOpen: boolean };

/** A number of a tuple, and whether a comma says that another follows. White space may stand around commas and parts tuples. */
const NEXT = /([^\s,]*)\s*(,?)\s*/y;
const MOST_PARTS = 3;

class Shapes {
  wasOpen = false;

  constructor(private readonly of: string, private readonly counted: () => void) {}

  /** Two numbers, or three; an empty height is none. */
  private position(parts: readonly string[], written: string): Position {
    this.counted();
    const [lng, lat] = [numberOf(parts[0] ?? ''), numberOf(parts[1] ?? '')];
    const height = parts.length === 3 && parts[2] !== '' ? numberOf(parts[2]!) : undefined;
    const bad = lng === null || lat === null || height === null || parts.length > MOST_PARTS;
    if (bad) throw new Skip({ code: 'position-malformed', of: this.of, found: written });
    return height === undefined ? [lng, lat] : [lng, lat, height];
  }

  /** The tuple that begins at `start`, and where it ends. More numbers than a position has are not searched to their end. */
  private tuple(text: string, start: number): { position: Position; end: number } {
    const parts: string[] = [];
    NEXT.lastIndex = start;
    for (let hasMore = true; hasMore && parts.length <= MOST_PARTS;) {
      const [, part = '', comma] = NEXT.exec(text)!;
      parts.push(part);
      hasMore = comma === ',';
    }
    const end = NEXT.lastIndex;
    return { position: this.position(parts, text.slice(start, end).trim()), end };
  }

  /**
   * "lng,lat[,height]" with white space between the tuples, and perhaps around the commas. One after the other, so that too
   * many are refused before they are made: an archive of a few kilobytes may hold millions.
   */
  private positions(element: Element): Position[] {
    const text = textIn(element, 'coordinates');
    const positions: Position[] = [];
    for (let at = 0; at < text.length;) {
      const { position, end } = this.tuple(text, at);
      positions.push(position);
      at = end;
    }
    return positions;
  }

  private point(element: Element): Geometry[] {
    const [first, ...more] = this.positions(element);
    if (more.length > 0) throw new Skip({ code: 'position-malformed', of: this.of, found: textIn(element, 'coordinates') });
    return first ? [{ type: 'Point', coordinates: first }] : [];
  }

  private line(positions: Position[]): Geometry[] {
    return positions.length === 0 ? [] : [{ type: 'LineString', coordinates: positions }];
  }

  private ring(element: Element): Position[] {
    const written = this.positions(element);
    const ring = closed(written);
    this.wasOpen ||= ring.length > written.length;
    return ring;
  }

  private polygon(element: Element): Geometry[] {
    const rings = [...childrenOf(element, 'outerBoundaryIs'), ...childrenOf(element, 'innerBoundaryIs')]
      .flatMap((boundary) => childrenOf(boundary, 'LinearRing'))
      .map((ring) => this.ring(ring));
    return rings.length === 0 || rings[0]!.length === 0 ? [] : [{ type: 'Polygon', coordinates: rings.filter((ring) => ring.length > 0) }];
  }

  /** A track of one position is a point. An empty position keeps the place of one that was not measured. */
  private track(element: Element): Geometry[] {
    const positions = childrenOf(element, 'coord').filter(({ text }) => text.trim() !== '').map(({ text }) => this.position(text.trim().split(/\s+/), text.trim()));
    return positions.length === 1 ? [{ type: 'Point', coordinates: positions[0]! }] : this.line(positions);
  }

  private collection(element: Element): Geometry[] {
    const whole = joined(element.children.flatMap((child) => this.geometries(child)));
    return whole ? [whole] : [];
  }

  /** The geometries that an element is; none for an element that is no geometry. */
  geometries(element: Element): Geometry[] {
    switch (localOf(element.name)) {
      case 'Point': return this.point(element);
      case 'LineString': return this.line(this.positions(element));
      case 'LinearRing': return this.line(this.ring(element));
      case 'Polygon': return this.polygon(element);
      case 'Track': return this.track(element);
      case 'MultiGeometry':
      case 'MultiTrack': return this.collection(element);
      default: return [];
    }
  }
}

/**
 * The geometry of a placemark; null where it has none.
 * @param counted hears of every position before it is made
 * @throws Skip where a number in it is none
 */
export function shapeOf(placemark: Element, of: string, counted: () => void): Shape {
  const shapes = new Shapes(of, counted);
  const geometry = joined(placemark.children.flatMap((child) => shapes.geometries(child)));
  return { geometry, wasOpen: shapes.wasOpen };
}

/** First and last moment of the tracks in a placemark. */
export function trackTimes(element: Element): [first: string, last: string] | null {
  const tracks = element.children.flatMap((child) => {
    const multi = localOf(child.name) === 'MultiTrack' ? childrenOf(child, 'Track') : [];
    return localOf(child.name) === 'Track' ? [child] : multi;
  });
  return firstAndLast(tracks.flatMap((track) => childrenOf(track, 'when').map(({ text }) => text.trim())));
}

export const hasGeometry = (placemark: Element): boolean =>
  ['Point', 'LineString', 'LinearRing', 'Polygon', 'MultiGeometry', 'Track', 'MultiTrack'].some((name) => childOf(placemark, name) !== null);
