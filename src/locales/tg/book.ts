import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Мундариҷа',
  landmarks: 'Бахшҳои асосӣ',
  start: 'Оғози матн',
  structure: 'Сарлавҳаҳо ва мундариҷа дар матн роҳ менамоянд; андоза ва намуди матнро иваз кардан мумкин аст.',
  readAloud: 'Тамоми матн бо овоз хонда мешавад ва ҷумлаи шунидашаванда ҷудо карда мешавад.',
  partlyReadAloud: 'Қисме аз матн бо овоз хонда мешавад ва ҷумлаи шунидашаванда ҷудо карда мешавад.',
  described: 'Тасвирҳо дар худ ё дар зернависҳо шарҳ дода шудаанд.',
  undescribed: 'Баъзе тасвирҳо шарҳ надоранд.',
};
