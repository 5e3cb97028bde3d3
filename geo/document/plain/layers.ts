/** Groups of a file as layers of a briefing. */
import type { Layer } from '../schema';
import { Ids } from './ids';

/** A briefing has at most 50; the last is kept for what goes beyond. */
const MOST = 49;
const OTHERS = 'Others';
const UNNAMED = 'Places';

export class Layers {
  private readonly ids = new Ids();
  private readonly all: Layer[] = [];
  private readonly byTitle = new Map<string, Layer>();

  /**
   * @param onFull hears of every feature for whose group there was no layer left
   * @param given layers that are there already
   */
  constructor(private readonly onFull: () => void, given: readonly Layer[] = []) {
    for (const layer of given) {
      this.ids.take(layer.id);
      this.add(layer);
    }
  }

  /** Of several layers of one title the first gets what is in a group of that title. */
  private add(layer: Layer): string {
    this.all.push(layer);
    if (!this.byTitle.has(layer.title)) this.byTitle.set(layer.title, layer);
    return layer.id;
  }

  private make(title: string): string {
    return this.add({ id: this.ids.make(title), title });
  }

  /** The id of the group's layer. @param group its title, tidied; '' of what is in none */
  idOf(group: string): string {
    const title = group || UNNAMED;
    const known = this.byTitle.get(title);
    if (known) return known.id;
    if (this.all.length < MOST) return this.make(title);
    this.onFull();
    return this.byTitle.get(OTHERS)?.id ?? (this.all.length > MOST ? this.all[0]!.id : this.make(OTHERS));
  }

  /** None where nothing was grouped: the document then has the implied one. */
  list(): Layer[] {
    return this.all.length === 1 && this.all[0]!.title === UNNAMED ? [] : this.all;
  }
}
