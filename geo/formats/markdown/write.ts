/** A briefing as Markdown, to read and to paste: what it says, where, who says so, and by which sources. */
import type { Briefing, BriefingFeature, Claim, Place, Scene, Source } from '../../document/briefing';
import { localName } from '../../card/names';
import { CREDIBILITY, RELIABILITY } from '../../card/grades';
import { safeUrl } from '../../card/sources';
import { STATUS_WORDS } from '../../card/status';
import { formatPosition, uncertaintyOf } from '../../coordinates';
import { whenInWords } from '../../time/words';
import { handlingText } from '../../document/handlingText';
import { gradeText } from '../said';
import type { WriteSource } from '../types';
import { md, mdParagraphs, mdUrl } from './escape';

type Lines = (string | null)[];

const block = (lines: Lines): string => lines.filter((line) => line !== null && line !== '').join('\n\n');

/** No digit finer than the position is known; latitude first. */
function coordinates(place: Place): string {
  const written = place.at && formatPosition(place.at, 'DD', uncertaintyOf(place.precision, place.approximate));
  return written ? `${written}${place.approximate ? ', an estimate' : ''}` : 'not on the map';
}

/** Where it stands: the sources' ids, which the list at the end has, and places in them. */
function cited(evidence: Claim['evidence'] = []): string {
  const places = [...new Set(evidence.map(({ source, locator }) => `${source}${locator ? `, ${locator}` : ''}`))];
  return places.length > 0 ? ` — ${md(places.join('; '))}` : '';
}

function claimLine(claim: Claim, sources: readonly Source[]): string {
  const grade = gradeText(claim, sources);
  const judged = [
    claim.when ? whenInWords(claim.when) : null, claim.status ? STATUS_WORDS[claim.status].toLowerCase() : null,
    claim.likelihood ?? null, claim.confidence ? `${claim.confidence} confidence` : null, grade || null,
  ].filter((word) => word !== null);
  return `- **${md(claim.by)}**: ${md(claim.text)}${judged.length > 0 ? ` (${md(judged.join('; '))})` : ''}${cited(claim.evidence)}`;
}

/** What a room is likely to ask, with the answer and what it rests on. */
function asked({ questions }: BriefingFeature): string | null {
  if (questions.length === 0) return null;
  const lines = questions.map(({ question, answer, evidence }) => `- *${md(question)}* ${md(answer)}${cited(evidence)}`);
  return block(['They will ask:', lines.join('\n')]);
}

/** The figure along a link and on what basis it is: "10,000 troops sent, by estimates". */
function labelled(feature: BriefingFeature): string | null {
  if (feature.kind === 'place') return null;
  return [feature.label && `**${md(feature.label)}**`, feature.basis && md(feature.basis)].filter(Boolean).join(', ');
}

const ends = (feature: BriefingFeature, { byId }: Briefing): string | null => {
  if (feature.kind === 'place') return null;
  const name = (id: string): string => byId.get(id)?.name ?? id;
  return md(`${name(feature.from)} ${feature.direction === 'both' ? '↔' : feature.direction === 'none' ? '–' : '→'} ${name(feature.to)}`);
};

function facts(feature: BriefingFeature, briefing: Briefing): string {
  const { statusSaid: status, when } = feature;
  const layer = briefing.layers.find(({ id }) => id === feature.layer)?.title ?? null;
  const flow = feature.kind === 'link' ? feature.flow : null;
  const said = [layer && md(layer), flow && md(flow), status && STATUS_WORDS[status], when && md(whenInWords(when)), feature.kind === 'place' ? md(coordinates(feature)) : null];
  return said.filter((word) => word !== null && word !== '').join(' · ');
}

function featureBlock(feature: BriefingFeature, briefing: Briefing): string {
  const local = localName(feature);
  return block([
    `### ${md(feature.name)}${local ? ` (${md(local.text)})` : ''}`,
    feature.brief && md(feature.brief),
    ends(feature, briefing),
    labelled(feature),
    facts(feature, briefing),
    feature.role && mdParagraphs(feature.role),
    feature.claims.map((claim) => claimLine(claim, briefing.sources)).join('\n'),
    asked(feature),
    feature.data.map(({ name, value }) => `- ${md(name)}: ${md(String(value))}`).join('\n'),
    feature.note && `Note: ${md(feature.note)}`,
  ]);
}

const section = (title: string, blocks: readonly string[]): string | null => (blocks.length > 0 ? block([`## ${title}`, ...blocks]) : null);

/** Without the notes, which are for the presenter alone. */
const sceneBlock = ({ title, caption }: Scene, i: number): string => block([`### ${i + 1}. ${md(title)}`, caption ? mdParagraphs(caption) : null]);

function sourceLine(source: Source): string {
  const url = safeUrl(source.url);
  const title = url ? `[${md(source.title)}](${mdUrl(url)})` : md(source.title);
  const said = [
    source.outlet, source.author, source.published && `published ${whenInWords(source.published)}`, source.kind,
    source.reliability && `reliability ${source.reliability}: ${RELIABILITY[source.reliability]}`, source.limits,
  ].filter((word): word is string => Boolean(word));
  return `- **${md(source.id)}**: ${title}${said.length > 0 ? `. ${md(said.join('. '))}` : ''}`;
}

/** What the grades' signs mean, where there are grades. */
const gradeKey = ({ sources, places, links }: Briefing): string | null =>
  [...places, ...links].some(({ claims }) => claims.some((claim) => gradeText(claim, sources) !== ''))
    ? md(`Grades (Admiralty code). Source: ${Object.entries(RELIABILITY).map(([sign, words]) => `${sign} ${words}`).join(', ')}. Information: ${Object.entries(CREDIBILITY).map(([sign, words]) => `${sign} ${words}`).join(', ')}.`)
    : null;

export async function writeMarkdown({ briefing }: WriteSource): Promise<string> {
  const handling = handlingText(briefing.handling);
  const banner = handling && `**${md(handling)}**`;
  const byline = [briefing.author && md(briefing.author), briefing.asOf && `as of ${md(whenInWords(briefing.asOf))}`].filter(Boolean).join(', ');
  return `${block([
    banner,
    `# ${md(briefing.title)}`,
    briefing.bottomLine && mdParagraphs(briefing.bottomLine),
    byline,
    section('Scenes', briefing.scenes.map(sceneBlock)),
    section('Places', briefing.places.map((place) => featureBlock(place, briefing))),
    section('Links', briefing.links.map((link) => featureBlock(link, briefing))),
    section('Sources', briefing.sources.length > 0 ? [briefing.sources.map(sourceLine).join('\n')] : []),
    gradeKey(briefing),
    banner,
  ])}\n`;
}
