import { roughDuration } from '../../../core/language/duration.js';
import { changedLanguageAttributes, textDirectionOf } from '../../book/text-language.js';
import { toLanguageTag } from '../../messages/language-tag.js';
import { loadMessages } from '../../messages/locale-messages.js';
import { xmlElement, type Xml } from '../../xml/write-xml.js';
import { EMBED_PAGE } from '../embed/embed-files.js';
import { webAddress } from '../store/public-recording.js';
import { dateOf, type StoryManifest } from '../store/story-manifest.js';
import { writeDate } from './story-date.js';

/**
 * Writes the entry of a story, all of it in the language of the story.
 *
 * @param hasEmbed whether the story has a page to embed.
 */
export async function storyEntry(story: StoryManifest, hasEmbed: boolean): Promise<Xml> {
  const { id, state, url, headline, byline, language, duration } = story;
  const messages = await loadMessages(language);
  const headlineId = `headline-${id}`;
  const address = webAddress(url);
  const name = headline || address || id;
  // The page of a withdrawn story is gone.
  const isPublished = state === 'published';
  const own = { language, direction: '' };
  const words = { language: messages.language, direction: '' };
  const date = dateOf(story);
  const written = writeDate(date, language);
  const facts = [
    xmlElement('span', { class: `state ${state}` }, messages.stories[state]),
    byline && xmlElement('bdi', changedLanguageAttributes(own, words), byline),
    xmlElement(
      'time',
      { datetime: new Date(date).toISOString(), ...changedLanguageAttributes({ ...own, ...written }, words) },
      written.text,
    ),
    xmlElement('span', {}, roughDuration(duration, messages.counting)),
  ];
  return xmlElement(
    'article',
    {
      lang: toLanguageTag(language),
      dir: textDirectionOf('', language),
      'aria-labelledby': headlineId,
    },
    xmlElement('h3', { id: headlineId }, address && isPublished ? xmlElement('a', { href: address }, name) : name),
    xmlElement('p', { class: 'facts', ...changedLanguageAttributes(words, own) }, ...facts),
    isPublished ? storyLinks(story, messages.listen, hasEmbed, headlineId) : undefined,
  );
}

/** The files of a story. The name of a link also has the headline: the words of all entries are the same. */
function storyLinks({ id, audio, book }: StoryManifest, listen: string, hasEmbed: boolean, headlineId: string): Xml {
  const sound = audio.find(({ type }) => type === 'audio/mp4') ?? audio[0]!;
  const link = (name: string, file: string, text: string): Xml => {
    const own = `${name}-${id}`;
    const attributes = { href: `stories/${id}/${file}`, id: own, 'aria-labelledby': `${own} ${headlineId}` };
    return xmlElement('a', { ...attributes, class: name === 'listen' ? name : undefined }, text);
  };
  return xmlElement(
    'p',
    { class: 'links' },
    link('listen', hasEmbed ? EMBED_PAGE : sound.src, listen),
    hasEmbed ? link('sound', sound.src, sound.type === 'audio/mp4' ? 'M4A' : 'WebM') : undefined,
    book && link('book', book.src, 'EPUB'),
  );
}
