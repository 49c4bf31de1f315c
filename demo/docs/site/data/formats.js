/** The formats of timing files, from their descriptors. */
import { FORMATS } from '../../../../dist/modules/core/formats/format-list.js';

export default function () {
  return FORMATS.map(({ name, extensions, summary, ...format }) => ({
    name,
    extensions: extensions.map((extension) => `.${extension}`).join(', '),
    summary,
    isWritten: 'write' in format,
  }));
}
