import { expect } from '@open-wc/testing';
import { chooseVoice, hasLocalVoice } from '../../../src/browser/speech-synthesis/choose-voice.js';
import { createVoice } from './scripted-speech-synthesis.js';

const chosenName = (language: string, ...voices: SpeechSynthesisVoice[]) => chooseVoice(language, voices)?.name;

describe('the device’s voice', () => {
  // I18N-6
  it('has the exact tag, else the same language, never another', () => {
    const voices = [createVoice('fr-FR'), createVoice('en-GB'), createVoice('en-AU')];
    expect(chosenName('en-AU', ...voices)).to.equal('A voice for en-AU');
    expect(chosenName('en-NZ', ...voices)).to.equal('A voice for en-GB');
    expect(chosenName('de', ...voices)).to.equal(undefined);
  });

  it('is never a network voice', () => {
    expect(chosenName('en', createVoice('en-US', { localService: false, default: true }))).to.equal(undefined);
  });

  it('is the default voice among equal ones', () => {
    expect(
      chosenName('en', createVoice('en-US', { name: 'A' }), createVoice('en-US', { name: 'B', default: true })),
    ).to.equal('B');
  });

  it('is the likely one for a page with half a tag', () => {
    expect(chosenName('en', createVoice('en-AU'), createVoice('en-US'))).to.equal('A voice for en-US');
    expect(chosenName('zh-Hant', createVoice('zh-CN'), createVoice('zh-TW'))).to.equal('A voice for zh-TW');
    expect(chosenName('pt', createVoice('pt-PT'), createVoice('pt-BR'))).to.equal('A voice for pt-BR');
  });

  it('is found under its other names', () => {
    expect(chosenName('en-US', createVoice('en_US'))).to.equal('A voice for en_US');
    expect(chosenName('no', createVoice('nb-NO'))).to.equal('A voice for nb-NO');
    expect(chosenName('EN-us', createVoice('en-US'))).to.equal('A voice for en-US');
  });

  it('is no joke voice, unless there is no other', () => {
    const albert = createVoice('en-US', { name: 'Albert' });
    expect(chosenName('en-US', albert, createVoice('en-GB'))).to.equal('A voice for en-GB');
    expect(chosenName('en-US', albert)).to.equal('Albert');
  });

  it('reads text without a language, and no text in an invalid language', () => {
    expect(chosenName('', createVoice('fr-FR'), createVoice('en-US', { default: true }))).to.equal('A voice for en-US');
    expect(chosenName('?', createVoice('fr-FR'))).to.equal(undefined);
  });

  it('exists or not', () => {
    const synthesis = { getVoices: () => [createVoice('en-US')] } as unknown as SpeechSynthesis;
    expect(hasLocalVoice('en', synthesis)).to.equal(true);
    expect(hasLocalVoice('ba', synthesis)).to.equal(false);
    expect(hasLocalVoice('en', undefined)).to.equal(false);
  });
});
