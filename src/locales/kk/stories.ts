import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Соңғы мақалалар',
  none: 'Әзірге мақала жоқ.',
  published: 'Жарияланды',
  withdrawn: 'Қайтарып алынды',
  preparing: 'Дайындалуда',
  failed: 'Сәтсіз аяқталды',
};
