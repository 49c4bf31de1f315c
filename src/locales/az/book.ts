import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Mündəricat',
  landmarks: 'Əsas bölmələr',
  start: 'Mətnin başlanğıcı',
  structure: 'Başlıqlar və mündəricat mətndə yol göstərir; onun ölçüsünü və görünüşünü dəyişmək olar.',
  readAloud: 'Bütün mətn səsləndirilir və eşidilən cümlə vurğulanır.',
  partlyReadAloud: 'Mətnin bir hissəsi səsləndirilir və eşidilən cümlə vurğulanır.',
  described: 'Şəkillər özlərində və ya şəkilaltı mətndə təsvir olunub.',
  undescribed: 'Bəzi şəkillərin təsviri yoxdur.',
};
