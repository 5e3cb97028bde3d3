/** Stands in for `components/map/engine/workerUrl.ts`: the worker is in the file. */
import code from 'sandtable:worker';

/**
 * MapLibre starts what ends in `.cjs` as a classic worker; a module worker from a blob does not start in Chromium on a
 * page from a file.
 */
export const workerUrl = (): string => `${URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))}#worker.cjs`;
