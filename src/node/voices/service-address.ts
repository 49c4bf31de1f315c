import { isPrivateConnection } from './private-connection.js';
import { voiceNameError } from './voice-name.js';

interface AddressOptions {
  /** Of the voice. */
  readonly scheme: string;
  /** What the package sends, such as `the key`. */
  readonly secret: string;
  /** For the message. */
  readonly example: string;
}

/**
 * Reads the setting `server` of a voice.
 *
 * @throws UserError for no address, one with a password, and one to which a secret must not be sent.
 */
export function readServiceAddress(address: string, { scheme, secret, example }: AddressOptions): URL {
  const server = URL.canParse(address) ? new URL(address) : undefined;
  if (!server || !/^https?:$/.test(server.protocol) || server.username || server.password)
    throw voiceNameError(scheme, 'has a server that is no address', `write for instance server=${example}`);
  if (!isPrivateConnection(server))
    throw voiceNameError(scheme, `would send ${secret} over http to another machine`, 'use https');
  return server;
}
