import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { afterAll, describe, expect, test } from 'vitest';
import { isMessage, lineOf, readAll, type Texts, textModules } from '../../texts/build.ts';
import { type ArgumentType, compiled, readMessage, typeOfMessage } from '../../texts/message.ts';
import { messagesIn } from '../support/all-texts.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'texts-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Folder of texts in one area, by language. */
function textsOf(name: string, languages: Readonly<Record<string, string>>): string {
  const folder = join(scratch, name);
  for (const [language, text] of Object.entries(languages)) {
    mkdirSync(join(folder, language), { recursive: true });
    writeFileSync(join(folder, language, 'page.yaml'), text);
  }
  return folder;
}

const gapsOf = (name: string, languages: Readonly<Record<string, string>>) =>
  readAll(textsOf(name, languages)).gaps.map(lineOf);

describe('the committed texts', () => {
  test('are what texts/ says: run `npm run build:texts` after a change', () => {
    for (const [path, text] of textModules()) expect(readFileSync(join(root, path), 'utf8'), path).toBe(text);
  });

  test('have nothing left over from a file that is gone', () => {
    const made = [...textModules().keys()].filter((path) => path.startsWith('functions/web/texts/'));
    const there = readdirSync(join(root, 'functions/web/texts'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `functions/web/texts/${name}`);
    expect(there.sort()).toEqual(made.sort());
  });
});

describe('a key of the texts', () => {
  /** Every word of the code, but for the texts themselves and comments. */
  const code = globSync('functions/**/*.ts', { cwd: root })
    .filter((path) => !path.startsWith('functions/web/texts/'))
    .map((path) => readFileSync(join(root, path), 'utf8').replace(/\/\*.*?\*\/|(?<!:)\/\/[^\n]*/gs, ''));
  const words = new Set(code.join('\n').match(/\w[\w-]*/g));
  const isKnown = (key: string) => words.has(key) || key.split('-').every((part) => words.has(part));
  /** The keys that name no code, neither whole nor in parts that the code puts together. */
  const strangersIn = (texts: Texts, at: string): readonly string[] =>
    isMessage(texts) || Array.isArray(texts)
      ? []
      : Object.entries(texts).flatMap(([key, part]) => [
          ...(key.split(/[./]/).filter(Boolean).every(isKnown) ? [] : [`${at} ${key}`]),
          ...strangersIn(part, `${at} ${key}`),
        ]);

  test('that no code knows says something that nobody reads: take it out', () => {
    const { texts, areas } = readAll();
    expect(areas.flatMap((area) => strangersIn(texts.get(`nl/${area}`) ?? {}, area))).toEqual([]);
    expect(strangersIn({ title: {}, 'zzz-of-nobody': {}, day: {} }, 'page')).toEqual(['page zzz-of-nobody']);
  });
});

/** What an argument can be: each word of a choice, and counts that languages tell apart. */
function samplesOf(type: ArgumentType): readonly (string | number)[] {
  if (type === 'shown') return ["Zeist's {x}"];
  return type === 'number' ? [0, 1, 2, 5, 21] : [...type];
}

function valuesFor(args: ReadonlyMap<string, ArgumentType>): readonly Readonly<Record<string, string | number>>[] {
  return [...args].reduce<readonly Readonly<Record<string, string | number>>[]>(
    (sets, [name, type]) => sets.flatMap((set) => samplesOf(type).map((sample) => ({ ...set, [name]: sample }))),
    [{}],
  );
}

test('every compiled message says what an interpreter of ICU makes of it', async () => {
  const { languages } = readAll();
  const helpers = await import('../../functions/web/words/numbers.ts');
  let compared = 0;
  for (const language of languages) {
    for (const { at, source } of messagesIn(language)) {
      const message = readMessage(source);
      // The code that the build writes, run as it is.
      const say = new Function('numberIn', 'pluralIn', `return ${compiled(message, language)}`)(
        helpers.numberIn,
        helpers.pluralIn,
      );
      const meant = new IntlMessageFormat(source, language, undefined, { ignoreTag: true });
      for (const values of valuesFor(message.arguments).slice(0, 200)) {
        const said = typeof say === 'string' ? say : say(values);
        expect(said, `${language} ${at}`).toBe(meant.format(values));
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(1000);
});

describe('what a language lacks is said in words that a translator can use', () => {
  const nl = "title: Hallo\nleft: 'Nog {left, plural, one {1 keer} other {# keer}} bij {name}'\nsteps: [Een, Twee]\n";

  test.each([
    ['nothing', nl, []],
    ['a text', 'title: Hello\nsteps: [One, Two]\n', ['texts/de/page.yaml: left is missing']],
    ['an item of a list', nl.replace('[Een, Twee]', '[Eins]'), ['texts/de/page.yaml: steps.2 is missing']],
    ['a text too many', `${nl}more: Mehr\n`, ['texts/de/page.yaml: more is not in nl']],
    ['another shape', nl.replace('[Een, Twee]', 'Eins'), ['texts/de/page.yaml: steps is a text, and a list in nl']],
    [
      'an argument of its own',
      nl.replace('{name}', '{town}'),
      ['texts/de/page.yaml: left asks for {town}, which is not given here'],
    ],
    ['a form of its own', nl.replace('one {1 keer}', 'one {x} few {y}'), []],
  ])('%s', (name, de, gaps) => {
    expect(gapsOf(name, { nl, de })).toEqual(gaps);
  });

  test('a brace too few, and a text without quotes that is a number', () => {
    const [brace, number] = gapsOf('unreadable', { nl, de: "title: 12\nleft: 'Noch {left'\nsteps: [Eins, Zwei]\n" });
    expect(brace).toBe('texts/de/page.yaml: title is no text: put it between quotes');
    expect(number).toMatch(/^texts\/de\/page\.yaml: left cannot be read: /);
  });

  test('a file, before anything is written', () => {
    const folder = textsOf('file', { nl, de: nl });
    rmSync(join(folder, 'de/page.yaml'));
    expect(() => textModules(folder)).toThrow('texts/de/page.yaml is missing');
  });

  test('a case that the code never gives', () => {
    const choice = (word: string) => `who: '{who, select, you {Je} other {De kandidaat}} ${word}'\n`;
    const other = choice('wacht').replace('you {', 'me {');
    expect(gapsOf('case', { nl: choice('wacht'), de: other })).toEqual([
      'texts/de/page.yaml: who has a case "me" of {who} that never comes',
    ]);
  });
});

test('a message asks for all of its values, and for those words alone that it can choose by', () => {
  const type = (source: string) => typeOfMessage(readMessage(source));
  expect(type('Hallo')).toBe('string');
  expect(type('{name} op {date}')).toBe(
    '(v: { readonly name: string | number; readonly date: string | number }) => string',
  );
  expect(type('{who, select, you {Je} other {De kandidaat van {name}}}')).toBe(
    '(v: { readonly who: "you" | "other"; readonly name: string | number }) => string',
  );
  expect(type('{n, plural, one {# dag} other {# dagen}}')).toBe('(v: { readonly n: number }) => string');
});
