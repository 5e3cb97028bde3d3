/** A briefing as KML 2.2 (OGC 07-147r2): a folder for each layer, in its colour; links as great circles. */
import type { Geometry, Position } from 'geojson';
import type { Briefing, BriefingFeature, BriefingLayer } from '../../document/briefing';
import type { DocumentFeature } from '../../document/read/features';
import { paper } from '../../style/palette';
import { decimal } from '../geometry';
import { handlingText } from '../../document/handlingText';
import { claimLines, figureLine, headLines } from '../said';
import type { WriteSource } from '../types';
import { element, escapeXml, textElement } from '../xml/write';
import type { Markup } from '../xml/write';
import { greatCircle } from './course';
import { markOf, spanOf } from './edits';
import { NAMESPACE, ownOf } from './own';

/** Viewers show descriptions as HTML, so text is escaped once for HTML and once for XML. */
const html = (lines: readonly string[]): string => lines.map((text) => escapeXml(text)).join('<br/>\n');
const description = (lines: readonly string[]): string => textElement('description', html(lines));

/** aabbggrr, from #rrggbb. @param opacity 0 to 255 */
function kmlColor(color: string, opacity: number): string {
  const [, r, g, b] = /^#(..)(..)(..)$/.exec(color.toLowerCase())!;
  return `${opacity.toString(16).padStart(2, '0')}${b}${g}${r}`;
}

const colorOf = (layer: BriefingLayer): string => layer.color ?? paper.series[layer.index % paper.series.length]!;

function style(layer: BriefingLayer): string {
  const color = textElement('color', kmlColor(colorOf(layer), 255));
  return element('Style', [
    element('IconStyle', [color, textElement('scale', '1')]),
    element('LabelStyle', color),
    element('LineStyle', [color, textElement('width', '3')]),
    element('PolyStyle', textElement('color', kmlColor(colorOf(layer), 64))),
  ], { id: `layer-${layer.id}` });
}

const tuples = (positions: readonly Position[]): string => positions.map((position) => position.map(decimal).join(',')).join(' ');
const coordinates = (positions: readonly Position[]): string => textElement('coordinates', tuples(positions));
const line = (positions: readonly Position[]): string => element('LineString', [textElement('tessellate', '1'), coordinates(positions)]);
const ring = (positions: readonly Position[]): string => element('LinearRing', coordinates(positions));

const polygon = ([outer = [], ...holes]: Position[][]): string => element('Polygon', [
  textElement('tessellate', '1'),
  element('outerBoundaryIs', ring(outer)),
  holes.map((hole) => element('innerBoundaryIs', ring(hole))),
]);

function geometryMarkup(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point': return element('Point', coordinates([geometry.coordinates]));
    case 'MultiPoint': return element('MultiGeometry', geometry.coordinates.map((at) => element('Point', coordinates([at]))));
    case 'LineString': return line(geometry.coordinates);
    case 'MultiLineString': return element('MultiGeometry', geometry.coordinates.map(line));
    case 'Polygon': return polygon(geometry.coordinates);
    case 'MultiPolygon': return element('MultiGeometry', geometry.coordinates.map(polygon));
    case 'GeometryCollection': return element('MultiGeometry', geometry.geometries.map(geometryMarkup));
  }
}

/** What is drawn: the mark with the shape around it, or the link's course. */
function drawn(feature: BriefingFeature, written: Geometry | null): Markup {
  if (feature.kind === 'link') return feature.course.length < 2 ? null : line(greatCircle(feature.course));
  if (written?.type === 'Point') return geometryMarkup(written);
  const mark = feature.at && element('Point', coordinates([feature.at]));
  if (!feature.footprint) return mark;
  return element('MultiGeometry', [mark, geometryMarkup(feature.footprint)]);
}

/** The days that a date allows, where they have an end. */
function timeSpan(when: string | null): string {
  const { begin, end } = spanOf(when);
  return element('TimeSpan', [textElement('begin', begin), textElement('end', end)]);
}

const data = (name: string, value: string | null): string => (value ? element('Data', textElement('value', value), { name }) : '');

/** JSON with the two code points escaped that XML cannot hold. */
const own = (name: string, value: unknown): string => textElement(
  `sandtable:${name}`,
  JSON.stringify(value).replace(/[\uFFFE\uFFFF]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`),
  { 'xmlns:sandtable': NAMESPACE },
);

function placemark(feature: BriefingFeature, written: DocumentFeature, order: number, briefing: Briefing): string {
  const claims = claimLines(feature.claims, briefing.sources);
  const figure = feature.kind === 'link' ? figureLine(feature.label, feature.basis) : '';
  const lines = [feature.role, figure, ...claims, feature.note].filter((text): text is string => Boolean(text));
  return element('Placemark', [
    textElement('name', feature.name),
    description(lines),
    timeSpan(feature.when),
    textElement('styleUrl', `#layer-${feature.layer}`),
    element('ExtendedData', [
      data('role', feature.role), data('status', feature.statusSaid), data('when', feature.when), data('brief', feature.brief),
      data('claims', claims.join('\n')), data('handling', handlingText(briefing.handling)),
      own('feature', { ...ownOf(written, order), seen: markOf(html(lines)) }),
    ]),
    drawn(feature, written.geometry),
  ]);
}

export async function writeKml({ briefing, document }: WriteSource): Promise<string> {
  const byLayer = new Map<string, string[]>(briefing.layers.map(({ id }) => [id, []]));
  document.features.forEach((written, order) => {
    const feature = briefing.byId.get(String(written.id));
    if (feature) byLayer.get(feature.layer)?.push(placemark(feature, written, order, briefing));
  });
  const folders = briefing.layers.map(({ id, title }) => element('Folder', [textElement('name', title), byLayer.get(id) ?? []]));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('kml', element('Document', [
    textElement('name', briefing.title),
    description(headLines(briefing)),
    briefing.layers.map(style),
    element('ExtendedData', [data('handling', handlingText(briefing.handling)), own('briefing', document.briefing)]),
    folders,
  ]), { xmlns: 'http://www.opengis.net/kml/2.2' })}`;
}
