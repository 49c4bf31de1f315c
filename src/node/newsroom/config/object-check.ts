/** Tests of a value, by the names of members. */
export type MemberChecks = Readonly<Record<string, (value: unknown) => boolean>>;

export const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
export const isSwitch = (value: unknown): boolean => typeof value === 'boolean';
export const isPublicAddress = (value: unknown): boolean =>
  typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** Whether a value is an object with the required members, and with no others than those that are checked. */
export function isObjectOf(value: unknown, checks: MemberChecks, required: readonly string[] = []): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const members = value as Readonly<Record<string, unknown>>;
  return (
    required.every((name) => members[name] !== undefined) &&
    Object.entries(members).every(
      ([name, member]) => Object.hasOwn(checks, name) && (member === undefined || checks[name]!(member)),
    )
  );
}
