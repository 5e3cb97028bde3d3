/** Serves the bare pages, and hands tiles, relief and fonts of the app through. */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../../.ci/lib/prepare.mjs';
import { pointsOf } from './many.mjs';

const here = path.join(root, 'tests', 'bench');
const maplibre = path.join(root, 'node_modules', 'maplibre-gl', 'dist');
const TYPES = { html: 'text/html', js: 'text/javascript', mjs: 'text/javascript', css: 'text/css', json: 'application/json' };
const CSS = 'body { margin: 0 } #map { position: absolute; left: 308px; top: 0; width: 972px; height: 562px } .maplibregl-canvas { position: absolute }';

async function styleModule() {
  const { outputFiles } = await build({
    entryPoints: [path.join(here, 'style.ts')], bundle: true, write: false, format: 'esm', platform: 'node', tsconfig: path.join(root, 'tsconfig.json'), logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** @param app address of the app; @returns the yard's address and how to close it */
export async function openYard(app, document) {
  const { floorStyle } = await styleModule();
  const version = /\?v=([\w-]+)/.exec(await (await fetch(`${app}/`)).text())?.[1] ?? 'bench';
  let origin = '';
  const answers = {
    '/': async () => [await readFile(path.join(here, 'floor.html')), 'html'],
    '/floor.js': async () => [await readFile(path.join(here, 'floor.js')), 'js'],
    '/floor.css': async () => [CSS, 'css'],
    '/style.json': async () => [JSON.stringify(floorStyle(document, origin, version)), 'json'],
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, origin);
    try {
      if (/^\/(tiles|relief|fonts)\//.test(url.pathname)) {
        const answer = await fetch(app + request.url);
        response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/octet-stream', 'cache-control': 'no-store' });
        return response.end(Buffer.from(await answer.arrayBuffer()));
      }
      const made = url.pathname.startsWith('/maplibre/') ? [await readFile(path.join(maplibre, path.basename(url.pathname))), 'mjs']
        : url.pathname === '/points.json' ? [pointsOf(Number(url.searchParams.get('n'))), 'json']
          : await answers[url.pathname]?.();
      if (!made) return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': TYPES[made[1]] });
      return response.end(made[0]);
    } catch (error) {
      return response.writeHead(500).end(String(error));
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, close: () => server.close() };
}
