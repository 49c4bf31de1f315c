import type { LanguageRules } from './messages.js';

/** "1:30", "1:02:03": visible times. @param seconds */
export function formatClock(seconds: number, counting: LanguageRules): string {
  const whole = Math.max(0, Math.floor(seconds));
  const pad = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const text = hours ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`;
  return counting.digits ? text.replace(/\d/g, (digit) => counting.digits[Number(digit)]!) : text;
}
