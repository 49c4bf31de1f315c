import { isPicture } from '../../core/story/extent.js';
import { isControl, isHidden } from '../../core/story/hidden.js';
import { isElement, visit, type TreeElement } from '../../core/story/tree.js';
import { Complaint } from '../complaint.js';
import { lineOf } from '../page.js';
import { inspectDrawing } from './drawing.js';
import { bytesOf, pictureType, type MediaFile } from './media-file.js';
import type { SourcePage } from './source-page.js';

/** A picture's file, as it goes into the book. */
export interface PictureFile extends MediaFile {
  /** It may move or flash; nobody has looked. */
  readonly moves: boolean;
}

/** The pictures that the reader of stories meets, also those of which the story says nothing. */
export function storyPictures({ article, correct }: Pick<SourcePage, 'article' | 'correct'>): TreeElement[] {
  const found: TreeElement[] = [];
  visit(article, (node) => {
    if (!isElement(node) || isHidden(node) || correct(node) === 'skip') return false;
    if (isPicture(node)) return !found.push(node);
    return correct(node) !== undefined || !isControl(node);
  });
  return found;
}

/**
 * Reads the files of pictures. What cannot go into a book is left out, and told: the words that describe it stay.
 *
 * @param warn is told of each, and of those on other servers once, since a saved page has dozens.
 */
export async function readPictures(
  page: SourcePage,
  pictures: readonly TreeElement[],
  warn: (warning: Complaint) => void,
): Promise<Map<TreeElement, PictureFile>> {
  const files = new Map<TreeElement, PictureFile>();
  const read = new Map<string, PictureFile | Complaint>();
  const remote: TreeElement[] = [];
  for (const picture of pictures) {
    const source = picture.localName === 'img' ? (picture.getAttribute('src') ?? '').trim() : '';
    if (!source) continue;
    const place = page.resolve(source);
    if (place && 'url' in place && place.url.protocol !== 'data:') {
      remote.push(picture);
      continue;
    }
    const known = read.get(source) ?? (await readPicture(page, picture, source));
    if (known instanceof Complaint && !read.has(source)) warn(known);
    read.set(source, known);
    if (!(known instanceof Complaint)) files.set(picture, known);
  }
  if (remote.length)
    warn(
      new Complaint(
        page.file,
        lineOf(remote[0]!),
        `left out: ${remote.length === 1 ? 'a picture' : `${remote.length} pictures`} on another server, ${remote[0]!.getAttribute('src')!.trim().slice(0, 200)}`,
        'save the page with its pictures beside it',
      ),
    );
  return files;
}

async function readPicture(page: SourcePage, picture: TreeElement, source: string): Promise<PictureFile | Complaint> {
  const name = source.startsWith('data:') ? 'in the page itself' : source;
  const complain = (what: string, mend: string): Complaint =>
    new Complaint(page.file, lineOf(picture), `left out: the picture ${name} ${what}`, mend);
  const place = page.resolve(source);
  const bytes = place && ('url' in place ? await dataOf(place.url) : await bytesOf(place.path));
  if (!bytes) return complain('was not found', 'give its path as it counts from the page');
  const media = pictureType(bytes);
  if (!media) return complain('is no PNG, JPEG, WebP, GIF or SVG', 'save it as one of these');
  if (media.extension !== 'svg') return { ...media, bytes, moves: mayMove(bytes) };
  const { fault, moves } = inspectDrawing(new TextDecoder().decode(bytes));
  return fault ? complain(fault, 'save it as plain SVG 1.1') : { ...media, bytes, moves };
}

/** Node reads data: URLs itself; nothing goes over a network. */
const dataOf = async (url: URL): Promise<Uint8Array | undefined> =>
  fetch(url).then(
    async (response) => new Uint8Array(await response.arrayBuffer()),
    () => undefined,
  );

/** The marks of an animated GIF, WebP or PNG, which stand before the first picture. */
const mayMove = (bytes: Uint8Array): boolean =>
  /NETSCAPE2\.0|^RIFF[^]{4}WEBP[^]*ANIM|^\x89PNG[^]*acTL/.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'));
