import { describe, expect, test } from 'vitest';
import { checkReferences } from '../../../../engines/dynamodb/expressions/bindings.ts';
import { checkCondition } from '../../../../engines/dynamodb/expressions/check-condition.ts';
import { parseCondition } from '../../../../engines/dynamodb/expressions/condition.ts';
import { holds } from '../../../../engines/dynamodb/expressions/evaluate.ts';
import type { AttributeValue, Item } from '../../../../engines/dynamodb/wire.ts';

const item: Item = {
  note: { S: 'abc' },
  blank: { S: '' },
  face: { S: 'é😀' },
  many: { N: '5' },
  yes: { BOOL: true },
  bytes: { B: 'AQID' },
  tags: { SS: ['x', 'y'] },
  numbers: { NS: ['1', '2'] },
  steps: { L: [{ S: 'x' }, { M: { core: { N: '1' } } }] },
  place: { M: { a: { N: '1' }, 'b.c': { S: 'dots' } } },
};
const all: Item = {
  ':abc': { S: 'abc' },
  ':ab': { S: 'ab' },
  ':b': { S: 'b' },
  ':x': { S: 'x' },
  ':z': { S: 'z' },
  ':one': { N: '1' },
  ':two': { N: '2' },
  ':five': { N: '5' },
  ':six': { N: '6' },
  ':yes': { BOOL: true },
  ':bytes': { B: 'AQ==' },
  ':list': { L: [{ S: 'x' }] },
  ':in': { M: { core: { N: '1' } } },
  ':yx': { SS: ['y', 'x'] },
  ':string': { S: 'S' },
  ':text': { S: 'note' },
};
const allNames = { '#note': 'note', '#dots': 'b.c', '#size': 'size' };

