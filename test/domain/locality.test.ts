import { expect, test } from 'vitest';
import { findLocality } from '../../functions/domain/locality.ts';
import { midden } from './fixtures.ts';

const region = midden();

test.each([
  ['Maarssen', 'GM1904', 'Maarssen'],
  ['  maarssen ', 'GM1904', 'Maarssen'],
  ['Gemeente Stichtse Vecht', 'GM1904', 'Stichtse Vecht'],
  ['t goy', 'GM0321', "'t Goy"],
  ['Driebergen Rijsenburg', 'GM1581', 'Driebergen-Rijsenburg'],
  ['ijsselstein', 'GM0353', 'IJsselstein'],
  ['Amersfoort', 'GM0307', 'Amersfoort'],
  ['Rotterdam', 'GM0599', 'Rotterdam'],
  ['den haag', 'GM0518', 'Den Haag'],
  ['Rijswijk', 'GM0603', 'Rijswijk'],
  ['Bergen (NH)', 'GM0373', 'Bergen (NH.)'],
  ['Boxmeer', 'GM1982', 'Boxmeer'],
])('%s is in %s', (typed, code, name) => {
  expect(findLocality(region, typed)).toEqual({ found: { code, name } });
});

test.each([
  ['Marssen', 'Maarssen'],
  ['Maarsse', 'Maarssen'],
  ['Nieuwengein', 'Nieuwegein'],
  ['Wijk bij', 'Wijk bij Duurstede'],
  ['Bergen', 'Bergen (NH.)'],
  ['Bergen', 'Bergen (L.)'],
  ['Loenen', 'Loenen aan de Vecht'],
  ['Loenen', 'Loenen (Stichtse Vecht)'],
  ['Haren', 'Haren (Groningen)'],
])('%s looks like %s, which the person chooses', (typed, name) => {
  const result = findLocality(region, typed);
  expect(result.found).toBeUndefined();
  expect('near' in result && result.near.map((place) => place.name)).toContain(name);
});

test.each(['Loenen', 'Haren', 'Vianen', 'Ouderkerk', 'Bergen', 'Marssen', 'Wijk bij'])(
  'every suggestion for %s can be chosen: it is found by its own name',
  (typed) => {
    const result = findLocality(region, typed);
    for (const place of 'near' in result ? result.near : [])
      expect(findLocality(region, place.name)).toEqual({ found: place });
  },
);

test.each(['', '  ', 'Londen-Oost', 'xx', '??', '☃'])('"%s" is no place that we know', (typed) => {
  expect(findLocality(region, typed)).toEqual({ near: [] });
});
