import type { StatusView } from '../../functions/cases/status-contracts.ts';
import { closures } from '../../functions/domain/codes.ts';
import { sampleBare } from './sample-case.ts';
import type { SamplePage } from './sample-page.ts';

type OpenStatus = Extract<StatusView, { state: 'open' }>;

/** A candidate's status page in the middle of the journey, with everything on it. */
const sampleStatus: OpenStatus = {
  state: 'open',
  viewer: 'candidate',
  reference: sampleBare.reference,
  stage: 'confirming-start',
  steps: [
    { code: 'received', state: 'done', on: '2026-01-05' },
    { code: 'approved', state: 'done', on: '2026-01-07' },
    { code: 'matched', state: 'done', on: '2026-01-08' },
    { code: 'started', state: 'now', owner: 'job-coach' },
    { code: 'ended', state: 'next' },
  ],
  decidedBy: 'GM0355',
  providerId: 'kwintes',
  provider: 'Kwintes',
  jobCoach: { name: 'Robin Smit', phone: '+31307654321' },
  firstTalkOn: '2026-01-19',
  consentOn: '2026-01-05',
  contact: { email: 'n•••@post.example', phone: '••••••78' },
  views: [
    { role: 'approver', organisation: 'GM0355', at: '2026-01-06T09:30:00.000Z', what: ['person', 'grounds'] },
    { role: 'provider', organisation: 'wij-3-0', at: '2026-01-07T10:30:00.000Z', what: ['grounds'] },
    {
      role: 'provider',
      organisation: 'kwintes',
      at: '2026-01-08T10:30:00.000Z',
      what: ['person', 'contact', 'grounds'],
    },
  ],
  canWithdraw: true,
  canReportNobodyCalled: true,
};

const early: OpenStatus = {
  state: 'open',
  viewer: 'candidate',
  decidedBy: 'GM0355',
  reference: sampleBare.reference,
  stage: 'approval',
  steps: [
    { code: 'received', state: 'done', on: '2026-01-05' },
    { code: 'approved', state: 'now', owner: 'approver', by: '2026-01-12' },
    { code: 'matched', state: 'next' },
    { code: 'started', state: 'next' },
    { code: 'ended', state: 'next' },
  ],
  contact: { phone: '••••••78' },
  views: [],
  canWithdraw: true,
  canReportNobodyCalled: false,
};

const { contact: _contact, ...earlyOfOther } = early;
const referrersView = { ...earlyOfOther, referred: 'Noor Voorbeeld' };
const referrersSteps: OpenStatus['steps'] = early.steps.filter(({ code }) => code !== 'matched');

function status(name: string, view: StatusView, hasForm = false): SamplePage {
  return { name: `status-${name}`, area: 'status', status: view, hasForm };
}

/** A case that ended after it had started. */
function ended(closure: (typeof closures)[number]): SamplePage {
  const steps = sampleStatus.steps.map((step) =>
    step.code === 'started' || step.code === 'ended'
      ? { code: step.code, state: 'done' as const, on: '2026-02-16' }
      : step,
  );
  const { contact: _contact, firstTalkOn: _talk, consentOn: _consent, ...rest } = sampleStatus;
  const over = { stage: 'closed', closure, steps, canWithdraw: false, canReportNobodyCalled: false } as const;
  return status(`closed-${closure}`, { ...rest, ...over });
}

const { contact: _none, ...beforeDecision } = early;
/** A case that ended with a no. */
const declined: OpenStatus = {
  ...beforeDecision,
  stage: 'closed',
  closure: 'declined',
  declineReason: 'other-provision',
  steps: [
    { code: 'received', state: 'done', on: '2026-01-05' },
    { code: 'approved', state: 'done', on: '2026-01-07' },
    { code: 'matched', state: 'skipped' },
    { code: 'started', state: 'skipped' },
    { code: 'ended', state: 'done', on: '2026-01-07' },
  ],
  views: sampleStatus.views.slice(0, 1),
  canWithdraw: false,
};

/** On the waiting list, with so many people before them. */
function waiting(ahead: number): OpenStatus {
  return {
    ...early,
    stage: 'waiting',
    waiting: { since: '2026-01-07', ahead },
    steps: [
      { code: 'received', state: 'done', on: '2026-01-05' },
      { code: 'approved', state: 'done', on: '2026-01-07' },
      { code: 'matched', state: 'now', owner: 'coordinator' },
      { code: 'started', state: 'next' },
      { code: 'ended', state: 'next' },
    ],
  };
}

type Moved = NonNullable<OpenStatus['steps'][number]['moved']>;

