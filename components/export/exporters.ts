/** Which module makes which file. Each is loaded when it is first asked for. */
import type { Exporter } from './job';
import type { PictureFrame } from './picture';

export type Maker = { label: string; load(): Promise<Exporter> };

export const PAGES: readonly Maker[] = [
  { label: 'PDF handout', load: async () => (await import('@/components/handout/pdf')).pdfHandout },
  { label: 'PowerPoint', load: async () => (await import('@/components/slides/pptx')).savePptx },
  { label: 'HTML file', load: async () => (await import('@/components/solo/file')).htmlFile },
  { label: 'Locked file…', load: async () => (await import('@/components/solo/file')).lockedFile },
];

const picture = async () => import('./picture');

export const picturesFor = (frame: () => PictureFrame): readonly Maker[] => [
  { label: 'PNG', load: async () => (await picture()).pixels(frame(), 'png') },
  { label: 'WebP', load: async () => (await picture()).pixels(frame(), 'webp') },
  { label: 'SVG', load: async () => (await picture()).vectors(frame()) },
];
