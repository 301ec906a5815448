import { readFileSync } from 'node:fs';
import { disclosureFor, type Known } from '../../functions/cases/disclosure.ts';
import type { Disclosure } from '../../functions/cases/disclosure-contracts.ts';
import type { BareCase } from '../../functions/cases/link-contracts.ts';
import type { TaskView } from '../../functions/cases/task-contracts.ts';
import type { Role, TaskKind } from '../../functions/domain/codes.ts';
import { asksWhoDecides } from '../../functions/domain/decider.ts';
import type { Parties } from '../../functions/domain/party.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import { taskRules } from '../../functions/domain/tasks/rules.ts';
import type { Trajectory } from '../../functions/domain/trajectory.ts';

/** The region whose words and numbers the sample pages show. */
export const sampleRegion = readRegion(
  JSON.parse(readFileSync(new URL('../../regions/midden-utrecht.json', import.meta.url), 'utf8')),
  { source: 'midden-utrecht.json', allowShortPeriods: false },
);

/** The moment at which the sample pages are looked at. */
export const sampleNow = '2026-01-07T10:00:00.000Z';
const reference = 'HW-7K2P9QX';

/** What anyone with a sample link sees. */
export const sampleBare: BareCase = {
  reference,
  programme: 'sterk-met-werk',
  door: 'sterk-met-werk',
  municipality: 'GM0355',
  receivedOn: '2026-01-05',
  dueOn: '2026-01-12',
};

const referral: Referral = {
  id: reference,
  stage: 'approval',
  revision: 3,
  generation: 1,
  machine: 'referral',
  executionStartedAt: '2026-01-05T08:00:00.000Z',
  faults: 0,
  door: 'sterk-met-werk',
  programme: 'sterk-met-werk',
  municipality: 'GM0355',
  origin: 'professional',
  profession: 'school',
  language: 'nl',
  reach: { candidate: { email: true, phone: true }, referrer: { email: true, phone: false } },
  preferredContact: 'phone',
  sharedMailbox: false,
  openTasks: [`${reference}#approve#1`],
  taskCounts: { approve: 1 },
  approver: 'person',
  holdsPlace: false,
  passedProviders: [],
  createdAt: '2026-01-05T08:00:00.000Z',
  updatedAt: '2026-01-05T08:00:00.000Z',
};

/** Invented people, each with everything that a page could show of them. */
const parties: Parties = {
  candidate: {
    role: 'candidate',
    givenName: 'Noor',
    familyName: 'Voorbeeld',
    birthDate: '1991-04-23',
    email: 'noor@post.example',
    phone: '+31612345678',
    preferredContact: 'phone',
    language: 'nl',
    benefits: ['participatiewet'],
    registeredJobSeeker: true,
    inCareAt: 'none',
    goal: 'Ik wil weer werken, liefst drie dagen in de week. Bijvoorbeeld in een kringloopwinkel of in het groen.',
    motivated: 'yes',
    availability: 'Maandag, dinsdag en donderdag',
    remarks: 'Bel liever na tien uur. Een rustig eerste gesprek helpt mij.',
    representative: { name: 'Ada Voorbeeld', relation: 'moeder', phone: '+31612345679' },
    agreement: { informed: true, privacyVersion: '2026-11', at: '2026-01-05T08:00:00.000Z' },
  },
  referrer: {
    role: 'referrer',
    name: 'Kim de Boer',
    organisation: 'Buurtteam Zeist',
    profession: 'other',
    email: 'kim@buurtteam.example',
  },
  approver: { role: 'approver', email: 'sam@zeist.example' },
  jobCoach: { role: 'job-coach', name: 'Robin Smit', email: 'robin@kwintes.example', phone: '+31307654321' },
  notes: [
    {
      role: 'note',
      taskId: `${reference}#approve#1`,
      kind: 'question',
      text: 'Staat de kandidaat al ingeschreven als werkzoekende?',
      at: '2026-01-06T09:00:00.000Z',
    },
  ],
};

const trajectory: Trajectory = {
  referralId: reference,
  provider: 'kwintes',
  startsOn: '2026-01-19',
  plannedEnd: '2027-01-19',
  firstTalkOn: '2026-01-19',
  hoursPlanned: 40,
  hoursUsed: 6.5,
  spells: [{ id: 'A1', kind: 'voluntary', startedOn: '2026-03-02', hoursPerWeek: 8 }],
  checkIns: [],
};

