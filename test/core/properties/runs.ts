/** How many inputs a property is tried with. A failure prints the seed and the smallest input that fails. */
import fc, { type Parameters } from 'fast-check';

const COUNT = process.env['ALOUD_COMPLETE'] ? 10_000 : Number(process.env['ALOUD_PROPERTY_RUNS'] ?? 200);

/** Tries a property. @throws Error with the smallest input that fails */
export function check<T extends [unknown, ...unknown[]]>(
  property: fc.IPropertyWithHooks<T>,
  options: Parameters<T> = {},
): void {
  fc.assert(property, { numRuns: COUNT, ...options });
}
