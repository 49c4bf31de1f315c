import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'مضمون پر جائیں',
    listen: page.listen,
    navigation: 'نیویگیشن پر جائیں',
    search: 'تلاش پر جائیں',
  },
  contents: 'اس مضمون میں',
  contentsOf: 'اس مضمون میں: {headline}',
  listenFrom: '{time} سے سنیں',
  listenFromHere: 'یہاں سے سنیں',
  listenFromHeading: 'یہاں سے سنیں: {heading}',
  updates: {
    name: 'تازہ اطلاعات',
    stop: 'تازہ اطلاعات کا اعلان بند کریں',
    whereToStop: 'تازہ اطلاعات کا اعلان صفحے کے آخر میں بند کیا جا سکتا ہے۔',
  },
};
