/**
 * The state of a show. What a screen shows (a Stage) and what only the presenter has (tool, digits, clocks) are kept
 * apart: a Stage goes on the wire, the rest never leaves the presenter's side.
 */
import type { Measured } from '../measure/measured';
import type { View } from '../view/view';

/** [lng, lat] in degrees: marks of the show are anchored to the ground, so they hold at every size of screen. */
export type Ground = [lng: number, lat: number];

export type Motion = 'fly' | 'ease' | 'cut';
export type Blank = 'none' | 'black' | 'white';
export type InkKind = 'pen' | 'arrow' | 'circle';
export type InkColor = 'attention' | 'ink';
export type Tool = 'none' | 'laser' | InkKind | 'erase';

export type Stroke = {
  id: string;
  kind: InkKind;
  /** pen: the course; arrow: tail and head; circle: centre and a point of the rim. */
  points: Ground[];
  /** Id of the scene that it was drawn in. */
  scene: string;
  /** Stays when the scene is left. */
  pinned: boolean;
  color: InkColor;
};

export type Found = { title: string; at: Ground };

/** What a screen shows. A plain value; two screens with equal stages show the same. The open card is `view.select`. */
export type Stage = {
  /** A scene's id. */
  scene: string;
  view: View;
  /** How the camera comes to `view` where it stands elsewhere. Reduced motion, or a screen's first stage, makes each a cut. */
  motion: Motion;
  blank: Blank;
  laser: { at: Ground } | null;
  ink: Stroke[];
  /** What a search found beside the dossier: pinned for as long as one is off the scene. */
  found: Found | null;
  /** What was measured: gone with the scene. */
  measured: Measured | null;
};

export type Autoplay = {
  loop: boolean;
  /** Overrides of the scenes' planned seconds, by scene id. */
  seconds: Record<string, number>;
  playing: boolean;
  /** Epoch ms at which it was last set going. */
  sinceMs: number;
};

export type ShowState = {
  version: 1;
  briefing: string;
  /** When this show was opened, epoch ms. Of two shows of one briefing the younger counts. */
  epoch: number;
  /** Grows with every change of the state. */
  seq: number;
  /** The window that made this state: no window makes two of one `seq`, so the three together name a state. */
  by: string;
  /** How many commands of each window are in it (`merge.ts`); who gave one last stands last. */
  done: { window: string; count: number }[];
  /** `seq` of the last change of `audience`: a stage is sent when this grew, and only then. */
  audienceSeq: number;
  /** What the audience sees. The same object as `own` unless frozen. */
  audience: Stage;
  /** What the presenter sees. */
  own: Stage;
  frozen: boolean;
  frozenAtMs: number | null;
  /** What Drop brings back beside the stage; null unless frozen. */
  held: { detour: View | null; sceneAtMs: number } | null;
  /** Epoch ms at which the talk began. */
  startedAtMs: number;
  /** Epoch ms at which the presenter came to this scene. */
  sceneAtMs: number;
  /** The view to return to after roaming; null: at the scene. A detour never changes the scene. */
  detour: View | null;
  autoplay: Autoplay | null;
  tool: Tool;
  /** Typed so far of a scene's number. */
  digits: string;
};

/** A scene as the show reads it: what a document left out is made whole, once (`script.ts`). */
export type ShowScene = {
  id: string;
  title: string;
  caption: string | null;
  notes: string | null;
  /** Planned seconds; null where the document has none. */
  seconds: number | null;
  view: View;
  /** The palette that the document asks for here; null: the one in use stays. */
  palette: View['palette'] | null;
};

/** What the reducer reads beside state and command. There is at least one scene. */
export type ShowContext = { scenes: readonly ShowScene[]; nowMs: number };
