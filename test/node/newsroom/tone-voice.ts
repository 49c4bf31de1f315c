import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWave } from '../../../src/node/audio/write-wave.js';

const RATE = 16_000;
const SECONDS = 1.5;

/** A program that says a tone, writes down each text, and waits while it is held. A text with “poison” kills its caller. */
export class ToneVoice {
  readonly command: string;
  private readonly calls: string;
  private readonly hold: string;

  constructor(folder: string) {
    const [script, tone] = [join(folder, 'voice.sh'), join(folder, 'tone.wav')];
    this.calls = join(folder, 'calls');
    this.hold = join(folder, 'hold');
    const samples = Int16Array.from({ length: RATE * SECONDS }, (_, index) => 8000 * Math.sin(index / 20));
    writeFileSync(tone, writeWave({ samples, sampleRate: RATE }));
    writeFileSync(
      script,
      `echo "$1" >> '${this.calls}'\ncase "$1" in *poison*) kill -9 $PPID;; esac\nwhile [ -e '${this.hold}' ]; do sleep 0.1; done\ncp '${tone}' "$2"\n`,
    );
    this.command = `sh ${script} {text} {wav}`;
  }

  setHeld(isHeld: boolean): void {
    if (isHeld) writeFileSync(this.hold, '');
    else rmSync(this.hold, { force: true });
  }

  /** The texts that it was asked to say. */
  texts(): string[] {
    return existsSync(this.calls) ? readFileSync(this.calls, 'utf8').trimEnd().split('\n') : [];
  }
}
