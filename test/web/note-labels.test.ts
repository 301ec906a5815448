import { expect, test } from 'vitest';
import { languages } from '../../functions/domain/codes.ts';
import type { Note } from '../../functions/domain/party.ts';
import { noteRows } from '../../functions/web/links/disclosure.ts';
import { asked } from '../domain/walk.ts';
import { says } from '../support/says.ts';

const { region } = asked();
const note: Note = {
  role: 'note',
  taskId: 'HW-0000000#accept-offer#1',
  kind: 'explanation',
  text: 'Wij spreken alleen Nederlands.',
  at: '2026-01-05T08:00:00.000Z',
};
const labels = (one: Partial<Note>) =>
  languages.map((lang) => String(noteRows({ notes: [{ ...note, ...one }] }, { lang, region })[0]?.[0]));
const of = (who: readonly string[]) =>
  languages.map((lang, at) => expect.stringMatching(says('section.explanationOf', { who: who[at] ?? '' }, lang)));

test('an explanation says whose it is, so that it does not pass for the words of the candidate beside it', () => {
  expect(labels({ provider: 'lister' })).toEqual(of(['aanbieder Lister', 'provider Lister']));
  expect(labels({})).toEqual(of(['de aanbieder', 'the provider']));
  expect(labels({ taskId: 'HW-0000000#resolve#1' })).toEqual(of(['de coördinator', 'the coordinator']));
  expect(labels({ taskId: 'HW-0000000#call#1', forCoordinator: true })).toEqual(of(['de kandidaat', 'the candidate']));
  expect(labels({ taskId: 'HW-0000000#approve#1' })).toEqual(
    languages.map((lang) => expect.stringMatching(says('section.explanationOfDecider', {}, lang))),
  );
});
