/** Bundles the program of a single-file briefing into public/solo. Run by the build; alone: node .ci/solo/bundle.mjs */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { split } from './fonts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const OUT = at('public', 'solo');

/** Plain scripts that run from a file: one text each, no chunks, nothing to fetch. */
const common = {
  bundle: true, write: false, format: 'iife', target: ['es2022', 'chrome120', 'firefox121'], platform: 'browser', charset: 'utf8',
  minify: true, legalComments: 'none', logLevel: 'silent', absWorkingDir: root, define: { 'process.env.NODE_ENV': '"production"' },
};

async function workerCode() {
  const { outputFiles } = await build({ ...common, entryPoints: [at('node_modules', 'maplibre-gl', 'dist', 'maplibre-gl-worker.mjs')] });
  return outputFiles[0].text;
}

const shim = (name) => at('components', 'solo', 'shims', name);

/** Modules that have a stand-in in the file, by where they lie. */
const OF_FILES = new Map([
  [at('components', 'map', 'engine', 'workerUrl.ts'), at('components', 'solo', 'workerUrl.ts')],
  [at('components', 'export', 'ExportMenu.tsx'), shim('absent.tsx')],
  [at('components', 'import', 'Import.tsx'), shim('absent.tsx')],
]);

/** Virtual modules (`components/solo/bundled.d.ts`), stand-ins, and the style sheet of fonts without its files. */
function inOneFile(worker, { css, faces }) {
  const texts = { 'sandtable:worker': worker, 'sandtable:faces': faces };
  return {
    name: 'in-one-file',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^sandtable:/ }, ({ path: name }) => ({ path: name, namespace: 'made' }));
      onLoad({ filter: /.*/, namespace: 'made' }, ({ path: name }) => ({ contents: JSON.stringify(texts[name]), loader: 'json' }));
      onResolve({ filter: /^next\// }, ({ path: name }) => ({ errors: [{ text: `${name} is not there in a file: its importer wants a stand-in in components/solo/shims.` }] }));
      onLoad({ filter: /components[\\/].*\.tsx?$/ }, ({ path: file }) => {
        const standin = OF_FILES.get(file);
        return standin ? { contents: readFileSync(standin, 'utf8'), loader: 'tsx', resolveDir: path.dirname(standin) } : undefined;
      });
      onLoad({ filter: /components[\\/]fonts\.css$/ }, () => ({ contents: css, loader: 'css' }));
    },
  };
}

const sha256 = (text) => createHash('sha256').update(text).digest('base64');
/** What the HTML parser would take for the end of the script, or for a comment in it, written otherwise. */
const inHtml = (script) => script.replace(/<(?=!--|\/script)/gi, '\\x3C');

/** Bundles the program. Throws with the bundler's own words where it cannot. */
export async function bundle() {
  const fonts = split(readFileSync(at('components', 'fonts.css'), 'utf8'));
  const { outputFiles } = await build({
    ...common, entryPoints: [at('components', 'solo', 'main.tsx')], outdir: OUT, jsx: 'automatic', tsconfig: at('tsconfig.json'),
    plugins: [inOneFile(await workerCode(), fonts)],
  });
  const text = (ending) => outputFiles.find(({ path: name }) => name.endsWith(ending)).text;
  const [script, style] = [inHtml(text('.js')), text('.css')];
  mkdirSync(OUT, { recursive: true });
  writeFileSync(path.join(OUT, 'app.js'), script);
  writeFileSync(path.join(OUT, 'app.css'), style);
  writeFileSync(path.join(OUT, 'app.json'), JSON.stringify({ scriptHash: sha256(script), styleHash: sha256(style), fonts: [...new Set(fonts.faces.map(({ file }) => file))] }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await bundle();