/** The day of the decision is another than it was, and says why. */
function moved(why: Moved['why'], owner: 'approver' | 'team' | 'coordinator'): OpenStatus {
  const steps = early.steps.map((step) =>
    step.code === 'approved'
      ? { code: step.code, state: 'now' as const, owner, by: '2026-01-16', moved: { why, from: '2026-01-12' } }
      : step,
  );
  return { ...early, steps };
}

/** A candidate who is asked first whether they want it. */
const confirming: OpenStatus = {
  ...early,
  stage: 'confirming',
  steps: [
    { code: 'received', state: 'done', on: '2026-01-05' },
    { code: 'confirmed', state: 'now', owner: 'candidate', by: '2026-01-12' },
    ...early.steps.slice(1).map(({ code }) => ({ code, state: 'next' as const })),
  ],
};

/** The referrer of a trajectory that has begun: its end is no longer theirs to choose. */
const begunForReferrer: OpenStatus = {
  ...referrersView,
  viewer: 'referrer',
  stage: 'checking-in',
  steps: [
    { code: 'received', state: 'done', on: '2026-01-05' },
    { code: 'approved', state: 'done', on: '2026-01-07' },
    { code: 'started', state: 'done', on: '2026-01-19' },
    { code: 'ended', state: 'now', owner: 'job-coach' },
  ],
  canWithdraw: false,
  canProposeWithdrawal: true,
};

/** Guidance has begun, and goes on. */
const guidedOn = {
  stage: 'checking-in',
  steps: begunForReferrer.steps,
  guidanceUntil: '2027-01-19',
  canReportNobodyCalled: false,
} as const;

const byClient = {
  state: 'sent-by-client',
  reference: 'HW-7K2M9QX',
  status: 'waiting-for-decision',
  updatedOn: '2026-01-05',
  hasMailbox: true,
  canWithdraw: true,
} as const;

/** Every status page, of the candidate and of the referrer. */
export const statusPages: readonly SamplePage[] = [
  status('wait', { ...early, wait: { half: 7, most: 11, people: 43 } }, true),
  status(
    'wait-over',
    {
      ...early,
      wait: {
        half: 1,
        most: 2,
        people: 43,
        municipality: 'GM0355',
        isUndecided: true,
        percentKept: 85,
        toldOn: '2026-01-05',
        isOver: true,
      },
    },
    true,
  ),
  status('wait-referrer', { ...begunForReferrer, wait: { half: 7, most: 11, people: 43, isOver: true } }, true),
  status('unknown', { state: 'unknown' }),
  status('expired', { state: 'expired' }),
  status('locked', { state: 'locked' }),
  status('birth-date', { state: 'needs-birth-date', triesLeft: 5 }, true),
  status('needs-code', { state: 'needs-code', bare: sampleBare }),
  status('no-mailbox', { state: 'no-mailbox' }),
  status('unconfirmed', { state: 'unconfirmed', byCall: false, canWithdraw: false }),
  status('unconfirmed-sender', { state: 'unconfirmed', byCall: true, canWithdraw: true }, true),
  status('sender-over', { state: 'over', hasMailbox: true, isOpen: true }),
  status('sender-over-phone', { state: 'over', hasMailbox: false, isOpen: true }),
  status('sender-over-ended', { state: 'over', hasMailbox: false, isOpen: false }),
  status('by-client', byClient, true),
  status('by-client-ended', {
    ...byClient,
    status: 'ended',
    ending: 'no-place',
    hasMailbox: false,
    canWithdraw: false,
  }),
  status('confirming', confirming, true),
  status('early', early, true),
  status('waiting-first', waiting(0), true),
  status('waiting-few', waiting(3), true),
  status('waiting-more', waiting(12), true),
  status('moved-extended', moved('extended', 'approver'), true),
  status('moved-no-answer', moved('no-answer', 'team'), true),
  status('moved-away', moved('away', 'team'), true),
  status('moved-overdue', moved('overdue', 'coordinator'), true),
  status('moved-asked-first', moved('asked-first', 'approver'), true),
  status('under-way', sampleStatus, true),
  status('transfer', { ...sampleStatus, ...guidedOn, transfer: { objectUntil: '2026-02-16' } }, true),
  status('transfer-objected', { ...sampleStatus, ...guidedOn, transfer: 'objected' }, true),
  status('question', { ...sampleStatus, ...guidedOn, question: { kind: 'tell-outcome', until: '2026-02-16' } }, true),
  status('referrer', { ...referrersView, viewer: 'referrer', steps: referrersSteps }, true),
  status('referrer-begun', begunForReferrer, true),
  status('referrer-proposed', { ...begunForReferrer, canProposeWithdrawal: false, isWithdrawalProposed: true }),
  status('closed-declined', declined),
  ...closures.filter((closure) => closure !== 'declined').map(ended),
];
