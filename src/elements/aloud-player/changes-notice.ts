import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { StoryChanges } from '../../reading/changes/story-changes.js';
import { adoptStyleSheet } from '../../browser/dom/style-adopter.js';
import { loadChangesMessages } from '../../reading/changes-messages.js';
import { formatNumber } from '../../core/language/duration.js';
import { formatMessage, type ChangesMessages, type LanguageRules } from '../../core/language/messages.js';
import { styles } from './changes-notice.styles.js';

/**
 * Tells the reader that the story has changed since its recording, and asks whether the device's voice may read the
 * changes.
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
    const { marked, leftOut, said, allow } = this.#messages;
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
      }`;
  }

  #handleVoiceChange({ target }: Event, changes: StoryChanges): void {
    changes.isReadByVoice = (target as HTMLInputElement).checked;
  }
}
