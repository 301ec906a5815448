import { createHash } from 'node:crypto';
import { createLinkDesk } from '../../functions/cases/link-desk.ts';
import { type LinkRuntime, type ReadLink, readAsked } from '../../functions/cases/open-link.ts';
import { readDevice } from '../../functions/cases/trusted-device.ts';
import type { Answer } from '../../functions/domain/answers.ts';
import { addWorkingDays, localDate } from '../../functions/domain/calendar.ts';
import type { TaskKind } from '../../functions/domain/codes.ts';
import { later } from '../../functions/domain/journey/timing.ts';
import type { PlainDate } from '../../functions/domain/referral.ts';
import type { Task } from '../../functions/domain/task.ts';
import { mailOf } from '../../functions/domain/tasks/rules.ts';
import type { CapturedMail } from '../../local/captured-mail.ts';
import { outboxIds } from '../../local/mailbox.ts';

/** People who read their mail and answer what it asks. */
export interface People {
  /** A mail has come to somebody. */
  receive(mail: CapturedMail): void;
  /** Everybody answers what they read since the last time. */
  act(): Promise<void>;
  /** Tasks that somebody has read and not answered yet. */
  unread(): readonly string[];
  /** Answers that were taken, and questions that were over or to which nobody knew an answer. */
  readonly told: { answered: number; unanswered: number };
}

/** Of so many questions one is answered only at the first reminder. */
const lateOneOf = 5;

/**
 * People who answer in this process, without HTTP and pages: the desk behind links reads the case for whoever is asked, says what it
 * would show, and takes their answer, with all checks. That they read their mailbox is taken as proven, so no code is mailed.
 *
 * @param track counts work as under way, so that the clock waits for it
 * @param before ids of tasks that they have read already
 */
export function peopleOf(
  runtime: LinkRuntime,
  track: <T>(work: Promise<T>) => Promise<T>,
  before: readonly string[],
): People {
  const desk = createLinkDesk(runtime, readAsWhoIsAsked);
  const told = { answered: 0, unanswered: 0 };
  let unread = new Set(before);

  async function answer(taskId: string): Promise<boolean> {
    const visit = { language: 'nl' } as const;
    const task = await runtime.referrals.task(taskId);
    if (task === undefined || task.status !== 'open') return false;
    await desk.open(taskId, visit);
    for (const one of answersTo(task, runtime, localDate(runtime.clock()))) {
      const taken = await desk.answer(taskId, one as Answer, { ...visit, anyway: true });
      if (taken.ok) return true;
      if (taken.why === 'needs-code') throw new Error(`A code was asked for ${task.kind}.`);
    }
    return false;
  }

  return {
    told,
    unread: () => [...unread],
    receive(mail) {
      for (const id of outboxIds(mail)) {
        const [, taskId = '', mailKind, number = ''] = id.split('/');
        const kind = taskId.split('#')[1] as TaskKind | undefined;
        if (kind === undefined || mailOf(kind) !== mailKind) continue;
        if (Number.parseInt(number, 10) >= patienceOf(taskId)) unread.add(taskId);
      }
    },
    async act() {
      const now = unread;
      unread = new Set();
      for (const taskId of now) {
        if (await track(answer(taskId))) told.answered += 1;
        else told.unanswered += 1;
      }
    },
  };
}

/** How many reminders somebody lets pass; always the same for a task. */
function patienceOf(taskId: string): number {
  return createHash('sha256').update(taskId).digest().readUInt8() % lateOneOf === 0 ? 1 : 0;
}

/** A task as its owner would come to it by the link in their mail. */
async function readAsWhoIsAsked(runtime: LinkRuntime, taskId: string): Promise<ReadLink> {
  const [referralId = ''] = taskId.split('#');
  const from = await runtime.referrals.whole(referralId, taskId);
  const task = from?.asked;
  if (from === undefined || task === undefined) return { kind: 'past', view: { state: 'unknown' } };
  const now = runtime.clock();
  const link = {
    id: taskId,
    keyVersion: runtime.links.keyVersion,
    purpose: 'task',
    referralId,
    taskId,
    role: task.owner,
    addressee: task.addressee,
    createdAt: now,
    validUntil: later(now, 86_400_000),
  } as const;
  const device = readDevice(runtime.guards, undefined, now, runtime.newId);
  const read = await readAsked(runtime, { link, from, task, device });
  return read.kind === 'live' ? { kind: 'live', live: { ...read.live, proven: true } } : read;
}

/** What is said to a task, the usual answer first: where it does not fit, the next is given. */
function answersTo(task: Task, { region }: LinkRuntime, today: PlainDate): readonly object[] {
  switch (task.kind) {
    case 'confirm-sender':
      return [{ choice: 'confirm' }];
    case 'confirm-interest':
      return [{ choice: 'yes', privacyVersion: region.privacyVersion }, { choice: 'yes' }];
    case 'approve':
      return [{ choice: 'approve', decidedByName: 'Anouk Voorbeeld' }, { choice: 'approve' }];
    case 'give-information':
      return [{ choice: 'answer', text: 'Het liefst op maandag en dinsdag.' }];
    case 'accept-offer': {
      const domain = region.providers.find(({ id }) => id === task.provider)?.domains[0] ?? '';
      const coach = createHash('sha256').update(task.id).digest().readUInt16BE() % 40;
      const jobCoach = { jobCoachName: 'Bram Voorbeeld', jobCoachEmail: `coach${coach}@${domain}` };
      return [{ choice: 'accept', ...jobCoach, startsOn: addWorkingDays(today, 5, region.officeHours.closedDays) }];
    }
    case 'confirm-start':
      return [{ choice: 'held', heldOn: today }];
    case 'check-in':
      return checkIn(task);
    case 'decide-extension':
      return [{ choice: 'refuse', refusal: 'enough-given', decidedByName: 'Anouk Voorbeeld' }];
    case 'tell-outcome':
      return [{ choice: 'told', works: 'no', school: 'no', mood: 'good' }];
    case 'still-wanted':
      return [{ choice: 'yes' }];
    case 'call':
      return ['told', 'goes-on', 'handed-over', 'unclear'].map((choice) => ({ choice }));
    case 'resolve':
      return [{ choice: 'try-again' }, { choice: 'close' }];
    default:
      return [];
  }
}

function checkIn({ checkIn: asked }: Task): readonly object[] {
  const nothingNew = { newSpells: [], endedSpells: [] };
  const now = asked?.followUp === true ? { worksNow: 'unknown', inSchool: 'unknown' } : {};
  const kept = asked?.purpose === 'kept-work' ? { keptWork: true } : {};
  return [
    { choice: 'continues', hoursUsed: 1, ...nothingNew, ...now, ...kept },
    { choice: 'continues', ...nothingNew, ...now, ...kept },
    { choice: 'goal-reached', ...nothingNew, ...now, ...kept },
    { choice: 'stopped', reason: 'other', ...nothingNew },
  ];
}
