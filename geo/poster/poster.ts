/** A briefing's first scene as one picture: title and handling above the map, whose data and borders below. */
import type { Briefing } from '../document/briefing';
import { markingOf, markingWidth, paintMarking } from '../handout/handling';
import { directionIn, paintLine, run, runWidth, wrap, type Line } from '../handout/type';
import type { PointsOf } from '../picture/ground/dense';
import { draw } from '../picture/draw';
import { groundPaths, onGround, type Ground } from '../picture/ground/ground';
import { paintGround } from '../picture/ground/paintGround';
import { paintPicture } from '../picture/pen';
import { projector } from '../projection/projector';
import { ATTRIBUTION, BORDER_NOTE } from '../style/notes';
import { palettes } from '../style/palette';
import { cameraOf } from '../view/camera';
import { fromAbove } from '../view/still';
import { openingView, viewOf } from '../view/open';
import { shownIds } from '../view/shown';
import type { View } from '../view/view';
import { outlinePen } from './outlinePen';
import { POSTER_SIZE } from './size';

const SIDE = 36;
const TITLE = { size: 46, leading: 52, most: 2 };
const NOTE = { size: 13, leading: 30 };
/** Marks and words of the map beside those on a laptop: the picture is shown at half its size. */
const SCALE = 1.5;

/** A scene says what to look at, not whose card is open. */
function viewIn(briefing: Briefing): View {
  const [scene] = briefing.scenes;
  return { ...(scene ? viewOf(scene.view) : openingView(briefing)), select: null };
}

/** The title in as many lines as there is room for; one that is cut says so. @param room width in pixels */
export function titleLines(title: string, room: number): Line[] {
  const lines = (width: number) => wrap([run(title, 'serif-bold')], TITLE.size, width);
  const whole = lines(room);
  if (whole.length <= TITLE.most) return whole;
  const kept = lines(room - runWidth({ text: '…', face: 'serif-bold' }, TITLE.size)).slice(0, TITLE.most);
  const last = kept.at(-1)!;
  return [...kept.slice(0, -1), [...last.slice(0, -1), { ...last.at(-1)!, text: `${last.at(-1)!.text}…` }]];
}

/**
 * @param pointsOf points of big layers
 * @returns a whole SVG file without any text in it that would need a font
 */
export function posterSvg(briefing: Briefing, ground: Ground, pointsOf: PointsOf): string {
  const view = viewIn(briefing);
  const palette = palettes[view.palette];
  const marking = markingOf(briefing.handling);
  const room = POSTER_SIZE.width - 2 * SIDE - (marking ? markingWidth(marking) : 0);
  const title = titleLines(briefing.title, room);
  const top = title.length * TITLE.leading + 26;
  const size = { width: POSTER_SIZE.width, height: POSTER_SIZE.height - top - NOTE.leading };
  const lens = projector(cameraOf(briefing, fromAbove(view), size), size);
  const shown = shownIds(briefing, view);
  const picture = draw(briefing, lens, { shown, select: null, scale: SCALE });
  const pen = outlinePen();
  const all = `M0 0H${POSTER_SIZE.width}V${POSTER_SIZE.height}H0Z`;
  pen.fill(all, palette.page);
  pen.raw(`<clipPath id="map"><path d="M0 0H${size.width}V${size.height}H0Z"/></clipPath><g transform="translate(0 ${top})"><g clip-path="url(#map)">`);
  paintGround(groundPaths(ground, lens, onGround(briefing, view, shown, pointsOf, SCALE)), lens, palette, pen, SCALE);
  paintPicture(picture, palette, pen);
  pen.raw('</g></g>');
  const beside = { left: SIDE, right: SIDE + room, dir: directionIn([{ text: briefing.title }]) };
  title.forEach((line, i) => paintLine(line, TITLE.size, 14 + TITLE.size * 0.86 + i * TITLE.leading, beside, palette, pen));
  for (const y of [top, top + size.height]) pen.line(`M0 ${y}H${size.width}`, { color: palette.ink, width: 1 });
  if (marking) paintMarking(marking, POSTER_SIZE.width, 0, pen);
  const [notes] = wrap([run(`${BORDER_NOTE} ${ATTRIBUTION}`, 'sans', 'ink2')], NOTE.size, POSTER_SIZE.width);
  if (notes) paintLine(notes, NOTE.size, POSTER_SIZE.height - 10, { ...beside, dir: 'ltr' }, palette, pen);
  return pen.file(POSTER_SIZE, briefing.title, briefing.bottomLine ?? briefing.title, briefing.language);
}
