import type { LinksMessages } from '../../core/language/messages.js';
import { messages as page } from './page.js';
import { rules } from './rules.js';

export const messages: LinksMessages = {
  counting: rules,
  skip: {
    story: 'Ir al artículo',
    listen: page.listen,
    navigation: 'Ir a la navegación',
    search: 'Ir a la búsqueda',
  },
  contents: 'En este artículo',
  contentsOf: 'En este artículo: {headline}',
  listenFrom: 'Escuchar desde {time}',
  listenFromHere: 'Escuchar desde aquí',
  listenFromHeading: 'Escuchar desde aquí: {heading}',
  updates: {
    name: 'Actualizaciones',
    stop: 'Dejar de anunciar las actualizaciones',
    whereToStop: 'El anuncio de las actualizaciones se puede desactivar al final de la página.',
  },
};
