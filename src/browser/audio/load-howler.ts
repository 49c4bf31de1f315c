// Also where another compiler than this folder's reads the file, such as the tests'.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./howler-core.d.ts" />
/** One sound of a Howl, as howler 2.2.4 keeps it. This is a private API: the version is pinned, and tests check it. */
export interface HowlerSound {
  readonly _id: number;
  readonly _node: HTMLAudioElement;
  /** Howler's own listeners on the element. */
  readonly _errorFn: () => void;
  readonly _loadFn: () => void;
  readonly _endFn: () => void;
  /** The state that howler assumes for the element. */
  _paused: boolean;
  _seek: number;
  _rate: number;
  _volume: number;
}

export interface Howl {
  state(): 'unloaded' | 'loading' | 'loaded';
  play(id: number): number | null;
  off(): void;
  readonly _sounds: readonly HowlerSound[];
  _clearTimer(id: number): void;
}

export interface HowlOptions {
  readonly src: string;
  readonly format: string;
  readonly html5: true;
  readonly preload: boolean;
  readonly sprite: Record<string, [start: number, milliseconds: number]>;
  readonly volume: number;
  readonly rate: number;
  readonly onload: () => void;
  readonly onplayerror: () => void;
}

export interface HowlerModule {
  readonly Howl: new (options: HowlOptions) => Howl;
  readonly Howler: {
    usingWebAudio: boolean;
    autoUnlock: boolean;
    codecs: (format: string) => boolean;
    _canPlayEvent: string;
    readonly _howls: Howl[];
    readonly _html5AudioPool: HTMLAudioElement[];
    _releaseHtml5Audio(audio: HTMLAudioElement): unknown;
  };
}

const GLOBALS = ['Howl', 'Howler', 'HowlerGlobal', 'Sound'];

let howlerModule: Promise<HowlerModule> | undefined;

/**
 * Loads howler once, and sets it to drive plain media elements only: no AudioContext, no pool of elements.
 * @throws when howler does not load (the next call tries again), or is not the version that this module knows.
 */
export const loadHowler = (): Promise<HowlerModule> =>
  (howlerModule ??= importHowler().catch((error: unknown) => {
    howlerModule = undefined;
    throw error;
  }));

async function importHowler(): Promise<HowlerModule> {
  const page = globalThis as Record<string, unknown>;
  // The npm package writes four globals; a page that has its own `Howl` or `Sound` keeps them.
  const previousValues = GLOBALS.map((name) => page[name]);
  const module = (await import('howler/dist/howler.core.min.js')) as Partial<HowlerModule> & { default?: HowlerModule };
  const howler = [module, module.default, page].find((candidate) => candidate && 'Howl' in candidate) as HowlerModule;
  const { Howl, Howler } = howler;
  GLOBALS.forEach((name, index) => (page[name] = previousValues[index]));
  if (!Howler?._releaseHtml5Audio || !Howler._html5AudioPool || !Howler._howls || !Howler._canPlayEvent)
    throw new Error('aloud needs howler 2.2.4.');
  // Both must be set before the first Howl, or howler creates an AudioContext even for html5 sounds.
  Howler.usingWebAudio = false;
  Howler.autoUnlock = false;
  // `playableSources` has asked the element itself; howler's table knows file extensions, not types.
  Howler.codecs = () => true;
  // Howler waits for "canplaythrough", which comes late on a slow network and never on a metered one.
  Howler._canPlayEvent = 'canplay';
  return { Howl, Howler };
}
