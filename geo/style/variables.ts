import { paper, type Palette } from './palette';

const variable = (name: string): string => `var(--${name})`;

/** A palette of the page's CSS variables (`components/tokens.css`): what is drawn with it follows the palette of its place. */
export const variables: Palette = {
  name: 'paper', page: variable('page'), land: variable('land'), seaNear: variable('sea'), seaDeep: variable('sea-deep'),
  ink: variable('ink'), ink2: variable('ink2'), ink3: variable('ink3'), rule: variable('rule'), ruleStrong: variable('rule-strong'),
  halo: variable('halo'), countryLabel: variable('country-label'), seaLabel: variable('sea-label'), border: variable('border'),
  disputed: variable('border'), coast: variable('coast'), river: variable('coast'), graticule: variable('graticule'),
  attention: variable('attention'), series: paper.series.map((_, index) => variable(`series-${index}`)),
};
