/** Which column of a table is what. */
import { datePartsIn, isClock } from '../../document/plain/dateParts';
import type { DatePart } from '../../document/plain/dateParts';
import { plainWord, WORDS } from '../../document/plain/words';

/** By headings; what people may choose. '' says that no column is it, where what is absent is guessed. */
export type Mapping = {
  lat?: string;
  lng?: string;
  /** Both in one: degrees, DMS, UTM or MGRS. */
  coordinates?: string;
  name?: string;
  layer?: string;
  when?: string;
  role?: string;
  /** What somebody says. */
  claim?: string;
  /** Who. */
  by?: string;
  /** On which page. */
  address?: string;
};

/** What else is known by its heading, and not asked for. */
type Known =
  | 'handling' | 'id' | 'kind' | 'brief' | 'status' | 'event' | 'note' | 'precision' | 'rank' | 'timezone' | 'approximate' | 'height' | 'wkt' | 'crs' | 'zone'
  | 'easting' | 'northing' | 'from' | 'to' | 'linkflow' | 'linkdirection' | 'linkweight' | 'linklabel' | 'linkbasis' | 'claimid' | 'claimwhen' | 'claimstatus' | 'claimevent' | 'likelihood' | 'confidence';

/** A date's two ends; which columns they are, their cells have a say in. */
type DateEnd = 'start' | 'end';

export type Column = keyof Mapping | Known | DatePart | DateEnd;

/** Headings in small letters and digits alone, the likeliest first. */
const HEADINGS: Record<Exclude<Column, DatePart | DateEnd>, readonly string[]> = {
  lat: ['latitude', 'lat', 'latdd', 'latitudedd', 'latdecimal', 'decimallatitude', 'latwgs84', 'latdeg', 'latitudedeg', 'latitudedegrees', 'geolat', 'gpslat', 'gpslatitude', 'breite', 'breitengrad', 'latitud', 'latitudine', 'широта', '纬度', '緯度', '위도', 'ycoord', 'coordy', 'pointy', 'y'],
  lng: ['longitude', 'lng', 'lon', 'long', 'londd', 'longitudedd', 'londecimal', 'decimallongitude', 'lonwgs84', 'lngdeg', 'londeg', 'longitudedeg', 'longitudedegrees', 'geolng', 'geolon', 'geolong', 'gpslng', 'gpslon', 'gpslong', 'gpslongitude', 'länge', 'laenge', 'längengrad', 'longitud', 'longitudine', 'долгота', '经度', '経度', '경도', 'xcoord', 'coordx', 'pointx', 'x'],
  coordinates: ['coordinates', 'coordinate', 'coords', 'coord', 'position', 'latlong', 'latlon', 'latlng', 'mgrs', 'utm', 'utmref', 'gridreference', 'gridref', 'grid', 'dms', 'gps', 'gpscoordinates', 'locationcoordinates', 'koordinaten', 'coordonnées', 'coordonnees', 'coordenadas', 'координаты', '좌표', 'geopoint', 'location'],
  ...WORDS,
  handling: ['handling'], id: ['id'], kind: ['kind'], brief: ['brief'], status: ['status'], event: ['event'], note: ['note', 'notes'], precision: ['precision'],
  rank: ['rank'], timezone: ['timezone'], approximate: ['approximate'], height: ['height', 'altitude', 'elevation', 'ele', 'z'],
  wkt: ['wkt', 'wktgeom', 'geomwkt', 'thegeom', 'geom', 'geometry'], crs: ['crs', 'epsg', 'srid', 'srs'], zone: ['zone', 'utmzone', 'gridzone'],
  easting: ['easting', 'eastings', 'utmeasting', 'rechtswert'], northing: ['northing', 'northings', 'utmnorthing', 'hochwert'],
  from: ['from'], to: ['to'], linkflow: ['linkflow'], linkdirection: ['linkdirection'], linkweight: ['linkweight'], linklabel: ['linklabel'], linkbasis: ['linkbasis'],
  claim: ['claim', 'claims', 'statement', 'aussage', 'sourceheadline', 'headline'], claimid: ['claimid'], claimwhen: ['claimwhen'],
  claimstatus: ['claimstatus'], claimevent: ['claimevent'], likelihood: ['likelihood'], confidence: ['confidence'],
};

/** Column numbers, from 0. */
export type Columns = Partial<Record<Column, number>>;

/** The columns that headings name; each column is one thing. */
export function guessedColumns(headings: readonly string[]): Columns {
  const known = headings.map(plainWord);
  const columns: Columns = datePartsIn(known);
  const taken = new Set(Object.values(columns));
  for (const column of Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]) {
    const at = HEADINGS[column].filter((word) => !isClock(word, columns)).map((word) => known.indexOf(word)).find((index) => index >= 0 && !taken.has(index));
    if (at === undefined) continue;
    columns[column] = at;
    taken.add(at);
  }
  return columns;
}

/** The members of a mapping, for a dialog. */
export const CHOICES = ['lat', 'lng', 'coordinates', 'name', 'layer', 'when', 'role', 'claim', 'by', 'address'] as const satisfies readonly (keyof Mapping)[];

export type Choice = (typeof CHOICES)[number];

export function mappingOf(columns: Columns, headings: readonly string[]): Mapping {
  const chosen = CHOICES.filter((member) => columns[member] !== undefined).map((member) => [member, headings[columns[member]!]!]);
  return Object.fromEntries(chosen) as Mapping;
}

/** Columns chosen in an address: `column.lat=Breite&column.lng=Länge`; `column.layer=` for none. */
export function mappingIn(query: URLSearchParams): Mapping {
  const chosen = CHOICES.map((member) => [member, query.get(`column.${member}`)]).filter(([, heading]) => heading !== null);
  return Object.fromEntries(chosen) as Mapping;
}
