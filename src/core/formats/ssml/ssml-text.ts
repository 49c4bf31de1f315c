import { decodeReference } from '../../timeline/webvtt/character-reference.js';

/**
 * The input of a voice as plain text: without the tags of SSML 1.1, and with `&amp;` as `&`. A text without tags stays as
 * it is. A space separates paragraphs, sentences, and the words before and after a break.
 */
export function stripSsml(script: string): string {
  if (!/<[a-z!?/]/i.test(script)) return script;
  return script
    .replace(/<\/?(?:p|s|break|speak|voice|lang)\b[^<>]*>/gi, ' ')
    .replace(/<[a-z!?/][^<>]*>/gi, '')
    .replace(/&(?:#(x[\da-f]{1,6}|\d{1,7})|(amp|lt|gt|quot|apos));/gi, (_, number?: string, name?: string) =>
      decodeReference(number, name?.toLowerCase()),
    )
    .replace(/\s+/g, ' ')
    .trim();
}
