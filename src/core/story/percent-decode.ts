/** Decodes percent-encoding in a part of a URL (RFC 3986 §2.1). A part with an invalid sequence is returned unchanged. */
export function percentDecode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
