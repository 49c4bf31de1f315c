/** What the journey reads from a page. It runs before the scripts of the page. */
(() => {
  /** The reader's choice: the word and the sentence are highlighted. */
  if (!localStorage.getItem('aloud')) localStorage.setItem('aloud', '{"highlight":"both"}');

  const ranges = (layer) => [...(CSS.highlights.get(`aloud-${layer}`) ?? [])];
  const textOf = (layer) =>
    ranges(layer)
      .map((range) => range.toString().replace(/\s+/g, ' ').trim())
      .join('|');
  const article = () => document.querySelector('aloud-article');
  const player = () => document.querySelector('aloud-player');

  /** At each word that begins to sound: the time, and what is highlighted. */
  let words = [];
  addEventListener('aloud-word', ({ time }) => {
    const isInPage = ranges('word').every(({ startContainer }) => article()?.contains(startContainer));
    words.push({ time, word: textOf('word'), sentence: textOf('sentence'), isInPage });
  });

  /** The elements at the last call of `keep`, and how often the article has left its place since. */
  let kept;
  let departures = 0;
  const observer = new MutationObserver((records) => {
    for (const { removedNodes } of records)
      for (const node of removedNodes) if (node.contains(kept.article)) departures += 1;
  });

  window.journey = {
    article,
    player,
    audio: () => document.querySelector('aloud-player audio'),
    button: () => player()?.shadowRoot?.querySelector('.play'),
    figureButton: () => document.querySelector('aloud-figure')?.shadowRoot?.querySelector('[part=enlarge]'),
    phase: () => player()?.reading?.phase,
    highlights: () => ranges('word').length + ranges('sentence').length,
    words: () => words,
    forgetWords: () => (words = []),
    /** Loaded, and no view transition runs: the next navigation would interrupt it. */
    isSettled: () => document.readyState === 'complete' && !document.activeViewTransition,
    isReady: () =>
      journey.isSettled() &&
      !!document.querySelector('main[data-page="story"][data-ready]') &&
      journey.button()?.textContent.includes('Play story') &&
      !!article().reading.article,

    keep() {
      kept = { article: article(), player: player(), audio: journey.audio() };
      departures = 0;
      observer.observe(document, { childList: true, subtree: true });
    },
    kept: () => kept,
    departures: () => departures,
    /** The names of the elements that are others than those that were kept. */
    replaced: () => ['article', 'player', 'audio'].filter((name) => journey[name]() !== kept[name]),

    log: () =>
      Object.fromEntries(
        [...document.querySelectorAll('[data-event]')].map(({ dataset, textContent }) => [
          dataset.event,
          { count: Number(dataset.count), text: textContent.trim() },
        ]),
      ),
  };
})();
