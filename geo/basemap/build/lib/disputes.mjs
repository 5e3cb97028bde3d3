/** What the data cannot know: which borders are in dispute though both sides' data draw the same line, and their names. */

/** Territories drawn as part of their sovereign: no border of states between the two. */
export const sovereignOf = {
  AX: 'FI', SJ: 'NO', BV: 'NO', GL: 'DK', FO: 'DK', AW: 'NL', CW: 'NL', SX: 'NL', BQ: 'NL', HK: 'CN', MO: 'CN',
  GF: 'FR', GP: 'FR', MQ: 'FR', RE: 'FR', YT: 'FR', PF: 'FR', NC: 'FR', WF: 'FR', PM: 'FR', BL: 'FR', MF: 'FR', TF: 'FR',
  PR: 'US', GU: 'US', VI: 'US', AS: 'US', MP: 'US', UM: 'US', CX: 'AU', CC: 'AU', HM: 'AU', NF: 'AU',
  CK: 'NZ', NU: 'NZ', TK: 'NZ', GG: 'GB', JE: 'GB', IM: 'GB', GI: 'GB', AI: 'GB', BM: 'GB', IO: 'GB', VG: 'GB', KY: 'GB',
  FK: 'GB', MS: 'GB', PN: 'GB', SH: 'GB', GS: 'GB', TC: 'GB',
};

/** Rules for a pair of states, first match wins; `box` is west, south, east, north. */
const named = [
  { pair: 'KP,KR', land: true, name: 'Korean Demilitarized Zone (Military Demarcation Line)' },
  { pair: 'KP,KR', land: false, drop: true },
  { pair: 'RU,UA', box: [32, 43, 37.2, 46.6], name: 'Crimea: Ukraine’s by UN GA res. 68/262, held by Russia' },
  { pair: 'RS,XK', name: 'Kosovo: independence disputed by Serbia' },
  { pair: 'EH,MA', name: 'Western Sahara: status unresolved' },
  { pair: 'IL,SY', name: 'Golan Heights: 1974 lines' },
  { pair: 'IL,LB', name: 'Blue Line (2000)' },
  { pair: 'IL,PS', name: 'Armistice lines of 1949 (Green Line)' },
  { pair: 'IN,PK', box: [73.7, 32.5, 80, 37.5], name: 'Kashmir: Line of Control' },
  { pair: 'CN,IN', box: [76, 31.8, 80.5, 36.5], name: 'Aksai Chin: Line of Actual Control' },
  { pair: 'CN,IN', box: [91, 26, 98, 30], name: 'Arunachal Pradesh: McMahon Line' },
  { pair: 'CN,PK', name: 'Shaksgam: claimed by India' },
  { pair: 'BT,CN', name: 'Bhutan–China: not settled' },
  { pair: 'EG,SD', box: [33, 21, 38, 24], name: 'Hala’ib Triangle: claimed by Egypt and Sudan' },
  { pair: 'SD,SS', disagree: true, name: 'Sudan–South Sudan: not settled' },
  { pair: 'ET,SO', disagree: true, name: 'Provisional administrative line' },
  { pair: 'GY,VE', name: 'Essequibo: claimed by Venezuela' },
];

const inside = ([lng, lat], [west, south, east, north]) => lng >= west && lng <= east && lat >= south && lat <= north;

/** The hand-written rule for a piece of border between two states, if any. */
export function disputeOf({ pair, at, onLand, disagree }) {
  return named.find((rule) =>
    rule.pair === pair && (rule.land ?? onLand) === onLand && (rule.disagree ?? disagree) === disagree && (!rule.box || inside(at, rule.box)));
}

/**
 * Lines in no country's data, set by hand from public descriptions; approximate.
 * Northern Limit Line: the turning points of the line of 1953, west of the Han estuary past the five islands, and its
 * counterpart in the Sea of Japan (East Sea), due east from the Demarcation Line at the coast.
 */
export const drawnByHand = [
  {
    name: 'Northern Limit Line', maritime: true,
    line: [[126.68, 37.76], [126.53, 37.73], [126.30, 37.76], [126.18, 37.71], [126.09, 37.70], [125.84, 37.68],
      [125.52, 37.71], [125.35, 37.67], [125.16, 37.67], [124.97, 37.79], [124.89, 37.93], [124.85, 38.00], [124.58, 38.05]],
  },
  { name: 'Northern Limit Line', maritime: true, line: [[128.365, 38.612], [128.6, 38.615], [129.2, 38.615], [130.0, 38.615]] },
];
