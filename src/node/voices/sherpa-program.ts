/**
 * The program that runs sherpa-onnx, started by `sherpa.ts` for each model. A process of its own: the native code ends its
 * process if a file of the model does not fit, and the dynamic linker reads only at the start where libraries are.
 */
import sherpa, { type OfflineTtsModelConfig } from 'sherpa-onnx-node';

export interface SherpaRequest {
  readonly text: string;
  readonly speaker: number;
}

export interface SherpaResponse {
  readonly samples: Float32Array;
  readonly sampleRate: number;
  /** How many speakers the model has. */
  readonly speakers: number;
}

// A message without a stack trace.
process.on('uncaughtException', ({ message }) => {
  console.error(message);
  process.exit(1);
});

const model = JSON.parse(process.argv[2]!) as OfflineTtsModelConfig;
const tts = new sherpa.OfflineTts({ model: { ...model, numThreads: 1, provider: 'cpu' }, maxNumSentences: 1 });

process.on('message', ({ text, speaker }: SherpaRequest) => {
  const { samples, sampleRate } = tts.generate({ text, sid: speaker, speed: 1, enableExternalBuffer: false });
  process.send!({ samples, sampleRate, speakers: tts.numSpeakers } satisfies SherpaResponse);
});
process.on('disconnect', () => process.exit());
