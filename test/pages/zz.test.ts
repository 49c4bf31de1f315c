import { sendKeys } from '@web/test-runner-commands';
import { openStory, key, label, phase } from './story.js';
it('zz', async () => {
  const page = await openStory();
  page.window.focus();
  for (let i=0;i<2;i++) await sendKeys({ press: 'Tab' });
  const desc = () => `${page.document.activeElement?.outerHTML.slice(0,90)} / ${page.player.shadowRoot?.activeElement?.outerHTML.slice(0,60)} ${page.window.location.hash}`;
  console.log(desc());
  await sendKeys({ press: 'Enter' });
  for (let i=0;i<6;i++) { await new Promise(requestAnimationFrame); console.log(desc()); }
  await key(page.play, 'Enter');
  for (let i=0;i<200;i++) { await new Promise(requestAnimationFrame); if (i%20==0) console.log(desc(), label(page), phase(page), page.audio.currentTime); }
  console.log(page.errors.join());
});
