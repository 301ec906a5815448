import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { allTexts } from '../support/all-texts.ts';
import { says } from '../support/says.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('what a test expects to read, by the key of its text', () => {
  test('is the whole text: in a page, in its HTML and in a mail, wherever lines break', () => {
    const expired = says('link.gone.title.expired');
    expect('Deze link is verlopen').toMatch(expired);
    expect('Deze link\n is verlopen').toMatch(expired);
    expect('Hoofdzaak Werk: deze link is verlopen').toMatch(expired);
    expect('Deze link is').not.toMatch(expired);
  });

  test('depends on what the text chooses and counts by, and on the language', () => {
    expect('De code klopt niet. Je hebt nog 1 poging.').toMatch(says('link.code.wrong', { left: 1 }));
    expect('De code klopt niet. Je hebt nog 1 poging.').not.toMatch(says('link.code.wrong', { left: 2 }));
    expect('We ask for your consent').toMatch(says('link.consent.title', { reader: 'candidate' }, 'en'));
    expect('We ask for your consent').not.toMatch(says('link.consent.title', {}, 'en'));
  });

  test('has something where a value is not given, and that value where it is', () => {
    expect('Vraag over aanmelding HW-4XYZ123').toMatch(says('task.mail.give-information.subject'));
    expect('Vraag over aanmelding ').not.toMatch(says('task.mail.give-information.subject'));
    const reference = 'HW-4XYZ124';
    expect('Vraag over aanmelding HW-4XYZ123').not.toMatch(says('task.mail.give-information.subject', { reference }));
  });

  test.each([
    ['no text', 'link.gone.title.nothing', {}],
    ['a group of texts', 'link.gone.title', {}],
    ['a count that is missing', 'link.code.wrong', {}],
    ['a choice that says nothing', 'task.mail.confirm-interest.paragraphs.6', { level: 'coordinator' }],
  ])('fails at %s', (_, key, values) => {
    expect(() => says(key, values)).toThrow(key);
  });
});

/** Files with sentences of the texts in them, each with why it may have them. */
const sentencesAreThePoint: Readonly<Record<string, string>> = {
  'test/functions/good-pages.ts': 'that a word which nobody knows is told',
  'test/functions/serve-public-pages.test.ts': 'what the law has to be told about terms',
  'test/web/mails.test.ts': 'what a mail says in each case, and how to object',
  'test/web/says.test.ts': 'how a text is found by its key',
};

/** Texts between quotes or slashes in a source, white space and escapes undone, in pieces without values or choices. */
function piecesIn(source: string): readonly string[] {
  const quoted = /'((?:[^'\\\n]|\\.)+)'|"((?:[^"\\\n]|\\.)+)"|`((?:[^`\\]|\\.)+)`|\/((?:[^/\\\n]|\\.)+)\//g;
  return [...source.matchAll(quoted)]
    .flatMap(([, ...kinds]) =>
      (kinds.find((text) => text !== undefined) ?? '').split(/\$\{[^}]*\}|\\[a-z][+*]?|[.][*]|[|()<>[\]]/),
    )
    .map((piece) => piece.replaceAll('\\', '').replaceAll(/\s+/g, ' ').trim());
}

test('no test repeats four words of a text: a translator who changes a sentence should break none (see says.ts)', () => {
  const texts = ['nl', 'en'].flatMap((language) => allTexts(language).map(([, text]) => text.replaceAll(/\s+/g, ' ')));
  const all = texts.join('\n');
  // Four words have eleven characters at least: nearly every piece is known by these to be none of ours, without a search.
  const least = 11;
  const beginnings = new Set(Array.from({ length: all.length }, (_, at) => all.slice(at, at + least)));
  const names = ['Sterk met Werk of Scholing'];
  const isSentence = (piece: string) =>
    beginnings.has(piece.slice(0, least)) &&
    !names.includes(piece) &&
    /(?:\p{L}{2,}\P{L}+){3}\p{L}{2,}/u.test(piece) &&
    all.includes(piece);
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('fixtures'))
    .map((name) => `test/${name}`);
  const found = new Map(
    files.map((file) => [file, piecesIn(readFileSync(join(root, file), 'utf8')).filter(isSentence)]),
  );
  const repeated = [...found].filter(([, pieces]) => pieces.length > 0);
  expect(repeated.filter(([file]) => !(file in sentencesAreThePoint))).toEqual([]);
  expect(Object.keys(sentencesAreThePoint).filter((file) => (found.get(file) ?? []).length === 0)).toEqual([]);
});
