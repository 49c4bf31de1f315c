import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Bu makalany diňläň',
  listenTo: 'Bu makalany diňläň: {headline}',
  playStory: 'Makalany oýnat',
  about: 'Takmynan {duration}',
  loading: 'Ýüklenýär',
  notLoaded: 'Pleýer ýüklenmedi. “Oýnat” düwmesine ýene basyň ýa-da sahypany täzeläň.',
  describedInCaption: 'Surat astyndaky ýazgyda beýan edilýär',
};
