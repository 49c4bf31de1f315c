import { normalizeText } from '../story/normalize-text.js';

/** Texts of links that do not name the target, in each language. */
const VAGUE_PHRASES: Readonly<Record<string, string>> = {
  en: 'click here|click|here|read more|read more here|more|more here|learn more|find out more|see more|view more|show more|more info|more information|more details|details|this|this link|this page|this article|link|link here|continue|continue reading|read on|read this|full story|read full story|see here|go here|tap here|press here|check it out',
  de: 'hier|hier klicken|klicken sie hier|klick hier|hier lesen|hier mehr|mehr|mehr lesen|weiterlesen|weiter lesen|mehr erfahren|mehr dazu|mehr infos|mehr informationen|weitere informationen|link|zum artikel|details|lesen sie mehr|lesen sie hier|lesen sie hier mehr|lesen sie hier weiter',
  fr: 'cliquez ici|cliquer ici|ici|lire la suite|lire plus|en savoir plus|plus|plus d infos|plus d informations|voir plus|suite|la suite|lien|ce lien|cet article|lire l article|à lire ici|détails',
  es: 'haga clic aquí|haz clic aquí|clic aquí|pincha aquí|pinche aquí|aquí|leer más|lee más|más|ver más|saber más|más información|más info|seguir leyendo|continuar leyendo|enlace|este enlace|detalles',
  pt: 'clique aqui|aqui|leia mais|ler mais|saiba mais|mais|ver mais|veja mais|mais informações|continuar lendo|link|neste link|detalhes',
  it: 'clicca qui|cliccando qui|qui|leggi tutto|leggi di più|leggi|continua a leggere|scopri di più|maggiori informazioni|più|link|dettagli',
  nl: 'klik hier|hier|lees meer|meer|lees verder|meer informatie|meer info|link',
  sv: 'klicka här|här|läs mer|läs mer här|mer|läs vidare|länk',
  no: 'klikk her|her|les mer|les mer her|mer|les også|lenke',
  pl: 'kliknij tutaj|kliknij|tutaj|tu|czytaj więcej|czytaj dalej|więcej|dowiedz się więcej|zobacz więcej|link',
  tr: 'buraya tıklayın|tıklayın|tıkla|burada|buradan|devamı|devamını oku|daha fazla|detaylar',
  ru: 'нажмите здесь|жмите сюда|кликните здесь|здесь|тут|сюда|по ссылке|ссылка|по этой ссылке|читать далее|читать дальше|читать|читать полностью|далее|подробнее|подробнее здесь|ещё|еще|узнать больше|больше',
  uk: 'натисніть тут|натисніть сюди|клацніть тут|тут|сюди|за посиланням|посилання|за цим посиланням|читати далі|читати більше|детальніше|докладніше|далі|дізнатися більше|більше|ще',
  be: 'націсніце тут|тут|чытаць далей|далей|падрабязней|больш|спасылка',
  kk: 'осы жерді басыңыз|мына жерді басыңыз|мұнда басыңыз|осында|мұнда|толығырақ|толық оқу|әрі қарай оқу|көбірек оқу|тағы|сілтеме|сілтеме бойынша',
  ky: 'бул жерди басыңыз|бул жерде|ушул жерде|кененирээк|толук окуу|дагы|шилтеме',
  uz: 'bu yerga bosing|bu yerda|shu yerda|batafsil|davomini o qish|yana|havola',
  fa: 'اینجا|این جا|اینجا کلیک کنید|کلیک کنید|اینجا را کلیک کنید|بیشتر|بیشتر بخوانید|ادامه|ادامه مطلب|ادامهٔ مطلب|بیشتر بدانید|اطلاعات بیشتر|لینک|این لینک|پیوند|جزئیات',
  ar: 'هنا|اضغط هنا|انقر هنا|اقرأ المزيد|المزيد|للمزيد|تابع القراءة|الرابط|رابط|التفاصيل|لمعرفة المزيد',
  ps: 'دلته|دلته کلیک وکړئ|نور|نور ولولئ|لینک',
  ja: 'こちら|ここ|ここをクリック|こちらをクリック|続きを読む|もっと見る|詳しくはこちら|詳細はこちら|詳細|続きはこちら',
  zh: '点击这里|點擊這裡|点此|這裡|这里|更多|阅读更多|閱讀更多|了解更多|详情|詳情|查看更多',
  ko: '여기|여기를 클릭|여기를 클릭하세요|더 보기|더보기|자세히 보기|자세히|계속 읽기',
};

const NORMALIZED_PHRASES: ReadonlySet<string> = new Set(
  Object.values(VAGUE_PHRASES).flatMap((line) => line.split('|').map(normalizeText)),
);

/** Whether the text of a link, in a list of links, says nothing about the target, in any language. */
export const isVagueLinkText = (text: string): boolean => NORMALIZED_PHRASES.has(normalizeText(text));
