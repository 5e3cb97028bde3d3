/** The format as JSON Schema 2020-12, for editors and other programs. Made from the schema that the parser uses. */
import { z } from 'zod';
import { BriefingMember, Id, LinkProperties, PlaceProperties, Position } from './schema';

const ID = '/schema/briefing-1.json';

const geometry = <T extends string, C extends z.ZodType>(type: T, coordinates: C) => z.looseObject({ type: z.literal(type), coordinates });

/** Empty coordinates may be read as a geometry that is null (RFC 7946, 3.1). */
const Empty = z.array(Position).max(0);
const Line = z.array(Position).min(2);
const Ring = z.array(Position).min(4);
const Simple = [
  geometry('Point', z.union([Position, Empty])),
  geometry('MultiPoint', z.array(Position)),
  geometry('LineString', z.union([Line, Empty])),
  geometry('MultiLineString', z.array(Line)),
  geometry('Polygon', z.array(Ring)),
  geometry('MultiPolygon', z.array(z.array(Ring))),
] as const;

const Collection = z.looseObject({
  type: z.literal('GeometryCollection'),
  get geometries() {
    return z.array(z.union([...Simple, Collection]));
  },
});

/** The kind stands beside what depends on it: of two whole features, editors take the first for meant as soon as something in one is wrong. */
const Feature = z.looseObject({
  type: z.literal('Feature'),
  id: Id.describe('Its id'),
  geometry: z.union([...Simple, Collection, z.null()]),
  properties: z.union([PlaceProperties, LinkProperties]),
});

const Document = z.looseObject({
  type: z.literal('FeatureCollection'),
  briefing: BriefingMember,
  features: z.array(Feature).describe('Places and links'),
});

/** Objects of the format may also have members of their writer's own. */
function allowOwn({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { additionalProperties: named, propertyNames: names } = jsonSchema;
  if (named === false) jsonSchema.patternProperties ??= { '^x-': {} };
  if (typeof names !== 'object' || !names.pattern || named === undefined) return;
  jsonSchema.patternProperties = { [names.pattern]: named, '^x-': {} };
  jsonSchema.additionalProperties = false;
  delete jsonSchema.propertyNames;
}

/**
 * JSON Schema of a whole document. It is a little wider than the parser: ids, references, dates, and which geometry a link may have are not in it. Narrower in one
 * thing only: it does not know the noise of arithmetic beyond the globe's edge.
 */
export const briefingSchemaJson = (): Record<string, unknown> => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: ID,
  title: 'Sandtable briefing, format 1',
  ...z.toJSONSchema(Document, { reused: 'ref', override: allowOwn }),
});
