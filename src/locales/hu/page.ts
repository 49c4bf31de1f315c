import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'A cikk meghallgatása',
  listenTo: 'A cikk meghallgatása: {headline}',
  playStory: 'Cikk lejátszása',
  about: 'Körülbelül {duration}',
  loading: 'Betöltés',
  notLoaded: 'A lejátszó nem töltődött be. Nyomja meg újra a „Lejátszás” gombot, vagy töltse be újra az oldalt.',
  describedInCaption: 'Leírás a képaláírásban',
};
