customElements.define('zz-sample', class extends HTMLElement {});
const b: HTMLElement = document.querySelector('button')!; b.onclick = () => b.setAttribute('aria-pressed', 'true');
