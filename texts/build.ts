import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { changeableIn, fixedSubjectsIn } from './changeable.ts';
import { dateWordsOf } from './date-words.ts';
import { type Choices, compiled, type Message, readMessage, typeOfMessage } from './message.ts';

/** The language that says which messages there are, and what stands in for a region's own words. */
export const reference = 'nl';
/** Paths that a generated module imports: from `functions/web/texts`, and an area from the folder of a language in it. */
const modules = {
  codes: '../../domain/codes.ts',
  numbers: '../words/numbers.ts',
  dates: '../words/date-words.ts',
  beside: '../beside.ts',
  area: (name: string) => `../${name}.ts`,
} as const;
/** Folder with a folder of texts for each language. */
const textsFolder = dirname(fileURLToPath(import.meta.url));

/** Files of which each group becomes a separate module, so that a mail does not load the words of pages. */
const apart: readonly string[] = ['task'];

/** Files of which every language is in one module, because the switch on each page needs them all. */
const together: readonly string[] = ['language'];

/** Modules that are read when they are first asked for in the first language too: few starts of a function are for these. */
const later: readonly string[] = [
  'answered',
  'api-docs',
  'api-problem',
  'call',
  'coaches',
  'desk-case',
  'form-mail',
  'intake-limit',
  'mail-intake',
  'outcome',
  'task-mail',
  'trail',
];

/** A file of texts: messages, lists and groups of them by key. */
export type Texts = Message | readonly Texts[] | { readonly [key: string]: Texts };

/** Something that keeps the texts of a language from being used, with where it is. */
export interface Gap {
  readonly file: string;
  readonly key: string;
  readonly what: string;
}

/** The texts of all languages, by language and area, and what is wrong with them. */
export interface AllTexts {
  readonly languages: readonly string[];
  readonly areas: readonly string[];
  readonly texts: ReadonlyMap<string, Texts>;
  readonly gaps: readonly Gap[];
}

export function isMessage(texts: Texts): texts is Message {
  return 'elements' in texts;
}

function isList(texts: Texts): texts is readonly Texts[] {
  return Array.isArray(texts);
}

/** Languages that have a folder, the reference first. */
function languagesIn(folder: string): readonly string[] {
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return [reference, ...found.filter((name) => name !== reference)];
}

