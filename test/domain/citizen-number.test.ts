import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citizenNumberIn } from '../../functions/domain/citizen-number.ts';

/** Nine digits that pass the 11-test; nobody's, as far as we know: made by counting. */
const numbers = fc
  .integer({ min: 1_000_000, max: 99_999_999 })
  .map((body) => {
    const digits = String(body).padStart(8, '0');
    const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (9 - index), 0) % 11;
    return { digits, last: sum };
  })
  .filter(({ last }) => last < 10)
  .map(({ digits, last }) => `${digits}${last}`);

/** Draws numbers from a seed, always the same ones. */
function drawFrom(seed: number) {
  let state = (seed % 2_147_483_646) + 1;
  return (least: number, most: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return least + (state % (most - least + 1));
  };
}
type Draw = ReturnType<typeof drawFrom>;

const oneOf = (draw: Draw, ...texts: readonly string[]) => texts[draw(0, texts.length - 1)] ?? '';
const two = (number: number) => String(number).padStart(2, '0');

function clock(draw: Draw): string {
  const [hour, minutes] = [draw(6, 22), draw(0, 3) * 15];
  return oneOf(
    draw,
    `${hour}.${two(minutes)}`,
    `${two(hour)}:${two(minutes)}`,
    `${hour}u${two(minutes)}`,
    `${hour}:${two(minutes)}`,
  );
}

function openingHours(draw: Draw): string {
  const dash = oneOf(draw, '-', ' - ', '\u2013', ' tot ');
  const between = oneOf(draw, ' / ', ', ', ' en ', ' ', '/');
  const days = oneOf(draw, 'ma t/m do', 'ma-vr', 'di en do:', 'maandag', 'Mo-Fr');
  return `${days} ${clock(draw)}${dash}${clock(draw)}${between}${clock(draw)}${dash}${clock(draw)}`;
}

function bareHours(draw: Draw): string {
  const dash = oneOf(draw, '-', ' - ', '/');
  const pair = () => `${draw(7, 12)}${dash}${draw(13, 18)}`;
  return `Ik kan ${[pair(), pair(), pair()].join(oneOf(draw, ' ', ', ', ' / '))} ${oneOf(draw, 'uur', '', '2 dagen')}`;
}

function compactHours(draw: Draw): string {
  const time = () => `${two(draw(6, 22))}${two(draw(0, 3) * 15)}`;
  return `${time()}-${time()} ${oneOf(draw, 'en', '/', ',')} ${time()}-${time()} ${draw(1, 5)} dagen`;
}

function years(draw: Draw): string {
  const year = draw(1960, 2030);
  const range = oneOf(
    draw,
    `${year}-${year + 1}`,
    `${year}/${year + 1}`,
    `${year} - ${year + 3}`,
    `${year}/${two((year + 1) % 100)}`,
  );
  return `${range} ${draw(1, 36)} ${oneOf(draw, 'dagen', 'uur', 'uren per week', 'keer', '', 'mbo niveau')} ${oneOf(draw, '', String(year))}`;
}

function dates(draw: Draw): string {
  const joint = oneOf(draw, '-', '/', '.', ' ');
  const date = () => {
    const [day, month, year] = [draw(1, 28), draw(1, 12), draw(1950, 2030)];
    return oneOf(
      draw,
      [two(day), two(month), year].join(joint),
      [day, month, year].join(joint),
      [year, two(month), two(day)].join('-'),
      [two(day), two(month), two(year % 100)].join('-'),
    );
  };
  return `Van ${date()}${oneOf(draw, ' tot ', ' - ', ' ', ', ')}${date()} ${oneOf(draw, '', `${draw(8, 40)} uur`, `om ${clock(draw)}`)}`;
}

function phones(draw: Draw): string {
  const end = String(draw(10_000_000, 99_999_999));
  const area = String(draw(2_000_000, 8_999_999));
  const phone = () =>
    oneOf(
      draw,
      `06${end}`,
      `06-${end}`,
      `06 ${end.replace(/(..)(?=.)/g, '$1 ')}`,
      `+31 6 ${end}`,
      `0031 6 ${end.slice(0, 4)} ${end.slice(4)}`,
      `030 ${area.slice(0, 3)} ${area.slice(3, 5)} ${area.slice(5)}`,
      `030-${area}`,
      `0346 ${area.slice(0, 6)}`,
      `(030) ${area.slice(0, 3)} ${area.slice(3)}`,
      `+32 4${end}`,
    );
  return `Bel ${phone()}${oneOf(draw, ' of ', ' / ', ', ', ' ')}${phone()} ${oneOf(draw, '', openingHours(draw), `na ${clock(draw)}`)}`;
}

