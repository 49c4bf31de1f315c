import type { PageMessages } from '../../core/language/messages.js';
import { rules } from './rules.js';

export const messages: PageMessages = {
  counting: rules,
  listen: 'Escuchar este artículo',
  listenTo: 'Escuchar este artículo: {headline}',
  playStory: 'Reproducir artículo',
  about: 'Aproximadamente {duration}',
  loading: 'Cargando',
  notLoaded: 'El reproductor no se ha cargado. Pulse «Reproducir» otra vez o vuelva a cargar la página.',
  describedInCaption: 'Descrito en el pie de foto',
};