/** Those of the known references that a note uses. */
function used<T>(note: string, references: Readonly<Record<string, T>>): Record<string, T> {
  const tags = new Set(note.match(/[#:]\w+/g));
  return Object.fromEntries(Object.entries(references).filter(([name]) => tags.has(name)));
}

function check(note: string, on: Item | undefined = item): boolean {
  const bindings = { names: used(note, allNames), values: used<AttributeValue>(note, all) };
  const parsed = parseCondition(note);
  checkReferences([parsed], bindings);
  checkCondition(parsed, bindings);
  return holds(parsed.tree, on, bindings);
}

describe('a condition', () => {
  test.each([
    'note = :abc',
    '#note=:abc',
    ':abc = note',
    '(note) = (:abc)',
    'note <> :ab',
    'note <> :one',
    'nothing <> :ab',
    'many < :six AND many <= :five and many > :one AND many >= :five',
    'note BETWEEN :ab AND :b',
    'many between :one and :five',
    'many IN (:one, :two, :five)',
    'steps[0] = :x',
    'steps [ 1 ] . core = :one',
    'steps[1] = :in',
    'place.a = :one',
    'place.#dots <> :one',
    'attribute_exists(place.#dots)',
    'attribute_not_exists(steps[9])',
    'attribute_not_exists(note.deeper)',
    'attribute_not_exists(toString)',
    'attribute_type(note, :string)',
    'begins_with(note, :ab)',
    'begins_with(bytes, :bytes)',
    'contains(note, :b)',
    'contains(tags, :x)',
    'contains(numbers, :one)',
    'contains(steps, :in)',
    'tags = :yx',
    'size(note) > :two AND size(tags) = :two AND size(steps) = :two AND size(place) = :two',
    'size(face) = :six',
    'size(bytes) > :two',
    'size(blank) < :one',
    'NOT note = :ab',
    'NOT NOT note = :abc',
    'NOT (note = :ab OR many = :six)',
    'note = :ab OR note = :abc AND NOT many = :six',
    'yes = :yes',
  ])('%s: holds', (note) => {
    expect(check(note)).toBe(true);
  });

  test.each([
    'nothing = :ab',
    'nothing < :six',
    'many = :string',
    'note < :one',
    'size(many) = :one',
    'size(nothing) < :six',
    'contains(many, :five)',
    'contains(steps, :z)',
    'begins_with(many, :ab)',
    'begins_with(nothing, note)',
    'attribute_type(nothing, :string)',
    'steps[9] = :x',
    'note[0] = :x',
    '(note = :ab OR note = :abc) AND many = :six',
    'many IN (:one, note)',
  ])('%s: does not hold', (note) => {
    expect(check(note)).toBe(false);
  });

  test('an item that is not there has no attributes', () => {
    expect(check('attribute_not_exists(note)', undefined)).toBe(false);
    const bindings = { names: {}, values: {} };
    expect(holds(parseCondition('attribute_not_exists(pk)').tree, undefined, bindings)).toBe(true);
    expect(holds(parseCondition('attribute_exists(pk)').tree, undefined, bindings)).toBe(false);
  });
});

describe('what is refused', () => {
  test.each([
    ['', 'The expression can not be empty;'],
    ['  ', 'The expression can not be empty;'],
    ['note', 'Syntax error; token: "<EOF>", near: "note"'],
    ['note =', 'Syntax error; token: "<EOF>", near: "="'],
    ['note = = :ab', 'Syntax error; token: "=", near: "= = :ab"'],
    ['note == :ab', 'Syntax error; token: "=", near: "== :ab"'],
    ['!!! no !!!', 'Syntax error; token: "!", near: "!!"'],
    ['(note = :ab', 'Syntax error; token: "<EOF>", near: ":ab"'],
    ['note = :ab)', 'Syntax error; token: ")", near: ":ab)"'],
    ['note = :ab AND', 'Syntax error; token: "<EOF>"'],
    ['note AND yes', 'Syntax error; token: "AND"'],
    ['note IN ()', 'Syntax error; token: ")"'],
    ['note IN :ab', 'Syntax error; token: ":ab"'],
    ['attribute_exists()', 'Syntax error; token: ")"'],
    ['steps[note] = :ab', 'Syntax error; token: "note"'],
    ['steps[-1] = :ab', 'Syntax error; token: "-"'],
    ['a-b = :ab', 'Syntax error; token: "-"'],
    ['((note = :ab))', 'The expression has redundant parentheses;'],
    ['NOT ((note = :ab))', 'The expression has redundant parentheses;'],
    ['name = :ab', 'Attribute name is a reserved keyword; reserved keyword: name'],
    ['place.Status = :ab', 'Attribute name is a reserved keyword; reserved keyword: Status'],
    ['#gone = :ab', 'attribute name used in the document path is not defined; attribute name: #gone'],
    ['note = :gone', 'attribute value used in expression is not defined; attribute value: :gone'],
    ['foo(note)', 'Invalid function name; function: foo'],
    ['if_not_exists(note, :ab) = :ab', 'Invalid function name; function: if_not_exists'],
    ['size(note)', 'not allowed to be used this way in an expression; function: size'],
    ['attribute_exists(note) = :yes', 'not allowed to be used this way in an expression; function: attribute_exists'],
    ['size(size(note)) = :one', 'operator or function: size, operand type: N'],
    ['size(:one) = :one', 'operator or function: size, operand type: N'],
    ['attribute_exists(:ab)', 'Operator or function requires a document path; operator or function: attribute_exists'],
    ['attribute_exists(note, yes)', 'operator or function: attribute_exists, number of operands: 2'],
    ['contains(note)', 'operator or function: contains, number of operands: 1'],
    ['begins_with(note, :one)', 'operator or function: begins_with, operand type: N'],
    ['attribute_type(note, :one)', 'operator or function: attribute_type, operand type: N'],
    ['attribute_type(note, yes)', 'operator or function: attribute_type, operand type: {NS,SS,L,BS,N,M,B,BOOL,NULL,S}'],
    ['attribute_type(note, :text)', 'Invalid attribute type name found; type: note, valid types: {B,NULL,'],
    ['many < :list', 'operator or function: <, operand type: L'],
    [
      'note = note',
      'must be distinct from the remaining operands for this operator or function; operator: =, first operand: [note]',
    ],
    ['#note > note', 'operator: >, first operand: [note]'],
    ['contains(steps[0], steps[0])', 'operator: contains, first operand: [steps, [0]]'],
    [
      'note BETWEEN :one AND :ab',
      'requires same data type for lower and upper bounds; lower bound operand: AttributeValue: {N:1}',
    ],
    [
      'note BETWEEN :b AND :ab',
      'upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {S:b}',
    ],
    [
      `note = :ab OR ${'note = :ab OR '.repeat(300)}note = :ab`,
      'Expression size has exceeded the maximum allowed size',
    ],
    [`note IN (${Array(101).fill(':ab').join(', ')})`, 'operator or function: IN, number of operands: 102'],
  ])('%s', (note, message) => {
    expect(() => check(note)).toThrow(message);
  });

  test('a reference that no expression uses', () => {
    const parsed = parseCondition('note = :ab');
    const values = { ':ab': { S: '' } };
    const unused = { names: { '#a': 'a', '#b': 'b' }, values };
    expect(() => checkReferences([parsed], unused)).toThrow(
      'Value provided in ExpressionAttributeNames unused in expressions: keys: {#a, #b}',
    );
    const more = { names: {}, values: { ...values, ':c': { S: '' } } };
    expect(() => checkReferences([parsed], more)).toThrow(
      'Value provided in ExpressionAttributeValues unused in expressions: keys: {:c}',
    );
  });
});
