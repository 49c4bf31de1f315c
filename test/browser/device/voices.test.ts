import { expect } from '@open-wc/testing';
import { chooseVoice, hasLocalVoice } from '../../../src/browser/device/voices.js';
import { voice } from './scripted-voices.js';

const chosen = (language: string, ...voices: SpeechSynthesisVoice[]) => chooseVoice(language, voices)?.name;

describe('the device’s voice', () => {
  it('speaks the exact tag, else the same language, never another', () => {
    const voices = [voice('fr-FR'), voice('en-GB'), voice('en-AU')];
    expect(chosen('en-AU', ...voices)).to.equal('A voice for en-AU');
    expect(chosen('en-NZ', ...voices)).to.equal('A voice for en-GB');
    expect(chosen('de', ...voices)).to.equal(undefined);
  });

  it('is never one of the network', () => {
    expect(chosen('en', voice('en-US', { localService: false, default: true }))).to.equal(undefined);
  });

  it('is the listener’s own among equals', () => {
    expect(chosen('en', voice('en-US', { name: 'A' }), voice('en-US', { name: 'B', default: true }))).to.equal('B');
  });

  it('is the likely one where the page gives half a tag', () => {
    expect(chosen('en', voice('en-AU'), voice('en-US'))).to.equal('A voice for en-US');
    expect(chosen('zh-Hant', voice('zh-CN'), voice('zh-TW'))).to.equal('A voice for zh-TW');
    expect(chosen('pt', voice('pt-PT'), voice('pt-BR'))).to.equal('A voice for pt-BR');
  });

  it('is found under its other names', () => {
    expect(chosen('en-US', voice('en_US'))).to.equal('A voice for en_US');
    expect(chosen('no', voice('nb-NO'))).to.equal('A voice for nb-NO');
    expect(chosen('EN-us', voice('en-US'))).to.equal('A voice for en-US');
  });

  it('is no joke, unless there is nothing else', () => {
    const albert = voice('en-US', { name: 'Albert' });
    expect(chosen('en-US', albert, voice('en-GB'))).to.equal('A voice for en-GB');
    expect(chosen('en-US', albert)).to.equal('Albert');
  });

  it('reads what has no language, and nothing in a language that is none', () => {
    expect(chosen('', voice('fr-FR'), voice('en-US', { default: true }))).to.equal('A voice for en-US');
    expect(chosen('?', voice('fr-FR'))).to.equal(undefined);
  });

  it('is there or not', () => {
    const synthesis = { getVoices: () => [voice('en-US')] } as unknown as SpeechSynthesis;
    expect(hasLocalVoice('en', synthesis)).to.equal(true);
    expect(hasLocalVoice('ba', synthesis)).to.equal(false);
    expect(hasLocalVoice('en', undefined)).to.equal(false);
  });
});
