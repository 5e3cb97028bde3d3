/** Attribution that must show wherever the embedded basemap does. */
export const ATTRIBUTION = '© OpenStreetMap contributors · GSHHG · Natural Earth · GeoNames · SRTM30';
export const BORDER_NOTE = 'Dashed border: disputed. Boundaries do not imply endorsement or acceptance.';
