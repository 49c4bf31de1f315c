/**
 * Spells a number in groups of three digits, each with the name of its scale.
 *
 * @param scales the names: none, thousand, million …
 * @param spell a group from 1 to 999; the scale is 0 for the last group
 */
export function spellByThousands(
  figures: string,
  scales: readonly string[],
  spell: (group: number, scale: number) => string,
): string[] {
  const parts: string[] = [];
  for (let end = figures.length, scale = 0; end > 0; end -= 3, scale++) {
    const group = +figures.slice(Math.max(0, end - 3), end);
    if (group) parts.unshift([spell(group, scale), scales[scale]].filter(Boolean).join(' '));
  }
  return parts;
}
