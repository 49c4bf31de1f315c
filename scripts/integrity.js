import { createHash } from 'node:crypto';

/**
 * An import map with the digest of every file, for a page: the browser then runs only these bytes. `./` stands for the address
 * of the folder. A file that fails to load is requested again with another URL (`retry-imports.js`), of which the map names
 * the first; `Integrity-Policy: blocked-destinations=(script)` makes browsers refuse those that it does not name.
 *
 * SHA-256 is the shortest that browsers accept; digests do not compress.
 *
 * @param files name and content.
 */
export function integrityMap(files) {
  const digests = Object.entries(files).flatMap(([name, bytes]) => {
    const digest = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
    return ['', '?'].map((tail) => [`./${name}${tail}`, digest]);
  });
  return `<script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(digests) }, null, 1)}</script>\n`;
}
