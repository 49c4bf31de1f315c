import type { AddedMessages } from '../../core/language/added-messages.js';

export type { AddedMessages } from '../../core/language/added-messages.js';

/**
 * The names of messages that the built script shortens (`scripts/bundle.js`). It shortens the keys here, but not the texts,
 * which a site uses.
 */
const SHORTENED: Readonly<Record<string, string>> = {
  chooseSentence: 'chooseSentence',
  counting: 'counting',
  describedInCaption: 'describedInCaption',
  followText: 'followText',
  goToSentence: 'goToSentence',
  listenFromHere: 'listenFromHere',
  listenTo: 'listenTo',
  nextSentence: 'nextSentence',
  normalSpeed: 'normalSpeed',
  notLoaded: 'notLoaded',
  playAgain: 'playAgain',
  playStory: 'playStory',
  positionOf: 'positionOf',
  previousSentence: 'previousSentence',
  shortTimes: 'shortTimes',
  useVoice: 'useVoice',
};

/** With both names, because a site can use this file with the built script or with the modules. */
function withBuiltNames<T extends object>(messages: T): T {
  const named = messages as Record<string, unknown>;
  const renamed = Object.entries(SHORTENED).filter(([, name]) => name in named);
  return { ...messages, ...Object.fromEntries(renamed.map(([built, name]) => [built, named[name]])) };
}

/**
 * Adds words for a language, or replaces some of Aloud's. Call it before the elements are defined: they read their words
 * when they come into the page.
 *
 * @param tag BCP 47. The words are for this tag and longer ones: those for `de` also for `de-AT`.
 * @param messages by kind, such as `{ page: { playStory: 'Play article' } }`. Other words are those of Aloud, in the
 * nearest language; a language of your own needs the numbers and plurals, `page.counting`.
 */
export function addMessages(tag: string, messages: AddedMessages): void {
  const entries = Object.entries(messages).map(([kind, words]) => [kind, withBuiltNames(words)]);
  (globalThis.aloudMessages ??= []).push([tag, Object.fromEntries(entries) as AddedMessages]);
}
