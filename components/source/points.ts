import type { DensePoint } from '@/geo/document/dense';

/** The points of a big layer, at the address of their GeoJSON. @throws the status of another answer */
export async function pointsAt(url: string): Promise<DensePoint[]> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(String(answer.status));
  return ((await answer.json()) as { features: DensePoint[] }).features;
}
