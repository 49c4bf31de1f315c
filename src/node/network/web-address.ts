/** Whether a text is an address of the web, and not the path of a file. */
export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);
