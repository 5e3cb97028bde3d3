/** The theme: the house's colours and two faces, for whatever is added by hand. */
import type { Palette } from '../../style/palette';
import { SANS, SERIF } from '../faces';
import { el, part } from './xml';

const rgb = (color: string): string => el('a:srgbClr', { val: color.replace('#', '').toUpperCase() });

function colors({ ink, page, ink2, land, series }: Palette): string {
  const accents = Array.from({ length: 6 }, (_, i) => el(`a:accent${i + 1}`, {}, rgb(series[i % series.length]!)));
  const link = rgb(series[0]!);
  return el('a:clrScheme', { name: 'Sandtable' },
    el('a:dk1', {}, rgb(ink)), el('a:lt1', {}, rgb(page)), el('a:dk2', {}, rgb(ink2)), el('a:lt2', {}, rgb(land)),
    ...accents, el('a:hlink', {}, link), el('a:folHlink', {}, link));
}

/** For scripts that the two faces do not hold. */
const SCRIPTS = [['Hang', 'Malgun Gothic'], ['Jpan', 'Yu Gothic'], ['Hans', 'Microsoft YaHei'], ['Hant', 'Microsoft JhengHei'], ['Arab', 'Arial'], ['Hebr', 'Arial']] as const;

const face = (name: string, { name: typeface, panose }: { name: string; panose: string }): string =>
  el(name, {}, el('a:latin', { typeface, panose }), el('a:ea', { typeface: '' }), el('a:cs', { typeface: '' }),
    ...SCRIPTS.map(([script, other]) => el('a:font', { script, typeface: other })));

const OWN = el('a:solidFill', {}, el('a:schemeClr', { val: 'phClr' }));
const three = (make: (i: number) => string): string[] => [0, 1, 2].map(make);

/** The format asks for three of each; all are plain. */
const FORMATS = el('a:fmtScheme', { name: 'Sandtable' },
  el('a:fillStyleLst', {}, ...three(() => OWN)),
  el('a:lnStyleLst', {}, ...three((i) => el('a:ln', { w: 9525 * (i + 1) }, OWN))),
  el('a:effectStyleLst', {}, ...three(() => el('a:effectStyle', {}, el('a:effectLst')))),
  el('a:bgFillStyleLst', {}, ...three(() => OWN)));

export const themePart = (palette: Palette): string =>
  part('a:theme', { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Sandtable' },
    el('a:themeElements', {}, colors(palette), el('a:fontScheme', { name: 'Sandtable' }, face('a:majorFont', SERIF), face('a:minorFont', SANS)), FORMATS));
