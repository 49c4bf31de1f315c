import { createElement } from '../../browser/dom/create-element.js';
import { adoptStyleSheet } from '../../browser/dom/style-adopter.js';
import { languageOf } from '../../browser/dom/language-of.js';
import { linkedPlace } from '../../browser/places/linked-place.js';
import { fullAddress } from '../../browser/places/full-address.js';
import { readPlace } from '../../browser/places/read-place.js';
import { storyAddress } from '../../browser/places/story-address.js';
import { headlineText } from '../../browser/story/headline-text.js';
import { formatClock } from '../../core/language/format-clock.js';
import { formatMessage, type PlacesMessages } from '../../core/language/messages.js';
import type { Passage } from '../../core/timeline/alignment/find-passage.js';
import { openAtPassage } from '../../reading/open-at-passage.js';
import { loadPlacesMessages } from '../../reading/places-messages.js';
import type { Reading } from '../../reading/reading.js';
import { styles } from './continue-button.styles.js';
import type { PlayerHost } from './player-host.js';

/** A place in the story, and what the button calls it. */
interface Offer extends Passage {
  readonly message: Exclude<keyof PlacesMessages, 'counting'>;
  readonly time: number;
}

/**
 * Offers to play the story from the place of a link, or else from where the reader stopped: a second button, until the
 * story is open. It presses the player's own button, so that it does all that a press does.
 */
export async function offerPlace(player: PlayerHost, reading: Reading): Promise<void> {
  const offer = findOffer(player, reading);
  if (!offer) return;
  const messages = await loadPlacesMessages(languageOf(player));
  await player.updateComplete;
  const section = player.shadowRoot!.querySelector('section')!;
  // The player's own button comes first, with the words of the page.
  if (player.reading !== reading || reading.phase !== 'idle' || reading.resumeTime || !section.firstChild) return;
  const label = formatMessage(messages[offer.message], { time: formatClock(offer.time, messages.counting) });
  const button = createElement('button', { class: 'continue', part: 'continue' }, label);
  const stop = reading.subscribe(() => {
    const isPressed = button.classList.toggle('pressed', reading.phase === 'loading' || button.matches('.pressed'));
    if (!isPressed || reading.phase === 'loading') return;
    stop();
    button.remove();
  });
  button.onclick = () => press(player, reading, offer);
  adoptStyleSheet(player.shadowRoot!, styles.styleSheet!);
  section.querySelector('.continue')?.remove();
  section.append(button);
}

/**
 * The focus moves to the button that stays, and that pauses the story. This one goes when the story plays: where the
 * focus was in an element that is gone, Orca speaks the region again.
 */
function press(player: PlayerHost, reading: Reading, offer: Offer): void {
  if (reading.phase !== 'idle') return;
  const playButton = player.shadowRoot!.querySelector<HTMLElement>('.play')!;
  playButton.focus();
  reading.resumeTime = offer.time;
  const cancel = openAtPassage(reading, offer);
  playButton.click();
  if (reading.phase !== 'idle') return;
  // The site has refused the press.
  cancel();
  reading.resumeTime = 0;
}

/** A link counts more than a kept place. */
function findOffer(player: PlayerHost, { article, host }: Reading): Offer | undefined {
  if (!article) return undefined;
  const text = normalizeSpace(article.textContent);
  const hasWords = (words: string): boolean => text.includes(normalizeSpace(words));
  const link = linkedPlace(fullAddress());
  if (link?.words && hasWords(link.words)) return { ...link, message: 'listenFromPassage' };
  if (link?.time && isFirst(host) && !(player.duration && link.time >= player.duration))
    return { ...link, message: 'listenFrom' };
  const place = host?.getAttribute('resume') === 'off' ? undefined : readPlace(storyAddress(article));
  // The address of a page that shows one story after another may be the same for all.
  if (!place || (place.headline !== headlineText(article) && !(place.words && hasWords(place.words)))) return undefined;
  return { ...place, message: 'continueAt' };
}

/** A time does not say which of several stories it belongs to. */
const isFirst = (host: HTMLElement | null): boolean =>
  [host, null].includes(document.querySelector<HTMLElement>('aloud-article'));

const normalizeSpace = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();
