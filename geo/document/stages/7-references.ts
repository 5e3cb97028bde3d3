/** Stage 7: what names something names what is there, and nothing is there twice. */
import type { BriefingDocument, SceneView } from '../briefing';
import type { Report } from '../issue';
import { at } from '../path';
import type { Path } from '../path';
import { nearest } from '../quote';
import { idOf, isLink } from '../read/features';
import type { DocumentFeature } from '../read/features';
import { IMPLIED_LAYER } from '../read/layers';
import type { Claim, Evidence } from '../schema';
import { Likelihood } from '../schema';

type Named = { ids: ReadonlySet<string>; noun: string };
type Known = { features: Named; places: ReadonlySet<string>; layers: Named; sources: Named };
type Run = { known: Known; report: Report; claims: Set<string>; rows: Set<0 | 1> };

/** The ids of a list, each of which may stand there once. */
function unique(ids: readonly string[], of: string, pathOf: (i: number) => Path, report: Report): Set<string> {
  const seen = new Set<string>();
  ids.forEach((id, i) => {
    if (seen.has(id)) report.add({ code: 'id-duplicate', id, of }, pathOf(i));
    seen.add(id);
  });
  return seen;
}

function refer(id: string | undefined, { ids, noun }: Named, path: Path, report: Report): void {
  if (id === undefined || ids.has(id)) return;
  report.add({ code: 'reference-missing', id, of: noun, suggestion: report.full ? null : nearest(id, ids) }, path);
}

function checkEvidence(evidence: readonly Evidence[] | undefined, path: Path, { known, report }: Run): void {
  evidence?.forEach(({ source }, i) => refer(source, known.sources, at(path, 'evidence', i, 'source'), report));
}

/** The row of ICD 203 in which a word of likelihood stands. */
const rowOf = (word: Likelihood): 0 | 1 => (Likelihood.options.indexOf(word) < 7 ? 0 : 1);

function checkClaim(claim: Claim, path: Path, run: Run): void {
  if (run.claims.has(claim.id)) run.report.add({ code: 'id-duplicate', id: claim.id, of: 'claims' }, at(path, 'id'));
  run.claims.add(claim.id);
  checkEvidence(claim.evidence, path, run);
  if (claim.likelihood === undefined) return;
  const row = rowOf(claim.likelihood);
  const mixes = run.rows.size === 1 && !run.rows.has(row);
  run.rows.add(row);
  if (mixes) run.report.add({ code: 'likelihood-mixed' }, at(path, 'likelihood'));
}

function checkEnd(end: 'from' | 'to', id: string, path: Path, { known, report }: Run): void {
  if (known.features.ids.has(id) && !known.places.has(id)) report.add({ code: 'reference-to-link', id }, at(path, end));
  else refer(id, known.features, at(path, end), report);
}

function checkFeature(feature: DocumentFeature, path: Path, run: Run): void {
  const { properties } = feature;
  const { known, report } = run;
  refer(properties.layer, known.layers, at(path, 'layer'), report);
  properties.claims?.forEach((claim, i) => checkClaim(claim, at(path, 'claims', i), run));
  properties.questions?.forEach((question, i) => checkEvidence(question.evidence, at(path, 'questions', i), run));
  if (properties.kind === 'place') return refer(properties.positionSource, known.sources, at(path, 'positionSource'), report);
  checkEnd('from', properties.from, path, run);
  checkEnd('to', properties.to, path, run);
}

function checkView(view: SceneView | undefined, path: Path, { features, layers }: Known, report: Report): void {
  view?.fit?.forEach((id, i) => refer(id, features, at(path, 'fit', i), report));
  view?.hide?.forEach((id, i) => refer(id, layers, at(path, 'hide', i), report));
  refer(view?.select, features, at(path, 'select'), report);
}

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

function knownIn({ briefing, features }: BriefingDocument, report: Report): Known {
  const { layers = [], sources = [], scenes = [] } = briefing;
  const member = (list: string) => (i: number): Path => at(null, 'briefing', list, i, 'id');
  unique(idsOf(scenes), 'scenes', member('scenes'), report);
  const declared = unique(idsOf(layers), 'layers', member('layers'), report);
  return {
    features: { ids: unique(features.map(idOf), 'features', (i) => at(null, 'features', i, 'id'), report), noun: 'feature' },
    places: new Set(features.filter((feature) => !isLink(feature)).map(idOf)),
    layers: { ids: declared.size > 0 ? declared : new Set([IMPLIED_LAYER.id]), noun: 'layer' },
    sources: { ids: unique(idsOf(sources), 'sources', member('sources'), report), noun: 'source' },
  };
}

export function checkReferences(document: BriefingDocument, report: Report): void {
  const run: Run = { known: knownIn(document, report), report, claims: new Set(), rows: new Set() };
  document.features.forEach((feature, i) => checkFeature(feature, at(null, 'features', i, 'properties'), run));
  const { view, scenes = [] } = document.briefing;
  checkView(view, at(null, 'briefing', 'view'), run.known, report);
  scenes.forEach((scene, i) => checkView(scene.view, at(null, 'briefing', 'scenes', i, 'view'), run.known, report));
}