function areasIn(folder: string, language: string): readonly string[] {
  return readdirSync(join(folder, language))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** Turns what YAML gave into messages, and says where one cannot be read. */
function readTexts(value: unknown, key: string, problem: (key: string, what: string) => void): Texts {
  if (typeof value === 'string') {
    try {
      return readMessage(value);
    } catch (error) {
      problem(key, `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
      return readMessage('');
    }
  }
  if (Array.isArray(value)) return value.map((item, index) => readTexts(item, `${key}.${index + 1}`, problem));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        readTexts(item, key === '' ? name : `${key}.${name}`, problem),
      ]),
    );
  }
  problem(key, 'is no text: put it between quotes');
  return readMessage('');
}

/** Every word by which the messages of an area choose, by argument. */
function choicesIn(texts: Texts, found = new Map<string, Set<string>>()): Choices {
  if (!isMessage(texts)) for (const part of Object.values(texts)) choicesIn(part, found);
  else {
    for (const [name, type] of texts.arguments) {
      if (type instanceof Set) found.set(name, new Set([...(found.get(name) ?? []), ...type].sort(otherLast)));
    }
  }
  return found;
}

function otherLast(one: string, another: string): number {
  return Number(one === 'other') - Number(another === 'other');
}

function shapeOf(texts: Texts): 'a text' | 'a list' | 'a group' {
  return isMessage(texts) ? 'a text' : isList(texts) ? 'a list' : 'a group';
}

/** What a translation lacks, or has too much, beside its original. */
function compare(
  original: Texts,
  other: Texts | undefined,
  key: string,
  choices: Choices,
  problem: (key: string, what: string) => void,
) {
  if (other === undefined) return problem(key, 'is missing');
  if (shapeOf(original) !== shapeOf(other)) {
    return problem(key, `is ${shapeOf(other)}, and ${shapeOf(original)} in ${reference}`);
  }
  if (isMessage(original) && isMessage(other)) {
    for (const [name, type] of other.arguments) {
      const known = original.arguments.get(name);
      if (known === undefined) problem(key, `asks for {${name}}, which is not given here`);
      else if (type instanceof Set && !(known instanceof Set))
        problem(key, `chooses by {${name}}, which is no choice here`);
      else if (type instanceof Set && known instanceof Set) {
        for (const word of type)
          if (!choices.get(name)?.has(word)) problem(key, `has a case "${word}" of {${name}} that never comes`);
      } else if (type === 'number' && known !== 'number') problem(key, `counts {${name}}, which is no number here`);
    }
    return;
  }
  const [here, there] = [Object.entries(original), other as Readonly<Record<string, Texts>>];
  const name = (part: string) => (isList(original) ? String(Number(part) + 1) : part);
  for (const [part, texts] of here)
    compare(texts, there[part], key === '' ? part : `${key}.${name(part)}`, choices, problem);
  const known = new Set(here.map(([part]) => part));
  for (const part of Object.keys(other)) {
    if (!known.has(part)) problem(key === '' ? part : `${key}.${name(part)}`, `is not in ${reference}`);
  }
}

/** Reads the texts of every language and says what keeps them from being used: what is missing, unknown or unreadable. */
export function readAll(folder: string = textsFolder): AllTexts {
  const languages = languagesIn(folder);
  const areas = areasIn(folder, reference);
  const texts = new Map<string, Texts>();
  const gaps: Gap[] = [];
  for (const language of languages) {
    const files = areasIn(folder, language);
    for (const area of new Set([...areas, ...files])) {
      const file = `texts/${language}/${area}.yaml`;
      const problem = (key: string, what: string) => gaps.push({ file, key, what });
      if (!files.includes(area)) problem('', 'is missing');
      else if (!areas.includes(area)) problem('', `is not in ${reference}`);
      else {
        const source = readFileSync(join(folder, language, `${area}.yaml`), 'utf8');
        const read = readTexts(parse(source), '', problem);
        texts.set(`${language}/${area}`, read);
        if (language !== reference) {
          const original = texts.get(`${reference}/${area}`) as Texts;
          compare(original, read, '', choicesIn(original), problem);
        }
      }
    }
  }
  return { languages, areas, texts, gaps };
}

/** The texts as code. If the original takes values, so does every translation, even one that uses none. */
function code(texts: Texts, original: Texts, language: string): string {
  const part = (key: string | number) => code(childOf(texts, key), childOf(original, key), language);
  if (isMessage(texts)) {
    const asks = texts.arguments.size === 0 && isMessage(original) && original.arguments.size > 0;
    return `${asks ? '() => ' : ''}${compiled(texts, language)}`;
  }
  if (isList(texts)) return `[${texts.map((_, index) => part(index)).join(', ')}]`;
  return `{\n${Object.keys(texts)
    .map((key) => `${JSON.stringify(key)}: ${part(key)},\n`)
    .join('')}}`;
}

function childOf(texts: Texts, key: string | number): Texts {
  return (texts as Readonly<Record<string | number, Texts>>)[key] as Texts;
}

function typeOf(texts: Texts, choices: Choices): string {
  if (isMessage(texts)) return typeOfMessage(texts, choices);
  if (isList(texts)) return `readonly [${texts.map((part) => typeOf(part, choices)).join(', ')}]`;
  return `{\n${Object.entries(texts)
    .map(([key, part]) => `readonly ${JSON.stringify(key)}: ${typeOf(part, choices)};\n`)
    .join('')}}`;
}

/** `link-form` is asked for as `linkFormTexts`. */
function nameOf(area: string): string {
  return `${area.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Texts`;
}

/** The texts of an area as they become modules: whole, or each group apart under the name of both. */
function modulesOf(area: string, all: AllTexts): (readonly [path: string, text: string])[] {
  if (!apart.includes(area)) return modulesNamed(area, area, all);
  return Object.keys(all.texts.get(`${reference}/${area}`) ?? {}).flatMap((group) => {
    const texts = all.languages.map((language): [string, Texts] => {
      const whole = all.texts.get(`${language}/${area}`) as Texts;
      return [`${language}/${area}-${group}`, childOf(whole, group)];
    });
    return modulesNamed(`${area}-${group}`, area, { ...all, texts: new Map(texts) });
  });
}

/** A module through which every language is found, and one for each language that stands beside it. */
function modulesNamed(area: string, file: string, all: AllTexts): (readonly [path: string, text: string])[] {
  const path = (name: string) => `functions/web/texts/${name}.ts`;
  const others = all.languages.filter((language) => isBeside(area, language));
  return [
    [path(area), moduleOf(area, file, all, others)],
    ...others.map((language) => [path(`${language}/${area}`), besideOf(area, file, language, all)] as const),
  ];
}

/** Whether the texts of a language stand in a module of their own, so that a function starts without them. */
function isBeside(area: string, language: string): boolean {
  return later.includes(area) || (language !== reference && !together.includes(area));
}

function typeNameOf(area: string): string {
  const name = nameOf(area);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** The first lines of a module with this code: where it comes from, and what it imports of ours. */
function headOf(file: string, text: string, numbers: string): string {
  const helpers = ['numberIn', 'pluralIn'].filter((helper) => text.includes(`${helper}(`));
  return [
    `// Made by \`npm run build:texts\` from texts/*/${file}.yaml; change those instead.\n`,
    helpers.length === 0 ? '' : `import { ${helpers.join(', ')} } from '${numbers}';\n`,
  ].join('');
}

function moduleOf(area: string, file: string, { languages, texts }: AllTexts, others: readonly string[]): string {
  const name = nameOf(area);
  const type = typeNameOf(area);
  const original = texts.get(`${reference}/${area}`) as Texts;
  const inside = languages.filter((language) => !others.includes(language));
  const bodies = inside.map((language) => {
    const read = texts.get(`${language}/${area}`) as Texts;
    return `const ${language}: ${type} = ${code(read, original, language)};\n`;
  });
  const text = bodies.join('\n');
  const fields = [
    ...inside.map((language) => `  ${language},\n`),
    ...others.map(
      (language) => `  get ${language}() {\n    return textsBeside<${type}>('${language}', '${area}');\n  },\n`,
    ),
  ];
  return [
    headOf(file, text, modules.numbers),
    `import type { Language } from '${modules.codes}';\n`,
    others.length === 0 ? '' : `import { textsBeside } from '${modules.beside}';\n`,
    `\nexport interface ${type} ${typeOf(original, choicesIn(original))}\n`,
    text === '' ? '' : `\n${text}`,
    `\nexport const ${name}: Readonly<Record<Language, ${type}>> = {\n${fields.join('')}};\n`,
  ].join('');
}

/** The texts of an area in a language that stands beside: a module that is read when it is first asked for. */
function besideOf(area: string, file: string, language: string, { texts }: AllTexts): string {
  const type = typeNameOf(area);
  const read = texts.get(`${language}/${area}`) as Texts;
  const text = code(read, texts.get(`${reference}/${area}`) as Texts, language);
  return [
    headOf(file, text, `../${modules.numbers}`),
    `import type { ${type} } from '${modules.area(area)}';\n`,
    `\nexport const texts: ${type} = ${text};\n`,
  ].join('');
}

function languagesModule(languages: readonly string[]): string {
  return [
    '// Made by `npm run build:texts` from the folders of texts/; change those instead.\n\n',
    '/** The language that always comes first. */\n',
    `export const languages = [${languages.map((name) => `'${name}'`).join(', ')}] as const;\n`,
  ].join('');
}

/** How each language writes dates, by the code that its texts give; a language whose dates only Intl can write is left out. */
function dateWordsModule({ languages, texts }: AllTexts): string {
  const lines = languages.flatMap((language) => {
    const locale = childOf(texts.get(`${language}/language`) as Texts, 'locale') as Message;
    const words = dateWordsOf(locale.source);
    return words === undefined ? [] : [`  ${language}: ${JSON.stringify(words, null, 2)},\n`];
  });
  return [
    '// Made by `npm run build:texts` from the locale in texts/*/language.yaml, by what Intl of Node writes.\n',
    `import type { Language } from '${modules.codes}';\nimport type { DateWords } from '${modules.dates}';\n`,
    `\nexport const dateWords: Readonly<Partial<Record<Language, DateWords>>> = {\n${lines.join('')}};\n`,
  ].join('');
}

/** Sources of texts that the desk of the region has need of, each language in a module that is read when it is asked for. */
function sourceModules(
  area: string,
  sourcesIn: typeof changeableIn,
  { languages, texts }: AllTexts,
): (readonly [path: string, text: string])[] {
  const textsOf = (language: string, one: string) => texts.get(`${language}/${one}`) as Texts;
  const type = typeNameOf(area);
  const from = '// Made by `npm run build:texts` from texts/; texts/changeable.ts says which.\n';
  const path = (one: string) => `functions/web/texts/${one}.ts`;
  const fields = languages.map(
    (language) => `  get ${language}() {\n    return textsBeside<${type}>('${language}', '${area}');\n  },\n`,
  );
  return [
    [
      path(area),
      [
        from,
        `import type { Language } from '${modules.codes}';\nimport { textsBeside } from '${modules.beside}';\n`,
        `\nexport type ${type} = Readonly<Record<string, string>>;\n`,
        `\nexport const ${nameOf(area)}: Readonly<Record<Language, ${type}>> = {\n${fields.join('')}};\n`,
      ].join(''),
    ],
    ...languages.map((language): [string, string] => {
      const sources = Object.entries(sourcesIn(language, reference, textsOf));
      const lines = sources.map(([key, source]) => `${JSON.stringify(key)}: ${JSON.stringify(source)},\n`);
      const imported = `import type { ${type} } from '${modules.area(area)}';\n`;
      return [
        path(`${language}/${area}`),
        `${from}${imported}\nexport const texts: ${type} = {\n${lines.join('')}};\n`,
      ];
    }),
  ];
}

/**
 * The modules that are made from the texts, by their path from the root. They are committed, so that neither a start nor a
 * deployment has to build; a test fails when they are stale.
 *
 * @throws Error that names what is missing or wrong, language by language.
 */
export function textModules(folder: string = textsFolder): ReadonlyMap<string, string> {
  const all = readAll(folder);
  if (all.gaps.length > 0) throw new Error(all.gaps.map(lineOf).join('\n'));
  return new Map([
    ['functions/domain/languages.ts', languagesModule(all.languages)],
    ['functions/web/texts/date-words.ts', dateWordsModule(all)],
    ...all.areas.flatMap((area) => modulesOf(area, all)),
    ...sourceModules('changeable', changeableIn, all),
    ...sourceModules('fixed-subject', fixedSubjectsIn, all),
  ]);
}

/** What is missing or wrong, as a line for the translator. */
export function lineOf({ file, key, what }: Gap): string {
  return key === '' ? `${file} ${what}` : `${file}: ${key} ${what}`;
}
