/** Takes custom elements away, as in an old browser, and collects what is thrown. */
window.uncaught = [];
window.addEventListener('error', (event) => window.uncaught.push(event.message));
window.addEventListener('unhandledrejection', (event) => window.uncaught.push(String(event.reason)));
Object.defineProperty(window, 'customElements', { value: undefined });
