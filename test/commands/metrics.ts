import { runCommand } from './run-command.js';

/** Of the whole tab, since it began. Durations in seconds. */
export interface Metrics {
  RecalcStyleCount: number;
  LayoutCount: number;
  TaskDuration: number;
  ScriptDuration: number;
  Nodes: number;
  JSEventListeners: number;
  JSHeapUsedSize: number;
}

/** @see https://chromedevtools.github.io/devtools-protocol/tot/Performance/#method-getMetrics */
export const metrics = (): Promise<Metrics> => runCommand<Metrics>('aloud-metrics');

/** Collects garbage: afterwards a `WeakRef` to an unreachable object returns undefined. */
export async function collectGarbage(): Promise<void> {
  await runCommand('aloud-garbage');
}
