import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ResolvedConfig } from './config/resolve-config.js';
import { healthRoute } from './health/health.js';
import { DEFAULT_HOST, openServer, type Listener, type Route, type Routes } from './http/http-server.js';
import type { Log } from './log/newsroom-log.js';
import type { Monitor } from './monitor.js';

/** The servers of a process. */
export interface Endpoints {
  /** Logs the ports. */
  announce(log: Log): void;
  close(): void;
}

const STORIES = '/stories';

/**
 * Opens the webhook, the health and the metrics: one server for those at the same port. The webhook has the health too.
 *
 * @param stories takes the webhook; undefined for a process without one.
 * @throws UserError if a port cannot be used.
 */
export async function openEndpoints(
  { webhook, metrics: place }: ResolvedConfig,
  { health, metrics }: Monitor,
  stories: Route | undefined,
): Promise<Endpoints> {
  const check = { '/healthz': healthRoute(health) };
  const hook: Routes = { ...(stories && { [STORIES]: stories }), ...check };
  const shown: Routes = { ...check, ...(metrics && { '/metrics': metrics.route() }) };
  const isShared = webhook && stories && place && isSamePlace(webhook, place);
  const servers: Server[] = [];
  const open = async (listener: Listener | undefined, purpose: string, routes: Routes): Promise<number | undefined> => {
    if (!listener) return undefined;
    const server = await openServer(listener, purpose, routes);
    servers.push(server);
    return (server.address() as AddressInfo).port;
  };
  const close = (): void => {
    for (const server of servers) {
      server.close();
      server.closeIdleConnections();
    }
  };
  try {
    const webhookPort = await open(stories && webhook, 'the webhook', { ...hook, ...(isShared && shown) });
    const metricsPort = isShared ? webhookPort : await open(place, 'the server of the metrics', shown);
    const announce = (log: Log): void => {
      if (webhookPort !== undefined) log(`takes POST /stories at port ${webhookPort}`, { event: 'listening' });
      if (metricsPort !== undefined)
        log(`answers /healthz and /metrics at port ${metricsPort}`, { event: 'listening' });
    };
    return { announce, close };
  } catch (error) {
    close();
    throw error;
  }
}

const isSamePlace = (one: Listener, other: Listener): boolean =>
  one.port === other.port && one.port !== 0 && (one.host ?? DEFAULT_HOST) === (other.host ?? DEFAULT_HOST);
