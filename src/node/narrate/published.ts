import type { Encoded } from '../audio/sound.js';
import type { Script } from './script.js';

/** Files for those who find and fetch the story: search engines, feeds. */
export interface Publishing {
  readonly hasJsonLd?: boolean | undefined;
  readonly hasRss?: boolean | undefined;
  /** Where the files of the page will stand (URL). */
  readonly url?: string | undefined;
}

/** What was made, as far as others are told. */
export interface Made {
  readonly page: string;
  /** Seconds. */
  readonly duration: number;
  readonly sounds: readonly (readonly [name: string, sound: Encoded])[];
}

export function published(_script: Script, _made: Made, _wishes: Publishing): (readonly [string, string])[] {
  return [];
}
