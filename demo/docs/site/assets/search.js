/** Searches the index that Pagefind made of the pages, on this site, without a server. */
const parameters = new URLSearchParams(location.search);
const query = parameters.get('q')?.trim() ?? '';
const status = document.querySelector('#search-status');
const list = document.querySelector('#search-results');
const SHOWN = 20;

if (query) {
  document.querySelector('#search').value = query;
  status.textContent = 'Searching …';
  try {
    const pagefind = await import(new URL('../pagefind/pagefind.js', import.meta.url));
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
    list.replaceChildren(...pages.map(resultItem));
    const count = new Intl.PluralRules('en').select(results.length) === 'one' ? '1 page' : `${results.length} pages`;
    if (results.length === 0)
      status.textContent = `No page with “${query}”. Try one plain word, or look through all pages.`;
    else
      status.textContent = `${count} with “${query}”${results.length > SHOWN ? `; the first ${SHOWN} are below` : ''}`;
  } catch (error) {
    status.textContent = `The index of the search did not load. All pages are in the list of pages.`;
    console.error(error);
  }
}

function resultItem({ url, meta, excerpt }) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title;
  const text = document.createElement('p');
  // The excerpt is HTML; only its text is shown.
  text.textContent = new DOMParser().parseFromString(excerpt, 'text/html').body.textContent;
  item.append(link, text);
  return item;
}
