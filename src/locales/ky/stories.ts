import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Акыркы макалалар',
  none: 'Азырынча макала жок.',
  published: 'Жарыяланды',
  withdrawn: 'Кайтарып алынды',
  preparing: 'Даярдалууда',
  failed: 'Ишке ашкан жок',
};
