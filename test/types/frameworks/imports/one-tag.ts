import 'aloud/define/aloud-contents.js';

document.querySelector('aloud-contents')!.htmlFor = 'story';
document.addEventListener('aloud-press', (event) => event.preventDefault());
// @ts-expect-error another tag
document.querySelector('aloud-figure')!.enlarge = true;
