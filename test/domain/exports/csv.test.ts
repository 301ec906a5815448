import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvKinds, csvOf, defused, recordsOf, refused } from '../../../functions/domain/exports/csv.ts';

/** A reader of RFC 4180, written from its grammar: quoted fields, doubled quotes, CRLF. */
function parseCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let at = 0;
  while (at < text.length) {
    if (text[at] === '"' && field === '') {
      for (at += 1; !(text[at] === '"' && text[at + 1] !== '"'); at += 1) {
        if (text[at] === '"') at += 1;
        field += text[at];
      }
      at += 1;
    } else if (text[at] === separator) {
      row.push(field);
      field = '';
      at += 1;
    } else if (text.startsWith('\r\n', at)) {
      rows.push([...row, field]);
      [row, field] = [[], ''];
      at += 2;
    } else {
      field += text[at];
      at += 1;
    }
  }
  return rows;
}

const pieces = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '"',
  "'",
  ';',
  ',',
  ' ',
  '\u00A0',
  '\u200B',
  '＝',
  '1',
  'cmd',
  'é',
  '|',
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 6 }).map((some) => some.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const cell = fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(undefined));
// Made once: reading its pattern takes 4 ms, which `chain` would do for each table.
const column = fc.stringMatching(/^[a-z_]{1,8}$/);
const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    columns: fc.array(column, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }),
  }),
);

/** What spreadsheets take for a formula, told apart from the rule that defuses: the first sign, once quotes and spaces at the front are dropped. */
function isFormula(read: string): boolean {
  const bare = [...read].find((sign) => !/["\s\u00A0\u200B]/.test(sign)) ?? '';
  return '=+-@＝＋－＠\t\r\n'.includes(bare) && bare !== '';
}

describe('a CSV file', () => {
  it.each(csvKinds)('is read back as what went in, and no text of it is a formula (%s)', (kind) => {
    const [separator, decimal] = kind === 'plain' ? [',', '.'] : [';', ','];
    fc.assert(
      fc.property(table, (one) => {
        const written = csvOf(one, kind);
        expect(written.startsWith('\uFEFF')).toBe(kind === 'excel');
        const [columns, ...rows] = parseCsv(written.replace(/^\uFEFF/, ''), separator);
        expect(columns).toEqual(one.columns);
        expect(rows.length).toBe(one.rows.length);
        one.rows.forEach((cells, y) => {
          cells.forEach((was, x) => {
            const read = rows[y]?.[x] ?? 'missing';
            if (typeof was === 'number') expect(Number(read.replace(decimal, '.'))).toBe(was === 0 ? 0 : was);
            else {
              expect(refused(read)).toBe(was ?? '');
              expect(isFormula(read)).toBe(false);
            }
          });
        });
      }),
    );
  });

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '"=1', "'=1", ' =1', '＝1'])(
    'shows %j with an apostrophe before it',
    (formula) => {
      expect(defused(formula)).toBe(`'${formula}`);
      expect(refused(defused(formula))).toBe(formula);
    },
  );

  it('leaves ordinary words, names with an apostrophe and ISO dates as they are', () => {
    for (const word of ["'s-Hertogenbosch", '2026-03-01', 'GM0344', 'a=b', '']) expect(defused(word)).toBe(word);
  });

  it('writes a number below zero as a number, and fractions as the reader has them', () => {
    const one = { columns: ['days', 'share'], rows: [[-3, 0.25]] };
    expect(csvOf(one)).toBe('days,share\r\n-3,0.25\r\n');
    expect(csvOf(one, 'excel')).toBe('\uFEFFdays;share\r\n-3;0,25\r\n');
  });

  it('is records in JSON, without what is nothing', () => {
    expect(
      recordsOf({
        columns: ['a', 'b'],
        rows: [
          ['x', undefined],
          [undefined, 0],
        ],
      }),
    ).toEqual([{ a: 'x' }, { b: 0 }]);
  });
});
