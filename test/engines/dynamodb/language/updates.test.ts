import { describe, expect, test } from 'vitest';
import { applyUpdate } from '../../../../engines/dynamodb/expressions/apply-update.ts';
import { checkReferences } from '../../../../engines/dynamodb/expressions/bindings.ts';
import { checkUpdate } from '../../../../engines/dynamodb/expressions/check-update.ts';
import { keeping, parseProjection, projecting } from '../../../../engines/dynamodb/expressions/projection.ts';
import { parseUpdate } from '../../../../engines/dynamodb/expressions/update.ts';
import type { AttributeValue, Item } from '../../../../engines/dynamodb/wire.ts';

const s = (S: string): AttributeValue => ({ S });
const n = (N: string): AttributeValue => ({ N });
const before: Item = {
  note: s('old'),
  many: n('5'),
  steps: { L: [s('a'), s('b'), s('c')] },
  place: { M: { tally: n('1'), deep: { M: { tip: s('x') } } } },
  tags: { SS: ['x', 'y'] },
};
const all: Item = {
  ':v': s('new'),
  ':w': s('other'),
  ':n': n('2'),
  ':list': { L: [s('z')] },
  ':x': { SS: ['x'] },
  ':xy': { SS: ['x', 'y'] },
  ':yz': { SS: ['y', 'z'] },
  ':ns': { NS: ['1'] },
};

/** What an update changes in an item; a removed attribute is undefined. */
function change(note: string, on: Item = before): Record<string, AttributeValue | undefined> {
  const tags = new Set(note.match(/:\w+/g));
  const values = Object.fromEntries(Object.entries(all).filter(([name]) => tags.has(name)));
  const bindings = { names: note.includes('#m') ? { '#m': 'place' } : {}, values };
  const parsed = parseUpdate(note);
  checkReferences([parsed], bindings);
  const paths = checkUpdate(parsed, bindings);
  const was = JSON.stringify(on);
  const after = applyUpdate(parsed.tree, on, bindings);
  expect(JSON.stringify(on)).toBe(was);
  expect(Object.keys(keeping(paths)(after)).every((name) => paths.some(([step]) => step === name))).toBe(true);
  const names = [...new Set([...Object.keys(on), ...Object.keys(after)])];
  return Object.fromEntries(
    names.filter((name) => JSON.stringify(on[name]) !== JSON.stringify(after[name])).map((name) => [name, after[name]]),
  );
}

const letters = (note: string): AttributeValue => ({ L: [...note].map(s) });
const inMap = (place: Item): AttributeValue => ({ M: { ...(before['place'] as { readonly M: Item }).M, ...place } });

test('a removal takes what stood at its place before, however deep the others are', () => {
  const both = (tip: string): AttributeValue => ({ M: { a: s(tip), b: s(tip) } });
  const shelf = { L: ['1', '2', '3'].map(both) };
  expect(change('REMOVE shelf[0], shelf[1].a', { shelf })).toEqual({
    shelf: { L: [{ M: { b: s('2') } }, both('3')] },
  });
  const deep = { L: ['abc', 'def', 'ghi'].map(letters) };
  expect(change('REMOVE shelf[0], shelf[1][0], shelf[2]', { shelf: deep })).toEqual({ shelf: { L: [letters('ef')] } });
});

