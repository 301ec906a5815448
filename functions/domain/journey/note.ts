import type { Change } from '../change.ts';
import type { DeskNote, NoteReader, Parties } from '../party.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, finish } from './draft.ts';

/** Most notes that a case keeps (ours): who has more to tell about somebody keeps a file elsewhere. */
export const mostNotes = 50;

/** The notes of a case that still have a text, oldest first. */
export function notesIn({ deskNotes = [] }: Pick<Parties, 'deskNotes'>): readonly DeskNote[] {
  return written({ deskNotes }).filter(({ isRemoved }) => isRemoved !== true);
}

function written({ deskNotes = [] }: Pick<Parties, 'deskNotes'>): readonly DeskNote[] {
  return deskNotes.filter(({ kind }) => kind === 'note');
}

/** Whether a case keeps one more: those that were taken away count too. */
export function hasRoomForNote({ deskNotes = [] }: Pick<Parties, 'deskNotes'>): boolean {
  return written({ deskNotes }).length < mostNotes;
}

/**
 * Staff write down something for whoever takes over. It stays with the people of the case and is erased with them.
 *
 * @param note.readers who reads it at the desk beside the coordinator
 * @returns undefined where nobody is known any more whom it could be about, or the case has as many notes as it keeps
 */
export function addNote(
  from: OpenCase,
  parties: Parties,
  note: { readonly text: string; readonly readers: readonly NoteReader[] },
  ctx: Context,
): Change | undefined {
  if (parties.candidate === undefined || !hasRoomForNote(parties)) return undefined;
  const draft = begin(from, 'add-note', ctx);
  const readers = note.readers.length === 0 ? {} : { readers: [...new Set(note.readers)] };
  draft.parties.push({
    role: 'desk-note',
    kind: 'note',
    n: written(parties).length + 1,
    ...readers,
    text: note.text,
    at: ctx.now,
  });
  return finish(draft, note.readers.length === 0 ? 'coordinator' : [...new Set(note.readers)].join(' '));
}

/**
 * Takes a note away: its text is gone, and that there was one stays in the trail. Undefined where there is no such note any more.
 *
 * @param n its number in the case
 */
export function removeNote(from: OpenCase, parties: Parties, n: number, ctx: Context): Change | undefined {
  const note = notesIn(parties).find((one) => one.n === n);
  if (note === undefined) return undefined;
  const draft = begin(from, 'remove-note', ctx);
  draft.parties.push({ ...note, text: '', isRemoved: true });
  return finish(draft);
}
