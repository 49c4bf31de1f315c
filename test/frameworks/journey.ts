/** What every app must be able to do. No step knows which framework it tests. */
import assert from 'node:assert/strict';
import type { AppPage } from './app-page.js';
import { checkHighlight } from './recorded-words.js';

export interface Step {
  name: string;
  /** Actions that the page of the app offers. */
  actions?: readonly string[];
  /** On a page that is ready; each step has a page of its own. */
  run(app: AppPage): Promise<void>;
}

const FIRST_PROPS = {
  enlarge: true,
  headingButtons: 1,
  dock: 'off',
  voiceLabel: 'Read by our automated voice',
  duration: 48,
  rate: 1.25,
  leaveOut: 'byline',
  omitted: ['byline'],
};

/** What has arrived in the elements, and what it has changed. */
const readProps = (app: AppPage): Promise<typeof FIRST_PROPS> =>
  app.read(`({
    enlarge: !!document.querySelector('aloud-figure').shadowRoot.querySelector('[part=enlarge]'),
    headingButtons: document.querySelectorAll('[data-aloud-listen]').length,
    dock: journey.player().getAttribute('dock'),
    voiceLabel: journey.player().getAttribute('voice-label'),
    duration: journey.player().duration,
    rate: journey.player().rate,
    leaveOut: [journey.article().leaveOut].flat().join(' '),
    omitted: [...journey.article().reading.omittedRoles],
  })`);

/** Navigations of the last step, and the ones that it compares: caches are full after the first of them. */
const NAVIGATIONS = 20;
const WARM_UP = 5;

async function playOn(app: AppPage, seconds: number): Promise<void> {
  await app.play();
  await app.page.evaluate(`journey.player().seek(${seconds})`);
  await app.until('the place', `journey.audio().currentTime >= ${seconds}`);
  await app.untilPlaying();
}

/** It plays on, in the same elements, and the words that sound are highlighted. */
async function checkContinuity(app: AppPage): Promise<void> {
  assert.deepEqual(await app.read('journey.replaced()'), []);
  assert.equal(await app.read('journey.phase()'), 'playing');
  checkHighlight(await app.nextWords(4), 'library');
}

/** No sound, and no highlight, after the elements that were kept have gone. */
async function checkSilence(app: AppPage): Promise<void> {
  await app.until('silence', `journey.kept().audio.paused && !journey.highlights()`);
}

