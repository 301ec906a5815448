import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFindQuery, type Spelling, spellingMeant, termsToLookUp } from '../../functions/domain/find-query.ts';
import { type Findable, findableSender, findTerms } from '../../functions/domain/find-terms.ts';
import { personMarks } from '../../functions/domain/person-marks.ts';
import { makeReference } from '../../functions/domain/reference.ts';

const reference = makeReference((size) => '7K3M9Q'.slice(0, size));

/** A person from `given/family`, or from a single name. */
function person(name: string, more: Partial<Findable> = {}): Findable & { birthDate: string } {
  const [familyName = '', givenName] = name.split('/').toReversed();
  return { familyName, birthDate: '1990-04-02', ...(givenName === undefined ? {} : { givenName }), ...more };
}

const spoken = (name: string) => name.replace('/', ' ');

/** How somebody is found by what is typed: they stand under a term that is looked up, and are meant. */
function spelling(typed: string, who: Findable): Spelling | undefined {
  const query = readFindQuery(typed)?.person;
  if (query === undefined) return undefined;
  const terms = findTerms(who);
  const isLookedUp = termsToLookUp(query).some((term) => terms.includes(term));
  // What is meant but never looked up would be lost without a word.
  if (spellingMeant(query, who) !== undefined) expect(isLookedUp).toBe(true);
  return isLookedUp ? spellingMeant(query, who) : undefined;
}

/** Whether somebody is found, as the rule for duplicates compares names. */
const finds = (typed: string, who: Findable) => spelling(typed, who) === 'same';

describe('what is typed in the box is', () => {
  test.each([
    reference,
    reference.toLowerCase(),
    reference.slice(3),
    `${reference.slice(0, 5)} ${reference.slice(5)}`,
    ` hw ${reference.slice(3).toLowerCase()} `,
    `nummer: ${reference}.`,
    reference.replace('-', '–'),
  ])('our number: %s', (typed) => {
    expect(readFindQuery(typed)).toEqual({ reference });
  });

  test.each([
    ['02-04-1990', { birthDate: '1990-04-02' }],
    ['2/4/1990', { birthDate: '1990-04-02' }],
    ['1990-04-02', { birthDate: '1990-04-02' }],
    ['19900402', { birthDate: '1990-04-02' }],
    ['09102009', { birthDate: '2009-10-09' }],
    ['19122009', { birthDate: '2009-12-19' }],
    ['Visser 09102009', { name: 'Visser', birthDate: '2009-10-09' }],
    ['2 april 1990', { birthDate: '1990-04-02' }],
    ['April 2, 1990', { birthDate: '1990-04-02' }],
    ['02 04 1990', { birthDate: '1990-04-02' }],
    ['13 juni 79', { birthDate: '1979-06-13' }],
    ['13-6-79', { birthDate: '1979-06-13' }],
    ['2/4/09', { birthDate: '2009-04-02' }],
    ['Noor Visser 13 juni 79', { name: 'Noor Visser', birthDate: '1979-06-13' }],
    ['1990-04-00', { birthDate: '1990-04-00' }],
    ['06 12 34 56 78', { phone: '+31612345678' }],
    ['06-12345678', { phone: '+31612345678' }],
    ['+31 6 1234 5678', { phone: '+31612345678' }],
    ['0031612345678', { phone: '+31612345678' }],
    ['(030) 123 45 67', { phone: '+31301234567' }],
    // A number in pairs of digits looks like a date in the middle.
    ['06 12 10 1978', { phone: '+31612101978' }],
    ['Noor.Visser@Post.Example', { email: 'Noor.Visser@post.example' }],
    ['<noor@post.example>', { email: 'noor@post.example' }],
    ['Visser', { name: 'Visser' }],
    ['Visser, Noor', { name: 'Visser, Noor' }],
    ['Noor Visser 02-04-1990', { name: 'Noor Visser', birthDate: '1990-04-02' }],
    ['2 april 1990 Visser 06-12345678', { name: 'Visser', birthDate: '1990-04-02', phone: '+31612345678' }],
  ])('%s', (typed, read) => {
    expect(readFindQuery(typed)?.person).toEqual(read);
    expect(readFindQuery(typed)?.reference).toBeUndefined();
  });

  test.each(['', '   ', '12', '31-02-1990', '?', '()'])('nothing that can be looked up: "%s"', (typed) => {
    expect(readFindQuery(typed)).toBeUndefined();
  });

  test('a number and a name, where seven letters may be either', () => {
    const letters = Array.from({ length: 32 ** 2 }, (_, n) => {
      const [one = '', two = ''] = [
        'ABCDEFGHJKMNPQRSTVWXYZABCDEFGHJKM'[n % 32],
        'ABCDEFGHJKMNPQRSTVWXYZABCDEFGHJKM'[n >> 5],
      ];
      return makeReference(() => `KASP${one}${two}`).slice(3);
    }).find((text) => /^[A-Z]+$/.test(text));
    expect(readFindQuery(letters ?? '')).toEqual({ reference: `HW-${letters}`, person: { name: letters } });
  });

  test('never a fault, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (typed) => {
        const query = readFindQuery(typed)?.person;
        if (query !== undefined) expect(termsToLookUp(query).length).toBeLessThanOrEqual(700);
      }),
    );
  });
});

