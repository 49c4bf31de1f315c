declare module 'sherpa-onnx-node' {
  /** The files of one kind of model, by the names of the package. */
  export type OfflineTtsModelConfig = Readonly<
    Partial<Record<'vits' | 'kokoro' | 'kitten' | 'matcha', Readonly<Record<string, string>>>>
  >;

  export class OfflineTts {
    constructor(config: {
      readonly model: OfflineTtsModelConfig & { readonly numThreads: number; readonly provider: 'cpu' };
      readonly maxNumSentences: number;
    });
    readonly numSpeakers: number;
    generate(request: {
      readonly text: string;
      readonly sid: number;
      readonly speed: number;
      /** Whether the samples stay in memory of the native code. */
      readonly enableExternalBuffer: boolean;
    }): { readonly samples: Float32Array; readonly sampleRate: number };
  }

  const sherpa: { readonly OfflineTts: typeof OfflineTts };
  export default sherpa;
}
