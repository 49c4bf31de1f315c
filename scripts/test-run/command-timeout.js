/** A command such as a key press has 20 s in the runner's own script, which a busy machine can miss. This plugin gives it two minutes. */
const SCRIPT = '/__web-dev-server__web-socket.js';
const RUNNER_LIMIT_MS = '20000';
const LIMIT_MS = '120000';

export const commandTimeout = {
  name: 'aloud-command-timeout',
  transform({ path, body }) {
    if (path !== SCRIPT) return undefined;
    if (!body.includes(RUNNER_LIMIT_MS))
      throw new Error(`${SCRIPT} has no limit of ${RUNNER_LIMIT_MS} ms for a command any more.`);
    return body.replaceAll(RUNNER_LIMIT_MS, LIMIT_MS);
  },
};
