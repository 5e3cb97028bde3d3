/** A scene's slide, composed as the show's screen: map, key, and below it title, caption and who says so. */
import type { Briefing, Scene } from '../document/briefing';
import type { WordsAlong } from '../picture/labels/linkLabels';
import type { Box, Picture } from '../picture/picture';
import { added, type Padding, type Size } from '../projection/projector';
import type { Palette } from '../style/palette';
import { stillRoom } from '../view/still';
import type { Camera, View } from '../view/view';
import { citedParagraphs, type CitedSetting } from './cited';
import { heightOf, sizeFor, textItem } from './faces';
import { footItems, headItems, headRoom, keyHeight, keyItems, SIDE } from './furniture';
import { mapItems } from './map';
import { STRAIGHT } from './pen';
import { sided } from './sided';
import { SLIDE, type Frame, type Item, type Slide } from './slide';

/** Where the words below the map begin, and how high they stand: both where the caption is not too long for it. */
const WORDS_TOP = 562;
const WORDS_HEIGHT = 124;
const KEY = { left: SIDE, right: SLIDE.width - SIDE };
const TITLE: Frame = { x: SIDE, y: WORDS_TOP, width: 340, height: WORDS_HEIGHT };
const CAPTION: Frame = { x: 412, y: WORDS_TOP + 2, width: 528, height: WORDS_HEIGHT };
const SOURCES: Frame = { x: 984, y: WORDS_TOP + 4, width: SLIDE.width - SIDE - 984, height: WORDS_HEIGHT - 4 };
/** Rather than set a caption smaller than this, the map gives way to it. */
const LEAST_CAPTION = 14;
/** As much of its height the map gives. */
const MOST_GIVEN = 220;
const TITLE_SIZES = [36, 33, 30, 27, 24, 21, 18, 16, 14];
const CAPTION_SIZES = [20, 18.5, 17, 15.5, 14, 12.5, 11, 10, 9];
const CAPTION_LEADING = 1.14;
/** How sources are set: small, then fewer of them, in the end with their titles cut; the closing slide has them whole. */
const SOURCE_SETTINGS: readonly CitedSetting[] = [
  ...[13.5, 12.5, 11.5].map((size) => ({ size, most: 3, longest: Infinity })), { size: 11.5, most: 2, longest: 90 }, { size: 11.5, most: 1, longest: 60 }, { size: 10, most: 1, longest: 30 },
];

/** How much room a map has, and what stands in it. */
export type MapPlan = { frame: Frame; scale: number; compact: boolean; along: WordsAlong; padding: Padding; avoid: Box[] };

/** Nearly as large beside the slide as marks and words of the show are beside its screen: the map is lower here. */
const MAP_SCALE = 1.2;
const LABEL_ROOM: Padding = { top: 6, bottom: 6, left: 22, right: 22 };

/** Words are set in a face that runs wider than they were measured: they keep off the sides by as much. */
const WIDER_WORDS = 40;
export const sides = ({ width, height }: Size): Box[] => [[0, 0, WIDER_WORDS, height], [width - WIDER_WORDS, 0, width, height]];

/** Height that a caption wants of the map, px. */
const givenTo = ({ caption }: Scene): number => {
  const wanted = caption ? heightOf(caption, 'serif', LEAST_CAPTION, CAPTION.width, CAPTION_LEADING) - CAPTION.height : 0;
  return Math.ceil(Math.min(MOST_GIVEN, Math.max(0, wanted)));
};

const raised = (frame: Frame, by: number): Frame => ({ ...frame, y: frame.y - by, height: frame.height + by });

export function sceneMap(briefing: Briefing, scene: Scene, view: View): MapPlan {
  const { width } = SLIDE;
  const height = Math.floor(WORDS_TOP - givenTo(scene) - 8 - keyHeight(briefing, view, KEY));
  const head = headRoom(briefing, view);
  return {
    frame: { x: 0, y: 0, width, height }, scale: MAP_SCALE, compact: false, along: STRAIGHT,
    padding: added({ ...LABEL_ROOM, top: LABEL_ROOM.top + head.height - 12 }, stillRoom({ width, height })), avoid: [[width - head.width, 0, width, head.height], ...sides({ width, height })],
  };
}

export const ruleItem = (name: string, y: number, from: number, to: number, color: string, width = 1): Item =>
  ({ kind: 'line', name, from: { x: from, y }, to: { x: to, y }, outline: { color, opacity: 1, width } });

export function titleItem(text: string, frame: Frame, sizes: readonly number[], palette: Palette): Item {
  const size = sizeFor(text, 'serif-bold', sizes, frame, 0.95);
  return textItem('Title', frame, [{ runs: [{ text, face: 'serif-bold', size, color: palette.ink }], leading: 0.95 }], { role: 'title' });
}

function captionItem(scene: Scene, palette: Palette): Item[] {
  const { caption } = scene;
  if (!caption) return [];
  const frame = raised(CAPTION, givenTo(scene));
  const size = sizeFor(caption, 'serif', CAPTION_SIZES, frame, CAPTION_LEADING);
  return [textItem('Caption', frame, [{ runs: [{ text: caption, face: 'serif', size, color: palette.ink }], leading: CAPTION_LEADING }], { role: 'body' })];
}

function sourceItems(briefing: Briefing, scene: Scene, palette: Palette): Item[] {
  const frame = raised(SOURCES, givenTo(scene));
  const set = SOURCE_SETTINGS.map((setting) => ({ ...setting, paragraphs: citedParagraphs(briefing, scene, setting, palette) }));
  const tall = ({ size, paragraphs }: (typeof set)[number]) =>
    paragraphs.reduce((sum, { runs }) => sum + heightOf(runs.map(({ text }) => text).join(''), 'sans', size, frame.width), 0);
  const { paragraphs } = set.find((one) => tall(one) <= frame.height) ?? set.at(-1)!;
  if (paragraphs.length === 0) return [];
  const x = frame.x - 20;
  return [
    { kind: 'line', name: 'Rule', from: { x, y: frame.y }, to: { x, y: frame.y + frame.height - 8 }, outline: { color: palette.rule, opacity: 1, width: 1 } },
    textItem('Sources', frame, paragraphs),
  ];
}

export type Drawn = { picture: Picture; camera: Camera };

export function sceneSlide(briefing: Briefing, scene: Scene, view: View, { picture, camera }: Drawn, palette: Palette): Slide {
  const { frame } = sceneMap(briefing, scene, view);
  const given = givenTo(scene);
  const items: Item[] = [
    ...sided(briefing, [titleItem(scene.title, raised(TITLE, given), TITLE_SIZES, palette), ...captionItem(scene, palette)]),
    ...mapItems(briefing, view, picture, frame, palette),
    ruleItem('Rule below the map', frame.height, 0, SLIDE.width, palette.ruleStrong),
    ...keyItems(briefing, view, camera, KEY, frame.height, palette),
    ruleItem('Rule below the key', WORDS_TOP - given - 8, SIDE, SLIDE.width - SIDE, palette.rule),
    ...sided(briefing, sourceItems(briefing, scene, palette)),
    ...footItems(briefing, palette),
    ...headItems(briefing, view, palette),
  ];
  return { layout: 'scene', title: scene.title, items, notes: scene.notes ?? null };
}