describe('an update', () => {
  test.each<[string, Record<string, AttributeValue | undefined>]>([
    ['SET note = :v', { note: s('new') }],
    ['set note=:v remove many', { note: s('new'), many: undefined }],
    ['SET fresh = :v, twin = note', { fresh: s('new'), twin: s('old') }],
    ['SET note = :v, twin = note', { note: s('new'), twin: s('old') }],
    ['SET many = many + :n', { many: n('7') }],
    ['SET many = :n - many', { many: n('-3') }],
    ['SET many = (many + :n)', { many: n('7') }],
    ['SET fresh = if_not_exists(fresh, :n) + :n', { fresh: n('4') }],
    ['SET note = if_not_exists(note, :v)', {}],
    ['SET fresh = if_not_exists(gone, if_not_exists(also, :v))', { fresh: s('new') }],
    ['SET steps = list_append(steps, :list)', { steps: letters('abcz') }],
    ['SET steps = list_append(:list, list_append(steps, :list))', { steps: letters('zabcz') }],
    ['SET steps[1] = :v', { steps: { L: [s('a'), s('new'), s('c')] } }],
    ['SET steps[0] = steps[1], steps[1] = steps[0]', { steps: letters('bac') }],
    // Elements beyond the tip come in the order of their places.
    ['SET steps[9] = :v, steps[7] = :w', { steps: { L: [...'abc'].map(s).concat([s('other'), s('new')]) } }],
    ['SET steps[1] = :v REMOVE steps[0]', { steps: { L: [s('new'), s('c')] } }],
    ['REMOVE steps[0], steps[1]', { steps: letters('c') }],
    ['REMOVE steps[9]', {}],
    ['REMOVE gone', {}],
    ['REMOVE place.tally', { place: { M: { deep: { M: { tip: s('x') } } } } }],
    ['REMOVE place.gone', {}],
    ['SET #m.tally = place.tally + :n', { place: inMap({ tally: n('3') }) }],
    ['SET place.fresh = :v', { place: inMap({ fresh: s('new') }) }],
    ['SET place.deep.tip = :v', { place: inMap({ deep: { M: { tip: s('new') } } }) }],
    ['ADD many :n', { many: n('7') }],
    ['ADD fresh :n, place.tally :n', { fresh: n('2'), place: inMap({ tally: n('3') }) }],
    ['ADD tags :yz', { tags: { SS: ['x', 'y', 'z'] } }],
    ['ADD fresh :x', { fresh: { SS: ['x'] } }],
    ['DELETE tags :x', { tags: { SS: ['y'] } }],
    ['DELETE tags :xy', { tags: undefined }],
    ['DELETE gone :x', {}],
    [
      'SET note = :v REMOVE many ADD fresh :n DELETE tags :x',
      {
        note: s('new'),
        many: undefined,
        fresh: n('2'),
        tags: { SS: ['y'] },
      },
    ],
  ])('%s', (note, expected) => {
    expect(change(note)).toEqual(expected);
  });

  const astray = 'The document path provided in the update expression is invalid for update';
  const wrongType = 'An operand in the update expression has an incorrect data type';
  test.each([
    ['', 'The expression can not be empty;'],
    ['SOMETHING ELSE HERE', 'Invalid UpdateExpression: Syntax error; token: "SOMETHING", near: "SOMETHING ELSE"'],
    ['SET', 'Syntax error; token: "<EOF>"'],
    ['SET note', 'Syntax error; token: "<EOF>"'],
    ['SET note = :v,', 'Syntax error; token: "<EOF>"'],
    ['SET note = = :v', 'Syntax error; token: "="'],
    ['SET many = many + :n + :n', 'Syntax error; token: "+"'],
    ['SET note = :v, ADD many :n', 'Attribute name is a reserved keyword; reserved keyword: ADD'],
    ['ADD many many', 'Syntax error; token: "many"'],
    ['SET note = :v SET fresh = :v', 'The "SET" section can only be used once in an update expression;'],
    ['SET name = :v', 'Attribute name is a reserved keyword; reserved keyword: name'],
    ['SET note = foo(note, :v)', 'Invalid function name; function: foo'],
    ['SET note = size(note)', 'The function is not allowed in an update expression; function: size'],
    ['SET note = if_not_exists(note)', 'operator or function: if_not_exists, number of operands: 1'],
    ['SET note = if_not_exists(:v, :v)', 'requires a document path; operator or function: if_not_exists'],
    [
      'SET note = :v REMOVE note',
      'Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [note], path two: [note]',
    ],
    ['SET place.tally = :n, #m = :v', 'path one: [place, tally], path two: [place]'],
    ['SET place.tally = :n, place[0] = :v', 'Two document paths conflict with each other'],
    ['SET many = many + :v', 'operator or function: +, operand type: S'],
    ['SET steps = list_append(steps, :v)', 'operator or function: list_append, operand type: S'],
    ['ADD note :v', 'operator: ADD, operand type: STRING, typeSet: ALLOWED_FOR_ADD_OPERAND'],
    ['DELETE tags :n', 'operator: DELETE, operand type: NUMBER, typeSet: ALLOWED_FOR_DELETE_OPERAND'],
    ['SET note = gone', 'The provided expression refers to an attribute that does not exist in the item'],
    ['SET note = steps[9]', 'The provided expression refers to an attribute that does not exist in the item'],
    ['SET many = note + :n', wrongType],
    ['SET steps = list_append(steps, note)', wrongType],
    ['ADD note :n', wrongType],
    ['ADD tags :ns', wrongType],
    ['DELETE tags :ns', wrongType],
    ['DELETE note :x', wrongType],
    ['SET gone.deeper = :v', astray],
    ['SET note.deeper = :v', astray],
    ['SET steps.deeper = :v', astray],
    ['SET place[0] = :v', astray],
    ['REMOVE gone.deeper', astray],
    ['ADD gone.deeper :n', astray],
  ])('%s is refused', (note, message) => {
    expect(() => change(note)).toThrow(message);
  });
});

describe('a projection', () => {
  const project = (note: string) => projecting(parseProjection(note), { names: { '#m': 'place' }, values: {} })(before);

  test.each<[string, Item]>([
    ['note', { note: s('old') }],
    ['note, gone', { note: s('old') }],
    ['#m.deep.tip, many', { many: n('5'), place: { M: { deep: { M: { tip: s('x') } } } } }],
    // Elements keep their order, whatever the order they are asked in, and close up.
    ['steps[2], steps[0], steps[9]', { steps: letters('ac') }],
    ['place.gone, steps[9], note.deeper', {}],
    ['place.tally, place.deep', { place: inMap({}) }],
  ])('%s', (note, expected) => {
    expect(project(note)).toEqual(expected);
  });

  test.each([
    ['note,', 'Syntax error; token: "<EOF>", near: ","'],
    ['note many', 'Syntax error; token: "many", near: "note many"'],
    [':v', 'Syntax error; token: ":v"'],
    ['note, note', 'Two document paths overlap'],
    ['place.tally, #m', 'path one: [place, tally], path two: [place]'],
  ])('%s is refused', (note, message) => {
    expect(() => project(note)).toThrow(`Invalid ProjectionExpression: ${message.startsWith('path') ? '' : message}`);
    expect(() => project(note)).toThrow(message);
  });
});
