import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Змест',
  landmarks: 'Арыенціры',
  start: 'Пачатак тэксту',
  structure: 'Загалоўкі і змест дапамагаюць перамяшчацца па тэксце; яго памер і выгляд можна змяніць.',
  readAloud: 'Увесь тэкст чытаецца ўголас, сказ, які гучыць, падсвечваецца.',
  partlyReadAloud: 'Частка тэксту чытаецца ўголас, сказ, які гучыць, падсвечваецца.',
  described: 'Выявы апісаныя: самі або ў подпісах.',
  undescribed: 'Некаторыя выявы не маюць апісання.',
};
