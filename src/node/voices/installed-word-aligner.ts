import { RESAMPLE_PACKAGES } from '../audio/resample.js';
import { missingPackages } from '../optional-packages.js';
import { estimateWordTimes, type WordAligner } from './word-aligner.js';

/** Optional peer dependencies of the aligner. */
const ALIGNER_PACKAGES = ['@echogarden/espeak-ng-emscripten', ...RESAMPLE_PACKAGES, 'fft.js'];

/** The packages that the times of words depend on: those of the aligner if all of them are installed, otherwise none. */
export const alignerPackages = (): readonly string[] =>
  missingPackages(ALIGNER_PACKAGES).length ? [] : ALIGNER_PACKAGES;

/** Aligns words if the packages of the aligner are installed; otherwise estimates their times. */
export const alignWordsIfInstalled: WordAligner = async (...sentence) => {
  if (!alignerPackages().length) return estimateWordTimes(...sentence);
  const { alignWordsWithEspeak } = await import('./espeak-word-aligner.js');
  return alignWordsWithEspeak(...sentence);
};
