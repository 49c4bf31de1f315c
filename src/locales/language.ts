import type {
  ChangesMessages,
  SettingsMessages,
  FigureMessages,
  KeysMessages,
  LinksMessages,
  PageMessages,
  PlacesMessages,
  PassageMessages,
  PlayerMessages,
  VoiceMessages,
} from '../core/language/messages.js';

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

/** The descriptor of a language: the messages that a page shows first, and loaders for the others. */
export interface Language {
  readonly page: PageMessages;
  readonly load: { readonly [Kind in keyof LazyMessages]: () => Promise<{ readonly messages: LazyMessages[Kind] }> };
}
