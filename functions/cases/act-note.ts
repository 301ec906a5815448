import { addNote, hasRoomForNote, removeNote } from '../domain/journey/note.ts';
import type { NoteReader } from '../domain/party.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase } from './act-on-case.ts';
import { freeTextProblems } from './check-answer.ts';

/** A note as it was written. */
export interface NoteAnswer {
  readonly text: string;
  /** Who reads it at the desk beside the coordinator. */
  readonly readers: readonly NoteReader[];
}

/** The coordinator writes down something for whoever takes over. */
export async function actNote(runtime: ActRuntime, acting: Acting, note: NoteAnswer): Promise<ActResult> {
  const problems = freeTextProblems('note', note.text, acting.anyway === true);
  if (problems.length > 0) return { ok: false, why: 'refused', problems };
  return actOnCase(runtime, 'note', acting, async ({ from, ctx }) => {
    const parties = await runtime.referrals.parties(acting.reference);
    if (!hasRoomForNote(parties)) return { problems: [{ field: 'note', code: 'notes-full' }] };
    return addNote(from, parties, note, ctx);
  });
}

/**
 * Takes a note away.
 *
 * @param n its number in the case
 */
export function actDropNote(runtime: ActRuntime, acting: Acting, n: number): Promise<ActResult> {
  return actOnCase(runtime, 'drop-note', acting, async ({ from, ctx }) =>
    removeNote(from, await runtime.referrals.parties(acting.reference), n, ctx),
  );
}
