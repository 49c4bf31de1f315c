import { launch } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.js';

export async function openBrowser() {
  const { launchOptions } = await findBrowser();
  // A page without our script has no user gesture that would allow sound.
  const args = [...launchOptions.args, '--autoplay-policy=no-user-gesture-required', '--mute-audio'];
  return launch({ ...launchOptions, args });
}

/** A page in its own profile, with its measurements. */
export class Tab {
  static async open(browser) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    const meters = await page.createCDPSession();
    // Processor time of the main thread, so that other programs do not count.
    await meters.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new Tab(context, page, meters);
  }

  constructor(context, page, meters) {
    this.context = context;
    this.page = page;
    this.meters = meters;
  }

  /** The costs since the start of the page: milliseconds of processor time of the main thread, and counts. */
  async costs() {
    const { metrics } = await this.meters.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    return {
      all: of('TaskDuration') * 1000,
      script: of('ScriptDuration') * 1000,
      style: of('RecalcStyleDuration') * 1000,
      layout: of('LayoutDuration') * 1000,
      recalcs: of('RecalcStyleCount'),
      layouts: of('LayoutCount'),
    };
  }

  /** The costs while `act` runs. */
  async costsOf(act) {
    const before = await this.costs();
    await act();
    const after = await this.costs();
    return Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - before[name]]));
  }

  /** Bytes in use after garbage collection: of scripts, nodes and buffers. */
  async heap() {
    await this.meters.send('HeapProfiler.collectGarbage');
    await this.meters.send('HeapProfiler.collectGarbage');
    const {
      usedSize,
      embedderHeapUsedSize = 0,
      backingStorageSize = 0,
    } = await this.meters.send('Runtime.getHeapUsage');
    return usedSize + embedderHeapUsedSize + backingStorageSize;
  }

  /** The longest task of the main thread while `act` runs, in milliseconds of processor time. */
  async longestTask(act) {
    const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
    await this.page.tracing.start({ categories });
    await this.page.evaluate(() => console.timeStamp('bench'));
    await act();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await this.page.tracing.stop()));
    const mark = traceEvents.find(({ name, args }) => name === 'TimeStamp' && args.data?.message === 'bench');
    const tasks = traceEvents.filter(
      ({ name, pid, tid }) => name === 'RunTask' && pid === mark.pid && tid === mark.tid,
    );
    return Math.max(...tasks.map(({ tdur }) => (tdur ?? 0) / 1000));
  }

  async until(expression) {
    // Not at every frame: that would cause frames that are not needed.
    await this.page.waitForFunction(expression, { polling: 50, timeout: 60_000 });
  }

  close() {
    return this.context.close();
  }
}

export const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

/** Presses the only button. */
export const press = (page) => page.click('aloud-player >>> [part="play"]');

/** An expression for the page: whether a layer of the highlight (`sentence`, `word`) is shown. */
export const shows = (layer) => `(CSS.highlights.get('aloud-${layer}')?.size ?? 0) > 0`;
