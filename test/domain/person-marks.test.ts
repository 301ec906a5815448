import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personMarks } from '../../functions/domain/person-marks.ts';

const marksOf = (name: string, birthDate = '1990-04-02') => {
  const [familyName = '', givenName] = name.split('/').toReversed();
  return personMarks({ familyName, birthDate, ...(givenName === undefined ? {} : { givenName }) });
};

const share = (one: readonly string[], other: readonly string[]) => one.some((mark) => other.includes(mark));

describe('two referrals are likely of one person', () => {
  test.each([
    ['Sam/Bakker', 'sam/BAKKER'],
    ['Işıl/Yıldız', 'Isil/Yildiz'],
    ['Łukasz/Wałęsa', 'Lukasz/Walesa'],
    ['Bjørn/Sørensen', 'Bjorn/Sorensen'],
    ['Jürgen/Groß', 'Juergen/Gross'],
    ['Đorđe/Petrović', 'Dorde/Petrovic'],
    ['Ægir/Þórsson', 'Aegir/Thorsson'],
    ['Anna/van der Berg', 'Anna/Berg'],
    ['Anna/van der Berg', 'Anna/Berg, van der'],
    ['Anna/van der Berg', 'Anna/v.d. Berg'],
    ['Anna/van den Berg', 'Anna/Vandenberg'],
    ['Anna/Bakker', 'Anna Maria/Bakker'],
    ['Anna Maria/Bakker', 'Anna-Maria/Bakker'],
    ['Anna Maria/Bakker', 'Annamaria/Bakker'],
    ['Sam/Bakker', 'Bakker/Sam'],
    ['Anna/Jansen', 'Anna/Jansen-de Vries'],
    ['Anna/de Vries', 'Anna/Jansen - de Vries'],
    ['Zoë/Dijkstra', 'Zoe/Dykstra'],
    ['Sam/Bakker', 'Sam Bakker'],
    ['Suharto', 'Suharto'],
    ['Mohammed/El Idrissi', 'Mohammed/Idrissi'],
  ])('%s and %s', (one, other) => {
    expect(share(marksOf(one), marksOf(other))).toBe(true);
    expect(share(marksOf(other), marksOf(one))).toBe(true);
  });

  test.each([
    ['Sam/Bakker', 'Noor/Bakker'],
    ['Sam/Bakker', 'Sam/Visser'],
    ['Anna/van der Berg', 'Anna/van der Laan'],
    // Three letters at least follow what is a prefix.
    ['Anna/Vandek', 'Anna/K'],
  ])('not %s and %s', (one, other) => {
    expect(share(marksOf(one), marksOf(other))).toBe(false);
  });

  test('not with another birth date', () => {
    expect(share(marksOf('Sam/Bakker'), marksOf('Sam/Bakker', '1990-04-03'))).toBe(false);
  });

  test('whatever the name, with few enough marks to be written at once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 100 }),
        fc.string({ unit: 'grapheme', maxLength: 100 }),
        (given, family) => {
          const marks = personMarks({ givenName: given, familyName: family, birthDate: '1990-04-02' });
          expect(marks.length).toBeGreaterThan(0);
          expect(marks.length).toBeLessThanOrEqual(12);
        },
      ),
    );
  });
});
