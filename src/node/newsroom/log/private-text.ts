const REPLACEMENT = '[removed]';
/** Variables of the environment with these words in their names have secrets. */
const SECRET_NAME = /KEY|SECRET|TOKEN|PASSWORD|CREDENTIAL/i;
/** Shorter values are words that a log may have by chance. */
const MIN_SECRET_CHARACTERS = 8;

/** The secrets of the environment and of an address with a password. */
export function knownSecrets(
  environment: Readonly<Record<string, string | undefined>>,
  address: string | undefined,
): string[] {
  const values = Object.entries(environment).filter(([name]) => SECRET_NAME.test(name));
  const { password = '' } = address === undefined || !URL.canParse(address) ? {} : new URL(address);
  return [...values.map(([, value = '']) => value), password, decodeText(password)].filter(
    (value) => value.length >= MIN_SECRET_CHARACTERS,
  );
}

/** Removes secrets that are known, the user and password of addresses, and the values of their queries, except for numbers. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  let cleaned = text;
  for (const secret of secrets) cleaned = cleaned.replaceAll(secret, REPLACEMENT);
  return cleaned
    .replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#]*@/gi, `$1${REPLACEMENT}@`)
    .replace(/([?&;][^\s=&;#]{1,100}=)(?!\d{1,12}(?![^\s&;#,)”"']))[^\s&;#,)”"']+/g, `$1${REPLACEMENT}`);
}

/** Removes words of the story that a message quotes: they may be the name of its author. The tag of a language stays. */
export const withoutQuotes = (text: string): string =>
  text.replace(/“([^”]*)”/g, (quote, words: string) =>
    /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(words) ? quote : '“…”',
  );

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
