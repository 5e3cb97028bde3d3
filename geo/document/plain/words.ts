/** Under which names programs write what a place is called, in which group it is, when, what it does, and who says so. Free of zod: dialogs read it. */

/** Names in small letters and digits alone, the likeliest first. */
export const WORDS = {
  name: [
    'name', 'title', 'label', 'nameen', 'placename', 'place', 'site', 'sitename', 'city', 'town', 'station', 'nom', 'nombre', 'nome', 'admin',
    'ort', 'bezeichnung', 'titel', 'titre', 'título', 'titolo', 'lieu', 'ville', 'lugar', 'ciudad', 'luogo', 'nazwa', 'wherecoordinates', 'название', '이름', '名称', '名前',
  ],
  layer: ['layer', 'category', 'group', 'class', 'type', 'theme', 'eventtype', 'incidenttype', 'kategorie', 'catégorie', 'categorie', 'categoría', 'categoria', 'категория', 'gruppe', 'groupe', 'grupo', 'typ', 'folder'],
  when: ['when', 'date', 'datetime', 'eventdate', 'acqdate', 'timestamp', 'time', 'datum', 'fecha', 'дата', 'day', 'year', 'jahr', 'année', 'annee', 'año', 'anno', 'год'],
  role: [
    'role', 'description', 'desc', 'summary', 'details', 'beschreibung', 'descripción', 'descripcion', 'descrizione', 'descrição', 'описание', 'opis',
    'comment', 'comments', 'remarks', 'bemerkung', 'bemerkungen', 'kommentar', 'commentaire', 'commentaires', 'remarque', 'remarques', 'комментарий',
  ],
  /** Who says so; addresses will do. */
  by: [
    'by', 'whosaysso', 'claimedby', 'saidby', 'reportedby', 'attributedto', 'source', 'sourcename', 'sourceoriginal', 'newssource', 'outlet', 'publisher', 'quelle',
    'fuente', 'fonte', 'źródło', 'источник', '출처', '来源', '出典', 'sources', 'quellen', 'fuentes', 'fonti', 'źródła', 'источники',
    'sourceurl', 'sourceurls', 'sourcelink', 'sourcelinks', 'evidence',
  ],
  /** Where that stands. */
  address: ['sourceurl', 'sourceurls', 'sourcelink', 'sourcelinks', 'url', 'urls', 'link', 'links', 'href', 'weblink', 'webpage', 'website'],
} as const satisfies Record<string, readonly string[]>;

/** The same for the parts of a date, each in a place of its own. */
export const DATE_PARTS = {
  year: ['year', 'eventyear', 'iyear', 'jahr', 'année', 'annee', 'año', 'ano', 'anno', 'год'],
  month: ['month', 'eventmonth', 'imonth', 'monat', 'mois', 'mes', 'mese', 'месяц'],
  day: ['day', 'dayofmonth', 'eventday', 'iday', 'tag', 'jour', 'día', 'dia', 'giorno', 'день'],
} as const satisfies Record<string, readonly string[]>;

/** The same for the two ends of a date, each in a place of its own. */
export const DATE_ENDS = [
  ['datestart', 'dateend'], ['startdate', 'enddate'], ['begindate', 'enddate'], ['datebegin', 'dateend'], ['datefrom', 'dateto'], ['fromdate', 'todate'],
  ['startdatetime', 'enddatetime'], ['validfrom', 'validto'], ['validfrom', 'validuntil'], ['startdatum', 'enddatum'], ['datumvon', 'datumbis'],
  ['fechainicio', 'fechafin'], ['datedebut', 'datefin'], ['datedébut', 'datefin'],
] as const;

/** Words that are dates only where dates stand under them: places are "from" and "to", too, and hours start and end. */
export const LIKELY_ENDS = [
  ['start', 'end'], ['begin', 'end'], ['from', 'to'], ['from', 'until'], ['since', 'until'], ['starttime', 'endtime'], ['beginn', 'ende'], ['von', 'bis'],
  ['inicio', 'fin'], ['début', 'fin'], ['debut', 'fin'], ['du', 'au'],
] as const;

/** Of the words for a date those that say less of it than two ends do, or when it was written down. */
export const VAGUE_DATES: ReadonlySet<string> = new Set(['timestamp', 'time', 'day', 'year', 'jahr', 'année', 'annee', 'año', 'anno', 'год']);

const READY = /^[a-z0-9]*$/;

/** A heading or member as it is compared with the words. */
export const plainWord = (name: string): string => (READY.test(name) ? name : name.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
