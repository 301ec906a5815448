import type { AccessBundle } from '../domain/access-bundle.ts';
import type { DeskNote, Note } from '../domain/party.ts';
import { readReference } from '../domain/reference.ts';
import type { RetentionReport } from '../domain/retention.ts';
import type { Staff } from '../domain/staff.ts';
import type { CaseFile } from '../ports/case-files.ts';
import type { Runtime } from '../ports/runtime.ts';
import {
  type AccessAsked,
  type AccessRuntime,
  gatherAccess,
  otherCasesOf,
  type PossibleCase,
} from './gather-access.ts';
import { type RetentionRuntime, reportRetention } from './report-retention.ts';
import { deskLook } from './view-event.ts';

/** What the page shows on which access is given. */
export interface AccessView {
  readonly file: CaseFile;
  /** Cases that are, or may be, of the same person. */
  readonly others: readonly PossibleCase[];
  /** What was written, with the case in which: whoever gives access reads it first. */
  readonly notes: readonly (Pick<Note | DeskNote, 'kind' | 'at' | 'text'> & { readonly referralId: string })[];
}

/** Requests of people about what is held of them, for the coordinator. */
export interface PrivacyDesk {
  /** A case before access is given, with the others of the same person; the look is recorded in each. Undefined where there is none. */
  open(staff: Staff, reference: string): Promise<AccessView | undefined>;
  /** Everything that is held of the candidate in these cases; recorded in each. Undefined where the first is gone. */
  give(staff: Staff, asked: AccessAsked): Promise<AccessBundle | undefined>;
  retention(): Promise<RetentionReport>;
}

export type PrivacyDeskRuntime = AccessRuntime & RetentionRuntime & Pick<Runtime, 'staffSessions'>;

/** The desk that those pages stand on. */
export function createPrivacyDesk(runtime: PrivacyDeskRuntime): PrivacyDesk {
  const { caseFiles } = runtime;

  return {
    async open(staff, typed) {
      const reference = readReference(typed);
      const file = reference === undefined ? undefined : await caseFiles.read(reference, () => true);
      if (file === undefined) return undefined;
      const others = await otherCasesOf(runtime, file.referral.id);
      const more = await Promise.all(others.map(({ referral }) => caseFiles.read(referral.id, () => true)));
      const files = [file, ...more.filter((one) => one !== undefined)];
      for (const { referral } of files) {
        await caseFiles.viewed(
          referral.id,
          deskLook(runtime, { staff: { subject: staff.subject, role: 'coordinator' }, referral }, [
            'person',
            'contact',
          ]),
        );
      }
      const notes = files.flatMap(({ referral, parties }) =>
        [...parties.notes, ...(parties.deskNotes ?? [])].map(({ kind, at, text }) => ({
          kind,
          at,
          text,
          referralId: referral.id,
        })),
      );
      return { file, others, notes };
    },

    give: (staff, asked) =>
      gatherAccess(runtime, asked, { origin: 'desk', actor: 'coordinator', staff: staff.subject }),

    retention: () => reportRetention(runtime),
  };
}
