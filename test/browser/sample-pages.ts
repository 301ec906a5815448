import type { LinkView, StatusView, TaskView } from '../../functions/cases/contracts.ts';
import { closures, type TaskKind } from '../../functions/domain/codes.ts';
import { sampleBare, sampleDisclosure, sampleTask } from './sample-case.ts';

/** A page behind a link in one state. */
export interface SamplePage {
  /** Also the token in its address, and the name of its screenshot. */
  readonly name: string;
  readonly area: 'taak' | 'status';
  readonly link?: LinkView;
  readonly status?: StatusView;
  /** Whether an empty post shows mistakes to look at. */
  readonly hasForm: boolean;
}

function open(name: string, kind: TaskKind, more: Partial<TaskView> = {}): SamplePage {
  const task = sampleTask(kind, more);
  const disclosure = sampleDisclosure(task.role, kind);
  const link: LinkView = { state: 'open', bare: sampleBare, task, disclosure };
  return { name, area: 'taak', link, hasForm: kind !== 'advance' };
}

function gone(why: 'expired' | 'superseded' | 'answered' | 'closed', canRenew: boolean): SamplePage {
  const answered = why === 'answered' ? { answeredOn: '2026-01-08' } : {};
  const link: LinkView = { state: 'gone', why, bare: sampleBare, kind: 'approve', canRenew, ...answered };
  return { name: `gone-${why}`, area: 'taak', link, hasForm: false };
}

const coordinator = { role: 'coordinator', asCoordinator: true } as const;

const taskPages: readonly SamplePage[] = [
  { name: 'unknown', area: 'taak', link: { state: 'unknown' }, hasForm: false },
  gone('expired', true),
  gone('superseded', true),
  gone('answered', false),
  gone('closed', false),
  {
    name: 'code',
    area: 'taak',
    link: { state: 'needs-code', bare: sampleBare, task: sampleTask('approve') },
    hasForm: false,
  },
  { name: 'objection', area: 'taak', link: { state: 'objection', bare: sampleBare }, hasForm: true },
  open('confirm-interest', 'confirm-interest'),
  open('approve', 'approve'),
  open('approve-ips', 'approve', { asksDecisionDate: true }),
  open('approve-phoned-in', 'approve', coordinator),
  open('give-information', 'give-information'),
  open('accept-offer', 'accept-offer'),
  open('confirm-start', 'confirm-start'),
  open('check-in', 'check-in'),
  open('check-in-final', 'check-in', { checkIn: { date: '2027-01-19', purpose: 'final' } }),
  open('check-in-kept-work', 'check-in', { checkIn: { date: '2027-06-21', purpose: 'kept-work' } }),
  open('await-place', 'await-place'),
  open('call', 'call', { about: 'matched-candidate' }),
  open('call-declined', 'call', {
    about: 'declined-candidate',
    stage: 'closed',
    ending: { closure: 'declined', declineReason: 'not-now' },
  }),
  open('call-handover', 'call', { about: 'handover' }),
  open('call-withdrawal', 'call', { about: 'withdrawal-proposed' }),
  open('resolve', 'resolve', { about: 'no-provider' }),
  open('resolve-stuck', 'resolve', { about: 'stuck' }),
];

type OpenStatus = Extract<StatusView, { state: 'open' }>;

/** A candidate's status page in the middle of the journey, with everything on it. */
export const sampleStatus: OpenStatus = {
  state: 'open',
  viewer: 'candidate',
  reference: sampleBare.reference,
  stage: 'confirming-start',
  steps: [
    { code: 'received', state: 'done', on: '2026-01-05' },
    { code: 'approved', state: 'done', on: '2026-01-07' },
    { code: 'matched', state: 'done', on: '2026-01-08' },
    { code: 'started', state: 'now', owner: 'job-coach', by: '2026-01-21' },
    { code: 'ended', state: 'next' },
  ],
  provider: 'Kwintes',
  jobCoach: { name: 'Robin Smit', phone: '+31307654321' },
  contact: { email: 'n•••@post.example', phone: '••••••78' },
  views: [
    { role: 'approver', at: '2026-01-06T09:30:00.000Z', what: ['person', 'grounds'] },
    { role: 'provider', at: '2026-01-08T10:30:00.000Z', what: ['person', 'contact', 'grounds'] },
  ],
  canWithdraw: true,
  canReportNobodyCalled: true,
};

const early: OpenStatus = {
  state: 'open',
  viewer: 'candidate',
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

const { contact: _contact, ...referrersView } = early;
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
  const { contact: _contact, ...rest } = sampleStatus;
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

const statusPages: readonly SamplePage[] = [
  status('unknown', { state: 'unknown' }),
  status('expired', { state: 'expired' }),
  status('locked', { state: 'locked' }),
  status('birth-date', { state: 'needs-birth-date', triesLeft: 5 }, true),
  status('needs-code', { state: 'needs-code', bare: sampleBare }),
  status('no-mailbox', { state: 'no-mailbox' }),
  status('early', early, true),
  status('under-way', sampleStatus, true),
  status('referrer', { ...referrersView, viewer: 'referrer', steps: referrersSteps }, true),
  status('closed-declined', declined),
  ...closures.filter((closure) => closure !== 'declined').map(ended),
];

/** Every page behind a link, in every state that looks different. */
export const samplePages: readonly SamplePage[] = [...taskPages, ...statusPages];
