/** A briefing as CSV: RFC 4180, UTF-8 with its mark so that spreadsheets read every alphabet, no cell a formula. */
import type { Geometry } from 'geojson';
import type { Briefing, BriefingFeature, Claim, Place, Source } from '../../document/briefing';
import type { DocumentFeature } from '../../document/read/features';
import { sourcesById } from '../../card/sources';
import { handlingText } from '../../document/handlingText';
import { gradeText } from '../said';
import type { WriteOptions, WriteSource } from '../types';
import { rowText, safeCell } from './cells';
import { toWkt } from './wkt';

type Row = { feature: BriefingFeature; written: DocumentFeature; claim: Claim | null; sources: readonly Source[]; layer: string; handling: string };
type Columns = Record<string, (row: Row) => string | number | null | undefined>;

const geometryOf = ({ written }: Row): Geometry | null => written.geometry;

/** Of a point as it is written, of all else the mark. */
function axis(row: Row, i: 0 | 1 | 2): number | undefined {
  const geometry = geometryOf(row);
  if (geometry?.type === 'Point') return geometry.coordinates[i];
  return row.feature.kind === 'place' && geometry !== null ? row.feature.at?.[i] : undefined;
}

const place = ({ feature }: Row): Place | null => (feature.kind === 'place' ? feature : null);

const PLACE: Columns = {
  id: ({ feature }) => feature.id,
  kind: ({ feature }) => feature.kind,
  name: ({ feature }) => feature.name,
  layer: ({ layer }) => layer,
  role: ({ feature }) => feature.role,
  brief: ({ feature }) => feature.brief,
  status: ({ written }) => written.properties.status,
  when: ({ feature }) => feature.when,
  event: ({ feature }) => feature.event,
  'time zone': ({ feature }) => feature.timeZone,
  note: ({ feature }) => feature.note,
  rank: ({ written }) => (written.properties.kind === 'place' ? written.properties.rank : null),
  precision: ({ written }) => (written.properties.kind === 'place' ? written.properties.precision : null),
  approximate: (row) => (place(row)?.approximate ? 'true' : null),
  latitude: (row) => axis(row, 1),
  longitude: (row) => axis(row, 0),
  height: (row) => axis(row, 2),
  wkt: (row) => (geometryOf(row) === null || geometryOf(row)?.type === 'Point' ? null : toWkt(geometryOf(row)!)),
};

/** As it is written: what is not said is not made up. */
const link = ({ written: { properties } }: Row) => (properties.kind === 'link' ? properties : null);

const LINK: Columns = {
  from: ({ feature }) => (feature.kind === 'link' ? feature.from : null),
  to: ({ feature }) => (feature.kind === 'link' ? feature.to : null),
  'link flow': (row) => link(row)?.flow,
  'link direction': (row) => link(row)?.direction,
  'link weight': (row) => link(row)?.weight,
  'link label': (row) => link(row)?.label,
  'link basis': (row) => link(row)?.basis,
};

/** What the pieces of evidence say, one to a line. */
const evidence = ({ claim, sources }: Row, say: (piece: NonNullable<Claim['evidence']>[number], source: Source | undefined) => string | undefined): string => {
  const byId = sourcesById(sources);
  return (claim?.evidence ?? []).map((piece) => say(piece, byId.get(piece.source)) ?? '').join('\n').trim();
};

const CLAIM: Columns = {
  'claim id': ({ claim }) => claim?.id,
  claim: ({ claim }) => claim?.text,
  by: ({ claim }) => claim?.by,
  'claim when': ({ claim }) => claim?.when,
  'claim status': ({ claim }) => claim?.status,
  'claim event': ({ claim }) => claim?.event,
  likelihood: ({ claim }) => claim?.likelihood,
  confidence: ({ claim }) => claim?.confidence,
  grade: ({ claim, sources }) => claim && gradeText(claim, sources),
  sources: (row) => evidence(row, (_, source) => source?.title),
  locators: (row) => evidence(row, ({ locator }) => locator),
  quotes: (row) => evidence(row, ({ quote }) => quote),
};

const HANDLING: Columns = { handling: ({ handling }) => handling };

/** A column for each name under which features have data, marked so that none is taken for a column of ours. */
function dataColumns(rows: readonly Row[]): Columns {
  const names = new Set(rows.flatMap(({ feature }) => feature.data.map(({ name }) => name)));
  const said = (name: string) => ({ feature }: Row) => {
    const value = feature.data.find((datum) => datum.name === name)?.value;
    return typeof value === 'boolean' ? String(value) : value;
  };
  return Object.fromEntries([...names].map((name) => [`data: ${name}`, said(name)]));
}

/** Numbers stand bare; all else is text. */
const cell = (value: string | number | null | undefined): string => (typeof value === 'number' ? String(value) : safeCell(value ?? ''));

function csv(columns: Columns, rows: readonly Row[]): string {
  const lines = rows.map((row) => rowText(Object.values(columns).map((column) => cell(column(row)))));
  return `\uFEFF${[rowText(Object.keys(columns)), ...lines].join('\r\n')}\r\n`;
}

function rowsOf({ briefing, document }: WriteSource): Row[] {
  const layers = new Map(briefing.layers.map(({ id, title }) => [id, title]));
  const handling = handlingText(briefing.handling) ?? '';
  return document.features.flatMap((written) => {
    const feature = briefing.byId.get(String(written.id));
    return feature ? [{ feature, written, claim: null, sources: briefing.sources, layer: layerTitle(briefing, layers, feature), handling }] : [];
  });
}

/** A document without layers has none in its table either. */
const layerTitle = ({ layers }: Briefing, titles: ReadonlyMap<string, string>, { layer }: BriefingFeature): string =>
  layers.length === 1 && layers[0]!.title === 'Places' ? '' : (titles.get(layer) ?? '');

/** The feature's rows, one for each claim; a feature without any has one all the same, with nothing under a claim's headings. */
const claimRows = (row: Row): Row[] => (row.feature.claims.length === 0 ? [row] : row.feature.claims.map((claim) => ({ ...row, claim })));

/** One row for each claim and for each feature without any; with `rows: 'places'` one for each place. */
export async function writeCsv(source: WriteSource, { rows = 'claims' }: WriteOptions): Promise<string> {
  const all = rowsOf(source);
  if (rows === 'places') return csv({ ...PLACE, ...HANDLING, ...dataColumns(all) }, all.filter(({ feature }) => feature.kind === 'place'));
  return csv({ ...PLACE, ...LINK, ...CLAIM, ...HANDLING, ...dataColumns(all) }, all.flatMap(claimRows));
}
