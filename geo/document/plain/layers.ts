/** Groups of a file as layers of a briefing. */
import type { Layer } from '../schema';
import { Ids } from './ids';

/** A briefing has at most 50; the last is kept for what goes beyond. */
const MOST = 49;
const OTHERS = 'Others';
const UNNAMED = 'Places';

export class Layers {
  private readonly ids = new Ids();
  private readonly byTitle = new Map<string, Layer>();

  /** @param onFull hears of every feature for whose group there was no layer left */
  constructor(private readonly onFull: () => void) {}

  private make(title: string): string {
    const layer = { id: this.ids.make(title), title };
    this.byTitle.set(title, layer);
    return layer.id;
  }

  /** The id of the group's layer. @param group its title, tidied; '' of what is in none */
  idOf(group: string): string {
    const title = group || UNNAMED;
    const known = this.byTitle.get(title);
    if (known) return known.id;
    if (this.byTitle.size < MOST) return this.make(title);
    this.onFull();
    return this.byTitle.get(OTHERS)?.id ?? this.make(OTHERS);
  }

  /** None where nothing was grouped: the document then has the implied one. */
  list(): Layer[] {
    const layers = [...this.byTitle.values()];
    return layers.length === 1 && layers[0]!.title === UNNAMED ? [] : layers;
  }
}
