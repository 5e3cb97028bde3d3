import type { PaletteName } from '../view/view';

/** Every colour that a map drawing needs; a missing one does not compile. Values: #rrggbb. */
export type Palette = {
  name: PaletteName;
  page: string;
  land: string;
  seaNear: string;
  seaDeep: string;
  ink: string;
  ink2: string;
  ink3: string;
  rule: string;
  ruleStrong: string;
  halo: string;
  countryLabel: string;
  seaLabel: string;
  border: string;
  disputed: string;
  coast: string;
  river: string;
  graticule: string;
  attention: string;
  /** Layer colours in order of the document's layers; shape says it too. */
  series: readonly string[];
};

const paperSeries = ['#1D4F9C', '#AB3015', '#0B6857', '#6B3FA0', '#7A5200', '#3F5566'] as const;

export const paper: Palette = {
  name: 'paper', page: '#FBF8F1', land: '#F1EADB', seaNear: '#D6DFE2', seaDeep: '#BBCBD2',
  ink: '#211E1A', ink2: '#544E45', ink3: '#6E675C', rule: '#D9D1C1', ruleStrong: '#A99F8E', halo: '#FBF8F1',
  countryLabel: '#7E7567', seaLabel: '#5C7884', border: '#A5998A', disputed: '#8E7F6C', coast: '#9FB0B6',
  river: '#A9BEC6', graticule: '#B9C8CD', attention: '#8A5A00', series: paperSeries,
};

export const night: Palette = {
  name: 'night', page: '#12171C', land: '#303A43', seaNear: '#16212C', seaDeep: '#0C141D',
  ink: '#F0EBDF', ink2: '#BDB8AC', ink3: '#958F84', rule: '#343D45', ruleStrong: '#5C666E', halo: '#12171C',
  countryLabel: '#A3A69D', seaLabel: '#5F7B8C', border: '#727B80', disputed: '#7C7464', coast: '#5E6D79',
  river: '#4A5B68', graticule: '#1C2732', attention: '#F4C95D',
  series: ['#8DBBFA', '#FF8D62', '#66D3B8', '#C9A6F5', '#E3B45A', '#A9BDCC'],
};

export const print: Palette = {
  name: 'print', page: '#FFFFFF', land: '#F8F6F1', seaNear: '#E4ECEF', seaDeep: '#E4ECEF',
  ink: '#000000', ink2: '#3A3A3A', ink3: '#5A5A5A', rule: '#C8C8C8', ruleStrong: '#8A8A8A', halo: '#FFFFFF',
  countryLabel: '#777777', seaLabel: '#6C8894', border: '#9A9A9A', disputed: '#777777', coast: '#98A6AB',
  river: '#B9CBD2', graticule: '#D3DDE0', attention: '#5A5A5A', series: paperSeries,
};

export const palettes: Record<PaletteName, Palette> = { paper, night, print };
