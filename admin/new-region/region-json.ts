/** Longest line, as the formatter of this project has it: a file that is written so passes `npm run lint`. */
const longestLine = 120;

/**
 * A region file as text, in the layout of the shipped ones: a field on each line, and a list of texts or numbers on one line where
 * it fits.
 */
export function regionJson(value: unknown): string {
  return `${written(value, 0, 0)}\n`;
}

/** @param before characters that stand before the value on its line, after its indent */
function written(value: unknown, indent: number, before: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  const [open, close] = isList ? '[]' : '{}';
  if (entries.length === 0) return `${open}${close}`;
  if (isList && value.every((one) => typeof one !== 'object')) {
    const line = `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
    // A comma may follow.
    if (indent + before + line.length + 1 <= longestLine) return line;
  }
  const inner = indent + 2;
  const lines = entries.map(([key, part]) => {
    const name = isList ? '' : `${JSON.stringify(key)}: `;
    return `${' '.repeat(inner)}${name}${written(part, inner, name.length)}`;
  });
  return `${open}\n${lines.join(',\n')}\n${' '.repeat(indent)}${close}`;
}
