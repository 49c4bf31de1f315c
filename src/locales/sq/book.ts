import type { BookMessages } from '../../core/language/command-line-messages.js';

export const messages: BookMessages = {
  contents: 'Përmbajtja',
  landmarks: 'Pikat kryesore',
  start: 'Fillimi i tekstit',
  structure: 'Titujt dhe përmbajtja të udhëheqin nëpër tekst, madhësia dhe pamja e të cilit mund të ndryshohen.',
  readAloud: 'I gjithë teksti lexohet me zë dhe fjalia që dëgjohet theksohet.',
  partlyReadAloud: 'Një pjesë e tekstit lexohet me zë dhe fjalia që dëgjohet theksohet.',
  described: 'Figurat janë përshkruar, vetë ose te diçiturat.',
  undescribed: 'Disa figura nuk kanë përshkrim.',
};
