/** The part of the package that is called; it brings no types of its own. */
declare module '@echogarden/espeak-ng-emscripten' {
  interface EspeakEvent {
    readonly type: 'samplerate' | 'sentence' | 'word' | 'mark' | 'phoneme' | 'play' | 'end' | 'msg_terminated';
    /** Characters of the text before it, counted from 1. */
    readonly text_position: number;
    /** Milliseconds from the start. */
    readonly audio_position: number;
    /** A mark's name, a phoneme's (empty for a pause), or a number. */
    readonly id?: string | number;
  }

  interface EspeakWorker {
    readonly samplerate: number;
    /** @returns 0 where the voice is known. */
    set_voice(identifier: string, language: string): number;
    /** Words a minute. */
    set_rate(rate: number): void;
    list_voices(): readonly { readonly identifier: string; readonly languages: readonly { readonly name: string }[] }[];
    /** Reads SSML. Goes on as long as nothing true is returned. */
    synthesize(text: string, onPart: (samples: Int16Array, events: readonly EspeakEvent[]) => void): void;
  }

  export default function load(): Promise<{
    readonly eSpeakNGWorker: new () => EspeakWorker;
    /** Its memory; another one after it grew. */
    readonly HEAPU8: Uint8Array;
  }>;
}
