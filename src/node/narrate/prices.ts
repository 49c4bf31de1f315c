import { UserError } from '../errors/user-error.js';
import { readText } from '../text-file.js';

/** The prices of voices, as a file gives them: services change theirs. */
export interface Prices {
  /** ISO 4217. */
  readonly currency: string;
  /** By the id of a voice, or its first words: `openai`, `polly Joanna neural`. */
  readonly perMillionCharacters: Readonly<Record<string, number>>;
}

const EXAMPLE = '{ "currency": "USD", "perMillionCharacters": { "polly Joanna": 16 } }';

/** @throws UserError for a file of another shape. */
export async function readPrices(file: string): Promise<Prices> {
  const text = await readText(file);
  const fail = (message: string): never => {
    throw new UserError(file, 0, message, `write for instance ${EXAMPLE}`);
  };
  let prices: Partial<Prices> | null;
  try {
    prices = JSON.parse(text) as Partial<Prices> | null;
  } catch {
    return fail('is not JSON');
  }
  const { currency, perMillionCharacters: rates } = prices ?? {};
  const isRates = typeof rates === 'object' && rates !== null && !Array.isArray(rates);
  if (!isRates || !Object.values(rates).every((price) => typeof price === 'number' && price >= 0))
    return fail('has no “perMillionCharacters” with numbers');
  return typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)
    ? { currency, perMillionCharacters: rates }
    : fail('has no “currency” of three letters');
}

/** The price of characters for a voice: that of the longest name that fits; undefined if there is none. */
export function priceOf(voice: string, characters: number, { perMillionCharacters }: Prices): number | undefined {
  const [name] = Object.keys(perMillionCharacters)
    .filter((key) => voice === key || voice.startsWith(`${key} `))
    .sort((a, b) => b.length - a.length);
  return name === undefined ? undefined : (perMillionCharacters[name]! * characters) / 1_000_000;
}
