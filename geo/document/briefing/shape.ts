/** Finding one's way in the schema: which members may stand at a place of a document. */
import type { z } from 'zod';

/** The parts of a zod type's definition that lead further in. */
type Definition = {
  shape?: Record<string, z.core.$ZodType>;
  element?: z.core.$ZodType;
  innerType?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
};

const definition = (type: z.core.$ZodType): Definition => type._zod.def as Definition;

/** The types that a type may stand for: without `optional`, each side of a union. */
function alternatives(type: z.core.$ZodType): z.core.$ZodType[] {
  const { innerType, options } = definition(type);
  if (innerType) return alternatives(innerType);
  return options ? options.flatMap(alternatives) : [type];
}

function step(type: z.core.$ZodType, key: PropertyKey): z.core.$ZodType[] {
  const { shape, element } = definition(type);
  if (element && typeof key === 'number') return alternatives(element);
  const member = shape && typeof key === 'string' && Object.hasOwn(shape, key) ? shape[key] : undefined;
  return member ? alternatives(member) : [];
}

/** Names of the members that an object at `path` may have. */
export function membersAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const types = path.reduce<z.core.$ZodType[]>((found, key) => found.flatMap((type) => step(type, key)), alternatives(schema));
  return types.flatMap((type) => Object.keys(definition(type).shape ?? {}));
}
