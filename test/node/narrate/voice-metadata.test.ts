/** Search engines and feeds learn that a machine reads, in the language of the story. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadMessages } from '../../../src/node/messages/locale-messages.js';
import { writeJsonLd } from '../../../src/node/narrate/json-ld.js';
import type { PublishedRecording } from '../../../src/node/narrate/published-recording.js';
import { writeRssItem } from '../../../src/node/narrate/rss-item.js';

const page = {
  title: 'A title',
  description: '',
  author: '',
  url: '',
  image: '',
  published: '',
  modified: '',
  speakable: [],
};

const recordingOf = (voice: string, voiceLabel: string): PublishedRecording => ({
  language: 'fa',
  voice,
  voiceLabel,
  duration: 1,
  sources: [{ url: 'story.m4a', type: 'audio/mp4', bytes: 1 }],
  transcriptUrl: 'story.vtt',
});

const audioOf = (voice: string, label = 'x'): Record<string, unknown> =>
  (JSON.parse(writeJsonLd(page, recordingOf(voice, label), '')) as { audio: [Record<string, unknown>] }).audio[0];

// PLY-36
describe('the metadata of a recording by a voice', () => {
  it('have IPTC’s term for the voice', () => {
    const algorithmic = 'https://schema.org/AlgorithmicMediaDigitalSource';
    const trained = 'https://schema.org/TrainedAlgorithmicMediaDigitalSource';
    assert.equal(audioOf('espeak-ng')['digitalSourceType'], algorithmic);
    for (const voice of ['flite slt', 'flite slt, espeak-ng', 'program {text} {wav}'])
      assert.equal(audioOf(voice)['digitalSourceType'], trained, voice);
  });

  it('say it in the language of the story, else in English', async () => {
    assert.equal((await loadMessages('fa-IR')).automatedVoice, 'با صدای رایانه‌ای');
    assert.equal((await loadMessages('nl')).automatedVoice, 'Read by an automated voice');
    const { automatedVoice } = await loadMessages('fa');
    assert.equal(audioOf('espeak-ng', automatedVoice)['description'], automatedVoice);
  });

  it('have a description in a feed, also where the page has none', () => {
    const item = writeRssItem(page, recordingOf('flite slt', 'Read by <a machine>'));
    assert.match(item, /<description>Read by &lt;a machine&gt;<\/description>/);
  });
});
