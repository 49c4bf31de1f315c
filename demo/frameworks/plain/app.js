/** A page of a site without a framework: its buttons change the DOM, and its links replace `main`. */
import 'aloud/define/all.js';
import 'aloud/define/player-api.js';
import { addToLog, EVENTS } from '/shared/event-log.js';
import { PROPS } from '/shared/props.js';
import { currentPath, followLink, onNavigate } from '/shared/router.js';
import { STORIES } from '/shared/stories.js';

const find = (selector) => document.querySelector(selector);

let log = [];
let renders = 0;
let isRefused = false;
let removed;

function listen(event) {
  if (event.type === 'aloud-press' && isRefused) event.preventDefault();
  log = addToLog(log, event);
  find('ul')?.replaceChildren(
    ...log.map(({ type, count, text }) => {
      const item = document.createElement('li');
      Object.assign(item.dataset, { event: type, count });
      item.textContent = text;
      return item;
    }),
  );
}

function setProps({ enlarge, headingButtons, dock, voiceLabel, duration, rate, leaveOut }) {
  const [article, player] = [find('aloud-article'), find('aloud-player')];
  find('aloud-figure').enlarge = enlarge;
  article.toggleAttribute('heading-buttons', headingButtons);
  article.leaveOut = leaveOut;
  if (dock) player.setAttribute('dock', dock);
  else player.removeAttribute('dock');
  player.setAttribute('voice-label', voiceLabel);
  Object.assign(player, { duration, rate });
}

function renderBlocks(blocks) {
  for (const old of document.querySelectorAll('[data-block]')) old.remove();
  const elements = blocks.map(({ id, tag, text }) => {
    const element = document.createElement(tag);
    Object.assign(element.dataset, { block: id, render: renders });
    element.textContent = text;
    return element;
  });
  find('aloud-player').after(...elements);
}

const ACTIONS = {
  rerender() {
    renders += 1;
    for (const block of document.querySelectorAll('[data-block]')) block.dataset.render = renders;
  },
  replace: () => renderBlocks(STORIES.library.blocks),
  'other-story'() {
    const { headline, audio, blocks } = STORIES.harbour;
    find('h1').textContent = headline;
    for (const [index, end] of ['webm', 'm4a'].entries())
      document.querySelectorAll('audio source')[index].src = `${audio}.${end}`;
    find('track').src = `${audio}.vtt`;
    find('[data-aloud="byline"]').remove();
    renderBlocks(blocks);
  },
  move: () => find('[data-item="second"]').after(find('[data-item="story"]')),
  remove() {
    removed = find('aloud-article');
    removed.remove();
  },
  'put-back': () => find('[data-item="story"]').append(removed),
  'change-props': () => setProps(PROPS[1]),
  refuse: () => (isRefused = true),
};

function start() {
  log = [];
  for (const button of document.querySelectorAll('button[data-action]'))
    button.addEventListener('click', ACTIONS[button.dataset.action]);
  find('main > a').addEventListener('click', followLink);
  const article = find('aloud-article');
  if (!article) return;
  for (const type of EVENTS) article.addEventListener(type, listen);
  setProps(PROPS[0]);
  find('main').dataset.ready = '';
}

onNavigate(async () => {
  const html = await (await fetch(currentPath())).text();
  find('main').replaceWith(new DOMParser().parseFromString(html, 'text/html').querySelector('main'));
  start();
});
start();
