import type { StoriesMessages } from '../../core/language/command-line-messages.js';

export const messages: StoriesMessages = {
  recent: 'Һуңғы мәҡәләләр',
  none: 'Әлегә мәҡәләләр юҡ.',
  published: 'Баҫтырылған',
  withdrawn: 'Кире алынған',
  preparing: 'Әҙерләнә',
  failed: 'Килеп сыҡманы',
};
