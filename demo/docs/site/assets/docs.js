/** A button at each block of code that copies it. Without this script the code can be selected. */
const status = document.createElement('p');
status.className = 'visually-hidden';
status.setAttribute('role', 'status');

for (const block of document.querySelectorAll('.code')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  const language = block.dataset.language;
  button.setAttribute('aria-label', language ? `Copy the ${language}` : 'Copy the code');
  button.addEventListener('click', async () => {
    status.textContent = '';
    try {
      await navigator.clipboard.writeText(block.querySelector('code').textContent);
      status.textContent = 'Copied';
    } catch {
      getSelection().selectAllChildren(block.querySelector('code'));
      status.textContent = 'The browser refused. The code is selected: copy it by the key.';
    }
    button.textContent = status.textContent === 'Copied' ? 'Copied' : 'Selected';
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  });
  block.append(button);
}
document.body.append(status);

/** Browsers without `::details-content` show the list of pages only while its element is open. */
if (!CSS.supports('selector(::details-content)') && matchMedia('(min-width: 62rem)').matches)
  document.querySelector('.menu').open = true;
