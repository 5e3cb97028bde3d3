/** Positions as people write them. [lng, lat] in degrees on WGS 84 inside the house; any of four forms outside. */
export { COORDINATE_FORMS, type CoordinateForm } from './form';
export { formatPosition } from './format';
export { parseCoordinates } from './parse';
export { uncertaintyOf } from './uncertainty';
