/** The way back from a View to a document: what an author sees, as a scene to paste. */
import type { Briefing, Scene, SceneView } from '../document/briefing';
import type { Camera, View } from './view';

const TITLE = 120;

/** Decimals that place a centre to a pixel. */
const digitsAt = (zoom: number): number => Math.max(2, Math.ceil(zoom * 0.301) + 1);

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits)) || 0;

/** Members that fix the camera. A small map shows the globe below zoom 0, which documents do not have. */
function cameraWritten({ center: [lng, lat], zoom, bearing, pitch }: Camera): SceneView {
  const digits = digitsAt(zoom);
  const [turned, tilted] = [rounded(bearing, 1), rounded(pitch, 1)];
  return {
    center: [rounded(lng, digits), rounded(lat, digits)], zoom: Math.max(0, rounded(zoom, 2)),
    ...(turned ? { bearing: turned } : {}), ...(tilted ? { pitch: tilted } : {}),
  };
}

const frameWritten = ({ fit, center }: View): SceneView => ({ ...(fit.length > 0 ? { fit } : {}), ...(center ? { center: [center[0]!, center[1]!] } : {}) });

/** A View as documents write it: `viewOf` makes it whole again. The language of the basemap's names is the reader's, and not in it. */
export function viewWritten(view: View): SceneView {
  const { camera, hide, select, window, palette } = view;
  return {
    ...(camera ? cameraWritten(camera) : frameWritten(view)),
    ...(hide.length > 0 ? { hide } : {}), ...(select === null ? {} : { select }), ...(window ? { window } : {}),
    ...(palette === 'paper' ? {} : { palette }),
  };
}

/** A View as one more scene of a briefing, with an id that none of its scenes has; named after what is open, until its author names it. */
export function sceneOf(view: View, { scenes, byId }: Briefing): Scene {
  const taken = new Set(scenes.map(({ id }) => id));
  let n = scenes.length + 1;
  while (taken.has(`scene-${n}`)) n += 1;
  const open = view.select === null ? undefined : byId.get(view.select);
  const title = open ? [...open.name].slice(0, TITLE / 2).join('') : `Scene ${n}`;
  return { id: `scene-${n}`, title, view: viewWritten(view) };
}
