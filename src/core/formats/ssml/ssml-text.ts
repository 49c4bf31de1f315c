import { decodeReference } from '../../timeline/webvtt/character-reference.js';

/**
 * What a voice was given, without the tags of SSML 1.1 and with `&amp;` as `&`; text without tags is taken as it is.
 * The parts of `<p>` and `<s>`, and what a break parts, keep a space between them.
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
