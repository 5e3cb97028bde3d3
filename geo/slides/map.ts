/** A picture's signs and words as items over the ground: each can be moved, and says what it is. */
import type { Briefing, BriefingFeature } from '../document/briefing';
import { mapWords } from '../handout/content';
import { paintPicture } from '../picture/pen';
import type { Label, Picture } from '../picture/picture';
import type { Point } from '../projection/projector';
import type { Palette } from '../style/palette';
import type { View } from '../view/view';
import { clipped } from './clip';
import { wordsAt } from './faces';
import { markItem } from './marks';
import { slidePen } from './pen';
import type { Frame, Item } from './slide';

const NOTHING = { strokes: [], marks: [], labels: [], linkLabels: [], tie: null } satisfies Partial<Picture>;

const saidOf = (feature: BriefingFeature | undefined): string =>
  feature === undefined ? '' : feature.kind === 'place' ? (feature.role ?? feature.brief ?? feature.name) : [feature.label, feature.basis].filter(Boolean).join(', ') || feature.name;

/** One part of a picture, drawn by what draws the whole. */
function drawn(picture: Picture, part: Partial<Picture>, corner: Point, palette: Palette): readonly Item[] {
  const pen = slidePen(corner);
  paintPicture({ ...picture, ...NOTHING, ...part }, palette, pen);
  return pen.items;
}

/** Pixels above the lines below a name. */
const BELOW_NAME = 2;

function labelItems(label: Label, corner: Point, name: string, palette: Palette): Item[] {
  const moved = ({ x, y }: Point): Point => ({ x: x + corner.x, y: y + corner.y });
  const paragraphs = label.lines.map(({ runs }, i) => ({
    runs: runs.map(({ text, face, size, tone, lang }) => ({ text, face, size, lang, color: palette[tone], halo: palette.halo })),
    align: label.anchor, before: i === 1 ? BELOW_NAME : 0,
  }));
  const leader: Item[] = label.leader
    ? [{ kind: 'line', name: `Leader of ${name}`, from: moved(label.leader[0]), to: moved(label.leader[1]), outline: { color: palette.ink2, opacity: 1, width: 1 } }]
    : [];
  return [...leader, wordsAt(`Label of ${name}`, moved(label.at), paragraphs)];
}

/** @param frame of the map on the slide, as large as the picture */
export function mapItems(briefing: Briefing, view: View, picture: Picture, frame: Frame, palette: Palette): Item[] {
  const nameOf = (id: string): string => briefing.byId.get(id)?.name ?? id;
  const links = picture.strokes.flatMap((stroke): Item[] => {
    const items = drawn(picture, { strokes: [clipped(stroke, frame)] }, frame, palette);
    return items.length === 0 ? [] : [{ kind: 'group', name: nameOf(stroke.id), alt: saidOf(briefing.byId.get(stroke.id)), items }];
  });
  const onMap = ({ x, y }: Point): boolean => x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
  const marks = picture.marks.filter(({ at }) => onMap(at)).map((mark) => {
    const at = { x: mark.at.x + frame.x, y: mark.at.y + frame.y };
    return markItem(mark, at, nameOf(mark.id), saidOf(briefing.byId.get(mark.id)), palette);
  });
  return [
    { kind: 'picture', name: 'Map', alt: mapWords(briefing, view), frame },
    ...links,
    ...drawn(picture, { linkLabels: picture.linkLabels }, frame, palette),
    ...marks,
    ...picture.labels.flatMap((label) => labelItems(label, frame, nameOf(label.id), palette)),
  ];
}
