import type { Chapter } from './chapter.js';
import type { BookStrings } from './book-strings.js';

/** Schema.org's accessibility terms (EPUB Accessibility 1.1 §2.2): what the book is, and no more than is known of it. */
export function accessibilityMetadata(
  chapters: readonly Chapter[],
  { messages: words }: BookStrings,
): [property: string, value: string][] {
  const files = chapters.flatMap(({ pictures }) => [...pictures.values()]);
  const isDescribed = !chapters.some(({ hasUndescribedPicture }) => hasUndescribedPicture);
  const isHeard = chapters.some(({ narration }) => narration);
  const isWhollyHeard = chapters.every(
    ({ narration }) => narration && narration.fit.alignedWords === narration.fit.pageWords,
  );
  const list = (name: string, ...values: (string | false)[]): [string, string][] =>
    values.filter((value) => value !== false).map((value) => [`schema:${name}`, value]);
  const sentences = [
    words.structure,
    isHeard && (isWhollyHeard ? words.readAloud : words.partlyReadAloud),
    files.length > 0 && (isDescribed ? words.described : words.undescribed),
  ].filter((sentence) => sentence !== false);
  return [
    ...list('accessMode', 'textual', files.length > 0 && 'visual', isHeard && 'auditory'),
    ...list(
      'accessModeSufficient',
      isDescribed && 'textual',
      files.length > 0 && 'textual,visual',
      isWhollyHeard && isDescribed && 'auditory',
    ),
    ...list(
      'accessibilityFeature',
      'structuralNavigation',
      'tableOfContents',
      'readingOrder',
      'displayTransformability',
      files.length > 0 && isDescribed && 'alternativeText',
      isHeard && 'synchronizedAudioText',
    ),
    ...(files.some(({ mayBeAnimated }) => mayBeAnimated)
      ? list('accessibilityHazard', 'unknownFlashingHazard', 'unknownMotionSimulationHazard', 'noSoundHazard')
      : list('accessibilityHazard', 'none')),
    ...list('accessibilitySummary', sentences.join(' ')),
  ];
}
