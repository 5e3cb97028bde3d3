/**
 * One document joined to another. What is there stays, word for word and in its order; what comes is put after it, in
 * layers of its own, with ids that are free.
 */
import type { BriefingDocument } from '../document/briefing';
import { strictest } from '../document/handling';
import type { DocumentFeature } from '../document/read/features';
import { cut } from '../document/plain/texts';
import { layersOf } from '../document/read/layers';
import { Likelihood } from '../document/schema';
import type { Claim, Evidence, Layer, Scene, SceneView, Source } from '../document/schema';
import { renames, type Renames } from './renames';

type Names = { features: Renames; layers: Renames; sources: Renames; claims: Renames; scenes: Renames; likelihood(word: Likelihood): Likelihood };

const idsIn = (items: readonly { id: string }[] | undefined): string[] => (items ?? []).map(({ id }) => id);
const claimsIn = ({ features }: BriefingDocument): Claim[] => features.flatMap(({ properties }) => properties.claims ?? []);
const featureIds = ({ features }: BriefingDocument): string[] => features.map(({ id }) => String(id));

/** A document keeps to one row of words of likelihood: those of the other become their neighbours of the same range. */
function inRowOf(document: BriefingDocument): Names['likelihood'] {
  const first = claimsIn(document).find(({ likelihood }) => likelihood !== undefined)?.likelihood;
  if (first === undefined) return (word) => word;
  const row = Math.floor(Likelihood.options.indexOf(first) / 7);
  return (word) => Likelihood.options[row * 7 + (Likelihood.options.indexOf(word) % 7)]!;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A source that both have in the same words is one source. */
function newSources(there: readonly Source[] = [], coming: readonly Source[] = []): Source[] {
  const known = new Map(there.map((source) => [source.id, source]));
  return coming.filter((source) => !same(known.get(source.id), source));
}

function namesFor(there: BriefingDocument, coming: BriefingDocument): Names {
  const { sources, scenes } = there.briefing;
  return {
    features: renames(featureIds(there), featureIds(coming)),
    layers: renames(idsIn(layersOf(there)), idsIn(layersOf(coming))),
    sources: renames(idsIn(sources), idsIn(newSources(sources, coming.briefing.sources))),
    claims: renames(idsIn(claimsIn(there)), idsIn(claimsIn(coming))),
    scenes: renames(idsIn(scenes), idsIn(coming.briefing.scenes)),
    likelihood: inRowOf(there),
  };
}

const evidenceOf = (evidence: readonly Evidence[], { sources }: Names): Evidence[] => evidence.map((piece) => ({ ...piece, source: sources.of(piece.source) }));

const claimOf = (claim: Claim, names: Names): Claim => ({
  ...claim,
  id: names.claims.of(claim.id),
  ...(claim.likelihood ? { likelihood: names.likelihood(claim.likelihood) } : {}),
  ...(claim.evidence ? { evidence: evidenceOf(claim.evidence, names) } : {}),
});

function featureOf(feature: DocumentFeature, firstLayer: string, names: Names): DocumentFeature {
  const { properties } = feature;
  const common = {
    layer: names.layers.of(properties.layer ?? firstLayer),
    ...(properties.claims ? { claims: properties.claims.map((claim) => claimOf(claim, names)) } : {}),
    ...(properties.questions ? {
      questions: properties.questions.map((item) => ({ ...item, ...(item.evidence ? { evidence: evidenceOf(item.evidence, names) } : {}) })),
    } : {}),
  };
  const id = names.features.of(String(feature.id));
  if (properties.kind === 'link') {
    return { ...feature, id, properties: { ...properties, ...common, from: names.features.of(properties.from), to: names.features.of(properties.to) } };
  }
  const position = properties.positionSource ? { positionSource: names.sources.of(properties.positionSource) } : {};
  return { ...feature, id, properties: { ...properties, ...common, ...position } };
}

/** A scene that comes shows what it showed: the layers that are there are hidden in it. */
function viewOf(view: SceneView, hidden: readonly string[], { features, layers }: Names): SceneView {
  return {
    ...view,
    ...(view.fit ? { fit: view.fit.map(features.of) } : {}),
    ...(view.select ? { select: features.of(view.select) } : {}),
    hide: [...(view.hide ?? []).map(layers.of), ...hidden],
  };
}

const sceneOf = (scene: Scene, hidden: readonly string[], names: Names): Scene =>
  ({ ...scene, id: names.scenes.of(scene.id), view: viewOf(scene.view, hidden, names) });

const LONGEST_TITLE = 80;

/** Titles that tell the layers apart: one without a name of its own is called after its document. */
function layersFor(there: BriefingDocument, coming: BriefingDocument, names: Names): Layer[] {
  const taken = new Set(layersOf(there).map(({ title }) => title));
  const isNamed = (coming.briefing.layers ?? []).length > 0;
  return layersOf(coming).map((layer) => {
    const title = cut(isNamed ? layer.title : coming.briefing.title, LONGEST_TITLE - 6);
    let free = title;
    for (let n = 2; taken.has(free); n += 1) free = `${title} (${n})`;
    taken.add(free);
    return { ...layer, id: names.layers.of(layer.id), title: free };
  });
}

/** A document opens at its first scene where it names no view: one that had neither must not open at a scene that came, which hides its layers. */
const opening = ({ briefing: { view, scenes = [] } }: BriefingDocument): Pick<BriefingDocument['briefing'], 'view'> => (view || scenes.length > 0 ? {} : { view: {} });

/** @returns the first document with the second one's features, layers, sources and scenes after its own */
export function addTo(there: BriefingDocument, coming: BriefingDocument): BriefingDocument {
  const names = namesFor(there, coming);
  const [before, first] = [layersOf(there), layersOf(coming)[0].id];
  const sources = newSources(there.briefing.sources, coming.briefing.sources).map((source) => ({ ...source, id: names.sources.of(source.id) }));
  const scenes = (coming.briefing.scenes ?? []).map((scene) => sceneOf(scene, idsIn(before), names));
  const handling = strictest(there.briefing.handling, coming.briefing.handling);
  return {
    ...there,
    briefing: {
      ...there.briefing,
      ...(handling ? { handling } : {}),
      layers: [...before, ...layersFor(there, coming, names)],
      ...(sources.length > 0 ? { sources: [...(there.briefing.sources ?? []), ...sources] } : {}),
      ...(scenes.length > 0 ? { scenes: [...(there.briefing.scenes ?? []), ...scenes], ...opening(there) } : {}),
    },
    features: [...there.features, ...coming.features.map((feature) => featureOf(feature, first, names))],
  };
}
