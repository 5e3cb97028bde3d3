import type { Camera } from '@/geo/view/view';

/** Cameras that came from a map itself, where a hand moved it. */
export type OwnCameras = {
  add(camera: Camera): void;
  /** Whether the map is there already, or further on: what is wished of it may lag behind a hand. A step back from there is a wish of its own. */
  has(camera: Camera): boolean;
  /** The map is sent elsewhere. */
  leave(): void;
};

/** For one map. */
export function ownCameras(): OwnCameras {
  let order = new WeakMap<Camera, number>();
  let count = 0;
  let reached = 0;
  return {
    add: (camera) => void order.set(camera, (count += 1)),
    has(camera) {
      const one = order.get(camera);
      if (one === undefined || one < reached) return false;
      reached = one;
      return true;
    },
    leave() {
      order = new WeakMap();
      reached = 0;
    },
  };
}
