/** The configuration of the container and of the service: what differs between them is in the environment. */
import { defineConfig } from 'aloud-cli/config.js';

const {
  ALOUD_SOURCES = '',
  ALOUD_DATA = '/data',
  ALOUD_OUT = `${ALOUD_DATA}/narration`,
  ALOUD_PUBLIC_URL,
  ALOUD_LISTEN,
  ALOUD_WEBHOOK_SECRET,
  ALOUD_WEBHOOK_PORT = '8090',
  ALOUD_METRICS_PORT = '9464',
  REDIS_URL,
  S3_ENDPOINT,
} = process.env;

const listenAt = (port) => ({ port: Number(port), host: ALOUD_LISTEN });

export default defineConfig({
  sources: ALOUD_SOURCES.split(/\s+/).filter(Boolean),
  out: ALOUD_OUT,
  publicUrl: ALOUD_PUBLIC_URL,
  state: `${ALOUD_DATA}/state`,
  cache: `${ALOUD_DATA}/cache`,
  redis: REDIS_URL,
  s3: S3_ENDPOINT && { endpoint: S3_ENDPOINT, region: 'us-east-1', forcePathStyle: true },
  voices: ['slt', 'espeak-ng'],
  log: 'json',
  metrics: listenAt(ALOUD_METRICS_PORT),
  webhook: ALOUD_WEBHOOK_SECRET && listenAt(ALOUD_WEBHOOK_PORT),
});
