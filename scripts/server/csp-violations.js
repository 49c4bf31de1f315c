/** Kept for the test that opened the page: what its Content-Security-Policy refused. */
window.violations = [];
addEventListener('securitypolicyviolation', (event) => {
  window.violations.push(
    `${event.effectiveDirective} refused ${event.blockedURI || 'inline'} at ${event.sourceFile ?? ''}:${event.lineNumber}`,
  );
});
