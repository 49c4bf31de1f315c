/** The part of the package that we call. It has no types of its own. */
declare module '@echogarden/espeak-ng-emscripten' {
  interface EspeakEvent {
    readonly type: 'samplerate' | 'sentence' | 'word' | 'mark' | 'phoneme' | 'play' | 'end' | 'msg_terminated';
    /** Position in the text, in characters from 1. */
    readonly text_position: number;
    /** Milliseconds from the start. */
    readonly audio_position: number;
    /** The name of a mark or of a phoneme (empty for a pause), or a number. */
    readonly id?: string | number;
  }

  interface EspeakWorker {
    readonly samplerate: number;
    /** @returns 0 if the voice exists. */
    set_voice(identifier: string, language: string): number;
    /** In words per minute. */
    set_rate(rate: number): void;
    list_voices(): readonly { readonly identifier: string; readonly languages: readonly { readonly name: string }[] }[];
    /** Speaks SSML. Stops when the callback returns a true value. */
    synthesize(text: string, onPart: (samples: Int16Array, events: readonly EspeakEvent[]) => void): void;
  }

  export default function load(): Promise<{
    readonly eSpeakNGWorker: new () => EspeakWorker;
    /** The memory of the program. A new array replaces it when the memory grows. */
    readonly HEAPU8: Uint8Array;
  }>;
}
