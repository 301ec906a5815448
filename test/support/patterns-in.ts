import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** A pattern in the source, or a place where the code builds one. */
export type PatternInCode =
  | { readonly file: string; readonly pattern: RegExp }
  | { readonly file: string; readonly made: string };

/** Every regular expression in the TypeScript files below a folder, found by parsing: new ones are included by themselves. */
export function patternsIn(root: string, folder: string): readonly PatternInCode[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.ts$/.test(name),
  );
  return files.sort().flatMap((name) => {
    const file = `${folder}/${name}`;
    const source = readFileSync(join(root, file), 'utf8');
    const found: PatternInCode[] = [];
    const made = (node: { readonly callee: unknown; readonly start: number; readonly end: number }) => {
      const { callee } = node;
      if (typeof callee === 'object' && callee !== null && 'name' in callee && callee.name === 'RegExp')
        found.push({ file, made: source.slice(node.start, node.end) });
    };
    new Visitor({
      Literal(node) {
        if ('regex' in node && node.regex)
          found.push({ file, pattern: new RegExp(node.regex.pattern, node.regex.flags) });
      },
      NewExpression: made,
      CallExpression: made,
    }).visit(parseSync(file, source).program);
    return found;
  });
}

/** Character classes of patterns, each with a character that belongs to it. */
const samples: Readonly<Record<string, string>> = {
  d: '1',
  w: 'a',
  s: ' ',
  S: 'x',
  D: 'x',
  W: '-',
  n: '\n',
  r: '\r',
  t: '\t',
  b: ' ',
};
const mostAtoms = 14;

/** Pieces for texts that may take a pattern long: its own characters, alone, in pairs, and in the sequences that it names. */
export function pumpsOf({ source }: RegExp): readonly string[] {
  const plain = source
    .replace(/\\p\{[^}]*\}/g, 'é')
    .replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\x([0-9a-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\(\?(?:[:=!]|<[=!])/g, '(')
    .replace(/\{\d+(?:,\d*)?\}/g, '')
    .replace(/\\(.)/gs, (_, sign: string) => samples[sign] ?? sign);
  const rows = plain.match(/[^()[\]|^$*+?.]{2,40}/g) ?? [];
  const atoms = [...new Set([...plain, 'x', '1', ' '])].slice(0, mostAtoms);
  return [
    ...new Set([
      ...atoms,
      ...atoms.flatMap((one) => atoms.map((other) => one + other)),
      ...rows,
      ...rows.map((row) => `${row} `),
    ]),
  ];
}
