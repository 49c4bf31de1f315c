/** A frame with `sandbox="allow-scripts"`: an origin of its own, without storage and without other tabs. */
import { expect } from '@open-wc/testing';
import { sendMouse } from '../commands/input.js';
import { waitFor } from './open-page.js';

interface Report {
  button?: { x: number; y: number };
  phase?: string;
  controls?: number;
  errors: string[];
}

describe('a sandboxed frame', () => {
  let frame: HTMLIFrameElement;
  let report: Report | undefined;
  const receive = ({ source, data }: MessageEvent): void => {
    if (source === frame.contentWindow) report = data as Report;
  };

  beforeEach(() => addEventListener('message', receive));

  afterEach(() => {
    removeEventListener('message', receive);
    frame.remove();
  });

  it('plays the story, with all controls', async () => {
    frame = document.createElement('iframe');
    frame.title = 'A story';
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.allow = 'autoplay';
    frame.style.cssText = 'border: 0; position: fixed; inset: 0; width: 600px; height: 400px';
    frame.src = '/test/pages/sandboxed.html';
    document.body.append(frame);
    const { x, y } = await waitFor('the button', () => report?.button);
    await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });
    await waitFor('sound', () => report?.phase === 'playing');
    await waitFor('the controls', () => report?.controls === 3);
    expect(report!.errors).to.deep.equal([]);
  });
});
