import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { storySound, storyTiming } from './pages/long-story.js';
import { PEER_PACKAGES, peerPages } from './peer-pages.js';
import { medians, table } from './report-tables.js';
import { serve } from './server.js';
import { openBrowser, pause, Tab } from './tab.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Not in the repository: the players are only installed to be measured. */
const PEERS = `${root}/.cache/peers`;
const RESULTS = `${root}/demo/docs/site/data/peers.json`;
const RUNS = Number(process.env.RUNS ?? 3);
/** Seconds for a page to come to rest, to start, and to be listened to. */
const SETTLE = 1;
const BEGIN = 3;
const LISTEN = 10;
const SLOW_LINE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/**
 * Aloud beside other players, with the same story of ten thousand words, in one run. `--write` keeps the table for the
 * documentation.
 */
export async function measurePeers() {
  install();
  const { source, duration } = storyTiming();
  const peers = peerPages();
  const server = await serve({
    folder: root,
    aliases: { '/peers/': `${PEERS}/node_modules/` },
    pages: {
      ...Object.fromEntries(peers.map(({ html }, index) => [`/${index}.html`, html])),
      '/story.vtt': source,
      '/story.wav': storySound(duration),
    },
  });
  const browser = await openBrowser();
  const runs = peers.map(() => []);
  try {
    for (const index of peers.keys()) await visit(browser, server, peers, index, 0); // fills the server's store of compressed files
    for (let run = 0; run < RUNS; run += 1)
      for (const index of peers.keys()) runs[index].push(await visit(browser, server, peers, index, LISTEN));
    const slow = [];
    for (const index of peers.keys()) slow.push(await readyOnSlowLine(browser, server, peers[index], index));
    const rows = peers.map((peer, index) => rowOf(peer, medians(runs[index]), medians(runs[0]), slow[index]));
    report(rows);
    if (process.argv.includes('--write')) write(rows, await browser.version());
  } finally {
    await browser.close();
    server.close();
  }
}

function install() {
  mkdirSync(PEERS, { recursive: true });
  writeFileSync(`${PEERS}/package.json`, JSON.stringify({ private: true, dependencies: PEER_PACKAGES }));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
    cwd: PEERS,
    stdio: 'inherit',
  });
}

async function open(browser, { highlight, ready }) {
  const tab = await Tab.open(browser);
  await tab.page.evaluateOnNewDocument(
    (value, expression) => {
      if (value) localStorage.setItem('aloud', JSON.stringify({ highlight: value }));
      const check = () => {
        if (new Function(`return ${expression}`)()) globalThis.readyAt = performance.now();
        else setTimeout(check, 10);
      };
      document.addEventListener('DOMContentLoaded', check);
      check();
    },
    highlight ?? '',
    ready,
  );
  return tab;
}

async function visit(browser, server, peers, index, seconds) {
  const peer = peers[index];
  const tab = await open(browser, peer);
  const sentBefore = server.sent.length;
  const codeBytes = () =>
    server.sent
      .slice(sentBefore)
      .filter(({ path }) => !/\.(html|wav|vtt)$/.test(path))
      .reduce((sum, { bytes }) => sum + bytes, 0);
  await tab.page.goto(`${server.origin}/${index}.html`, { waitUntil: 'load' });
  await tab.until('globalThis.readyAt');
  await pause(SETTLE);
  const { all: load } = await tab.costs();
  const bytes = codeBytes();
  const nodes = await countNodes(tab.page);
  await tab.page.evaluate(peer.play);
  await pause(BEGIN);
  const followed = await tab.costsOf(() => pause(seconds));
  const result = { load, bytes, bytesPlayed: codeBytes(), nodes, follow: followed.all / (seconds || 1) };
  await tab.close();
  return result;
}

/** Seconds until the player is ready, with 400 kbit/s and 400 ms. */
async function readyOnSlowLine(browser, server, peer, index) {
  const tab = await open(browser, peer);
  await tab.meters.send('Network.enable');
  await tab.meters.send('Network.emulateNetworkConditions', SLOW_LINE);
  await tab.page.goto(`${server.origin}/${index}.html`, { waitUntil: 'domcontentloaded' });
  await tab.until('globalThis.readyAt');
  const milliseconds = await tab.page.evaluate(() => globalThis.readyAt);
  await tab.close();
  return milliseconds / 1000;
}

/** Nodes of the page, in shadow roots too. */
const countNodes = (page) =>
  page.evaluate(() => {
    let count = 0;
    const walk = (start) => {
      const walker = document.createTreeWalker(start);
      for (let node = walker.currentNode; node; node = walker.nextNode()) {
        count += 1;
        if (node.shadowRoot) walk(node.shadowRoot);
      }
    };
    walk(document);
    return count;
  });

function rowOf(peer, own, native, slow) {
  return {
    name: peer.package ? `${peer.name} ${PEER_PACKAGES[peer.package]}` : peer.name,
    follows: peer.follows,
    kilobytes: own.bytes / 1000,
    kilobytesPlayed: own.bytesPlayed / 1000,
    load: own.load - native.load,
    slow,
    nodes: own.nodes - native.nodes,
    follow: own.follow - native.follow,
  };
}

const COLUMNS = {
  follows: 'follows by',
  kilobytes: 'code, kB',
  kilobytesPlayed: 'after Play, kB',
  load: 'processor until ready, ms',
  slow: 'ready on 400 kbit/s, s',
  nodes: 'nodes',
  follow: 'playing, ms/s',
};

function report(rows) {
  table(
    ['', ...Object.values(COLUMNS)],
    rows.map((row) => [row.name, ...Object.keys(COLUMNS).map((key) => row[key])]),
  );
  console.log(
    `medians of ${RUNS} interleaved runs; code compressed with brotli; processor time and nodes are over those of the native player`,
  );
}

function write(rows, browser) {
  const round = (value) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value);
  const rounded = rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, round(value)])));
  const machine = `${availableParallelism()} processors (${cpus()[0].model.trim()})`;
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  const results = {
    date: new Date().toISOString().slice(0, 10),
    version,
    browser,
    machine,
    runs: RUNS,
    columns: COLUMNS,
    rows: rounded,
  };
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}