describe('somebody is found', () => {
  test.each([
    ['Sam/Bakker', 'sam BAKKER'],
    ['Sam/Bakker', 'Bakker'],
    ['Sam/Bakker', 'Bakker, Sam'],
    ['Işıl/Yıldız', 'Isil Yildiz'],
    ['Łukasz/Wałęsa', 'walesa'],
    ['Jürgen/Groß', 'Juergen Gross'],
    ['Anna/van der Berg', 'Berg'],
    ['Anna/van der Berg', 'v.d. Berg'],
    ['Anna/van den Berg', 'Anna Vandenberg'],
    ['Anna Maria/Bakker', 'Annamaria Bakker'],
    ['Anna/Jansen-de Vries', 'Vries'],
    ['Anna/Jansen-de Vries', 'Anna Jansen'],
    ['Zoë/Dijkstra', 'Dykstra'],
    ['Suharto', 'Suharto'],
    ['Mohammed/El Idrissi', 'Elidrissi'],
    ['Mohammed/Elidrissi', 'El Idrissi'],
    ['Sara/Elidrissi', 'El Idrissi Sara'],
    ['Noa Mila Eva Sofie Julia/Prins', 'Prins'],
    ['Ben/Maas-Peters', 'Ben Maas Kok'],
  ])('%s by %s', (who, typed) => {
    expect(finds(typed, person(who))).toBe(true);
  });

  test.each([
    ['Sam/Bakker', 'Noor Bakker'],
    ['Sam/Bakker', 'Sam Visser'],
    ['Sam/Bakker', 'Bakke'],
    ['Anna/van der Berg', 'van der'],
    ['Sam/Bakker', 'Sam Bakker 03-04-1990'],
    ['Sam/Bakker', 'Bakker 06-12345678'],
  ])('not %s by %s', (who, typed) => {
    expect(finds(typed, person(who))).toBe(false);
  });

  test.each([
    ['Thijs/Jansen', 'Tijs'],
    ['Thijs/Janssen', 'Tijs Jansen'],
    ['Thys/Janse', 'Thijs Jansen'],
    ['Sophie/de Vries', 'Sofie de Fries'],
    ['Kees/Backer', 'Cees Bakker'],
    ['Christiaan/Visscher', 'Kristian Visser'],
    ['Brechtje/Bosch', 'Bregtje Bos'],
    ['Jan/Smidt', 'Jan Smit'],
    ['Mieke/van Gogh', 'Gog, van'],
    ['Piet/Meijer', 'Meier'],
    ['Piet/Maier', 'Meier'],
    ['Achmed/Yılmaz', 'Ahmet Jilmaz'],
    ['Mustafa/Khadija', 'Moestafa Chadija'],
    ['Sarah/Hendrix', 'Sara Hendriks'],
    ['Joke/de Vries-Bakker', 'Joke Backer'],
    ['Joke/de Vries-Bakker', 'Jooke de Fries'],
    ['Bart/van der Bergh', 'Berg, Bart van den'],
    ['Lies/van den Bouwhuijs', 'Vandenbouhuis'],
  ])('%s by a name that only sounds like it, %s', (who, typed) => {
    expect(spelling(typed, person(who))).toBe('alike');
  });

  test.each([
    ['Sam/Bakker', 'Bekker'],
    ['Sam/Bakker', 'Tijs Backer'],
    ['Thijs/Jansen', 'Tijs Jensen'],
    ['Thijs/Jansen', 'Tijs 03-04-1990'],
  ])('not %s by %s, which sounds otherwise', (who, typed) => {
    expect(spelling(typed, person(who))).toBeUndefined();
  });

  test.each([
    ['Luuk/de Wit', 'Lucas de Wit'],
    ['Luuk/de Wit', 'Wit, Lukas'],
    ['Luuk/de Wit', 'Lucas de Witt'],
    ['Lucas/de Wit', 'Luuk de Wit'],
    ['Jan/Visser', 'Johan Visser'],
    ['Johannes/Visser', 'Hans Visser'],
    ['Albert/Smit', 'Bert Smit'],
    ['Egbert/Smidt', 'Bert Smit'],
    ['Bert/Smit', 'Albertus Smit'],
    ['Els/Jansen-de Vries', 'Elisabeth de Vries'],
    ['Kees/El Idrissi', 'Cornelis Elidrissi'],
    ['Luuk/de Wit', 'Lucas 02-04-1990'],
    ['Luuk/de Wit', 'Lucas de Wit 02-04-1990'],
    ['Truus Maria/Bos', 'Geertruida Bosch'],
  ])('%s by another first name that may be theirs, %s', (who, typed) => {
    expect(spelling(typed, person(who))).toBe('other-name');
  });

  test.each([
    // Hundreds are called Jan: never by a first name alone.
    ['Luuk/de Wit', 'Lucas'],
    ['Luuk/de Wit', 'Lucas Visser'],
    ['Luuk/de Wit', 'Lucas Visser 02-04-1990'],
    ['Luuk/de Wit', 'Lucas 03-04-1990'],
    // Both may be called Bert, which makes them no one person.
    ['Albert/Smit', 'Egbert Smit'],
    ['Anna/Luuk', 'Lucas Bakker'],
    ['Anna/de Wit', 'Lucas de Wit'],
  ])('not %s by %s', (who, typed) => {
    expect(spelling(typed, person(who))).toBeUndefined();
  });

  test('a sender too, whose names stand in one', () => {
    expect(spelling('Lucas de Wit', findableSender({ role: 'referrer', name: 'Luuk de Wit' }))).toBe('other-name');
    expect(spelling('Lucas', findableSender({ role: 'referrer', name: 'Luuk de Wit' }))).toBeUndefined();
  });

  test.each([
    ['Joke/de Vries-Bakker', 'Joke de Vries'],
    ['Joke/de Vries-Bakker', 'Joke Bakker'],
    ['Joke/de Vries-Bakker', 'Bakker-de Vries, Joke'],
    ['Joke/de Vries-Bakker', 'vries bakker de'],
  ])('%s by either of two family names, and prefixes where they fall: %s', (who, typed) => {
    expect(spelling(typed, person(who))).toBe('same');
  });

  test('in cases of before by the folded name, under which those stand', () => {
    const query = readFindQuery('Visser')?.person ?? {};
    expect(termsToLookUp(query)).toEqual(['name:visser', 'name:fiser']);
  });

  test('by each of their data alone, and by several together', () => {
    const who = person('Noor/Visser', { email: 'noor.visser@post.example', phone: '+31612345678' });
    for (const typed of [
      'NOOR.VISSER+werk@post.example',
      '06 1234 5678',
      '2-4-1990',
      'visser 2-4-1990 0612345678 noor.visser@post.example',
    ])
      expect(finds(typed, who), typed).toBe(true);
    expect(finds('noor.visser@post.example Bakker', who)).toBe(false);
    expect(finds('visser@post.example', who)).toBe(false);
  });

  /** Parts of names that bring the rule for duplicates into every corner of it. */
  const part = fc.constantFrom(
    ...[
      'anna',
      'Maria',
      'Ánna',
      'jan',
      'JAN-Willem',
      'van',
      'der',
      'Vanden',
      'de',
      'el',
      'ben',
      'Al',
      'Idrissi',
      'elidrissi',
    ],
    ...['Bakker', 'bakkér', 'Dijk', 'dyk', 'Müller', 'Mueller', 'Berg', 'vandenberg', "d'Hondt", 'ß', 'Sørensen'],
  );
  const parts = (most: number) => fc.array(part, { minLength: 1, maxLength: most }).map((all) => all.join(' '));
  const name = fc.record({ givenName: fc.option(parts(3), { nil: undefined }), familyName: parts(4) });

  test('by every spelling that the rule for duplicates takes for the same, in either order', () => {
    let alike = 0;
    fc.assert(
      fc.property(name, name, fc.boolean(), ({ givenName, familyName }, other, turned) => {
        const who = person(givenName === undefined ? familyName : `${givenName}/${familyName}`);
        const asked = person(
          other.givenName === undefined ? other.familyName : `${other.givenName}/${other.familyName}`,
        );
        const isSame = personMarks(who).some((mark) => personMarks(asked).includes(mark));
        if (!isSame) return;
        alike += 1;
        const { givenName: first = '', familyName: last } = asked;
        const typed = turned ? `${last}, ${first}` : `${first} ${last}`;
        expect(finds(typed, who)).toBe(true);
      }),
      { numRuns: 4000 },
    );
    expect(alike).toBeGreaterThan(200);
  });

  test('by their own name as they wrote it, whatever it is, with few enough terms for any change', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
        (given, family) => {
          const terms = findTerms(person(`${given.replaceAll('/', '')}/${family.replaceAll('/', '')}`));
          expect(terms.length).toBeLessThanOrEqual(15);
          expect(new Set(terms).size).toBe(terms.length);
        },
      ),
    );
    expect(finds(spoken('Noor/Visser'), person('Noor/Visser'))).toBe(true);
  });
});
