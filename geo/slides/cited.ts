/** Who stands behind a scene, in a few lines: sources that can be followed, who speaks in them, how well. */
import { linkUrl, sourcesById } from '../card/sources';
import type { Briefing, BriefingFeature, Scene, Source } from '../document/briefing';
import { cut } from '../document/plain/texts';
import { featuresOf, shortBy, statementsOf } from '../handout/content';
import type { Palette } from '../style/palette';
import type { Paragraph, TextRun } from './slide';

/** How those behind a scene are set: how many of each kind are named, and how many characters of each. */
export type CitedSetting = { size: number; most: number; longest: number };

/** A claim in the source's own voice names no speaker beside it. */
const inOwnVoice = (by: string): boolean => /^the (?:article|author|source|report|post)\b/i.test(by);

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

function sourcesOf(briefing: Briefing, features: readonly BriefingFeature[]): { claims: Source[]; positions: Source[] } {
  const byId = sourcesById(briefing.sources);
  const known = (ids: readonly string[]): Source[] => unique(ids).flatMap((id) => byId.get(id) ?? []);
  const claims = known(features.flatMap((feature) => feature.claims.flatMap(({ evidence = [] }) => evidence.map(({ source }) => source))));
  const placed = known(features.flatMap((feature) => (feature.kind === 'place' && feature.positionSource ? [feature.positionSource] : [])));
  return { claims, positions: placed.filter((source) => !claims.includes(source)) };
}

/** A source's title; one that has an address can be clicked. */
export function sourceRun({ title, url, language }: Source, run: Omit<TextRun, 'text'>, palette: Palette): TextRun {
  const href = linkUrl(url);
  const link = palette.series[0] ?? run.color;
  return { ...run, text: title, ...(language ? { lang: language } : {}), ...(href ? { href, color: link } : {}) };
}

const more = (count: number): string => (count > 0 ? `, and ${count} more` : '');

/** @returns nothing where the scene's features cite nothing */
export function citedParagraphs(briefing: Briefing, scene: Scene, { size, most, longest }: CitedSetting, palette: Palette): Paragraph[] {
  const features = featuresOf(briefing, scene);
  const { claims, positions } = sourcesOf(briefing, features);
  const plain = { face: 'sans', size, color: palette.ink2 } as const;
  const bold = { face: 'sans-bold', size, color: palette.ink } as const;
  const statements = features.flatMap((feature) => statementsOf(briefing, feature));
  const speakers = unique(statements.filter(({ by }) => !inOwnVoice(by)).flatMap(({ by }) => shortBy(by).split(/;\s*/)));
  const grades = unique(statements.flatMap((statement) => statement.grades)).sort();
  const named = (sources: readonly Source[]): TextRun[] =>
    sources.slice(0, most).flatMap((source, i) => [...(i > 0 ? [{ ...plain, text: '; ' }] : []), sourceRun({ ...source, title: cut(source.title, longest) }, plain, palette)]);
  return [
    ...(claims.length > 0 ? [{ runs: [{ ...bold, text: claims.length === 1 ? 'Source: ' : 'Sources: ' }, ...named(claims), { ...plain, text: more(claims.length - most) }] }] : []),
    ...(speakers.length > 0 ? [{ runs: [{ ...plain, text: `Citing ${speakers.slice(0, most).map((who) => cut(who, longest)).join(', ')}${more(speakers.length - most)}` }] }] : []),
    ...(positions.length > 0 ? [{ runs: [...named(positions), { ...plain, text: more(positions.length - most) }] }] : []),
    ...(grades.length > 0 ? [{ runs: [{ ...plain, text: grades.length === 1 ? 'Grade ' : 'Grades ' }, { ...bold, text: grades.join(', ') }] }] : []),
  ];
}
