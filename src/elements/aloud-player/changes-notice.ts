import { html, nothing, type TemplateResult } from '../../browser/dom/template.js';
import type { StoryChanges } from '../../reading/changes/story-changes.js';
import { adoptStyleSheet } from '../../browser/dom/style-adopter.js';
import { loadChangesMessages } from '../../reading/changes-messages.js';
import { formatNumber } from '../../core/language/duration.js';
import { formatMessage, type ChangesMessages, type LanguageRules } from '../../core/language/messages.js';
import { styles } from './changes-notice.styles.js';

/** The name of a button is heard as a whole: the first words are enough to know the sentence. */
const MAX_CHARACTERS = 60;

const shorten = (text: string): string =>
  text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS).replace(/\s\S*$/, '')} …` : text;

/**
 * Tells the reader that the story has changed since its recording, and asks whether the device's voice may read the
 * changes. A list leads to each changed sentence.
 */
export class ChangesNotice {
  readonly #messages: ChangesMessages;
  readonly #counting: LanguageRules;

  private constructor(messages: ChangesMessages, counting: LanguageRules) {
    this.#messages = messages;
    this.#counting = counting;
  }

  /** @param root of the player. */
  static async create(root: ShadowRoot, counting: LanguageRules): Promise<ChangesNotice> {
    adoptStyleSheet(root, styles.styleSheet!);
    return new ChangesNotice(await loadChangesMessages(counting.language), counting);
  }

  render(changes: StoryChanges): TemplateResult {
    const { marked, leftOut, said, allow, list } = this.#messages;
    const { sentenceCount, isReadByVoice } = changes;
    const form = (isReadByVoice ? said : leftOut)[this.#counting.plural(sentenceCount)]!;
    const countText = sentenceCount ? formatMessage(form, { n: formatNumber(sentenceCount, this.#counting) }) : '';
    return html`<p class="problem" part="changes">${marked} ${countText}</p>
      ${
        changes.offersVoice
          ? html`<label class="allow" part="changes-voice">
              <input
                type="checkbox"
                .checked=${isReadByVoice}
                @change=${(event: Event) => this.#handleVoiceChange(event, changes)}
              />
              ${allow}
            </label>`
          : nothing
      }
      <details class="changed" part="changes-list">
        <summary>${list}</summary>
        <ol>
          ${changes.changedSentences.map(
            ({ text, language, show }) =>
              html`<li>
                <button class="text-button" lang=${language} dir="auto" @click=${show}>${shorten(text)}</button>
              </li>`,
          )}
        </ol>
      </details>`;
  }

  #handleVoiceChange({ target }: Event, changes: StoryChanges): void {
    changes.isReadByVoice = (target as HTMLInputElement).checked;
  }
}
