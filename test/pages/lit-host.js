/** A site that renders its stories with Lit, in an element without shadow root: `window.show(story)` renders one. */
import { html, LitElement, render } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';

class StoryPage extends LitElement {
  static properties = { story: { attribute: false }, words: {} };

  createRenderRoot() {
    return this;
  }

  onWord({ text }) {
    this.words = `${this.words ?? ''} ${text}`;
  }

  render() {
    const { heading, sound, timing, paragraphs, edition } = this.story;
    return html`
      <aloud-article @aloud-word=${this.onWord} skip-links="off">
        <article>
          <h1>${heading}</h1>
          <aloud-player>
            <audio controls preload="none">
              <source src=${sound} type="audio/wav" />
              <track kind="captions" src=${timing} />
            </audio>
          </aloud-player>
          ${repeat(
            paragraphs,
            (text) => `${edition} ${text}`,
            (text) => keyed(edition, html`<p>${text}</p>`),
          )}
        </article>
      </aloud-article>
      <output>${this.words}</output>
    `;
  }
}

customElements.define('story-page', StoryPage);

window.show = async (story) => {
  render(html`<story-page .story=${story}></story-page>`, document.body);
  await document.querySelector('story-page').updateComplete;
};
