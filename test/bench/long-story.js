import { fileURLToPath } from 'node:url';
import { referenceScript, storyPage, storySound, storyTiming } from './pages/long-story.js';
import { figure, median, medians, table, target } from './report-tables.js';
import { serve } from './server.js';
import { openBrowser, pause, press, shows, Tab } from './tab.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const RUNS = Number(process.env.RUNS ?? 3);
/** Seconds for each page to load, to start, and to highlight. */
const SETTLE = 1;
const BEGIN = 2;
const LISTEN = 10;

/** The cost of Aloud compared with the same page with the player of the browser: ten thousand words, more than an hour. */
export async function measureLongStory() {
  const { source, duration } = storyTiming();
  const server = await serve({
    folder: root,
    pages: {
      '/native.html': storyPage({ script: false }),
      '/ours.html': storyPage({ script: true }),
      '/reference.html': storyPage({ script: false, reference: true }),
      '/reference.js': referenceScript,
      '/story.vtt': source,
      '/story.wav': storySound(duration),
    },
  });
  const browser = await openBrowser();
  const pages = [
    { name: 'native', path: 'native.html' },
    { name: 'sentence', path: 'ours.html', highlight: 'sentence' },
    { name: 'word', path: 'ours.html', highlight: 'word' },
  ];
  try {
    const runs = Object.fromEntries(pages.map(({ name }) => [name, []]));
    await listenTo(browser, server.origin, { ...pages[1], seconds: 0 }); // fills the server's store of compressed files
    const references = [];
    for (let run = 0; run < RUNS; run += 1) {
      references.push(await loadReference(browser, server.origin));
      for (const page of pages)
        runs[page.name].push(await listenTo(browser, server.origin, { ...page, seconds: LISTEN }));
    }
    const longest = {};
    for (const page of pages) longest[page.name] = await longestTasks(browser, server.origin, page);
    report(
      Object.fromEntries(pages.map(({ name }) => [name, { ...medians(runs[name]), ...longest[name] }])),
      runs,
      median(references),
    );
  } finally {
    await browser.close();
    server.close();
  }
}

async function open(browser, origin, { path, highlight }) {
  const tab = await Tab.open(browser);
  if (highlight) {
    const chosen = JSON.stringify({ highlight });
    await tab.page.evaluateOnNewDocument((value) => localStorage.setItem('aloud', value), chosen);
  }
  return [tab, () => tab.page.goto(`${origin}/${path}`, { waitUntil: 'load' })];
}

/** The cost of the reference script in milliseconds. */
async function loadReference(browser, origin) {
  const [tab, load] = await open(browser, origin, { path: 'reference.html' });
  await load();
  await pause(SETTLE);
  const { script } = await tab.costs();
  await tab.close();
  return script;
}

async function begin(tab, highlight) {
  await (highlight ? press(tab.page) : tab.page.click('button'));
  await Promise.all([
    pause(BEGIN),
    tab.until(highlight ? shows(highlight) : `document.querySelector('audio').currentTime > 0`),
  ]);
}

async function listenTo(browser, origin, { seconds, highlight, ...page }) {
  const [tab, load] = await open(browser, origin, { highlight, ...page });
  await load();
  await pause(SETTLE);
  const loaded = await tab.costs();
  const heapLoaded = await tab.heap();
  const nodesLoaded = await nodes(tab.page);
  const begun = await tab.costsOf(() => begin(tab, highlight));
  const timeOf = () => tab.page.evaluate(() => document.querySelector('audio').currentTime);
  const from = await timeOf();
  const followed = await tab.costsOf(() => pause(seconds));
  const played = (await timeOf()) - from;
  const result = {
    load: loaded.all,
    loadScript: loaded.script,
    heapLoaded,
    nodesLoaded,
    begin: begun.all,
    played,
    ...Object.fromEntries(Object.entries(followed).map(([name, value]) => [name, value / (seconds || 1)])),
    heap: await tab.heap(),
    nodes: await nodes(tab.page),
  };
  await tab.close();
  return result;
}

async function longestTasks(browser, origin, { highlight, ...page }) {
  const [tab, load] = await open(browser, origin, { highlight, ...page });
  const longestLoad = await tab.longestTask(async () => {
    await load();
    await tab.page.evaluate(() => console.timeStamp('bench')); // the first was the blank page's
    await pause(SETTLE);
  });
  const longestBegin = await tab.longestTask(() => begin(tab, highlight));
  await tab.close();
  return { longestLoad, longestBegin };
}

/** The elements and texts of the article, without shadow roots. */
const nodes = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('article'));
    let count = 0;
    while (walker.nextNode()) count += 1;
    return count;
  });

/** @param reference the cost of the reference script in milliseconds */
function report(of, runs, reference) {
  const names = Object.keys(of);
  const row = (title, pick) => [title, ...names.map((name) => pick(of[name]))];
  const over = (pick) => (name) => pick(of[name]) - pick(of.native);
  table(
    ['10 000 words', ...names],
    [
      row('loaded: processor, ms', ({ load }) => load),
      row('  of it script, ms', ({ loadScript }) => loadScript),
      row('  longest task, ms', ({ longestLoad }) => longestLoad),
      row('  nodes in the article', (page) => page.nodesLoaded),
      row('  heap, kB', ({ heapLoaded }) => heapLoaded / 1000),
      row(`pressed, ${BEGIN} s: processor, ms`, (page) => page.begin),
      row('  longest task, ms', ({ longestBegin }) => longestBegin),
      row('following: processor, ms/s', ({ all }) => all),
      row('  script, ms/s', ({ script }) => script),
      row('  style, ms/s', ({ style }) => style),
      row('  layout, ms/s', ({ layout }) => layout),
      row('  style recalculations, 1/s', ({ recalcs }) => recalcs),
      row('  layouts, 1/s', ({ layouts }) => layouts),
      row('  nodes in the article', (page) => page.nodes),
      row('  heap, kB', ({ heap }) => heap / 1000),
      row('  played, s', ({ played }) => played),
    ],
  );
  const all = runs.native.length > 1 ? `medians of ${runs.native.length} interleaved runs` : 'one run';
  const spread = (name, key) => {
    const values = runs[name].map((run) => run[key]);
    return `${figure(Math.min(...values))} to ${figure(Math.max(...values))}`;
  };
  console.log(`${all}; following ranges from ${names.map((name) => `${spread(name, 'all')} (${name})`).join(', ')}\n`);

  const [one, other] = ['sentence', 'word'].map(over(({ load }) => load)); // no different before the press
  target('before the press, over the page without Aloud', (one + other) / 2, { most: 10, unit: 'ms' });
  console.log(`  × ${figure((one + other) / 2 / reference)} of the reference script (${figure(reference)} ms)`);
  for (const unit of ['sentence', 'word']) {
    const more = (pick) => over(pick)(unit);
    console.log(`  at ${unit} highlighting`);
    target(
      'nodes added to the article',
      more((page) => page.nodes),
      { most: 0, unit: 'nodes' },
    );
    target(
      'the press, over native',
      more((page) => page.begin),
      { most: 80, unit: 'ms' },
    );
    console.log(`  × ${figure(more((page) => page.begin) / reference)} of the reference script`);
    target('its longest task', of[unit].longestBegin, { most: 50, unit: 'ms' });
    target(
      'following, over native',
      more(({ all }) => all),
      { most: 5, unit: 'ms/s' },
    );
    target('heap, over native', more(({ heap }) => heap) / 1e6, { most: 10, unit: 'MB' });
  }
}
