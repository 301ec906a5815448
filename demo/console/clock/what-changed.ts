import type { Role, Stage, TaskKind } from '../../../functions/domain/codes.ts';
import { taskKinds } from '../../../functions/domain/codes.ts';
import type { Instant } from '../../../functions/domain/referral.ts';
import { taskRules } from '../../../functions/domain/tasks/rules.ts';
import type { CapturedMail } from '../../../local/captured-mail.ts';
import type { CaseHistory } from '../../year/history.ts';

/** How cases stood at a moment, and what their trails got since. */
export interface Before {
  /** Where each case stood, by reference. */
  readonly stages: ReadonlyMap<string, Stage>;
  /** By reference, the keys of lines that were added to the trail; none for a case that is not named. */
  readonly added: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A task that came, went, or got another owner. */
export interface TaskChange {
  readonly at: Instant;
  readonly reference: string;
  readonly kind: TaskKind;
  readonly what: 'opened' | 'closed' | 'passed-on';
  /** Whose it is now; whose it was, where it is over. */
  readonly owner: Role;
}

/** A case that stands elsewhere than before; from null where it is new. */
export interface Move {
  readonly reference: string;
  readonly from: Stage | null;
  readonly to: Stage;
}

/** What a jump of the clock changed, each in the order in which it happened. */
export interface WhatChanged {
  readonly mails: readonly CapturedMail[];
  readonly tasks: readonly TaskChange[];
  readonly moves: readonly Move[];
}

/**
 * What changed since then.
 *
 * @param histories cases that were written since, as they are now; others would change nothing
 * @param mails those that were sent since
 */
export function whatChanged(
  { stages, added }: Before,
  histories: readonly CaseHistory[],
  mails: readonly CapturedMail[],
): WhatChanged {
  const tasks = histories.flatMap((history) =>
    taskChanges(history, history.events.length - (added.get(history.referral.id)?.size ?? 0)),
  );
  const moves = histories.flatMap(({ referral: { id, stage } }): Move[] => {
    const from = stages.get(id) ?? null;
    return from === stage ? [] : [{ reference: id, from, to: stage }];
  });
  return { mails, tasks: tasks.sort((a, b) => (a.at < b.at ? -1 : 1)), moves };
}

/** The trail says of each task who has it from then on; the machine's own work is nobody's concern. */
function taskChanges({ referral, events }: CaseHistory, known: number): readonly TaskChange[] {
  const owners = new Map<string, Role>();
  return events.flatMap(({ at, tasks = {} }, line) =>
    Object.entries(tasks).flatMap(([task, owner]): TaskChange[] => {
      const had = owners.get(task);
      if (owner === null) owners.delete(task);
      else owners.set(task, owner);
      const kind = taskKinds.find((one) => one === task.split('#')[0]);
      const whose = owner ?? had;
      if (
        line < known ||
        kind === undefined ||
        taskRules[kind].work === 'machine' ||
        whose === undefined ||
        owner === had
      )
        return [];
      const what = owner === null ? 'closed' : had === undefined ? 'opened' : 'passed-on';
      return [{ at, reference: referral.id, kind, what, owner: whose }];
    }),
  );
}
