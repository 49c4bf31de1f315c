import { S3ServiceException } from '@aws-sdk/client-s3';
import { networkCodeOf } from '../../errors/network-code.js';
import { UserError } from '../../errors/user-error.js';

const CREDENTIALS =
  'set credentials and a region as for the AWS command line (AWS_PROFILE, or AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION)';
const RIGHTS =
  'check the credentials, the bucket, and that they may use s3:ListBucket, s3:GetObject, s3:PutObject, s3:DeleteObject and s3:AbortMultipartUpload';

/** Whether there is no object with this key. A HEAD has no text that says so. */
export const isAbsent = (error: unknown): boolean =>
  error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.name === 'NotFound');

/**
 * Converts an error of the SDK to a UserError. What the store says in its message is left out: it may repeat a key.
 *
 * @param place `s3://bucket/key`
 */
export function toStoreError(place: string, error: unknown): unknown {
  const { name, message } = error as Error;
  if (error instanceof S3ServiceException) {
    const status = error.$metadata.httpStatusCode ?? 0;
    const code = /^\w{1,60}$/.test(name) ? name : 'unknown';
    return new UserError(place, 0, `the store answers ${status} (${code})`, adviceOf(status, code));
  }
  if (name === 'CredentialsProviderError' || /region is missing/i.test(message))
    return new UserError(place, 0, 'there are no credentials or no region for the store', CREDENTIALS);
  const code = networkCodeOf(error) ?? (name === 'TimeoutError' ? name : undefined);
  if (code === undefined) return error;
  return new UserError(place, 0, `the store cannot be reached (${code})`, 'check the network, and “endpoint” in “s3”');
}

function adviceOf(status: number, code: string): string {
  if (code === 'NoSuchBucket') return 'create the bucket, or correct “out”';
  if (status === 301 || code === 'AuthorizationHeaderMalformed') return 'correct “region” in “s3”';
  if (status === 401 || status === 403) return RIGHTS;
  return 'look at the state of the store; it is tried again later';
}