function amounts(draw: Draw): string {
  const amount = oneOf(
    draw,
    `€ ${draw(1, 9)}.${draw(100, 999)},${two(draw(0, 99))}`,
    `${draw(100, 999)},${two(draw(0, 99))} euro`,
    `€${draw(1000, 9999)}`,
  );
  return `${amount} ${oneOf(draw, 'per maand', '/', '-')} ${draw(16, 36)} uur, postcode ${draw(1000, 9999)} AB ${draw(1, 300)}`;
}

const kindsOfText = [openingHours, bareHours, compactHours, years, dates, phones, amounts];

describe('a citizen service number is found', () => {
  test.each([
    '123456782',
    'Mijn nummer is 123456782.',
    '123 456 782',
    '123.456.782',
    '1234.56.782',
    '123-456-782',
    '12 34 56 782',
    '1 2 3 4 5 6 7 8 2',
    '123 - 456 - 782',
    '123\u2013456\u2013782',
    '１２３４５６７８２',
    '①②③④⑤⑥⑦⑧②',
    'x123456782y',
    '0612345678 123456782',
    '12-03-1999 123456782',
    '123456782 12-03-1999',
    'NL91ABNA0417164300 123456782',
    '+31612345678 123456782',
    '+32 470 12 34 56 123456782',
    'BSN 10000008',
    'bsn: 10.000.008',
    'Burgerservicenummer is 10000008',
    'sofi-nummer 10000008',
    'BSN 123,456,782',
    '123,456,782',
    'BSN ١٢٣٤٥٦٧٨٢',
    '۱۲۳۴۵۶۷۸۲',
    'BSN १२३ ४५६ ७८२',
    '1234\u200b56782',
    'BSN 123\u00ad456\u2060782',
    '\u200e123456782\u200f',
    'B\u200bSN 12.34.56.782',
    '123·456·782 is mijn b.s.n.',
    '123456782 (BSN)',
    // Only its end stands near the word that names it.
    '12.345.67.82 is wat hij opgaf als bsn',
    'BSN_123456782',
    "burgerservicenr: 123'456'782",
    'BSN 123=456=782',
    '123~456~782',
  ])('%s', (text) => {
    expect(citizenNumberIn(text)).toBe('certain');
  });

  test('wherever it stands and however it is grouped: refused, or asked about when grouped in an odd way', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 2, max: 7 }), fc.constantFrom('', ' ', '.', '-'), (number, at, joint) => {
        fc.pre(!/^(0|(19|20)\d\d)/.test(number) && !/^(19|20)\d\d$/.test(number.slice(at)));
        const found = citizenNumberIn(`Hallo, ${number.slice(0, at)}${joint}${number.slice(at)} groet Sam`);
        expect(found).toBe(joint === '' ? 'certain' : 'unsure');
      }),
    );
  });

  test('with a word between its parts, as people say them: asked about, and near its name refused', () => {
    const groupings = [
      [3, 3, 3],
      [4, 2, 3],
      [2, 2, 2, 3],
      [3, 6],
      [4, 5],
      [6, 3],
    ];
    const joints = [' en ', ', en ', ' and ', ' dan ', '-en-', ' EN ', ' en\u00a0'];
    fc.assert(
      fc.property(numbers, fc.constantFrom(...groupings), fc.constantFrom(...joints), (number, grouping, joint) => {
        const ends = grouping.map((_, at) => grouping.slice(0, at + 1).reduce((sum, length) => sum + length, 0));
        const parts = ends.map((end, at) => number.slice(ends[at - 1] ?? 0, end));
        fc.pre(!number.startsWith('0') && !parts.some((part) => /^(19|20)\d\d$/.test(part)));
        expect(citizenNumberIn(`Bij mij is het ${parts.join(joint)}, groet Sam`)).toBe('unsure');
        expect(citizenNumberIn(`Mijn bsn is ${parts.join(joint)}`)).toBe('certain');
      }),
    );
  });

  test('a whole number beside another is refused, whatever word stands between', () => {
    for (const text of ['3 en 123 456 782', '123.456.782 en 14', 'dossier 12 dan 123456782'])
      expect(citizenNumberIn(text), text).toBe('certain');
  });

  test('near its name, written in any of the usual ways', () => {
    const groupings = [
      [9],
      [3, 3, 3],
      [4, 2, 3],
      [2, 2, 2, 3],
      [2, 2, 2, 2, 1],
      [4, 5],
      [5, 4],
      [1, 1, 1, 1, 1, 1, 1, 1, 1],
    ];
    const joints = [' ', '.', ',', '-', '/', ' - ', '\u2013', '·', '\u00a0', ', ', '\u2009', '_', '\t'];
    const names = [
      'BSN',
      'bsn:',
      'B.S.N.',
      'bsn-nummer',
      'BSN nr.',
      'burgerservicenummer',
      'Burgerservicenummer is',
      'sofinummer',
      'sofi-nummer:',
      'citizen service number',
    ];
    const scripts = [0x30, 0xff10, 0x660, 0x6f0, 0x966, 0x9e6];
    const unseen = ['', '\u200b', '\u00ad', '\u2060', '\ufeff', '\u200e'];
    fc.assert(
      fc.property(
        numbers,
        fc.constantFrom(...groupings),
        fc.constantFrom(...joints),
        fc.constantFrom(...names),
        fc.constantFrom(...scripts),
        fc.constantFrom(...unseen),
        fc.boolean(),
        (number, grouping, joint, name, script, hidden, isBehind) => {
          const starts = grouping.map((_, index) => grouping.slice(0, index).reduce((sum, length) => sum + length, 0));
          const parts = grouping.map((length, index) => number.slice(starts[index], (starts[index] ?? 0) + length));
          const written = parts
            .join(joint)
            .replace(/\d/g, (digit) => String.fromCodePoint(script + Number(digit)) + hidden);
          const text = isBehind ? `Dit is mijn ${written} (${name})` : `Mijn ${name} ${written}, groet Sam`;
          expect(citizenNumberIn(text)).toBe('certain');
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('other numbers are left alone', () => {
  test.each([
    '',
    'ma t/m do 8.30-12.00 / 14.00-17.00',
    '2025-2026 2 dagen',
    'BSN geef ik niet. Ik kan ma t/m do 8.30-12.00 / 14.00-17.00',
    'Ik ben 27 en wil 24 uur werken.',
    '123456789',
    '000000000',
    '12-03-1999',
    'van 12-03-1999 tot 1-4-2000',
    '1999-03-12 5',
    'BSN? Geboren op 12-03-1999',
    '0612345678',
    '06-12345678',
    '06 12 34 56 78',
    '030 234 56 78',
    '0348-410000',
    '+31612345678',
    '+31 6 12345678',
    '+31 (0)6 12345678',
    '0031 612345678',
    '+32 470 12 34 56',
    '0032 470 12 34 56',
    'NL91 ABNA 0417 1643 00',
    'NL91ABNA0417164300',
    'NL91 ABNA 0417 1643 00 graag overmaken',
    'BE68 5390 0754 7034',
    '10000008',
    '1234567890',
    '12345678',
  ])('%s', (text) => {
    expect(citizenNumberIn(text)).toBe('none');
  });

  test('what people write of their hours, years, dates and phones: nothing is refused, next to nothing asked', () => {
    const texts = fc.sample(fc.record({ kind: fc.constantFrom(...kindsOfText), seed: fc.nat() }), {
      numRuns: 15_000,
      seed: 27,
    });
    const signs = texts.map(({ kind, seed }) => citizenNumberIn(kind(drawFrom(seed))));
    expect(signs.filter((sign) => sign === 'certain')).toEqual([]);
    expect(signs.filter((sign) => sign === 'unsure').length).toBeLessThan(15);
  });

  test('any date, in any usual form', () => {
    const part = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(
        part(1, 31),
        part(1, 12),
        part(1900, 2099),
        fc.constantFrom('-', '/', '.', ' '),
        (day, month, year, joint) => {
          const padded = [day, month].map((number) => String(number).padStart(2, '0'));
          expect(citizenNumberIn(`Geboren ${[...padded, year].join(joint)} in Zeist`)).toBe('none');
          expect(citizenNumberIn(`BSN onbekend, ${[year, ...padded.toReversed()].join(joint)}`)).toBe('none');
          expect(citizenNumberIn(`${[day, month, year].join(joint)} 5`)).toBe('none');
        },
      ),
    );
  });

  test('any mobile number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10_000_000, max: 99_999_999 }),
        fc.constantFrom('06', '06-', '06 ', '+316', '+31 6 '),
        (rest, start) => {
          expect(citizenNumberIn(`Bel ${start}${rest} na vijven`)).toBe('none');
        },
      ),
    );
  });

  test('text without nine digits', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        fc.pre((text.normalize('NFKC').match(/\d/g) ?? []).length < 8);
        expect(citizenNumberIn(text)).toBe('none');
      }),
    );
  });
});

test.each([
  'klantnummer 123456782',
  'Telefoon: 123456782',
  '1234 56782',
  '12-345-6782',
  'BSN volgt, geboren op 19850104',
])('%s is asked about', (text) => {
  expect(citizenNumberIn(text)).not.toBe('none');
});
