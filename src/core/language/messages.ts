/** A number's forms, in the order in which the language's `plural` counts them. */
export type PluralForms = readonly string[];

/** How a language writes numbers and counts things (I18N-1, I18N-2). Our own: engines fall back to English for many languages. */
export interface LanguageRules {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The ten digits of visible and spoken numbers; '' for 0 to 9. */
  readonly digits: string;
  readonly decimal: string;
  /** Which of the forms a number takes (CLDR plural rules). */
  readonly plural: (count: number) => number;
  readonly hours: PluralForms;
  readonly minutes: PluralForms;
  readonly seconds: PluralForms;
  /** Between two parts of a duration. */
  readonly join: string;
}

/** The words of a page before anyone pressed Play. `{name}` stands for a value. */
export interface PageMessages {
  readonly counting: LanguageRules;
  readonly listen: string;
  readonly listenTo: string;
  readonly playStory: string;
  /** Of a length that is guessed from the text. */
  readonly about: string;
  readonly loading: string;
  /** The press brought nothing; here, since the player's own words may be what did not come. */
  readonly notLoaded: string;
  /** The alternative text of a picture that its caption describes (FIG-2). */
  readonly describedInCaption: string;
}

/** The words of the player, and of what can go wrong; they come with the code that the press loads. */
export interface PlayerMessages {
  readonly play: string;
  readonly pause: string;
  readonly playAgain: string;
  /** `{n}` seconds. */
  readonly back: string;
  readonly forward: string;
  readonly previousParagraph: string;
  readonly nextParagraph: string;
  readonly position: string;
  readonly positionOf: string;
  readonly speed: string;
  /** Speed 1. */
  readonly normalSpeed: string;
  readonly times: string;
  readonly highlight: string;
  readonly sentence: string;
  readonly word: string;
  readonly both: string;
  readonly off: string;
  readonly followText: string;
  readonly steps: string;
  readonly ended: string;
  readonly useVoice: string;
  readonly stalled: string;
  readonly recovered: string;
  readonly problems: Readonly<Record<Exclude<PlaybackProblem, 'not-loaded'>, string>>;
}

/** The words of a figure that most figures never need; they come with the code that does. */
export interface FigureMessages {
  /** The alternative text of one of several pictures that one caption, or each its own in a gallery, describes (FIG-10). */
  readonly describedOf: string;
  /** Of one picture, of several. */
  readonly enlarge: PluralForms;
  /** The name of the dialog that shows them. */
  readonly enlarged: PluralForms;
  readonly close: string;
}

/** The words of a story that was changed after it was recorded; they come with the code that finds the changes. */
export interface ChangesMessages {
  /** What the mark in the text means. */
  readonly marked: string;
  /** Of `{n}` sentences. */
  readonly leftOut: PluralForms;
  readonly said: PluralForms;
  readonly allow: string;
}

/** The words that a book adds to its stories (EPUB); they are never in a page. */
export interface BookMessages {
  readonly contents: string;
  readonly landmarks: string;
  readonly start: string;
  /** Sentences of the accessibility summary. */
  readonly structure: string;
  readonly readAloud: string;
  readonly partlyReadAloud: string;
  readonly described: string;
  readonly undescribed: string;
}

/** The words of what is made round a story: skip links, contents, the way to stop updates. They come with the code that makes it. */
export interface LinksMessages {
  readonly counting: LanguageRules;
  /** Of skip links. "Listen" leads to the player, and starts nothing (SKIP-8). */
  readonly skip: Readonly<Record<'story' | 'listen' | 'navigation' | 'search', string>>;
  readonly contents: string;
  /** Of one among several. */
  readonly contentsOf: string;
  readonly listenFrom: string;
  /** Of a flag that changes while the page is open. */
  readonly updates: Readonly<Record<'name' | 'stop' | 'whereToStop', string>>;
}

/** What can go wrong with a story's sound and timing; each is one line in the player. */
export type PlaybackProblem =
  | 'audio-missing'
  | 'audio-failed'
  | 'no-voice'
  | 'nothing-to-read'
  | 'blocked'
  | 'timing-missing'
  | 'timing-unreadable'
  | 'timing-of-another-story'
  | 'timing-of-another-recording'
  | 'not-loaded';

/** Fills `{name}` places; a place without a value stays as it is, so that its lack is seen. */
export function formatMessage(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
