/** A passage as a message quotes it: its beginning, where it is long. */
export const shorten = (text: string, length = 60): string =>
  text.length > length ? `${text.slice(0, length - 3).trimEnd()}…` : text;
