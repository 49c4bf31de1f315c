/**
 * The URL of a recording. WebKitGTK 2.50 gets a `data:` URL: it opens a `blob:` URL, and no other, by GStreamer's playbin3,
 * and can lock the page when such a recording closes while it opens (the thread that opens it and the main thread wait for
 * each other).
 */
export function soundUrl(bytes: Uint8Array<ArrayBuffer>, type: string): string {
  const isWebkit = !/Chrome|Firefox/.test(navigator.userAgent);
  if (isWebkit) return `data:${type};base64,${(bytes as Uint8Array & { toBase64(): string }).toBase64()}`;
  return URL.createObjectURL(new Blob([bytes], { type }));
}
