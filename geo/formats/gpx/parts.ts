/** Elements whole, one after the other: all that GPX and TCX need. */
import { Collector } from '../collect/collector';
import type { Found } from '../collect/found';
import { Refusal, Skip } from '../notes';
import { localOf, readXml } from '../xml/read';
import type { Element } from '../xml/read';

type Part = {
  root: string;
  /** Whether an element is read whole, by its name and by how many it stands in. */
  isWanted: (name: string, depth: number) => boolean;
  read: (element: Element, collector: Collector) => Found[];
};

/** Reads every wanted element that stands outside of another one. */
export function readParts(text: string, { root, isWanted, read }: Part): Collector {
  const collector = new Collector();
  let depth = 0;
  readXml(text, {
    open(name, line) {
      if (depth === 0 && name !== root) throw new Refusal({ code: 'xml-root', expected: root, found: name }, line);
      if (depth > 0 && isWanted(name, depth)) return true;
      depth += 1;
      return false;
    },
    close() {
      depth -= 1;
    },
    whole(element) {
      try {
        for (const found of read(element, collector)) collector.add(found);
      } catch (error) {
        if (!(error instanceof Skip)) throw error;
        collector.skip(error.fault, element.line);
      }
    },
  });
  return collector;
}

/** Tells of what stands in an element and is not read. @param read names of the children that are */
export function ignoreRest(element: Element, read: ReadonlySet<string>, { notes }: Collector): void {
  for (const child of element.children) {
    const name = localOf(child.name);
    if (!read.has(name)) notes.ignore(`${localOf(element.name)} ${name}`, child.line);
  }
}

export const nounOf = (element: Element): string => {
  const name = localOf(element.name);
  return { wpt: 'Waypoint', rte: 'Route', trk: 'Track', Activity: 'Activity', Course: 'Course' }[name] ?? name;
};
