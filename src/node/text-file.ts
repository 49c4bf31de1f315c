import sniffHtmlEncoding from 'html-encoding-sniffer';
import { UserError } from './errors/user-error.js';
import { MAX_TEXT_BYTES, readRegularFile } from './regular-file.js';

/** Bytes of a file that may declare its encoding (HTML §13.2.3.2). */
const HEAD_BYTES = 1024;

/** The encoding declaration of XML (XML 1.0 §4.3.3). */
const XML_ENCODING = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/i;

/** A `content` that ends with "charset". It declares no encoding, and html-encoding-sniffer 6.0.0 throws a TypeError at it. */
const UNFINISHED_CHARSET =
  /\bcontent\s*=\s*(?:"[^"]*charset\s*=?\s*"|'[^']*charset\s*=?\s*'|[^\s"'>]*charset=?(?=[\s>]))/gi;

/** Reads a text file in the encoding that it declares; UTF-8 if it declares none. */
export async function readText(file: string): Promise<string> {
  return decodeText(await readBytes(file), file).text;
}

export async function readBytes(file: string): Promise<Uint8Array> {
  return readRegularFile(file, MAX_TEXT_BYTES);
}

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** Of UTF-8; the text has none. */
  readonly hasByteOrderMark: boolean;
}

/**
 * @param file for messages.
 * @param charset of the `Content-Type` header of a server.
 */
export function decodeText(bytes: Uint8Array, file: string, charset?: string): DecodedText {
  const encoding = detectEncoding(bytes, charset);
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, hasByteOrderMark };
  } catch {
    throw new UserError(file, 1, `is not text in ${encoding}`, 'save it as UTF-8');
  }
}

/** Byte order mark, then HTTP header, then `<meta>` (HTML §13.2.3.2), then the XML declaration, then UTF-8. */
function detectEncoding(bytes: Uint8Array, charset: string | undefined): string {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const encoding = sniffHtmlEncoding(Buffer.from(head.replace(UNFINISHED_CHARSET, ''), 'latin1'), {
    transportLayerEncodingLabel: charset,
    defaultEncoding: '',
  });
  return (encoding || xmlEncodingOf(head)).toLowerCase();
}

/** A file whose declaration can be read byte by byte is not in UTF-16, whatever it declares. */
function xmlEncodingOf(head: string): string {
  const label = XML_ENCODING.exec(head)?.[1] ?? 'utf-8';
  return /^utf-16/i.test(label) ? 'utf-8' : label;
}
