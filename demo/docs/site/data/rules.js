/** The rules of `aloud check`, each with the text of its page in `demo/rules/`. */
import { readFileSync } from 'node:fs';
import { RULES } from '../../../../dist/modules/core/check/rules/rules.js';

export default function () {
  return RULES.map(({ id, severity, description }) => {
    const slug = id.replace('/', '-');
    const html = readFileSync(`demo/rules/${slug}.html`, 'utf8');
    return { id, slug, severity, description, content: /<main>(.*)<\/main>/s.exec(html)[1] };
  });
}
