/**
 * `npm run test:webkit`: tests the device's real voices in WebKitGTK, where both are installed (Debian:
 * webkit2gtk-driver, gstreamer1.0-plugins-bad for flite's voices, xvfb, a sound server). Otherwise it prints that it
 * skips the test. A voice reads a story sentence by sentence: the third must begin, by the voice's own events.
 */
import { startDevServer } from '@web/dev-server';
import { setTimeout as after } from 'node:timers/promises';
import { findWebkit, NO_WEBKIT, startDriver, webkitCapabilities } from './find-webkit.js';
import { source } from './server/server-options.js';

if (!findWebkit()) {
  console.log(NO_WEBKIT);
  process.exit(0);
}

const port = await startDriver();
const server = await startDevServer({
  config: { ...source, port: 8477 },
  readCliArgs: false,
  readFileConfig: false,
  logStartMessage: false,
  autoExitProcess: false,
});

async function request(path, body) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: body ? 'POST' : 'GET',
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function waitUntil(read) {
  for (let round = 0; round < 60; round++) {
    const result = await read().catch(() => undefined);
    if (result) return result;
    await after(500);
  }
  return undefined;
}

let code = 1;
try {
  const { sessionId } = await waitUntil(() =>
    request('/session', { capabilities: { alwaysMatch: webkitCapabilities() } }),
  );
  const run = (script) => request(`/session/${sessionId}/execute/sync`, { script, args: [] });
  await request(`/session/${sessionId}/url`, { url: 'http://localhost:8477/demo/elements/aloud-player/no-audio.html' });
  const voices = await waitUntil(() => run('return speechSynthesis.getVoices().length'));
  if (!voices) {
    console.log('Skipped: WebKitGTK lists no voice of this device.');
    code = 0;
  } else {
    await run(`window.changes = []; Promise.all([
      import('/src/core/story/read-story.ts'), import('/src/core/speech/speak.ts'), import('/src/core/timeline/estimate-timeline.ts'),
      import('/src/core/playback/playback.ts'), import('/src/browser/speech-synthesis/speech-synthesis-engine.ts')
    ]).then(([{ readStory }, { speak }, { estimateTimeline }, { Playback }, { SpeechSynthesisEngine }]) => {
      const speech = speak(readStory(document.querySelector('article')));
      const timeline = estimateTimeline(speech);
      // WebKitGTK reports its own voices as not local. The library does not use such voices; this test does.
      window.playback = new Playback(new SpeechSynthesisEngine({ speech, timeline, choose: (language, voices) => voices[0] }));
      playback.subscribe((change) => changes.push(change === 'phase' ? playback.phase : change));
      playback.setRate(3);
      playback.play();
      window.second = timeline.sentenceStarts[2];
    }, (error) => changes.push(String(error)));`);
    const read = await waitUntil(() =>
      run('return window.playback?.time > window.second && playback.phase === "playing"'),
    );
    console.log(
      `${voices} voices; changes: ${await run('return changes.join(", ")')}; at ${await run('return window.playback?.time')} s`,
    );
    code = read ? 0 : 1;
    console.log(read ? '1 passed, 0 failed' : '0 passed, 1 failed');
  }
  await request(`/session/${sessionId}`).catch(() => undefined);
} catch (error) {
  console.error(error);
} finally {
  await server.stop();
  process.exit(code);
}
