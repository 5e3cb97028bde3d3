/** The cover: the briefing's title, bottom line and what little is claimed without a scene, on paper, beside the globe that it opens with. */
import type { Briefing } from '../document/briefing';
import { added, type Padding } from '../projection/projector';
import type { Palette } from '../style/palette';
import { stillRoom } from '../view/still';
import type { View } from '../view/view';
import { claimParagraphs } from './claims';
import { heightOf, sizeFor, textItem } from './faces';
import { FOOT_TOP, footItems, headItems, headRoom, keyHeight, keyItems, SIDE } from './furniture';
import { surelyTall } from './listing';
import { mapItems } from './map';
import { STRAIGHT } from './pen';
import { ruleItem, sides, titleItem, type Drawn, type MapPlan } from './scene';
import { isFromTheRight, sided } from './sided';
import { SLIDE, type Item, type Paragraph, type Slide } from './slide';

const LEFT = { x: SIDE, width: 400 };
const TOP = 44;
/** Of the words and what parts them from the map. */
const WORDS_WIDTH = 470;

/** Where map and key stand: on the side away from the words. */
const besideWords = (briefing: Briefing) => (isFromTheRight(briefing)
  ? { mapLeft: 0, key: { left: SIDE, right: SLIDE.width - WORDS_WIDTH - 20 } }
  : { mapLeft: WORDS_WIDTH, key: { left: WORDS_WIDTH + 20, right: SLIDE.width - SIDE } });

/** Names are set to the right of their marks where they can: beside the globe, on paper. */
const LABEL_ROOM: Padding = { top: 34, bottom: 0, left: 0, right: 150 };
const TITLE_SIZES = [66, 58, 50, 42, 36, 30, 25, 21, 18];
const DEK_SIZES = [19, 17.5, 16, 14.5, 13, 11.5, 10, 9, 8, 7.2];
const DEK_LEADING = 1.16;
const BY_SIZE = 15;
const SAID_SIZE = 17;
/** Above what is claimed: the rule in its middle. */
const SAID_GAP = 32;

export function coverMap(briefing: Briefing, view: View): MapPlan {
  const { mapLeft, key } = besideWords(briefing);
  const height = Math.floor(FOOT_TOP - 6 - keyHeight(briefing, view, key));
  const width = SLIDE.width - WORDS_WIDTH;
  return {
    frame: { x: mapLeft, y: 0, width, height }, scale: 1.15, compact: true, along: STRAIGHT,
    padding: added(LABEL_ROOM, stillRoom({ width, height })), avoid: [[width - Math.max(330, headRoom(briefing, view).width), 0, width, 38], ...sides({ width, height })],
  };
}

/** Sizes and heights of title and bottom line, and the height that they leave; px. */
function layoutOf({ title, bottomLine }: Briefing) {
  const room = FOOT_TOP - TOP - 40;
  const titleBox = { width: LEFT.width, height: room * 0.44 };
  const size = sizeFor(title, 'serif-bold', TITLE_SIZES, titleBox, 0.95);
  const titleHeight = heightOf(title, 'serif-bold', size, LEFT.width, 0.95);
  const dekBox = { width: LEFT.width, height: room - titleHeight - 70 };
  const dekSize = sizeFor(bottomLine ?? '', 'serif', DEK_SIZES, dekBox, DEK_LEADING);
  const dekHeight = bottomLine ? heightOf(bottomLine, 'serif', dekSize, LEFT.width, DEK_LEADING) : 0;
  return { size, titleHeight, dekSize, dekHeight, left: Math.max(0, room - titleHeight - dekHeight - 60) };
}

/** What no scene says and the cover has room for: a line or two want no slide of their own. Empty where it is more. */
export function saidOnCover(briefing: Briefing, palette: Palette): Paragraph[] {
  const said = claimParagraphs(briefing, SAID_SIZE, palette);
  return SAID_GAP + surelyTall(said, LEFT.width) <= layoutOf(briefing).left ? said : [];
}

function saidItems(said: readonly Paragraph[], top: number, palette: Palette): Item[] {
  if (said.length === 0) return [];
  return [
    ruleItem('Rule above what is claimed', top + SAID_GAP / 2, LEFT.x, LEFT.x + LEFT.width, palette.rule),
    textItem('What is claimed', { ...LEFT, y: top + SAID_GAP - SAID_SIZE * 0.5, height: surelyTall(said, LEFT.width) }, said),
  ];
}

/** Title, bottom line, what is claimed and who made it, one below the other in the middle of the height. */
function wordItems(briefing: Briefing, palette: Palette): Item[] {
  const { title, bottomLine, author } = briefing;
  const { size, titleHeight, dekSize, dekHeight, left } = layoutOf(briefing);
  const said = saidOnCover(briefing, palette);
  const saidHeight = said.length > 0 ? SAID_GAP + surelyTall(said, LEFT.width) : 0;
  const top = TOP + (left - saidHeight) / 2;
  const dekTop = top + 18 + titleHeight + 16;
  const byTop = dekTop + dekHeight + saidHeight + 16;
  return [
    titleItem(title, { x: LEFT.x, y: top + 18, width: LEFT.width, height: titleHeight }, [size], palette),
    ruleItem('Rule above the title', top, LEFT.x, LEFT.x + LEFT.width, palette.ink, 3),
    ...(bottomLine ? [textItem('Bottom line', { x: LEFT.x, y: dekTop, width: LEFT.width, height: dekHeight },
      [{ runs: [{ text: bottomLine, face: 'serif', size: dekSize, color: palette.ink }], leading: DEK_LEADING }], { role: 'body' })] : []),
    ...saidItems(said, dekTop + dekHeight, palette),
    ...(author ? [textItem('Author', { x: LEFT.x, y: byTop, width: LEFT.width, height: 24 },
      [{ runs: [{ text: author, face: 'sans', size: BY_SIZE, color: palette.ink2 }] }])] : []),
  ];
}

export function coverSlide(briefing: Briefing, view: View, { picture, camera }: Drawn, palette: Palette): Slide {
  const { frame } = coverMap(briefing, view);
  const words = sided(briefing, wordItems(briefing, palette));
  const items: Item[] = [
    ...words,
    // Links name themselves on the slides that follow.
    ...mapItems(briefing, view, { ...picture, linkLabels: [] }, frame, palette),
    ...keyItems(briefing, view, camera, besideWords(briefing).key, frame.height, palette),
    ...footItems(briefing, palette),
    ...headItems(briefing, view, palette),
  ];
  return { layout: 'cover', title: briefing.title, items, notes: null };
}
