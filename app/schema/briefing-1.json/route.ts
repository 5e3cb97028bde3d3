import { briefingSchemaJson } from '@/geo/document/jsonSchema';
import { route } from '@/geo/http/route';

export const GET = route(() =>
  Promise.resolve(new Response(JSON.stringify(briefingSchemaJson(), null, 2), { headers: { 'content-type': 'application/schema+json; charset=utf-8' } })));
