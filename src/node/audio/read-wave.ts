import type { PcmAudio } from './pcm-audio.js';

/** Reads a WAVE file of one channel and 16 bits (RIFF, Multimedia Programming Interface 1.0, chapter 3). */
export function readWave(bytes: Uint8Array): PcmAudio {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sampleRate = 0;
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const size = view.getUint32(at + 4, true);
    if (name === 'fmt ') {
      if (view.getUint16(at + 10, true) !== 1 || view.getUint16(at + 22, true) !== 16) break;
      sampleRate = view.getUint32(at + 12, true);
    }
    if (name === 'data' && sampleRate) {
      const samples = new Int16Array(Math.min(size, bytes.length - at - 8) >> 1);
      for (let index = 0; index < samples.length; index++) samples[index] = view.getInt16(at + 8 + index * 2, true);
      return { samples, sampleRate };
    }
    at += 8 + size + (size & 1);
  }
  throw new Error('not a WAVE file of one channel and 16 bits');
}
