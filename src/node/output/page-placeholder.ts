/** In a folder or URL of the command line, this stands for the name of the page. */
export const PAGE_PLACEHOLDER = '{page}';