const known: Known = {
  region: sampleRegion,
  referral,
  parties,
  receipt: {
    at: '2026-01-07T10:00:00.000Z',
    chosen: {
      provider: 'kwintes',
      reasons: [
        {
          code: 'fits',
          text: {
            nl: 'Biedt dit traject aan in deze gemeente en voor deze leeftijd.',
            en: 'Offers this programme in this municipality and for this age.',
          },
        },
        {
          code: 'has-places',
          text: { nl: 'Meldt dat er plekken zijn.', en: 'Reports that there are places.' },
        },
      ],
    },
    skipped: [
      {
        provider: 'altrecht',
        reasons: [{ code: 'other', text: { nl: 'Biedt dit traject niet aan.', en: 'Does not offer this programme.' } }],
      },
      {
        provider: 'wij-3-0',
        reasons: [{ code: 'lower', text: { nl: 'Stond lager op de lijst.', en: 'Was lower on the list.' } }],
      },
    ],
  },
};

const started: readonly TaskKind[] = ['check-in'];
/** Tasks before which nobody has asked the referrer anything. */
const unasked: readonly TaskKind[] = [
  'confirm-sender',
  'confirm-interest',
  'still-wanted',
  'accept-offer',
  'confirm-start',
  'check-in',
];

/** Tasks before which no provider was looked for. */
const unmatched: readonly TaskKind[] = ['confirm-sender', 'confirm-interest', 'approve', 'give-information'];
/** Kinds of task for which a job coach is known. */
const coached: readonly TaskKind[] = ['confirm-start', 'check-in'];
/** Calls after which nothing is kept of the candidate but what the call needs. */
const erased: readonly string[] = ['not-me', 'not-mine'];

/** Who has a part in the case when a task is asked. */
function partiesAt(kind: TaskKind, about: string | undefined): Parties {
  const { candidate, referrer, jobCoach, notes, ...others } = parties;
  const isCoached =
    coached.includes(kind) ||
    about === 'silent-check-ins' ||
    about === 'withdrawal-proposed' ||
    about === 'transfer-objection';
  return {
    ...others,
    ...(referrer === undefined || about === 'not-mine' ? {} : { referrer }),
    ...(candidate === undefined || erased.includes(about ?? '') ? {} : { candidate }),
    ...(jobCoach === undefined || !isCoached ? {} : { jobCoach }),
    notes: unasked.includes(kind) || erased.includes(about ?? '') ? [] : notes,
  };
}

/**
 * What a role sees on a task's page, cut by the real ladder (I6) from the sample case.
 *
 * @param about what the task is about, where that makes a difference
 */
export function sampleDisclosure(role: Role, kind: TaskKind, about?: string): Disclosure {
  const { receipt, ...caseBefore } = known;
  return disclosureFor(
    role,
    { kind, id: `${reference}#${kind}#1`, about: about ?? `${reference}#approve#1` },
    {
      ...caseBefore,
      parties: partiesAt(kind, about),
      ...(unmatched.includes(kind) || receipt === undefined ? {} : { receipt }),
      ...(started.includes(kind) ? { trajectory } : {}),
    },
  );
}

/** Who reads a task's page: the work coach before their team, and the coordinator what nobody answers. */
function usualRole(kind: TaskKind): Role {
  const role = taskRules[kind].answeredBy(taskRules[kind].confirmsSender ? 'self' : 'professional');
  return role === 'team' ? 'approver' : role === 'system' ? 'coordinator' : role;
}

/** Whose answer the coordinator gives, as phoned in. */
function answersFor(kind: TaskKind): NonNullable<TaskView['answersFor']> {
  const role = taskRules[kind].answeredBy('professional');
  if (role === 'team') return { role, organisation: 'GM0355' };
  return role === 'provider' || role === 'job-coach' ? { role, organisation: 'kwintes' } : { role };
}

/** A sample task as its usual reader opens it. */
export function sampleTask(kind: TaskKind, more: Partial<TaskView> = {}): TaskView {
  const role = more.role ?? usualRole(kind);
  const need = asksWhoDecides(kind, role);
  return {
    taskId: `${reference}#${kind}#1`,
    kind,
    role,
    level: role === 'coordinator' ? 2 : 0,
    stage: 'approval',
    asksDecisionDate: false,
    asCoordinator: role === 'coordinator',
    ...(role === 'coordinator' || role === 'deputy' ? { answersFor: answersFor(kind) } : {}),
    ...(need === undefined ? {} : { asksDecider: { need } }),
    ...(kind === 'check-in' ? { checkIn: { date: '2026-04-20', purpose: 'regular' } as const } : {}),
    ...more,
  };
}
