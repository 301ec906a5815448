import type { Change } from '../change.ts';
import { citizenNumberIn } from '../citizen-number.ts';
import { mentionsMedical } from '../medical-hint.ts';
import type { DeskNote, NoteReader, Parties } from '../party.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, finish } from './draft.ts';

/** Most notes that a case keeps (ours): who has more to tell about somebody keeps a file elsewhere. */
export const mostNotes = 50;

/** The notes of a case that still have a text, oldest first. */
export function notesIn({ deskNotes = [] }: Pick<Parties, 'deskNotes'>): readonly DeskNote[] {
  return deskNotes.filter(({ kind, isRemoved }) => kind === 'note' && isRemoved !== true);
}

/** What is wrong with the text of a note, or (a hint) worth a second look: as with every text that people write here. */
export function noteFault(text: string, isSure: boolean): 'bsn' | 'bsn-hint' | 'medical-hint' | undefined {
  const sign = citizenNumberIn(text);
  if (sign === 'certain') return 'bsn';
  if (isSure) return undefined;
  if (sign === 'unsure') return 'bsn-hint';
  return mentionsMedical(text) ? 'medical-hint' : undefined;
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
  const kept = (parties.deskNotes ?? []).filter(({ kind }) => kind === 'note');
  if (parties.candidate === undefined || kept.length >= mostNotes) return undefined;
  const draft = begin(from, 'add-note', ctx);
  const readers = note.readers.length === 0 ? {} : { readers: [...new Set(note.readers)] };
  draft.parties.push({
    role: 'desk-note',
    kind: 'note',
    n: draft.after.revision,
    ...readers,
    text: note.text,
    at: ctx.now,
  });
  return finish(draft, note.readers.length === 0 ? 'coordinator' : [...new Set(note.readers)].join(' '));
}

/**
 * Takes a note away: its text is gone, and that there was one stays in the trail. Undefined where there is no such note any more.
 *
 * @param n the revision in which it was written
 */
export function removeNote(from: OpenCase, parties: Parties, n: number, ctx: Context): Change | undefined {
  const note = notesIn(parties).find((one) => one.n === n);
  if (note === undefined) return undefined;
  const draft = begin(from, 'remove-note', ctx);
  draft.parties.push({ ...note, text: '', isRemoved: true });
  return finish(draft);
}
