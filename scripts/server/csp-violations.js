/** Keeps the violations of the page's Content-Security-Policy, for the test that opened the page. */
window.violations = [];
addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(
    `${event.effectiveDirective} refused ${event.blockedURI || 'inline'} at ${event.sourceFile ?? ''}:${event.lineNumber}`,
  );
});
