/** Tells the page around the frame what happens in it: no other page can look into a sandboxed frame. */
const errors = [];
addEventListener('error', ({ message }) => errors.push(message));
addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));

setInterval(() => {
  const player = document.querySelector('aloud-player');
  const root = player?.shadowRoot;
  const { left, top, width, height } = root?.querySelector('.play')?.getBoundingClientRect() ?? {};
  parent.postMessage(
    {
      button: width ? { x: left + width / 2, y: top + height / 2 } : undefined,
      phase: player?.reading?.phase,
      controls: root?.querySelectorAll('.choices > select, .choices > button, input').length,
      errors,
    },
    '*',
  );
}, 50);
