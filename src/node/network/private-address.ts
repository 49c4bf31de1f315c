import { BlockList, isIP } from 'node:net';

/** Addresses that are not on the public internet (IANA IPv4 and IPv6 Special-Purpose Address Registries). */
const PRIVATE: readonly (readonly [address: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
  ['::', 128],
  ['::1', 128],
  ['64:ff9b:1::', 48],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

const list = new BlockList();
for (const [address, bits] of PRIVATE) list.addSubnet(address, bits, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** IPv4 in IPv6: mapped, or translated (RFC 6052). */
const EMBEDDED = /^(?:::ffff:|64:ff9b::)(?:(\d+\.\d+\.\d+\.\d+)|([\da-f]{1,4}):([\da-f]{1,4}))$/i;

/** Whether an IP address is loopback, link-local, private or reserved. @param address without brackets */
export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, '');
  const [, dotted, high, low] = EMBEDDED.exec(plain) ?? [];
  const [upper, lower] = [Number.parseInt(high ?? '', 16), Number.parseInt(low ?? '', 16)];
  const embedded = dotted ?? (high && [upper >> 8, upper & 255, lower >> 8, lower & 255].join('.'));
  const checked = embedded || plain;
  return list.check(checked, isIP(checked) === 6 ? 'ipv6' : 'ipv4');
}
