import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Changes } from '../../controllers/changes.js';
import { changesWords } from '../../controllers/changes-words.js';
import { number } from '../../core/language/duration.js';
import { fill, type ChangesMessages, type Counting } from '../../core/language/messages.js';
import { styles } from './changes-line.styles.js';

/** What the reader is told of a story that was changed after its recording, and asked: may the device's voice say the changes? */
export class ChangesLine {
  readonly #words: ChangesMessages;
  readonly #counting: Counting;

  private constructor(words: ChangesMessages, counting: Counting) {
    this.#words = words;
    this.#counting = counting;
  }

  /** @param root of the player that it is drawn in. */
  static async of(root: ShadowRoot, counting: Counting): Promise<ChangesLine> {
    const sheet = styles.styleSheet!;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    return new ChangesLine(await changesWords(counting.language), counting);
  }

  render(changes: Changes): TemplateResult {
    const { marked, leftOut, said, allow } = this.#words;
    const { count, voiced } = changes;
    const form = (voiced ? said : leftOut)[this.#counting.plural(count)]!;
    const told = count ? fill(form, { n: number(count, this.#counting) }) : '';
    return html`<p class="problem" part="changes">${marked} ${told}</p>
      ${
        changes.offersVoice
          ? html`<label class="allow" part="changes-voice">
              <input type="checkbox" .checked=${voiced} @change=${(event: Event) => this.#allow(event, changes)} />
              ${allow}
            </label>`
          : nothing
      }`;
  }

  #allow({ target }: Event, changes: Changes): void {
    changes.voiced = (target as HTMLInputElement).checked;
  }
}
