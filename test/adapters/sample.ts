import type { Action } from '../../functions/domain/actions.ts';
import type { Change } from '../../functions/domain/change.ts';
import type { Stage } from '../../functions/domain/codes.ts';
import type { Link, Mail } from '../../functions/domain/mail.ts';
import type { CandidateParty } from '../../functions/domain/party.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Task } from '../../functions/domain/task.ts';

/** The moment of all samples. */
export const now = '2026-11-21T09:00:00.000Z';

/** So many minutes later. */
export const minutes = (count: number): string => new Date(Date.parse(now) + count * 60_000).toISOString();

/** A candidate. */
export const noor: CandidateParty = {
  role: 'candidate',
  givenName: 'Noor',
  familyName: 'Voorbeeld',
  birthDate: '1990-03-27',
  preferredContact: 'email',
  language: 'nl',
  benefits: ['none'],
  goal: 'Werk',
  agreement: { informed: true, privacyVersion: '2026-11', at: now },
};

/** A referral that has just come in, with its first task. */
export function referral(id: string, parts: Partial<Referral> = {}): Referral {
  return {
    id,
    stage: 'received',
    revision: 1,
    generation: 1,
    machine: 'referral',
    executionStartedAt: now,
    faults: 0,
    door: 'sterk-met-werk',
    programme: 'sterk-met-werk',
    municipality: 'GM0355',
    origin: 'self',
    language: 'nl',
    reach: { candidate: { email: true, phone: false }, referrer: { email: false, phone: false } },
    preferredContact: 'email',
    sharedMailbox: false,
    openTasks: [`${id}#advance#1`],
    taskCounts: { advance: 1 },
    holdsPlace: false,
    passedProviders: [],
    createdAt: now,
    updatedAt: now,
    ...parts,
  };
}

/** Work of the machine. */
export function task(id: string, parts: Partial<Task> = {}): Task {
  const [referralId = '', kind, n] = id.split('#');
  return {
    id,
    referralId,
    kind: kind === 'approve' ? 'approve' : 'advance',
    n: Number(n),
    status: 'open',
    owner: 'system',
    level: 0,
    addressee: 0,
    createdAt: now,
    visibleFrom: now,
    dueAt: minutes(15),
    reminders: [],
    remindersSent: 0,
    announced: true,
    nextAt: minutes(15),
    onSilence: 'revive',
    ...parts,
  };
}

/** A planned mail to the candidate. */
export function mail(referralId: string, name: string, parts: Partial<Mail> = {}): Mail {
  return {
    id: `${referralId}/case/${name}`,
    referralId,
    kind: 'received-candidate',
    to: 'candidate',
    language: 'nl',
    reminder: 0,
    shared: false,
    facts: {},
    status: 'planned',
    attempts: 0,
    nextAt: now,
    plannedAt: now,
    ...parts,
  };
}

/** A work coach's link to their task, good for an hour. */
export function link(id: string, parts: Partial<Link> = {}): Link {
  return {
    id,
    keyVersion: 1,
    purpose: 'task',
    referralId: 'HW-A',
    role: 'approver',
    addressee: 0,
    createdAt: now,
    validUntil: minutes(60),
    ...parts,
  };
}

/** What a change writes beside the referral itself. */
export type Extras = Partial<Omit<Change, 'before' | 'after' | 'action'>>;

/** The change that creates a referral. */
export function creation(after: Referral, extras: Extras = {}): Change {
  const tasks = after.openTasks.map((id) => task(id));
  return { ...bare('receive', null, after), tasks, ...extras };
}

/** A change of a stored referral to another stage; its open task stays. */
export function move(before: Referral, action: Action, stage: Stage, extras: Extras = {}): Change {
  return { ...bare(action, before, { ...before, stage, revision: before.revision + 1 }), ...extras };
}

function bare(action: Action, before: Referral | null, after: Referral): Change {
  return {
    action,
    before,
    after,
    tasks: [],
    events: [{ action, object: after.id, result: 'ok', origin: 'machine', actor: 'system', at: now }],
    mails: [],
    links: [],
    parties: [],
  };
}
