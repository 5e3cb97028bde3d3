import type { StyleSpecification } from 'maplibre-gl';

/** The style that BASEMAP_STYLE names. @throws where it cannot be read, or is no MapLibre style */
export async function basemapStyle(url: string, signal?: AbortSignal): Promise<StyleSpecification> {
  const answer = await fetch(url, signal ? { signal } : {});
  const style = (await answer.json()) as StyleSpecification;
  if (!answer.ok || style.version !== 8 || !Array.isArray(style.layers)) throw new Error('not a style');
  return style;
}
