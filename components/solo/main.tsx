/** What runs in a briefing that is one file: opens its parts and shows the pages that a server would. */
import '@/components/tokens.css';
import '@/components/fonts.css';
import '@/components/shell/globals.css';
import './cover.css';
import faces from 'sandtable:faces';
import { createRoot, type Root } from 'react-dom/client';
import { Failed } from '@/components/shell/Failed';
import { SourceProvider } from '@/components/source/useSource';
import { APP, PARTS } from '@/geo/solo/page';
import { unpack } from '@/geo/solo/pack';
import { unseal, type Sealed } from '@/geo/solo/seal';
import { fromBase64 } from '@/geo/solo/text';
import { addFaces } from './faces';
import { Locked, Sorry } from './Locked';
import { openPack } from './opened';
import { Pages } from './Pages';
import { answerFrom } from './protocol';

/** Takes the parts out of the page, so that megabytes of text do not stay in it. */
function takeParts(): Sealed {
  const element = document.getElementById(PARTS);
  const text = element?.textContent ?? '';
  element?.remove();
  return unseal(bytesOf(text));
}

/** Text that is no base64 any more is for `unseal` to complain of. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  try {
    return fromBase64(text);
  } catch {
    return new Uint8Array();
  }
}

async function show(root: Root, bytes: Uint8Array): Promise<void> {
  const pack = unpack(bytes);
  const opened = await openPack(pack);
  addFaces(pack, faces);
  answerFrom(pack, opened.about, opened.pointsOf);
  root.render(<SourceProvider value={opened.source}><Pages opened={opened} /></SourceProvider>);
}

function start(place: HTMLElement): void {
  const handling = place.querySelector('.solo-handling')?.textContent ?? null;
  // Made only when there is something to show: until then the cover in the HTML stays.
  let made: Root | null = null;
  const root = (): Root => (made ??= createRoot(place, {
    onUncaughtError: (error) => root().render(<Failed error={error instanceof Error ? error : new Error(String(error))} />),
  }));
  const sorry = (error: unknown) => root().render(<Sorry message={error instanceof Error ? error.message : String(error)} />);
  const open = (bytes: Uint8Array) => void show(root(), bytes).catch(sorry);
  try {
    const sealed = takeParts();
    if (sealed.locked) root().render(<Locked file={sealed} handling={handling} onPack={open} />);
    else open(sealed.pack);
  } catch (error) {
    sorry(error);
  }
}

start(document.getElementById(APP)!);
