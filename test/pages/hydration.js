/**
 * Records what changes in the page outside shadow roots before it has settled. With `?react`, the page looks as React
 * writes it on a server, and is taken over some time after it has loaded.
 */
window.changesBefore = [];
window.isSettled = false;

new MutationObserver((records) => {
  if (window.isSettled) return;
  for (const { type, target, attributeName, addedNodes } of records) {
    if (type === 'attributes') window.changesBefore.push(`${target.localName} ${attributeName}`);
    // The parser adds elements too.
    for (const node of addedNodes)
      if (node.matches?.('[data-aloud], [data-aloud-made], aloud-player')) window.changesBefore.push(node.localName);
  }
}).observe(document, { subtree: true, childList: true, attributes: true });

const TASKS = 30;

addEventListener('load', async () => {
  if (!location.search.includes('react')) return void setTimeout(() => (window.isSettled = true));
  for (let count = 0; count < TASKS; count += 1) {
    if (count === TASKS / 2) document['__reactContainer$test'] = {};
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  window.isSettled = true;
  document.querySelector('aloud-article')['__reactFiber$test'] = {};
});

if (location.search.includes('react'))
  addEventListener('DOMContentLoaded', () => document.querySelector('p').append(document.createComment(' ')));
