import type { LocaleMessages } from '../messages/locale-messages.js';
import type { Chapter } from './chapter.js';

/** The accessibility metadata of schema.org (EPUB Accessibility 1.1 §2.2). It only claims what is certain. */
export function accessibilityMetadata(
  chapters: readonly Chapter[],
  { book: messages }: LocaleMessages,
): [property: string, value: string][] {
  const files = chapters.flatMap(({ pictures }) => [...pictures.values()]);
  const isDescribed = !chapters.some(({ hasUndescribedPicture }) => hasUndescribedPicture);
  const hasAudio = chapters.some(({ narration }) => narration);
  const isCompletelyAudio = chapters.every(
    ({ narration }) => narration && narration.fit.alignedWords === narration.fit.pageWords,
  );
  const list = (name: string, ...values: (string | false)[]): [string, string][] =>
    values.filter((value) => value !== false).map((value) => [`schema:${name}`, value]);
  const sentences = [
    messages.structure,
    hasAudio && (isCompletelyAudio ? messages.readAloud : messages.partlyReadAloud),
    files.length > 0 && (isDescribed ? messages.described : messages.undescribed),
  ].filter((sentence) => sentence !== false);
  return [
    ...list('accessMode', 'textual', files.length > 0 && 'visual', hasAudio && 'auditory'),
    ...list(
      'accessModeSufficient',
      isDescribed && 'textual',
      files.length > 0 && 'textual,visual',
      isCompletelyAudio && isDescribed && 'auditory',
    ),
    ...list(
      'accessibilityFeature',
      'structuralNavigation',
      'tableOfContents',
      'readingOrder',
      'displayTransformability',
      files.length > 0 && isDescribed && 'alternativeText',
      hasAudio && 'synchronizedAudioText',
    ),
    ...(files.some(({ mayBeAnimated }) => mayBeAnimated)
      ? list('accessibilityHazard', 'unknownFlashingHazard', 'unknownMotionSimulationHazard', 'noSoundHazard')
      : list('accessibilityHazard', 'none')),
    ...list('accessibilitySummary', sentences.join(' ')),
  ];
}
