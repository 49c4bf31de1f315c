import { RecordingEngine } from '../../../src/browser/audio/recording-engine.js';
import { testEngineContract, waitSeconds, type EngineFixture } from '../engine-contract.js';
import { createAuthoredAudio, MISSING_AUDIO_URL, tone } from './tone.js';

const sound = tone();

function createFixture(source: string): EngineFixture {
  const audio = createAuthoredAudio(`<audio preload="none"><source src="${source}" type="audio/wav"></audio>`);
  return { engine: new RecordingEngine(audio), advance: waitSeconds, dispose: () => audio.remove() };
}

testEngineContract('a recording', {
  working: () => createFixture(sound),
  blocked: () => createFixture(sound),
  failing: () => createFixture(MISSING_AUDIO_URL),
});
