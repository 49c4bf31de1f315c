/** The package brings no types of its own. */
declare module 'html-encoding-sniffer' {
  interface SniffOptions {
    /** Charset of the `Content-Type` header. A byte order mark comes before it. */
    readonly transportLayerEncodingLabel?: string | undefined;
    /** Result for a file that declares no encoding (default: windows-1252). */
    readonly defaultEncoding?: string;
  }

  /** @returns the name of the encoding in the Encoding Standard, for example `UTF-8`. */
  export default function sniffHtmlEncoding(bytes: Uint8Array, options?: SniffOptions): string;
}
