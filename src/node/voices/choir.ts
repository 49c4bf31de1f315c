import { Worker } from 'node:worker_threads';
import type { Spoken } from './voice.js';
import type { Answer, Ask } from './worker.js';

interface Task {
  readonly ask: Ask;
  readonly resolve: (spoken: Spoken) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Says many sentences at once, a worker thread for each singer. Threads begin when there is something to say, and serve
 * all pages and voices: a voice takes a second to open.
 */
export class Choir {
  private readonly singers: number;
  private readonly waiting: Task[] = [];
  private readonly idle: Worker[] = [];
  private readonly busy = new Map<Worker, Task>();

  constructor(singers: number) {
    this.singers = singers;
  }

  say(ask: Ask): Promise<Spoken> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ask, resolve, reject });
      this.next();
    });
  }

  async close(): Promise<void> {
    this.waiting.length = 0;
    await Promise.all([...this.idle, ...this.busy.keys()].map((worker) => worker.terminate()));
  }

  private next(): void {
    if (!this.waiting.length) return;
    const worker = this.idle.pop() ?? (this.busy.size < this.singers ? this.join() : undefined);
    if (!worker) return;
    const task = this.waiting.shift()!;
    this.busy.set(worker, task);
    worker.postMessage(task.ask);
  }

  private join(): Worker {
    const worker = new Worker(new URL('./worker.js', import.meta.url));
    worker.on('message', (answer: Answer) => {
      const task = this.busy.get(worker);
      this.busy.delete(worker);
      this.idle.push(worker);
      if ('spoken' in answer) task?.resolve(answer.spoken);
      else task?.reject(new Error(answer.failure));
      this.next();
    });
    // A thread that ends takes its sentence with it; the others go on.
    const leave = (why: string): void => {
      const task = this.busy.get(worker);
      this.busy.delete(worker);
      if (this.idle.includes(worker)) this.idle.splice(this.idle.indexOf(worker), 1);
      task?.reject(new Error(why));
      this.next();
    };
    worker.on('error', ({ message }: Error) => leave(message));
    worker.on('exit', () => leave('its thread ended'));
    return worker;
  }
}
