import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Tartalom',
  landmarks: 'Tájékozódási pontok',
  start: 'A szöveg kezdete',
  structure:
    'Címsorok és tartalomjegyzék segítik az eligazodást a szövegben, amelynek mérete és megjelenése módosítható.',
  readAloud: 'A teljes szöveg fel van olvasva, az éppen hallható mondat kiemelve látszik.',
  partlyReadAloud: 'A szöveg egy része fel van olvasva, az éppen hallható mondat kiemelve látszik.',
  described: 'A képekhez leírás tartozik, önmagukban vagy a képaláírásban.',
  undescribed: 'Néhány képnek nincs leírása.',
};
