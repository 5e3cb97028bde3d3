/** A topology held to the TopoJSON specification before it is unfolded: arcs that many objects share can grow without end. */
import { LIMITS } from '../../document/limits';
import { kindOf } from '../../document/quote';
import { isRecord } from '../../document/record';
import type { Json } from '../../document/record';
import { Refusal } from '../notes';

const refuse = (expected: string, found: unknown): Refusal => new Refusal({ code: 'topology', expected, found: kindOf(found) });

const isPair = (value: unknown, least: number): value is number[] =>
  Array.isArray(value) && value.length >= least && value.length <= 4 && value.every((part) => Number.isFinite(part));

function checkTransform(transform: unknown): void {
  if (transform === undefined) return;
  const good = isRecord(transform) && isPair(transform.scale, 2) && isPair(transform.translate, 2);
  if (!good) throw refuse('a transform with a scale and a translation', transform);
}

/** How many positions each arc has. */
function arcLengths(arcs: unknown): number[] {
  if (!Array.isArray(arcs)) throw refuse('a list of arcs', arcs);
  return arcs.map((arc: unknown) => {
    if (!Array.isArray(arc) || !arc.every((position) => isPair(position, 2))) throw refuse('an arc of positions', arc);
    return arc.length;
  });
}

/** Levels of lists around arc indexes or positions, by type. */
const LEVELS: Record<string, number> = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };

class Counter {
  private positions = 0;

  constructor(private readonly lengths: readonly number[]) {}

  private count(more: number): void {
    this.positions += more;
    if (this.positions > LIMITS.positions) throw new Refusal({ code: 'position-limit' });
  }

  private arcs(value: unknown, levels: number): void {
    if (!Array.isArray(value)) throw refuse('a list of arc numbers', value);
    for (const item of value as unknown[]) {
      if (levels > 1) this.arcs(item, levels - 1);
      else this.arc(item);
    }
  }

  private arc(index: unknown): void {
    const length = Number.isInteger(index) ? this.lengths[(index as number) < 0 ? ~(index as number) : (index as number)] : undefined;
    if (length === undefined) throw refuse('the number of an arc', index);
    this.count(length);
  }

  geometry(value: unknown, depth: number): void {
    if (depth > LIMITS.collections) throw new Refusal({ code: 'nested', of: 'The object' });
    if (!isRecord(value)) throw refuse('a geometry', value);
    const { type } = value;
    if (type === null || type === undefined) return;
    if (type === 'GeometryCollection') return this.members(value, depth);
    if (type === 'Point') return this.points([value.coordinates]);
    if (type === 'MultiPoint') return this.points(value.coordinates);
    if (typeof type !== 'string' || !Object.hasOwn(LEVELS, type)) throw refuse('a type of geometry', type);
    this.arcs(value.arcs, LEVELS[type]!);
  }

  private members({ geometries }: Json, depth: number): void {
    if (!Array.isArray(geometries)) throw refuse('a list of geometries', geometries);
    geometries.forEach((member) => this.geometry(member, depth + 1));
  }

  private points(value: unknown): void {
    if (!Array.isArray(value) || !value.every((position) => isPair(position, 2))) throw refuse('positions', value);
    this.count(value.length);
  }
}

/** Names and geometries of the objects of a sound topology. @throws Refusal */
export function checkTopology(value: unknown): asserts value is { objects: Record<string, Json> } & Json {
  if (!isRecord(value) || value.type !== 'Topology') throw refuse('a Topology', isRecord(value) ? value.type : value);
  if (!isRecord(value.objects)) throw refuse('objects', value.objects);
  checkTransform(value.transform);
  const counter = new Counter(arcLengths(value.arcs));
  Object.values(value.objects).forEach((object) => counter.geometry(object, 0));
}
