/** Groups of a file as layers of a briefing. */
import { Ids } from '../../document/plain/ids';
import type { Layer } from '../../document/schema';
import type { Notes } from '../notes';
import { LONGEST, lineOf } from './texts';

/** A briefing has at most 50; the last is kept for what goes beyond. */
const MOST = 49;
const OTHERS = 'Others';
const UNNAMED = 'Places';

export class Layers {
  private readonly ids = new Ids();
  private readonly byTitle = new Map<string, Layer>();

  constructor(private readonly notes: Notes) {}

  private make(title: string): string {
    const layer = { id: this.ids.make(title), title };
    this.byTitle.set(title, layer);
    return layer.id;
  }

  /** The id of the group's layer. */
  idOf(group: string, line: number | null): string {
    const title = lineOf(group, LONGEST.layer, line, this.notes) || UNNAMED;
    const known = this.byTitle.get(title);
    if (known) return known.id;
    if (this.byTitle.size < MOST) return this.make(title);
    this.notes.tally({ code: 'layer-limit' }, null);
    return this.byTitle.get(OTHERS)?.id ?? this.make(OTHERS);
  }

  /** None where nothing was grouped: the document then has the implied one. */
  list(): Layer[] {
    const layers = [...this.byTitle.values()];
    return layers.length === 1 && layers[0]!.title === UNNAMED ? [] : layers;
  }
}
