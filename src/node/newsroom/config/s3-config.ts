import { isObjectOf, isPublicAddress, isSwitch, isText, type MemberChecks } from './object-check.js';

/** Where an S3-compatible store is. Its credentials are not here, but where the SDK of AWS looks for them. */
export interface S3Config {
  /** The address of a store that is not Amazon's. */
  readonly endpoint?: string;
  /** (default: that of the AWS command line; `us-east-1` with an endpoint) */
  readonly region?: string;
  /** The bucket is in the path of an address, not in the name of the server, as many stores need it (default: false). */
  readonly forcePathStyle?: boolean;
}

const MEMBERS: MemberChecks & Record<keyof S3Config, unknown> = {
  endpoint: isPublicAddress,
  region: isText,
  forcePathStyle: isSwitch,
};

/** What the setting `s3` has to be, for messages. */
export const S3_EXPECTED = '{ endpoint: an address, region: a text, forcePathStyle: true or false }';

export const isS3Config = (value: unknown): boolean => isObjectOf(value, MEMBERS);

/** A bucket and the beginning of its keys, which ends with a slash or is empty. */
export interface S3Place {
  readonly bucket: string;
  readonly prefix: string;
}

export const isS3Address = (text: string): boolean => text.startsWith('s3://');

/** Reads `s3://bucket/prefix`; undefined if it is wrong. */
export function parseS3Address(text: string): S3Place | undefined {
  const [, bucket, path = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(text) ?? [];
  if (bucket === undefined) return undefined;
  const prefix = path.split('/').filter(Boolean).join('/');
  return { bucket, prefix: prefix && `${prefix}/` };
}
