import { isPicture } from '../../core/story/content-size.js';
import { isControl, isHidden } from '../../core/story/visibility.js';
import { isElement, visit, type TreeElement } from '../../core/story/tree.js';
import { UserError } from '../errors/user-error.js';
import { pageLineOf } from '../page/html-page.js';
import { inspectSvg } from './svg-inspection.js';
import { readFileIfExists, detectPictureType, type MediaFile } from './media-file.js';
import type { SourcePage } from './source-page.js';

/** A picture's file, as it goes into the book. */
export interface PictureFile extends MediaFile {
  /** It may move or flash; nobody has looked. */
  readonly mayBeAnimated: boolean;
}

/** The pictures that the reader of stories meets, also those of which the story says nothing. */
export function findStoryPictures({
  article,
  correctionOf,
}: Pick<SourcePage, 'article' | 'correctionOf'>): TreeElement[] {
  const found: TreeElement[] = [];
  visit(article, (node) => {
    if (!isElement(node) || isHidden(node) || correctionOf(node) === 'skip') return false;
    if (isPicture(node)) return !found.push(node);
    return correctionOf(node) !== undefined || !isControl(node);
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
  warn: (warning: UserError) => void,
): Promise<Map<TreeElement, PictureFile>> {
  const files = new Map<TreeElement, PictureFile>();
  const read = new Map<string, PictureFile | UserError>();
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
    if (known instanceof UserError && !read.has(source)) warn(known);
    read.set(source, known);
    if (!(known instanceof UserError)) files.set(picture, known);
  }
  if (remote.length)
    warn(
      new UserError(
        page.file,
        pageLineOf(remote[0]!),
        `left out: ${remote.length === 1 ? 'a picture' : `${remote.length} pictures`} on another server, ${remote[0]!.getAttribute('src')!.trim().slice(0, 200)}`,
        'save the page with its pictures beside it',
      ),
    );
  return files;
}

async function readPicture(page: SourcePage, picture: TreeElement, source: string): Promise<PictureFile | UserError> {
  const name = source.startsWith('data:') ? 'in the page itself' : source;
  const complain = (what: string, mend: string): UserError =>
    new UserError(page.file, pageLineOf(picture), `left out: the picture ${name} ${what}`, mend);
  const place = page.resolve(source);
  const bytes = place && ('url' in place ? await fetchDataUrl(place.url) : await readFileIfExists(place.path));
  if (!bytes) return complain('was not found', 'give its path as it counts from the page');
  const media = detectPictureType(bytes);
  if (!media) return complain('is no PNG, JPEG, WebP, GIF or SVG', 'save it as one of these');
  if (media.extension !== 'svg') return { ...media, bytes, mayBeAnimated: hasAnimationMark(bytes) };
  const { problem, isAnimated } = inspectSvg(new TextDecoder().decode(bytes));
  return problem ? complain(problem, 'save it as plain SVG 1.1') : { ...media, bytes, mayBeAnimated: isAnimated };
}

/** Node reads data: URLs itself; nothing goes over a network. */
const fetchDataUrl = async (url: URL): Promise<Uint8Array | undefined> =>
  fetch(url).then(
    async (response) => new Uint8Array(await response.arrayBuffer()),
    () => undefined,
  );

/** The marks of an animated GIF, WebP or PNG, which stand before the first picture. */
const hasAnimationMark = (bytes: Uint8Array): boolean =>
  /NETSCAPE2\.0|^RIFF[^]{4}WEBP[^]*ANIM|^\x89PNG[^]*acTL/.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'));
