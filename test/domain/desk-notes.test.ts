import { expect, test } from 'vitest';
import { addNote, mostNotes, notesIn, removeNote } from '../../functions/domain/journey/note.ts';
import { withdraw } from '../../functions/domain/journey/withdraw.ts';
import type { DeskNote, Parties } from '../../functions/domain/party.ts';
import { summary } from './summary.ts';
import { asked, type Walk } from './walk.ts';

const note = { text: 'Liefst na vijven bellen', readers: [] } as const;

/** The parties of a walk, with what a change wrote at the desk. */
function withNotes(walk: Walk, ...changes: readonly ReturnType<typeof addNote>[]): Parties {
  const written = changes.flatMap((change) => change?.parties.filter((party) => party.role === 'desk-note') ?? []);
  return { ...walk.parties(), deskNotes: written as DeskNote[] };
}

test('a note changes nothing but itself: nobody is told, and its words stand in no trail', () => {
  const walk = asked();
  const change = addNote(walk.world.from, walk.parties(), note, { ...walk.ctx('coordinator'), staff: 'c-1' });
  expect(change && summary(change)).toEqual({
    stage: 'approval',
    trail: ['coordinator add-note case coordinator'],
    told: [],
    asked: [],
  });
  expect(change?.parties).toEqual([{ role: 'desk-note', kind: 'note', n: 1, text: note.text, at: walk.world.now }]);
  expect(JSON.stringify([change?.events, change?.after])).not.toContain('vijven');
  expect(change?.events[0]?.staff).toBe('c-1');
});

test('its writer chooses who else reads it', () => {
  const walk = asked();
  const given = { ...note, readers: ['municipality', 'provider', 'provider'] as const };
  const change = addNote(walk.world.from, walk.parties(), given, walk.ctx('coordinator'));
  expect(change?.parties).toMatchObject([{ readers: ['municipality', 'provider'] }]);
  expect(change?.events[0]?.result).toBe('municipality provider');
});

test('notes of one moment are kept apart, and each can be taken away: its words are gone', () => {
  const walk = asked();
  const first = walk.go(addNote(walk.world.from, walk.parties(), note, walk.ctx('coordinator')));
  const parties = withNotes(walk, first);
  const second = walk.go(addNote(walk.world.from, parties, { ...note, text: 'Twee' }, walk.ctx('coordinator')));
  const both = withNotes(walk, first, second);
  expect(notesIn(both).map(({ text }) => text)).toEqual([note.text, 'Twee']);
  const n = notesIn(both)[0]?.n ?? 0;
  const gone = removeNote(walk.world.from, both, n, walk.ctx('coordinator'));
  expect(gone?.parties).toMatchObject([{ n, text: '', isRemoved: true }]);
  expect(notesIn(withNotes(walk, gone, second)).map(({ text }) => text)).toEqual(['Twee']);
  expect(removeNote(walk.world.from, withNotes(walk, gone, second), n, walk.ctx('coordinator'))).toBeUndefined();
});

test('after the end it goes when the others go; once nobody is known any more there is none', () => {
  const walk = asked();
  const { eraseAt } = walk.go(withdraw(walk.world.from, walk.ctx('coordinator'), { reason: 'withdrawn' }));
  walk.at('2026-01-08T08:00:00.000Z');
  const change = addNote(walk.world.from, walk.parties(), note, walk.ctx('coordinator'));
  expect(eraseAt).toBeDefined();
  expect(change?.eraseAt).toBe(eraseAt);
  expect(addNote(walk.world.from, { notes: [] }, note, walk.ctx('coordinator'))).toBeUndefined();
});

test('a case keeps so many notes, those that were taken away included', () => {
  const walk = asked();
  const many = Array.from({ length: mostNotes }, (_, at): DeskNote => {
    return { role: 'desk-note', kind: 'note', n: at + 1, text: '', isRemoved: true, at: walk.world.now };
  });
  const full = { ...walk.parties(), deskNotes: many };
  expect(addNote(walk.world.from, full, note, walk.ctx('coordinator'))).toBeUndefined();
  const room = { ...walk.parties(), deskNotes: many.slice(1) };
  expect(addNote(walk.world.from, room, note, walk.ctx('coordinator'))).toBeDefined();
});
