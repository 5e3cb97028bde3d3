/** Views for pictures that stand still. Apart from the map's own: they come after the page. */
import { NO_PADDING, type Padding, type Size } from '../projection/projector';
import type { View } from './view';

/** Further room above and below, for a map that nobody pans: there a name may stand over or under its mark. */
export const stillRoom = ({ height }: Size): Padding => ({ ...NO_PADDING, top: Math.min(20, height * 0.024), bottom: Math.min(26, height * 0.04) });

/** The View from straight above, for a ground of paths: they know no tilt, and what is drawn over them would stand elsewhere. */
export const fromAbove = (view: View): View => (view.camera ? { ...view, camera: { ...view.camera, pitch: 0 } } : view);
