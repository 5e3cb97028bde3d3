import type { StyleSpecification } from 'maplibre-gl';

/** The style that BASEMAP_STYLE names. @throws where it cannot be read, or is no MapLibre style */
export async function basemapStyle(url: string, signal?: AbortSignal): Promise<StyleSpecification> {
  const answer = await fetch(url, signal ? { signal } : {});
  const style = (await answer.json()) as StyleSpecification;
  if (!answer.ok || style.version !== 8 || !Array.isArray(style.layers)) throw new Error('not a style');
  return style;
}

/** The same; null, and why in a sentence, where it is not to be had. */
export const basemapStyleOr = (url: string, onTrouble: ((message: string) => void) | undefined): Promise<StyleSpecification | null> =>
  basemapStyle(url).catch(() => {
    onTrouble?.(`The basemap at ${url} is no MapLibre style that can be read from here, so the embedded one is shown. Check BASEMAP_STYLE and BASEMAP_ORIGINS.`);
    return null;
  });
