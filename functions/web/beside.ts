import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import type { Language } from '../domain/codes.ts';

// What most visits do without lies beside the code and is read when it is first asked for, so that a function starts
// without it. Paths are from this folder: `bundleFunction` puts what it needs beside the bundle in the same folders.

const load = createRequire(import.meta.url);

// In the sources a neighbour is TypeScript, as this file is; in a bundle it is not.
const extension = extname(import.meta.filename);

const read = new Map<string, unknown>();

/**
 * The texts of an area in another language than the first.
 *
 * @param area name of the module in `texts/<language>`, such as `mail-work`.
 * @throws Error when they are not there: the function was bundled without them.
 */
export function textsBeside<Texts>(language: Language, area: string): Texts {
  const name = `./texts/${language}/${area}${extension}`;
  const known = read.get(name) ?? (load(name) as { readonly texts: Texts }).texts;
  read.set(name, known);
  return known as Texts;
}

/**
 * A file that pages link to.
 *
 * @throws Error when it is not there.
 */
export function assetBeside(name: string): Buffer {
  return readFileSync(new URL(`./assets/files/${name}`, import.meta.url));
}

/**
 * An example of a program or form that refers people, as it stands in `examples/` of this project.
 *
 * @throws Error when it is not there.
 */
export function exampleBeside(name: string): string {
  const folder = extension === '.ts' ? '../../examples/' : './examples/';
  return readFileSync(new URL(`${folder}${name}`, import.meta.url), 'utf8');
}
