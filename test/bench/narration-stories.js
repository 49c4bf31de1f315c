/** Three sentences in each language, of which the bench makes a story. Each sentence gets a number, so that none is in the cache. */
export const SENTENCES = {
  en: [
    'The minister said on Monday that parliament would vote next week on the water supply of the town',
    'No person was hurt, but the road to the harbour stayed closed until the evening',
    'The teachers, who had waited for months, were paid for the first time',
  ],
  cs: [
    'Ministr v pondělí řekl, že parlament bude příští týden hlasovat o zásobování města vodou',
    'Nikdo nebyl zraněn, ale silnice do přístavu zůstala až do večera uzavřená',
    'Učitelé, kteří čekali celé měsíce, dostali poprvé zaplaceno',
  ],
  es: [
    'El ministro dijo el lunes que el parlamento votaría la semana próxima sobre el agua de la ciudad',
    'Nadie resultó herido, pero la carretera del puerto permaneció cerrada hasta la noche',
    'Los maestros, que habían esperado durante meses, cobraron por primera vez',
  ],
  ja: [
    '県議会は月曜日、来週の本会議で水道事業に関する条例案を採決すると発表した',
    'けが人はいなかったが、港へ向かう道路は夕方まで通行止めとなった',
    '何か月も待っていた教師たちに、初めて給料が支払われた',
  ],
  ru: [
    'Министр сказал в понедельник, что парламент на следующей неделе проголосует о водоснабжении города',
    'Никто не пострадал, но дорога в порт оставалась закрытой до вечера',
    'Учителя, которые ждали несколько месяцев, впервые получили зарплату',
  ],
  fa: [
    'وزیر روز دوشنبه گفت که مجلس هفتهٔ آینده دربارهٔ آب شهر رأی می‌دهد',
    'کسی آسیب ندید، اما راه بندر تا شب بسته ماند',
    'آموزگاران که ماه‌ها منتظر بودند، برای نخستین بار حقوق گرفتند',
  ],
};

/** A page of so many paragraphs. */
export function storyPage(language, paragraphs) {
  const sentences = SENTENCES[language];
  const end = language === 'ja' ? '。' : '. ';
  const text = (paragraph) => sentences.map((sentence) => `${sentence} ${paragraph}${end}`).join('');
  const body = Array.from({ length: paragraphs }, (_, index) => `<p>${text(index + 1)}</p>`).join('\n');
  return `<!doctype html><html lang="${language}"><title>Bench</title><article>${body}</article></html>`;
}
