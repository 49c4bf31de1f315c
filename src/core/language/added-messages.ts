import type {
  ChangesMessages,
  FigureMessages,
  KeysMessages,
  LinksMessages,
  PageMessages,
  PassageMessages,
  PlacesMessages,
  PlayerMessages,
  SettingsMessages,
  VoiceMessages,
} from './messages.js';

/** The messages that load with the code that shows them. */
export interface LazyMessages {
  readonly player: PlayerMessages;
  readonly links: LinksMessages;
  readonly figure: FigureMessages;
  readonly changes: ChangesMessages;
  readonly places: PlacesMessages;
  readonly passage: PassageMessages;
  readonly settings: SettingsMessages;
  readonly keys: KeysMessages;
  readonly voice: VoiceMessages;
}

type SomeOf<T> = T extends string | readonly unknown[] | ((...args: never[]) => unknown)
  ? T
  : { readonly [Key in keyof T]?: SomeOf<T[Key]> };

/** Words of a site, by kind; the missing ones are those of Aloud. The numbers and plurals are `page.counting`. */
export type AddedMessages = SomeOf<{ readonly page: PageMessages } & LazyMessages>;

declare global {
  /** What a site has added, in order: a tag (BCP 47), and words for it. Read by `locales/`; scripts of the page share it. */
  var aloudMessages: [tag: string, messages: AddedMessages][] | undefined;
}
