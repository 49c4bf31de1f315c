import { roughDuration } from '../core/language/duration.js';
import type { PageMessages } from '../core/language/messages.js';
import { styles as figureStyles } from '../elements/aloud-figure/aloud-figure.styles.js';
import { styles as playerStyles } from '../elements/aloud-player/aloud-player.styles.js';
import { PLAY_ICON } from '../elements/aloud-player/initial-view.js';
import { styles as skipLinksStyles } from '../elements/aloud-skip-links/aloud-skip-links.styles.js';

/** In seconds. So long the author's own player waits for the script; without scripts it is there at once. */
const SCRIPT_WAIT_SECONDS = 15;

/** The author's `<audio>` where no script comes: it keeps no room before, is not spoken and takes no focus. */
const LATE_AUDIO = `slot{display:block;block-size:0;overflow:hidden;visibility:hidden;animation:late 1ms ${SCRIPT_WAIT_SECONDS}s forwards}@keyframes late{to{block-size:auto;visibility:visible}}@media (scripting:none){section{display:none}slot{animation-delay:0s}}`;

/** How a page permits the style sheets in its HTML. */
export interface ShadowRootOptions {
  /** The nonce of `style-src` in the Content-Security-Policy of this response. */
  readonly nonce?: string | undefined;
}

/** The first view of a player: the button and the length. */
export function playerRoot(
  { playStory, listen, counting }: PageMessages,
  seconds: number,
  options: ShadowRootOptions,
): string {
  const length =
    seconds > 0 ? `<div class="length" part="length">${escape(roughDuration(seconds, counting))}</div>` : '';
  return template(
    playerStyles.cssText + LATE_AUDIO,
    `<section lang="${counting.language}" dir="${counting.direction}" aria-label="${escape(listen)}"><button part="play" class="play"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${PLAY_ICON}"/></svg><span>${escape(playStory)}</span></button><div class="rest">${length}</div></section><slot></slot>`,
    options,
    ' shadowrootdelegatesfocus',
  );
}

/** A figure. @param hasCaption a caption in its slot: screen readers would speak an empty one */
export function figureRoot(hasCaption: boolean, options: ShadowRootOptions): string {
  const role = hasCaption ? ' role="caption"' : '';
  return template(
    figureStyles.cssText,
    `<div part="figure" role="figure"><slot></slot><div part="caption"${role}><slot name="caption"></slot><slot name="credit"></slot></div><slot name="description"></slot></div>`,
    options,
  );
}

/** Skip links, which are hidden from the first moment. */
export function skipLinksRoot(options: ShadowRootOptions): string {
  return template(skipLinksStyles.cssText, '<slot></slot>', options);
}

/** The player that Aloud adds before an article without one. @param player its shadow root */
export function articleRoot(player: string): string {
  return `<template shadowrootmode="open"><aloud-player>${player}</aloud-player><slot></slot></template>`;
}

function template(css: string, html: string, { nonce }: ShadowRootOptions, attributes = ''): string {
  const style = css.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ');
  return `<template shadowrootmode="open"${attributes}><style${nonce ? ` nonce="${escape(nonce)}"` : ''}>${style}</style>${html}</template>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
