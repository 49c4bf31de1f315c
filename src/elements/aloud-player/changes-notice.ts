import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { StoryChanges } from '../../reading/changes/story-changes.js';
import { adoptStyleSheet } from '../../browser/dom/style-adopter.js';
import { loadChangesMessages } from '../../reading/changes-messages.js';
import { formatNumber } from '../../core/language/duration.js';
import { formatMessage, type ChangesMessages, type LanguageRules } from '../../core/language/messages.js';
import { styles } from './changes-notice.styles.js';

/** What the reader is told of a story that was changed after its recording, and asked: may the device's voice say the changes? */
export class ChangesNotice {
  readonly #messages: ChangesMessages;
  readonly #counting: LanguageRules;

  private constructor(words: ChangesMessages, counting: LanguageRules) {
    this.#messages = words;
    this.#counting = counting;
  }

  /** @param root of the player that it is drawn in. */
  static async create(root: ShadowRoot, counting: LanguageRules): Promise<ChangesNotice> {
    adoptStyleSheet(root, styles.styleSheet!);
    return new ChangesNotice(await loadChangesMessages(counting.language), counting);
  }

  render(changes: StoryChanges): TemplateResult {
    const { marked, leftOut, said, allow } = this.#messages;
    const { sentenceCount, isReadByVoice } = changes;
    const form = (isReadByVoice ? said : leftOut)[this.#counting.plural(sentenceCount)]!;
    const told = sentenceCount ? formatMessage(form, { n: formatNumber(sentenceCount, this.#counting) }) : '';
    return html`<p class="problem" part="changes">${marked} ${told}</p>
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
