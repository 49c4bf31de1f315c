/** Common words of languages whose names of the days are not in CLDR, or differ in tone only. */
const WORDS: Readonly<Record<string, string>> = {
  an: 'agua fuego casa',
  bpy: 'পানি ঘর মানু',
  cmn: '人 山 水 家 政府',
  cnr: 'voda vatra kuća',
  gn: 'kuarahy óga jagua',
  grc: 'ὕδωρ πῦρ οἶκος',
  hak: 'ngìn sân súi',
  ht: 'dlo dife kay',
  hyw: 'ջուր հուր տուն',
  in: 'air api rumah',
  io: 'aquo fairo domo',
  iw: 'שלום ממשלה יום',
  ja: 'にほん とうきょう カメラ みず いえ',
  jbo: 'djacu fagri zdani',
  kaa: 'suw ot úy',
  la: 'aqua ignis domus',
  lfn: 'acua foco casa',
  ltg: 'iudiņs guņs sāta',
  mo: 'apă foc casă',
  mto: 'nëë jëën tëjk',
  nci: 'atl tletl calli',
  nog: 'сув от уьй',
  pap: 'awa kandela kas',
  pes: 'آب آتش خانه',
  prs: 'آب آتش خانه',
  quc: "ja' q'aq' jay",
  qya: 'nén nár már',
  sh: 'voda vatra kuća',
  sjn: 'nen naur bar',
  smj: 'tjáhtje dållå goahte',
  tlh: 'bIQ qul juH',
  yue: '人 山 水 家 政府',
  zh: '人 山 水 家 政府',
};

/** Words that differ: the names of the days of the week, or common words. */
export function wordsOf(language: string): readonly string[] {
  const words = WORDS[language];
  if (words !== undefined) return words.split(' ');
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 2 }, (_, day) => format.format(Date.UTC(2024, 0, 1 + day)));
}

/** Two words in each script of `espeak-writing.ts`, in a language whose dictionary has it. */
export const WORDS_BY_SCRIPT: readonly (readonly [script: string, language: string, words: string])[] = [
  ['Arabic', 'ar', 'ماء بيت'],
  ['Armenian', 'hy', 'ջուր տուն'],
  ['Bengali', 'bn', 'পানি ঘর'],
  ['Cyrillic', 'ru', 'вода дом'],
  ['Devanagari', 'hi', 'पानी घर'],
  ['Ethiopic', 'am', 'ውሃ ቤት'],
  ['Georgian', 'ka', 'წყალი სახლი'],
  ['Greek', 'el', 'νερό σπίτι'],
  ['Gujarati', 'gu', 'પાણી ઘર'],
  ['Gurmukhi', 'pa', 'ਪਾਣੀ ਘਰ'],
  ['Han', 'cmn', '水 家'],
  ['Hangul', 'ko', '물 집'],
  ['Hebrew', 'he', 'מים בית'],
  ['Hiragana', 'ja', 'みず いえ'],
  ['Kannada', 'kn', 'ನೀರು ಮನೆ'],
  ['Katakana', 'ja', 'ミズ イエ'],
  ['Malayalam', 'ml', 'വെള്ളം വീട്'],
  ['Myanmar', 'my', 'ရေ အိမ်'],
  ['Oriya', 'or', 'ପାଣି ଘର'],
  ['Sinhala', 'si', 'ජලය ගෙදර'],
  ['Tamil', 'ta', 'நீர் வீடு'],
  ['Telugu', 'te', 'నీరు ఇల్లు'],
  ['Thai', 'th', 'น้ำ บ้าน'],
];
