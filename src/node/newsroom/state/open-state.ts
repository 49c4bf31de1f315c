import type { ResolvedConfig } from '../config/resolve-config.js';
import type { Log } from '../log/newsroom-log.js';
import type { NewsroomState } from './newsroom-state.js';

export interface StateOptions {
  /** Waits for a server that cannot be reached. */
  readonly isPatient: boolean;
  readonly log: Log;
}

/** Opens the state for the work: that of the folder for this process alone. Its packages are loaded only where it is used. */
export async function openState(config: ResolvedConfig, options: StateOptions): Promise<NewsroomState> {
  return config.redis === undefined
    ? (await import('./sqlite-state.js')).openOwnState(config)
    : (await import('./redis-state.js')).openRedisState(config.redis, config, options);
}

/** Opens the state beside the processes that work with it. */
export async function openStateBeside(config: ResolvedConfig): Promise<NewsroomState> {
  return config.redis === undefined
    ? (await import('./sqlite-state.js')).openSharedState(config)
    : (await import('./redis-state.js')).openRedisState(config.redis, config, {
        isPatient: false,
        log: () => undefined,
      });
}
