/** The bytes of a language's files in `dist/browser`, compressed as a good host does. */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const CHUNKS = new URL('../../dist/browser/chunks/', import.meta.url);

const bytesOf = (name: string): number =>
  readdirSync(CHUNKS)
    .filter((file) => new RegExp(`^${name}-[0-9a-f]{5}\\.js$`).test(file))
    .reduce((sum, file) => sum + brotliCompressSync(readFileSync(new URL(file, CHUNKS))).length, 0);

/** What a story needs that plays, and what the panels need. 0 for a language that is not in the bundle. */
export const languageBytes = (language: string): { readonly story: number; readonly panels: number } => ({
  story: bytesOf(language),
  panels: bytesOf(`${language}-panels`),
});
