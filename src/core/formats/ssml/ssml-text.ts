const NAMED_REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * What a voice was given, without the tags of SSML 1.1 and with `&amp;` as `&`; text without tags is taken as it is.
 * The parts of `<p>` and `<s>`, and what a break parts, keep a space between them.
 */
export function stripSsml(script: string): string {
  if (!/<[a-z!?/]/i.test(script)) return script;
  return script
    .replace(/<\/?(?:p|s|break|speak|voice|lang)\b[^<>]*>/gi, ' ')
    .replace(/<[a-z!?/][^<>]*>/gi, '')
    .replace(
      /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
      (_, hex?: string, decimal?: string, name?: string) =>
        name ? NAMED_REFERENCES[name.toLowerCase()]! : characterOf(hex ? parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

const characterOf = (code: number): string => String.fromCodePoint(code < 0x110000 ? code : 0xfffd);