export const STEPS: readonly Step[] = [
  {
    name: 'render',
    async run(app) {
      const upgraded = await app.read(`['aloud-article', 'aloud-player', 'aloud-figure'].map((tag) =>
        [...document.querySelectorAll(tag)].map((element) => element instanceof customElements.get(tag)))`);
      assert.deepEqual(upgraded, [[true], [true], [true]]);
      assert.equal(await app.read(`document.querySelectorAll('aloud-player audio source').length`), 2);
      await app.until('the button of the figure', `journey.figureButton()`);
    },
  },
  {
    name: 'play',
    async run(app) {
      await app.play();
      assert.equal(await app.read('journey.audio().paused'), false);
    },
  },
  {
    name: 'highlight',
    async run(app) {
      await app.play();
      checkHighlight(await app.nextWords(6), 'library');
    },
  },
  {
    name: 'props',
    async run(app) {
      await app.until('the features', `journey.figureButton() && document.querySelector('[data-aloud-listen]')`);
      assert.deepEqual(await readProps(app), FIRST_PROPS);
      await app.play();
      assert.equal(await app.read('journey.audio().playbackRate'), 1.25);
    },
  },
  {
    name: 'changed props',
    actions: ['change-props'],
    async run(app) {
      await app.until('the features', `journey.figureButton() && document.querySelector('[data-aloud-listen]')`);
      await app.play();
      await app.act('change-props');
      await app.until('the change', `journey.article().reading.omittedRoles.has('notice') && !journey.figureButton()`);
      await app.until('the buttons of the headings', `document.querySelector('[data-aloud-listen]')`);
      assert.deepEqual(await readProps(app), {
        enlarge: false,
        headingButtons: 1,
        dock: null,
        voiceLabel: 'Read by a machine',
        duration: 120,
        rate: 1.5,
        leaveOut: 'byline notice',
        omitted: ['byline', 'notice'],
      });
      await app.until('the speed', `journey.audio().playbackRate === 1.5`);
      checkHighlight(await app.nextWords(4), 'library');
    },
  },
  {
    name: 'events',
    actions: ['refuse'],
    async run(app) {
      await app.play();
      await app.until('words in the log', `journey.log()['aloud-word']?.count > 2 && journey.log()['aloud-sentence']`);
      await app.press();
      await app.until('a pause in the log', `journey.log()['aloud-pause']`);
      const log = await app.read<Record<string, { count: number; text: string }>>('journey.log()');
      assert.equal(log['aloud-press']?.count, 2);
      assert.equal(log['aloud-play']?.count, 1);
      assert.equal(log['aloud-pause']?.count, 1);
      assert.equal(log['aloud-word']?.text, (await app.read<{ word: string }[]>('journey.words()')).at(-1)?.word);
      await app.act('refuse');
      await app.press();
      await app.until('the third press', `journey.log()['aloud-press'].count === 3`);
      assert.equal(await app.read('journey.phase()'), 'paused');
    },
  },
  {
    name: 're-render',
    actions: ['rerender'],
    async run(app) {
      await playOn(app, 4);
      await app.read('journey.keep()');
      for (let count = 1; count <= 3; count++) {
        await app.act('rerender');
        await app.until(
          'new paragraphs',
          `[...document.querySelectorAll('[data-block]')].every(({ dataset }) => dataset.render === '${count}')`,
        );
      }
      await checkContinuity(app);
    },
  },
  {
    name: 'replaced text',
    actions: ['replace'],
    async run(app) {
      await playOn(app, 4);
      await app.read('journey.keep()');
      await app.page.evaluate(`document.querySelectorAll('[data-block]').forEach((block) => (block.isOld = true))`);
      await app.act('replace');
      await app.until('new text', `![...document.querySelectorAll('[data-block]')].some((block) => block.isOld)`);
      await checkContinuity(app);
    },
  },
  {
    name: 'other story',
    actions: ['other-story'],
    async run(app) {
      await playOn(app, 4);
      await app.read('journey.keep()');
      await app.act('other-story');
      await app.until('the other story', `document.querySelector('h1').textContent.includes('Harbour')`);
      await app.until('the end of the first', `journey.phase() === 'idle' && journey.isReady()`);
      await checkSilence(app);
      assert.deepEqual(await app.read('journey.replaced()'), []);
      await app.play();
      checkHighlight(await app.nextWords(4), 'harbour');
    },
  },
  {
    name: 'move',
    actions: ['move'],
    async run(app) {
      await playOn(app, 4);
      await app.read('journey.keep()');
      await app.act('move');
      await app.until('the new order', `document.querySelector('[data-item]:last-child').dataset.item === 'story'`);
      assert.equal(await app.read('journey.departures()'), 1, 'the app moved other elements, not the story');
      await checkContinuity(app);
    },
  },
  {
    name: 'remove',
    actions: ['remove'],
    async run(app) {
      await playOn(app, 4);
      await app.read('journey.keep()');
      await app.act('remove');
      await app.until('the removal', `!journey.article()`);
      await checkSilence(app);
    },
  },
  {
    name: 'put back',
    actions: ['remove', 'put-back'],
    async run(app) {
      await playOn(app, 4);
      await app.act('remove');
      await app.until('the removal', `!journey.article()`);
      await app.act('put-back');
      await app.waitForStory();
      assert.equal(await app.read('journey.audio().paused'), true, 'nothing plays by itself');
      await app.play();
      checkHighlight(await app.nextWords(4), 'library');
    },
  },
  {
    name: 'navigate',
    actions: ['navigate'],
    async run(app) {
      await playOn(app, 4);
      await app.read('journey.keep()');
      await app.read('(window.isSameDocument = true)');
      await app.act('navigate');
      await app.waitForOtherPage();
      await checkSilence(app);
      await app.act('back');
      await app.waitForStory();
      assert.equal(await app.read('window.isSameDocument'), true, 'the page was loaded again');
      await app.play();
      checkHighlight(await app.nextWords(4), 'library');
      await app.page.goBack();
      await app.waitForOtherPage();
      await app.page.goBack();
      await app.waitForStory();
    },
  },
  {
    name: 'nothing left',
    actions: ['navigate'],
    async run(app) {
      const samples: { listeners: number; nodes: number }[] = [];
      for (let count = 1; count <= NAVIGATIONS; count++) {
        await app.play();
        await app.act('navigate');
        await app.waitForOtherPage();
        await app.until('no highlight', `!journey.highlights()`);
        if (count === WARM_UP || count === NAVIGATIONS) samples.push(await app.resources());
        await app.act('back');
        await app.waitForStory();
      }
      const [before, after] = samples as [(typeof samples)[0], (typeof samples)[0]];
      app.measured = `listeners ${before.listeners} → ${after.listeners}, nodes ${before.nodes} → ${after.nodes}`;
      // Less than one for each navigation: a story that is left behind has hundreds.
      assert.ok(after.listeners - before.listeners < NAVIGATIONS - WARM_UP, app.measured);
      assert.ok(after.nodes - before.nodes < NAVIGATIONS - WARM_UP, app.measured);
    },
  },
];

export interface Outcome {
  step: string;
  result: 'passed' | 'failed' | 'absent';
  /** Why it failed, why the app has no such step, or what it measured. */
  note?: string;
}

/** Takes one step on a page of its own. */
export async function take(step: Step, open: () => Promise<AppPage>, absent: string | undefined): Promise<Outcome> {
  let app: AppPage | undefined;
  try {
    app = await open();
    const offered = await Promise.all((step.actions ?? []).map((action) => app!.has(action)));
    if (absent && !offered.every(Boolean)) return { step: step.name, result: 'absent', note: absent };
    assert.ok(!absent, `the app has the step, which it says that it has not: ${absent}`);
    await step.run(app);
    assert.deepEqual(app.errors, [], 'errors in the console');
    return { step: step.name, result: 'passed', ...(app.measured ? { note: app.measured } : {}) };
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error);
    return { step: step.name, result: 'failed', note };
  } finally {
    await app?.close();
  }
}
