/**
 * Words by which sites of many languages label what is not the article. A label alone leaves nothing out: the links after
 * it, or in it, do.
 */

/** The start of a label of links to other pages: “Read also”, “Most read”, “Topics”. */
const RELATED_LABEL = new RegExp(
  `^\\W*(?:${[
    'read (?:more|also|next)|related(?: \\S+){0,2}$|see also|more (?:on|from|in|about|stories)|most (?:read|popular|viewed|shared)|trending|recommended|you (?:may|might) (?:also )?like|don.t miss|explore more|top stories|latest (?:news|stories)|up next|keep reading|topics$|tags$|view more',
    'lire (?:aussi|[ée]galement|plus|la suite)|[àa] lire|voir aussi|[àa] voir|sur le m[êe]me (?:sujet|th[èe]me)|les (?:plus|articles les plus) lus|le plus lu|pour aller plus loin|plus d.(?:infos?|articles?)|d[ée]couvrez aussi|[àa] d[ée]couvrir|dans la m[êe]me rubrique|th[èe]mes$|mots.cl[ée]s',
    'lesen sie (?:auch|hier|dazu|mehr)|lies auch|mehr (?:zu[rm]?|von|aus|auf|[üu]ber)(?= )|auch interessant|das k[öo]nnte sie|weitere(?:s|r|n)? (?:artikel|videos|themen|meldungen|nachrichten|infos?|beitr[äa]ge)|meistgelesen|meist gelesen|passend zum|lesetipps?|zum weiterlesen|empfohlen|schlagw[öo]rte|themen$|alle artikel',
    'lee tambi[ée]n|leer? m[áa]s|te (?:puede|podr[íi]a) interesar|(?:lo )?m[áa]s (?:le[íi]do|visto|noticias)|noticias relacionadas|relacionad[oa]s?$|ver tambi[ée]n|v[ée]ase tambi[ée]n|etiquetas$|temas$',
    'leia (?:tamb[ée]m|mais)|veja (?:tamb[ée]m|mais)|mais lid[ao]s|saiba mais|t[óo]picos$|not[íi]cias relacionadas',
    'leggi (?:anche|pure)|potrebbe interessarti|i pi[ùu] letti|articoli correlati|vedi anche',
    'lees (?:ook|meer|verder)|meest gelezen|bekijk ook|ook interessant|meer over',
    'l[äa]s (?:ocks[åa]|mer|vidare)|mest l[äa]sta|les (?:ogs[åa]|mer)|l[æa]s (?:ogs[åa]|mere)|mest (?:lest|l[æa]ste?)|mer om|lue (?:my[öo]s|lis[äa][äa])|luetuimmat|aiheesta lis[äa][äa]',
    'czytaj (?:te[żz]|tak[żz]e|wi[ęe]cej)|zobacz (?:te[żz]|tak[żz]e|wi[ęe]cej)|przeczytaj|powi[ąa]zane|najcz[ęe][śs]ciej czytane|polecane',
    'p[řr]e[čc]t[ěe]te si|[čc]t[ěe]te (?:tak[ée]|v[íi]ce)|souvisej[íi]c[íi]|nej[čc]ten[ěe]j[šs][íi]|citește și|cele mai citite',
    '[çc]ok okunan|en [çc]ok (?:okunan|izlenen)|[iİ]lgili (?:haber|i[çc]erik|konu)|benzer haber|bunlar(?: da)? ilgin|[iİ]lginizi [çc]ekebilir|[öo]nerilen|di[ğg]er haberler|son haberler|devam[ıi]n[ıi] oku|haberin devam|ayr[ıi]ca (?:oku|bak)|etiketler$|g[öo]z(?:den)? ka[çc]',
    'читайте (?:также|ещ[её])|читать (?:также|далее)|смотрите также|по теме|самое читаемое|популярное|похожие|рекомендуем|ещ[её] по теме|читайте також',
    'διαβάστε (?:επίσης|ακόμη|περισσότερα)|δείτε (?:επίσης|ακόμη)|σχετικά',
    'اقرأ (?:أيض|المزيد)|إقرأ أيض|ذات صلة|مواضيع ذات|مقالات ذات|أخبار ذات|الأكثر (?:قراءة|مشاهدة)|شاهد أيض|قد يهمك|بیشتر بخوانید|بخوانید|مطالب مرتبط|خبرهای مرتبط|اخبار مرتبط|پربازدید|پربیننده|پیشنهاد|مزید پڑھیں|یہ بھی پڑھیں|برچسب',
    'קראו (?:גם|עוד)|כתבות נוספות|עוד ב|הנצפ|הנקראות|אולי יעניין|מומלצ',
    'यह भी पढ़ें|और पढ़ें|संबंधित|आरও|আরও পড়ুন|மேலும்|อ่านเพิ่ม|ข่าวที่เกี่ยวข้อง|xem thêm|đọc (?:thêm|nhiều)|tin liên quan|baca juga|artikel terkait|terpopuler',
    '関連|あわせて読み|合わせて読み|おすすめ|ランキング|人気記事|新着記事|もっと見る|続きを読む|こちらもおすすめ|相关|推荐|延伸阅读|热门|阅读更多|相關|推薦|熱門|관련|인기|많이 본|추천|더 보기',
  ].join('|')})`,
  'iu',
);

/** Words of offers of the site itself: to share, to subscribe, to log in, to comment. */
const OFFER_LABEL =
  /(?:share|follow us|newsletter|subscri|sign (?:up|in)|log ?in|register|copy link|print this|comments?$|partage[rz]|s.abonner|abonnez|abonn[ée]s|inscri(?:re|vez)|suivez|se connecter|commentaires?$|teilen|folgen|abonnier|anmeld|kommentare?$|compart[ei]|suscr[ií]b|s[ií]guenos|comentarios?$|assine|inscreva|siga|condividi|iscriviti|abbonati|seguici|deel(?:t| dit| op)|abonneer|dela |prenumerera|udostępnij|zapisz się|obserwuj|payla[şs]|abone|takip et|bültene|bülten|yorumlar?$|поделит|подпи[сш]|подписывайтесь|комментари|شارك|مشاركة|اشترك|تابعنا|اشتراک|عضویت|دنبال کنید|خبرنامه|שתפו|הירשמו|הצטרפו|シェア|登録|分享|订阅|關注|공유|구독|chia sẻ|đăng ký|bagikan|langganan)/iu;

/** Whether a text is, or begins with, a label of links to other pages. */
export const isRelatedLabel = (text: string): boolean => RELATED_LABEL.test(text);

/** Whether a short text offers to share, to subscribe, to log in or to comment. */
export const isOfferLabel = (text: string): boolean => OFFER_LABEL.test(text);

/** Names of networks and services to share with. */
const NETWORKS =
  /(?<!\p{L})(?:facebook|twitter|whats ?app|telegram|linked ?in|pinterest|reddit|instagram|mastodon|bluesky|threads|viber|line|tumblr|pocket|flipboard|messenger|e-?mail|vk|xing)(?!\p{L})/giu;
const MAX_SHARE_LINE = 160;

/** Without soft hyphens, and with the space that the boxes of a page take the place of: “FacebookPinterest”. */
const separate = (text: string): string => text.replaceAll('\u00ad', '').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');

/** Whether a short text is, for the most part, a row of names of networks: buttons to share it. */
export function isRowOfNetworks(text: string): boolean {
  if (text.length > MAX_SHARE_LINE) return false;
  const names = separate(text).match(NETWORKS) ?? [];
  return names.length > 1 && 2 * names.join('').length >= text.replace(/\P{L}+/gu, '').length;
}
