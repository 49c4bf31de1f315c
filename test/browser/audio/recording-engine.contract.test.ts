import { RecordingEngine } from '../../../src/browser/audio/recording-engine.js';
import { contract, wallTime, type Stage } from '../engine-contract.js';
import { author, MISSING, MUTED, tone } from './tone.js';

const sound = tone();

function stage(source: string): Stage {
  const audio = author(`<audio preload="none"><source src="${source}" type="audio/wav"></audio>`);
  return { engine: new RecordingEngine(audio), pass: wallTime, strike: () => audio.remove() };
}

contract('a recording', {
  well: () => stage(sound),
  ...(MUTED ? {} : { refusing: () => stage(sound) }),
  broken: () => stage(MISSING),
});
