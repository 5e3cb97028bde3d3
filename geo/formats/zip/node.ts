/** Archives by yauzl, on the server. Sizes are checked as declared and counted as they come. */
import { buffer } from 'node:stream/consumers';
import { Transform, pipeline } from 'node:stream';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { LIMITS } from '../../document/limits';
import { quote } from '../../document/quote';
import { foreignArchive } from '../foreign';
import { Refusal } from '../notes';
import type { Unzip } from './port';

const MOST_ENTRIES = 1_000;
/** All files of an archive together, unpacked: pictures in it are not read, but a bomb is not welcome beside them either. */
const MOST_BYTES = LIMITS.bytes * 4;

/** The archive reader's error as one of ours. */
function refusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const said = error instanceof Error ? error.message : String(error);
  if (/absolute path|invalid relative path|invalid characters in fileName|backslash/i.test(said)) return new Refusal({ code: 'zip-path' });
  if (/too many bytes|not enough bytes|size mismatch|crc32|checksum/i.test(said)) return new Refusal({ code: 'zip-size' });
  if (/central directory/i.test(said)) return new Refusal({ code: 'zip-broken', detail: 'It is cut short, or is no archive at all.' });
  return new Refusal({ code: 'zip-broken', detail: `${quote(said, 80)}.` });
}

const open = (archive: Uint8Array): Promise<ZipFile> => new Promise((resolve, reject) => {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => (zip ? resolve(zip) : reject(error)));
});

/** Looks at every entry before any is unpacked. */
function entriesOf(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    let bytes = 0;
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      bytes += entry.uncompressedSize;
      const fault = entries.length >= MOST_ENTRIES ? 'zip-entries' : bytes > MOST_BYTES ? 'zip-size' : entry.isEncrypted() ? 'zip-encrypted' : null;
      if (fault) return reject(new Refusal({ code: fault }));
      entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

/** An archive without what was looked for may be another kind of file altogether. */
function withoutMain(names: readonly string[]): Refusal {
  const kind = foreignArchive(names);
  return new Refusal(kind ? { code: 'foreign', kind } : { code: 'zip-without-kml' });
}

/** The entry that programs open: `doc.kml` at the top, else the first of the kind. */
function mainOf(entries: readonly Entry[], extension: string): Entry {
  const names = entries.map(({ fileName }) => fileName.toLowerCase());
  if (new Set(names).size < names.length) throw new Refusal({ code: 'zip-twice' });
  const first = entries[names.indexOf(`doc.${extension}`)] ?? entries[names.findIndex((name) => name.endsWith(`.${extension}`) && !name.startsWith('__macosx/'))];
  if (!first) throw withoutMain(names);
  if (first.uncompressedSize > LIMITS.bytes) throw new Refusal({ code: 'zip-size' });
  return first;
}

/** Counts what comes out, whatever the archive declared. */
function counter(most: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      if (bytes > most) done(new Refusal({ code: 'zip-size' }));
      else done(null, chunk);
    },
  });
}

const unpack = (zip: ZipFile, entry: Entry): Promise<Buffer> => new Promise((resolve, reject) => {
  zip.openReadStream(entry, (error, stream) => {
    if (!stream) return reject(error);
    const counted = counter(entry.uncompressedSize);
    pipeline(stream, counted, (broken) => broken && reject(broken));
    buffer(counted).then(resolve, reject);
  });
});

export const unzip: Unzip = async (archive, extension) => {
  try {
    const zip = await open(archive);
    if (zip.entryCount > MOST_ENTRIES) throw new Refusal({ code: 'zip-entries' });
    const entries = await entriesOf(zip);
    const bytes = await unpack(zip, mainOf(entries, extension));
    const others = entries.filter(({ fileName }) => !fileName.endsWith('/')).length - 1;
    return { bytes, others };
  } catch (error) {
    throw refusal(error);
  }
};
