/** Languages (BCP 47) whose voice in espeak-ng 1.52 has the same tag, by the folder of their family. */
const TAGS_BY_FAMILY: Readonly<Record<string, string>> = {
  art: 'eo ia io jbo lfn qya sjn',
  azc: 'nci',
  bat: 'lt ltg lv',
  bnt: 'sw tn',
  ccs: 'ka',
  cel: 'cy ga gd',
  cus: 'om',
  dra: 'kn ml ta te',
  esx: 'kl',
  gmq: 'da fo is nb sv',
  gmw: 'af de en-GB-scotland en-US lb nl',
  grk: 'el grc',
  inc: 'as bn bpy gu hi kok mr ne or pa sd si ur',
  ine: 'hy hyw sq',
  ira: 'fa fa-Latn ku',
  itc: 'la',
  jpx: 'ja',
  map: 'haw',
  miz: 'mto',
  myn: 'quc',
  poz: 'id mi ms',
  roa: 'an ca es es-419 fr fr-BE fr-CH ht it pap pt pt-BR ro',
  sai: 'gn',
  sem: 'am ar he mt ti',
  sit: 'cmn hak my yue',
  tai: 'shn th',
  trk: 'az ba cv kaa kk ky nog tk tr tt ug uz',
  urj: 'et fi hu smj',
  zle: 'be ru uk',
  zls: 'bg bs hr mk sl sr',
  zlw: 'cs pl sk',
};

/** The other languages: other and older tags of a language, and languages that use the voice of a similar language. */
const OTHER_VOICES: Readonly<Record<string, string>> = {
  en: 'gmw/en-US',
  'en-029': 'gmw/en-029',
  'en-au': 'gmw/en',
  'en-gb': 'gmw/en',
  'en-ie': 'gmw/en',
  'en-nz': 'gmw/en',
  'en-za': 'gmw/en',
  cnr: 'zls/sr',
  eu: 'eu',
  in: 'poz/id',
  iw: 'sem/he',
  kmr: 'ira/ku',
  ko: 'ko',
  mo: 'roa/ro',
  no: 'gmq/nb',
  pes: 'ira/fa',
  prs: 'ira/fa',
  qu: 'qu',
  sh: 'zls/sr',
  tlh: 'art/piqd',
  vi: 'aav/vi',
  zh: 'sit/cmn',
  'zh-hk': 'sit/yue',
  'zh-mo': 'sit/yue',
};

const VOICE_BY_TAG: ReadonlyMap<string, string> = new Map([
  ...Object.entries(OTHER_VOICES),
  ...Object.entries(TAGS_BY_FAMILY).flatMap(([family, tags]) =>
    tags.split(' ').map((tag) => [tag.toLowerCase(), `${family}/${tag}`] as const),
  ),
]);

/** Primary subtags of the languages of espeak-ng, English first. */
export const ESPEAK_LANGUAGES: readonly string[] = [
  ...new Set(['en', ...[...VOICE_BY_TAG.keys()].filter((tag) => !tag.includes('-')).sort()]),
];

/** The voice for a language: that of the whole tag, or else of the tag without its last subtags (RFC 4647 §3.4). */
export function espeakVoiceOf(language: string): string | undefined {
  for (let tag = language.toLowerCase(); tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const voice = VOICE_BY_TAG.get(tag);
    if (voice) return voice;
  }
  return undefined;
}
