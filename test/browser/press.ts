import { sendKeys } from '../commands/input.js';

/** A real press of a real button: browsers play no sound without one. */
export async function press(action: () => void = () => {}): Promise<void> {
  const button = document.body.appendChild(document.createElement('button'));
  button.addEventListener('click', action, { once: true });
  button.focus();
  const pressed = new Promise((resolve) => button.addEventListener('click', resolve, { once: true }));
  await sendKeys({ press: 'Enter' });
  await pressed;
  button.remove();
}
