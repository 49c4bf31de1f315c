/** Small pages as sites of several languages build them: the names of classes say nothing. Our own text. */
export interface SitePage {
  readonly language: string;
  readonly html: string;
  /** The article, in reading order. */
  readonly article: readonly string[];
}

const page = (
  language: string,
  headline: string,
  [first, second, third, last]: readonly string[],
  parts: SiteParts,
): SitePage => ({
  language,
  article: [headline, first!, second!, third!, last!],
  html: `<!doctype html><html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}"><body><main><article>
    <ul class="b1"><li><a href="/">${parts.home}</a></li><li><a href="/x/">${parts.section}</a></li><li>${headline}</li></ul>
    <h1>${headline}</h1>
    <div class="b2"><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a> <a href="whatsapp://send?text=x">WhatsApp</a></div>
    <p>${first}</p>
    <p><strong>${parts.readAlso}</strong> <a href="/x/1.html">${parts.titles[0]}</a></p>
    <p>${second}</p>
    <div class="b3"><h3>${parts.related}</h3><div><a href="/x/2.html"><h4>${parts.titles[1]}</h4></a></div><div><a href="/x/3.html"><h4>${parts.titles[2]}</h4></a></div></div>
    <p>${third}</p>
    <aside class="b4"><p>${parts.subscribe} <a href="/newsletter/">${parts.newsletter}</a></p></aside>
    <p>${last}</p>
    <div class="b5"><span>${parts.topics}</span><ul><li><a href="/t/1">${parts.section}</a></li><li><a href="/t/2">${parts.home}</a></li></ul></div>
    <section class="b6"><h2>${parts.mostRead}</h2><ol>${parts.titles.map((title, at) => `<li><a href="/x/${at}.html"><h3>${title}</h3></a></li>`).join('')}<li><a href="/here"><h3>${headline}</h3></a></li></ol></section>
  </article></main></body></html>`,
});

interface SiteParts {
  readonly home: string;
  readonly section: string;
  readonly readAlso: string;
  readonly related: string;
  readonly subscribe: string;
  readonly newsletter: string;
  readonly topics: string;
  readonly mostRead: string;
  readonly titles: readonly [string, string, string];
}

export const SITE_PAGES: readonly SitePage[] = [
  page(
    'fr',
    'Le vieux pont de bois sera réparé avant l’hiver',
    [
      'La commune a décidé lundi de réparer le vieux pont de bois, fermé aux piétons depuis la crue du printemps.',
      'Les travaux dureront six semaines et coûteront moins que prévu, selon la mairie.',
      'Plusieurs habitants avaient demandé une <a href="/x/etude.html">étude</a> sur l’état des piliers avant toute décision.',
      'Le pont rouvrira en novembre.',
    ],
    {
      home: 'Accueil',
      section: 'Région',
      readAlso: 'Lire aussi :',
      related: 'Sur le même sujet',
      subscribe: 'Chaque matin, nos titres par courriel :',
      newsletter: 'je m’inscris',
      topics: 'Thèmes',
      mostRead: 'Les plus lus',
      titles: [
        'La gare change ses horaires dès lundi',
        'Un marché de plus sur la place du port',
        'Pourquoi les cigognes restent cet hiver',
      ],
    },
  ),
  page(
    'tr',
    'Eski ahşap köprü kıştan önce onarılacak',
    [
      'Belediye, ilkbahardaki selden beri yayalara kapalı olan eski ahşap köprünün onarılmasına pazartesi günü karar verdi.',
      'Çalışmalar altı hafta sürecek ve beklenenden daha ucuza mal olacak.',
      'Mahalle sakinleri karardan önce ayakların durumu hakkında bir <a href="/x/rapor.html">rapor</a> istemişti.',
      'Köprü kasımda yeniden açılacak.',
    ],
    {
      home: 'Ana sayfa',
      section: 'Bölge',
      readAlso: 'İlgili haber:',
      related: 'Bunlar da ilginizi çekebilir',
      subscribe: 'Günün başlıkları her sabah e-postanızda:',
      newsletter: 'bültene katıl',
      topics: 'Etiketler',
      mostRead: 'Çok okunanlar',
      titles: [
        'Gar saatleri pazartesiden itibaren değişiyor',
        'Liman meydanına bir pazar daha kuruluyor',
        'Leylekler bu kış neden gitmiyor',
      ],
    },
  ),
  page(
    'de',
    'Die alte Holzbrücke wird vor dem Winter repariert',
    [
      'Die Gemeinde hat am Montag beschlossen, die alte Holzbrücke zu reparieren, die seit dem Hochwasser gesperrt ist.',
      'Die Arbeiten dauern sechs Wochen und kosten weniger als erwartet.',
      'Mehrere Anwohner hatten vorher ein <a href="/x/gutachten.html">Gutachten</a> über die Pfeiler verlangt.',
      'Im November wird die Brücke wieder geöffnet.',
    ],
    {
      home: 'Startseite',
      section: 'Region',
      readAlso: 'Lesen Sie auch:',
      related: 'Das könnte Sie interessieren',
      subscribe: 'Jeden Morgen unsere Schlagzeilen:',
      newsletter: 'hier anmelden',
      topics: 'Schlagworte',
      mostRead: 'Meistgelesen',
      titles: [
        'Der Bahnhof ändert ab Montag den Fahrplan',
        'Ein neuer Markt auf dem Platz am Hafen',
        'Warum die Störche in diesem Winter bleiben',
      ],
    },
  ),
  page(
    'en',
    'The old wooden bridge will be repaired before winter',
    [
      'The council decided on Monday to repair the old wooden bridge, which has been closed since the flood in spring.',
      'The work takes six weeks and costs less than planned.',
      'Several residents had asked for a <a href="/x/report.html">report</a> on the pillars before any decision.',
      'The bridge opens again in November.',
    ],
    {
      home: 'Home',
      section: 'Local',
      readAlso: 'Read also:',
      related: 'More on this',
      subscribe: 'Our headlines every morning:',
      newsletter: 'sign up here',
      topics: 'Topics',
      mostRead: 'Most read',
      titles: [
        'The station changes its timetable from Monday',
        'One more market on the square at the port',
        'Why the storks stay here this winter',
      ],
    },
  ),
  page(
    'fa',
    'پل چوبی قدیمی پیش از زمستان تعمیر می‌شود',
    [
      'شورای شهر روز دوشنبه تصمیم گرفت پل چوبی قدیمی را که از سیل بهار بسته است تعمیر کند و راه را باز کند.',
      'این کار شش هفته طول می‌کشد و هزینهٔ آن کمتر از برآورد است.',
      'چند نفر از ساکنان پیش از تصمیم یک <a href="/x/gozaresh.html">گزارش</a> دربارهٔ پایه‌ها خواسته بودند.',
      'پل در ماه آبان دوباره باز می‌شود.',
    ],
    {
      home: 'خانه',
      section: 'شهر',
      readAlso: 'بیشتر بخوانید:',
      related: 'مطالب مرتبط',
      subscribe: 'هر بامداد خبرهای ما:',
      newsletter: 'عضویت در خبرنامه',
      topics: 'برچسب‌ها',
      mostRead: 'پربازدیدترین‌ها',
      titles: [
        'ساعت‌های ایستگاه از دوشنبه تغییر می‌کند',
        'یک بازار دیگر در میدان بندر برپا می‌شود',
        'چرا لک‌لک‌ها این زمستان می‌مانند',
      ],
    },
  ),
];
