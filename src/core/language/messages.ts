/** The plural forms of a message, in the order of the results of `LanguageRules.plural`. */
export type PluralForms = readonly string[];

/** Numbers and plurals of a language (I18N-1, I18N-2). Not from `Intl`: engines fall back to English for many languages. */
export interface LanguageRules {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The ten digits, for visible and spoken numbers; '' for 0 to 9. */
  readonly digits: string;
  readonly decimal: string;
  /** The index of the plural form for a number (CLDR plural rules). */
  readonly plural: (count: number) => number;
  readonly hours: PluralForms;
  readonly minutes: PluralForms;
  readonly seconds: PluralForms;
  /** The text between two parts of a duration. */
  readonly join: string;
}

/** The messages of a page before the first press of Play. `{name}` stands for a value. */
export interface PageMessages {
  readonly counting: LanguageRules;
  readonly listen: string;
  readonly listenTo: string;
  readonly playStory: string;
  /** For a duration that is estimated from the text. */
  readonly about: string;
  readonly loading: string;
  /** The code of the player failed to load. Here, because the messages of the player may be a part of it. */
  readonly notLoaded: string;
  /** The alternative text of a picture that its caption describes (FIG-2). */
  readonly describedInCaption: string;
}

/** The messages of the player and its problems. They load with the code of the player. */
export interface PlayerMessages {
  readonly play: string;
  readonly pause: string;
  readonly playAgain: string;
  /** `{n}` seconds. */
  readonly back: string;
  readonly forward: string;
  readonly previousSentence: string;
  readonly nextSentence: string;
  readonly position: string;
  readonly positionOf: string;
  readonly speed: string;
  /** For `{n}` = 1. */
  readonly normalSpeed: string;
  readonly times: string;
  /** The speed as it is shown, such as "1.25×". */
  readonly shortTimes: string;
  readonly settings: string;
  readonly followText: string;
  readonly steps: string;
  readonly ended: string;
  readonly useVoice: string;
  readonly listenFromHere: string;
  readonly goToSentence: string;
  /** Opens a list of the sentences. */
  readonly chooseSentence: string;
  /** A wait of some seconds, and what helps. */
  readonly stalled: string;
  readonly offline: string;
  /** The server cannot send the recording from another position on (HTTP Range). */
  readonly unseekable: string;
  /** Shows all controls in the dock. */
  readonly allControls: string;
  readonly closeDock: string;
  readonly recovered: string;
  readonly problems: Readonly<Record<Exclude<PlaybackProblem, 'not-loaded'>, string>>;
}

/** The messages about places in a story: to continue there. They load where there is one. */
export interface PlacesMessages {
  readonly counting: LanguageRules;
  /** At the `{time}` where the reader stopped, 3:12. */
  readonly continueAt: string;
  /** From the `{time}` of a link. */
  readonly listenFrom: string;
  /** From the words of a link. */
  readonly listenFromPassage: string;
}

/** The messages of the settings panel. They load with its code. */
export interface SettingsMessages {
  readonly close: string;
  readonly highlight: string;
  readonly sentence: string;
  readonly word: string;
  readonly both: string;
  readonly off: string;
  /** The setting: what the player says to screen readers. */
  readonly announcements: Readonly<Record<'label' | 'quiet' | 'normal' | 'verbose', string>>;
  /** The setting: which press on a word plays from its sentence. */
  readonly listenOn: Readonly<Record<'label' | 'double-click' | 'click' | 'off', string>>;
  readonly volume: string;
  /** A share of the full volume. */
  readonly percent: string;
  readonly mute: string;
  readonly previousParagraph: string;
  readonly nextParagraph: string;
  /** A list: off, sentence, paragraph. */
  readonly pauseAfter: string;
  readonly paragraph: string;
  /** A list, for the device's voice: off, `{n}` seconds. */
  readonly paragraphPause: string;
  readonly shortSeconds: string;
  readonly skipSilences: string;
  readonly sleepTimer: string;
  readonly endOfSection: string;
  /** Shows the browser's list of devices: a television, a loudspeaker. */
  readonly remote: string;
  /** Opens the panel of the keyboard shortcuts. */
  readonly shortcuts: string;
  readonly forget: string;
  readonly forgotten: string;
}

