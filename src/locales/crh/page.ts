import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Bu maqaleni diñleñiz',
  listenTo: 'Bu maqaleni diñleñiz: {headline}',
  playStory: 'Maqaleni oynat',
  about: 'Taqriben {duration}',
  loading: 'Yüklene',
  notLoaded: 'Oynatıcı yüklenmedi. “Oynat” dögmesine kene basıñız ya da saifeni yañartıñız.',
  describedInCaption: 'Resim tübündeki yazıda tasvirlengen',
};
