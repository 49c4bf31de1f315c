import { isPicture } from '../../core/story/content-size.js';
import { isElement, visit, type TreeElement } from '../../core/story/tree.js';
import { createMarkupRules } from '../../core/story/markup-rules.js';
import { renderingByMarkup } from '../../core/story/visibility.js';
import { UserError } from '../errors/user-error.js';
import { pageLineOf } from '../page/html-page.js';
import { readFileIfExists, detectPictureType, type MediaFile } from './media-file.js';
import type { SourcePage } from './source-page.js';
import { writeAsStyle } from './svg-attributes.js';
import { inspectSvg } from './svg-inspection.js';

/** The file of a picture in the book. */
export interface PictureFile extends MediaFile {
  /** Whether the picture may move or flash. */
  readonly mayBeAnimated: boolean;
}

/** The pictures of a story, with those that have no text in the story. */
export function findStoryPictures({
  article,
  correctionOf,
}: Pick<SourcePage, 'article' | 'correctionOf'>): TreeElement[] {
  const pictures: TreeElement[] = [];
  const rules = createMarkupRules(article, renderingByMarkup);
  visit(article, (node) => {
    if (!isElement(node)) return false;
    const correction = correctionOf(node);
    const reason = rules.findUnreadReason(node, isPicture(node) || !!correction);
    // A picture whose description repeats the headline is shown all the same.
    if (correction === 'skip' || (reason && !(isPicture(node) && reason.kind === 'repeated'))) return false;
    if (isPicture(node)) pictures.push(node);
    // The rules answer for a picture by the parts around it, of which they must have been asked.
    else if (!correction) rules.guessPart?.(node);
    return !isPicture(node);
  });
  return pictures;
}

/**
 * Reads the files of pictures. A picture that a book cannot have is left out, with a warning; its description stays.
 *
 * @param warn is called for each picture, but only once for those on other servers, because a saved page has dozens.
 */
export async function readPictures(
  page: SourcePage,
  pictures: readonly TreeElement[],
  warn: (warning: UserError) => void,
): Promise<Map<TreeElement, PictureFile>> {
  const files = new Map<TreeElement, PictureFile>();
  const filesBySource = new Map<string, PictureFile | UserError>();
  const remote: TreeElement[] = [];
  for (const picture of pictures) {
    const source = picture.localName === 'img' ? (picture.getAttribute('src') ?? '').trim() : '';
    if (!source) continue;
    const reference = page.resolve(source);
    if (reference && 'url' in reference && reference.url.protocol !== 'data:') {
      remote.push(picture);
      continue;
    }
    const file = filesBySource.get(source) ?? (await readPicture(page, picture, source));
    if (file instanceof UserError && !filesBySource.has(source)) warn(file);
    filesBySource.set(source, file);
    if (!(file instanceof UserError)) files.set(picture, file);
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
  const failure = (problem: string, advice: string): UserError =>
    new UserError(page.file, pageLineOf(picture), `left out: the picture ${name} ${problem}`, advice);
  const reference = page.resolve(source);
  const bytes =
    reference && ('url' in reference ? await fetchDataUrl(reference.url) : await readFileIfExists(reference.path));
  if (!bytes) return failure('does not exist', 'give its path relative to the page');
  const media = detectPictureType(bytes);
  if (!media) return failure('is not a PNG, JPEG, WebP, GIF or SVG', 'save it as one of these');
  if (media.extension !== 'svg') return { ...media, bytes, mayBeAnimated: hasAnimationMark(bytes) };
  const drawing = new TextDecoder().decode(bytes);
  const { problem, isAnimated } = inspectSvg(drawing);
  if (problem) return failure(problem, 'save it as plain SVG 1.1');
  const written = writeAsStyle(drawing);
  const file = written === drawing ? bytes : new TextEncoder().encode(written);
  return { ...media, bytes: file, mayBeAnimated: isAnimated };
}

/** `fetch` of Node decodes data: URLs without the network. */
const fetchDataUrl = async (url: URL): Promise<Uint8Array | undefined> =>
  fetch(url).then(
    async (response) => new Uint8Array(await response.arrayBuffer()),
    () => undefined,
  );

/** Finds the marks of an animated GIF, WebP or PNG, which are before the first frame. */
const hasAnimationMark = (bytes: Uint8Array): boolean =>
  /NETSCAPE2\.0|^RIFF[^]{4}WEBP[^]*ANIM|^\x89PNG[^]*acTL/.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'));
