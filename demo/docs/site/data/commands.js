/** The commands of `aloud`, from their declarations: the help page says the same. */
import { COMMANDS } from '../../../../dist/modules/node/commands/commands.js';

export default async function () {
  const commands = await Promise.all(COMMANDS.map(([, load]) => load()));
  return commands.map(({ name, summary, synopsis, description, options, notes }) => ({
    name,
    summary,
    usage: `aloud ${name} ${synopsis} [options]`,
    description,
    options: options.map((option) => ({
      ...option,
      term: `--${option.name}${option.value ? ` ${option.value}` : ''}`,
    })),
    notes,
  }));
}
