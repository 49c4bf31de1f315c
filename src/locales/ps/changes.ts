import type { ChangesMessages } from '../../core/language/messages.js';

export const messages: ChangesMessages = {
  marked: 'هغه ټکي چې لاندې یې ټکیزه کرښه ده، له ثبت وروسته بدل شوي دي.',
  leftOut: ['{n} بدله شوې جمله نه اورېدل کېږي.', '{n} بدلې شوې جملې نه اورېدل کېږي.'],
  said: ['{n} بدله شوې جمله د دې وسیلې په غږ لوستل کېږي.', '{n} بدلې شوې جملې د دې وسیلې په غږ لوستل کېږي.'],
  allow: 'بدلونونه د دې وسیلې په غږ لوستل',
  list: 'بدلې شوې جملې ته تلل',
};
