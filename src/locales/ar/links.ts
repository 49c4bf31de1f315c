import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'الانتقال إلى المقال',
    listen: page.listen,
    navigation: 'الانتقال إلى أقسام الموقع',
    search: 'الانتقال إلى البحث',
  },
  contents: 'في هذا المقال',
  contentsOf: 'في هذا المقال: {headline}',
  listenFrom: 'استمع من {time}',
  listenFromHere: 'استمع من هنا',
  listenFromHeading: 'استمع من هنا: {heading}',
  updates: {
    name: 'التحديثات',
    stop: 'إيقاف الإعلان عن التحديثات',
    whereToStop: 'يمكن إيقاف الإعلان عن التحديثات في نهاية الصفحة.',
  },
};
