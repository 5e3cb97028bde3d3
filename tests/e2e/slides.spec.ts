import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import type { BriefingDocument } from '@/geo/document/briefing';
import { faultsOf, nodesOf, relationsOf, slidesOf, textOf, type Package } from '../unit/slides/rules';
import { showsGround } from './support/ground';
import { expect, open, test } from './support/test';

const scenes = (JSON.parse(readFileSync('briefings/lavrov-in-wonsan.geojson', 'utf8')) as BriefingDocument).briefing.scenes!;

const canRun = (program: string, ...args: string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

async function ask(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'PowerPoint' }).click();
}

/** Saves the slides and gives the file's path. */
async function saved(page: Page): Promise<string> {
  const download = page.waitForEvent('download', { timeout: 90_000 });
  await ask(page);
  const file = await download;
  expect(file.suggestedFilename()).toBe('lavrov-in-wonsan.pptx');
  const target = test.info().outputPath('slides.pptx');
  await file.saveAs(target);
  return target;
}

const unpacked = (file: string): Package => new Map(Object.entries(unzipSync(new Uint8Array(readFileSync(file)))));

/** Width and height in a JPEG's frame header. */
function sizeOf(jpeg: Uint8Array): { width: number; height: number } {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  for (let at = 2; at < jpeg.length; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at + 1) >= 0xc0 && view.getUint8(at + 1) <= 0xc2) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  throw new Error('No frame in this JPEG');
}

test.describe.configure({ timeout: 150_000 });

test('PowerPoint from the Export menu has a slide a scene, with pictures at 150 pixels to the inch or more', { tag: '@long' }, async ({ page }) => {
  await open(page);
  const file = await saved(page);
  const files = unpacked(file);
  expect(faultsOf(files)).toEqual([]);
  const slides = slidesOf(files);
  expect(slides).toHaveLength(scenes.length + 2);
  for (const [i, { title, notes }] of scenes.entries()) {
    const part = slides[i + 1]!;
    expect(nodesOf(textOf(files, part)).texts).toContain(title);
    const relations = relationsOf(files, part);
    const page_ = relations.find(({ type }) => type === 'notesSlide')!.target;
    expect(nodesOf(textOf(files, page_)).texts).toEqual(expect.arrayContaining(notes!.split('\n').filter(Boolean)));
    const ground = files.get(relations.find(({ type }) => type === 'image')!.target)!;
    expect(sizeOf(ground).width).toBeGreaterThanOrEqual(13.333 * 150);
    expect(await showsGround(ground), title).toBe(true);
  }

  const office = canRun('soffice', '--version') && canRun('pdfinfo', '-v');
  if (!office) console.warn('NOT CHECKED: whether an office suite opens the slides. Install libreoffice-impress and poppler-utils.');
  test.skip(!office, 'soffice or pdfinfo is missing: whether an office suite opens the slides stays unchecked');
  const folder = path.dirname(file);
  execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore', timeout: 90_000 });
  const pdf = path.join(folder, 'slides.pdf');
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(new RegExp(`Pages:\\s+${scenes.length + 2}\\n`));
  const words = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const said of ['What meets in Wonsan', 'TLP:CLEAR', 'As of 13 July 2025', 'Kuala Lumpur', 'OpenStreetMap contributors']) expect(words).toContain(said);
});

test('making slides can be cancelled, and leaves nothing behind', { tag: '@long' }, async ({ page }) => {
  await open(page);
  let downloads = 0;
  page.on('download', () => { downloads += 1; });
  await ask(page);
  await expect(page.getByRole('dialog').getByText(/slide \d+/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('PowerPoint cancelled')).toBeAttached();
  expect(downloads).toBe(0);
});

test('a failure names the slide, and no file is handed over', async ({ page, watch }) => {
  watch.allow(/500|could not be|ERR_/i);
  await open(page);
  let downloads = 0;
  page.on('download', () => { downloads += 1; });
  await page.route('**/tiles/**', (route) => route.fulfill({ status: 500, body: '' }));
  await ask(page);
  await expect(page.getByRole('dialog').getByText(/failed on slide 1, the cover/)).toBeVisible({ timeout: 60_000 });
  expect(downloads).toBe(0);
});
