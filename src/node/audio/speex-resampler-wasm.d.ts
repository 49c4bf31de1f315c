/** The part of the package that we call. It has no types of its own. The functions are those of `speex_resampler.h`. */
declare module '@echogarden/speex-resampler-wasm' {
  interface Speex {
    /** The memory of the program. New arrays replace these when the memory grows. */
    readonly HEAPF32: Float32Array;
    readonly HEAPU32: Uint32Array;
    _malloc(bytes: number): number;
    _free(address: number): void;
    _speex_resampler_init(channels: number, from: number, to: number, quality: number, error: number): number;
    _speex_resampler_skip_zeros(state: number): number;
    _speex_resampler_process_float(
      state: number,
      channel: number,
      input: number,
      inputLength: number,
      output: number,
      outputLength: number,
    ): number;
    _speex_resampler_destroy(state: number): void;
  }

  export default function load(): Promise<Speex>;
}
