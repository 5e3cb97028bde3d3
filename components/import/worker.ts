/** Reads, joins and sends a file apart from the page, which stays free however large the file is. */
import { decodeGround } from '@/geo/basemap/ground';
import type { BriefingDocument } from '@/geo/document/briefing';
import { assertNever } from '@/geo/document/messages';
import { openFile } from '@/geo/formats/open';
import type { Mapping } from '@/geo/formats';
import type { Reading } from '@/geo/formats/types';
import { addTo } from '@/geo/import/addTo';
import { previewOf } from '@/geo/import/preview';
import { bytesOf } from './bytes';
import { add, create, groundJson, readByServer, type Undo } from './server';
import { MAP_SIZE, type Ask, type Tell } from './protocol';

const port = self as unknown as { postMessage(told: Tell): void; onmessage: ((event: MessageEvent<Ask>) => void) | null };
const tell = (told: Tell): void => port.postMessage(told);
const step = (what: string): void => tell({ tell: 'step', what });

let document: BriefingDocument | null = null;
let undo: Undo | null = null;

/** Archives need what browsers have not. */
async function readingOf(file: File, mapping: Mapping): Promise<Reading> {
  const reading = await openFile(await bytesOf(file), { name: file.name, mapping });
  if (reading.briefing !== null || reading.issues[0]?.code !== 'zip-closed') return reading;
  step('Unpacking the archive');
  return readByServer(file);
}

async function read(file: File, mapping: Mapping): Promise<void> {
  step('Reading the file');
  const reading = await readingOf(file, mapping);
  const table = reading.table ?? null;
  document = reading.briefing;
  if (reading.briefing === null) return tell({ tell: 'refused', issues: reading.issues, table });
  step('Drawing what was read');
  const preview = previewOf(reading.briefing, decodeGround(await groundJson()), MAP_SIZE);
  tell({ tell: 'read', preview, notes: reading.notes, table });
}

async function answer(asked: Ask): Promise<void> {
  switch (asked.ask) {
    case 'read': return read(asked.file, asked.mapping);
    case 'create': {
      step('Saving the briefing');
      return tell(await create({ ...document!, briefing: { ...document!.briefing, title: asked.title } }));
    }
    case 'add': {
      step('Adding to the briefing');
      const [told, back] = await add(asked.id, (there) => addTo(there, document!), document!);
      undo = back ?? null;
      return tell(told);
    }
    case 'undo': return tell(await undo!());
    default: return assertNever(asked);
  }
}

port.onmessage = ({ data }) => {
  void answer(data).catch((error: unknown) => {
    tell({ tell: 'failed', message: error instanceof Error ? error.message : String(error), issues: [] });
  });
};
