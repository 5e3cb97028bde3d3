/** The exporters of a briefing as one HTML file: open to everybody, or locked by a passphrase. */
import { step, type Exported, type Exporter, type ExportJob } from '@/components/export/job';
import { fileName } from '@/geo/solo/names';
import { pack } from '@/geo/solo/pack';
import { pageOf, type Cover, type Program } from '@/geo/solo/page';
import { lock, seal } from '@/geo/solo/seal';
import { toBase64 } from '@/geo/solo/text';
import { whenInWords } from '@/geo/time/words';
import { failedOn, partsOf } from './parts';

type Built = Program & { fonts: string[] };

async function text(from: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(from, { signal, cache: 'no-cache' });
  if (!answer.ok) throw new Error(answer.status === 404 ? `the server has no ${from}. It is made when Sandtable is started with npm start` : `the server answered ${answer.status} for ${from}`);
  return answer.text();
}

async function builtProgram({ signal }: ExportJob): Promise<Built> {
  const [script, style, about] = await Promise.all(['app.js', 'app.css', 'app.json'].map((name) => text(`/solo/${name}`, signal)));
  return { script: script!, style: style!, ...(JSON.parse(about!) as Omit<Built, 'script' | 'style'>) };
}

/** The passphrase hides the words too: outside stands only how the file is to be handled. */
const coverOf = ({ briefing: { title, bottomLine, handling, asOf } }: ExportJob, locked: boolean): Cover =>
  locked ? { title: null, bottomLine: null, handling, asOf: null } : { title, bottomLine, handling, asOf: asOf && `As of ${whenInWords(asOf)}` };

async function written(job: ExportJob, passphrase: string | null): Promise<Exported> {
  const program = await step(job, failedOn('its program'), () => builtProgram(job));
  const packed = pack(await partsOf(job, program.fonts));
  const sealed = passphrase === null ? seal(packed) : await step(job, failedOn('its lock'), () => lock(packed, passphrase));
  job.signal.throwIfAborted();
  const pieces = pageOf(program, coverOf(job, passphrase !== null), toBase64(sealed));
  return { blob: new Blob(pieces, { type: 'text/html' }), name: fileName(job.id, passphrase !== null) };
}

export const htmlFile: Exporter = (job) => written(job, null);

/** Asks for a passphrase first. */
export const lockedFile: Exporter = async (job) => {
  if (!globalThis.crypto.subtle) throw new Error('This browser encrypts only on pages of this machine or over https. Make the file on the machine that serves the briefing.');
  const { askPassphrase } = await import('./passphrase');
  return written(job, await askPassphrase(job.signal));
};