/** The messages of the keyboard shortcuts. They load with the code that needs them. */
export interface KeysMessages {
  /** Said after the key that turns the sound off, and shown until it is on again. */
  readonly soundOff: string;
  readonly soundOn: string;
  /** The name of the panel. */
  readonly shortcuts: string;
  readonly close: string;
  /** The settings: whether keys work in the player, also elsewhere, and the digits. */
  readonly inPlayer: string;
  readonly onPage: string;
  readonly digits: string;
  /** How a key is changed. */
  readonly instructions: string;
  /** What the keys do; the others are named as their buttons. */
  readonly playOrPause: string;
  readonly mute: string;
  readonly slower: string;
  readonly faster: string;
  readonly help: string;
  /** A command has no key. */
  readonly noKey: string;
  readonly pressKey: string;
  /** After a change: the `{command}` and its `{key}`. */
  readonly changed: string;
  readonly inUse: string;
  readonly unusable: string;
  /** The screen readers `{names}` use the `{key}` themselves. */
  readonly browseMode: string;
  readonly firefoxFind: string;
  /** Between two names. */
  readonly separator: string;
  readonly restore: string;
}

/** Who reads the story. They load once that is known. */
export interface VoiceMessages {
  /** For a machine. */
  readonly automated: string;
  /** For a person: `{name}`. */
  readonly readBy: string;
  /** Between two names. */
  readonly and: string;
}

/** Messages that only some figures need. They load with the code of these figures. */
export interface FigureMessages {
  /** The alternative text of one of several pictures of an article, a list or a caption (FIG-10). */
  readonly describedOf: string;
  /** For one picture, and for several. */
  readonly enlarge: PluralForms;
  /** The name of the dialog that shows the enlarged pictures. */
  readonly enlarged: PluralForms;
  readonly close: string;
}

/** The messages of what a reader does with a passage of the text. They load with the code of it. */
export interface PassageMessages {
  readonly counting: LanguageRules;
  readonly listenFromHere: string;
  /** The name of the buttons at a selection. */
  readonly selectedText: string;
  readonly copyLink: string;
  /** The name of the button, which shows `copyLink`. */
  readonly copyLinkToPassage: string;
  readonly linkCopied: string;
  readonly linkNotCopied: string;
  /** The name of the list of all sentences. */
  readonly sentences: string;
  readonly close: string;
  readonly listenFromSentence: string;
  readonly repeatSentence: string;
  /** The chosen sentence begins, or ends, a passage that plays again and again. */
  readonly repeatFromHere: string;
  readonly repeatToHere: string;
  /** `{from}` and `{to}`: the first words of two sentences. */
  readonly repeated: string;
  readonly stopRepeating: string;
}

/** The messages of a story that was changed after it was recorded. They load with the code that finds the changes. */
export interface ChangesMessages {
  /** The meaning of the mark in the text. */
  readonly marked: string;
  /** For `{n}` sentences. */
  readonly leftOut: PluralForms;
  readonly said: PluralForms;
  readonly allow: string;
  /** The name of the list that leads to each changed sentence. */
  readonly list: string;
}

/** The messages of skip links, contents, and the button that stops updates. They load with the code that creates these. */
export interface LinksMessages {
  readonly counting: LanguageRules;
  /** For skip links. "Listen" leads to the player and does not start playback (SKIP-8). */
  readonly skip: Readonly<Record<'story' | 'listen' | 'navigation' | 'search', string>>;
  readonly contents: string;
  /** The name of one of several tables of contents. */
  readonly contentsOf: string;
  readonly listenFrom: string;
  readonly listenFromHere: string;
  /** The name of the button at a heading, which shows `listenFromHere`. */
  readonly listenFromHeading: string;
  /** For a flag that changes while the page is open. */
  readonly updates: Readonly<Record<'name' | 'stop' | 'whereToStop', string>>;
}

/** The problems of sound and timing; each is one line in the player. */
export type PlaybackProblem =
  | 'audio-missing'
  | 'audio-failed'
  | 'no-voice'
  | 'nothing-to-read'
  | 'blocked'
  | 'timing-missing'
  | 'timing-slow'
  | 'timing-unreadable'
  | 'timing-of-another-story'
  | 'timing-of-another-recording'
  | 'timing-past-the-end'
  | 'not-loaded';

/** Replaces each `{name}` by its value. A placeholder without a value stays visible, so that the mistake is noticed. */
export function formatMessage(message: string, values: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);
}
