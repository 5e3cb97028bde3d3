/**
 * A View in a URL's query, and back. Only what differs from the opening View is written:
 * `at=<lat>,<lng>,<zoom>z[,<bearing>b][,<pitch>p]`, `hide=<layer>,…`, `place=<feature id>`,
 * `window=<EDTF>/<EDTF>` (empty: all times), `palette=night`, `labels=ko`.
 */
import type { Briefing, BriefingDocument } from '../document/briefing';
import { rangeOf } from '../time/edtf';
import { LABEL_LANGUAGES, MIN_ZOOM, type Camera, type PaletteName, type View } from './view';

const PALETTES: readonly PaletteName[] = ['paper', 'night', 'print'];
const NUMBER = '(-?\\d{1,3}(?:\\.\\d{1,12})?)';
const AT = new RegExp(`^${NUMBER},${NUMBER},${NUMBER}z(?:,${NUMBER}b)?(?:,${NUMBER}p)?$`);
const FEATURE_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const MAX_ZOOM = 22;
const MAX_PITCH = 60;

/** Plain decimals without idle zeros; never an exponent, which an address would not read. */
const rounded = (value: number, digits: number): string => value.toFixed(digits).replace(/\.?0+$/, '').replace(/^-0$/, '0');

/** Decimals that place the centre to a tenth of a pixel, and no more. */
const digitsAt = (zoom: number): number => Math.max(2, Math.ceil(zoom * 0.301) + 1);

export function cameraToText({ center: [lng, lat], zoom, bearing, pitch }: Camera): string {
  const digits = digitsAt(zoom);
  const turned = Math.abs(bearing) < 0.05 ? '' : `,${rounded(bearing, 1)}b`;
  const tilted = pitch < 0.05 ? '' : `,${rounded(pitch, 1)}p`;
  return `${rounded(lat, digits)},${rounded(lng, digits)},${rounded(zoom, 2)}z${turned}${tilted}`;
}

/** Null for anything that is not a camera over the globe. */
export function cameraFromText(text: string): Camera | null {
  const [, lat, lng, zoom, bearing, pitch] = (AT.exec(text) ?? []).map(Number);
  if (lat === undefined || lng === undefined || zoom === undefined) return null;
  const camera: Camera = { center: [lng, lat], zoom, bearing: bearing || 0, pitch: pitch || 0 };
  const onGlobe = Math.abs(lat) <= 90 && Math.abs(lng) <= 180 && zoom >= MIN_ZOOM && zoom <= MAX_ZOOM;
  return onGlobe && Math.abs(camera.bearing) <= 180 && camera.pitch >= 0 && camera.pitch <= MAX_PITCH ? camera : null;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function viewToQuery(view: View, opening: View): URLSearchParams {
  const query = new URLSearchParams();
  if (view.camera && !same(view.camera, opening.camera)) query.set('at', cameraToText(view.camera));
  if (!same([...view.hide].sort(), [...opening.hide].sort())) query.set('hide', view.hide.join(','));
  if (!same(view.window, opening.window)) query.set('window', view.window?.join('/') ?? '');
  if (view.palette !== opening.palette) query.set('palette', view.palette);
  if (view.labels !== opening.labels) query.set('labels', view.labels);
  if (view.select !== opening.select) query.set('place', view.select ?? '');
  return query;
}

/** A View's query as people can read it: commas and slashes may stand in a query as they are (RFC 3986, section 3.4). */
export const queryText = (query: URLSearchParams): string => query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');

function windowFrom(text: string): View['window'] {
  const [from, to, ...more] = text.split('/');
  if (!from || !to || more.length > 0) return null;
  const [start, end] = [rangeOf(from), rangeOf(to)];
  return start && end && start.earliest <= end.latest ? [from, to] : null;
}

/** The View of an address. What the briefing does not know (a removed place, a mistyped date) is as if unsaid. */
export function viewFromQuery(query: URLSearchParams, briefing: Briefing, opening: View): View {
  const window = query.get('window');
  const place = query.get('place');
  const layers = briefing.layers.map(({ id }) => id);
  const hidden = query.get('hide')?.split(',');
  const camera = cameraFromText(query.get('at') ?? '');
  const named = place !== null && mayBe(place, briefing);
  const select = named ? place : place === '' ? null : opening.select;
  // A named place without a camera is framed by itself, not by the opening's frame.
  const alone = camera === null && named;
  return {
    ...opening,
    camera: camera ?? (alone ? null : opening.camera),
    fit: alone ? [] : opening.fit,
    hide: hidden ? layers.filter((id) => hidden.includes(id)) : opening.hide,
    window: window === '' ? null : (windowFrom(window ?? '') ?? opening.window),
    palette: PALETTES.find((name) => name === query.get('palette')) ?? opening.palette,
    labels: LABEL_LANGUAGES.find((language) => language === query.get('labels')) ?? opening.labels,
    select,
  };
}

/** Features of big layers are not in the page's document: the server is asked for them by an id of the right form. */
const mayBe = (id: string, briefing: Briefing): boolean =>
  briefing.byId.has(id) || (FEATURE_ID.test(id) && briefing.layers.some(({ dense }) => dense));

const SAID = 64;

/**
 * What to say of an address that names a place which the briefing has not; null for any other.
 * @param document the whole one, with its big layers
 */
function missingPlace(query: URLSearchParams, { features }: BriefingDocument): string | null {
  const place = query.get('place');
  if (!place || features.some(({ id }) => String(id) === place)) return null;
  const letters = [...place];
  const name = letters.length > SAID ? `${letters.slice(0, SAID).join('')}…` : place;
  return `This link names a place that the briefing does not have: “${name}”. It may have been renamed or removed since.`;
}

/** The View of an address, and what to say of it: a place of a big layer that is not there would be waited for, so it is as if unsaid. */
export function askedBy(query: URLSearchParams, briefing: Briefing, opening: View, document: BriefingDocument): { first: View; missing: string | null } {
  const missing = missingPlace(query, document);
  const asked = viewFromQuery(query, briefing, opening);
  return { first: missing ? { ...asked, select: null } : asked, missing };
}
