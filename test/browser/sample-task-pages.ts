import type { Disclosure } from '../../functions/cases/disclosure-contracts.ts';
import type { BareCase, LinkView } from '../../functions/cases/link-contracts.ts';
import type { SentCase } from '../../functions/cases/sent-contracts.ts';
import type { TaskView } from '../../functions/cases/task-contracts.ts';
import type { TaskKind } from '../../functions/domain/codes.ts';
import { faultKinds } from '../../functions/domain/journey/faults.ts';
import { doorPolicy, type Region } from '../../functions/domain/region.ts';
import { sampleBare, sampleDisclosure, sampleRegion, sampleTask } from './sample-case.ts';
import type { SamplePage } from './sample-page.ts';

type OpenLink = Extract<LinkView, { state: 'open' }>;
type GoneLink = Extract<LinkView, { state: 'gone' }>;

function open(
  name: string,
  kind: TaskKind,
  more: Partial<TaskView> = {},
  beside: Partial<Pick<OpenLink, 'isProven' | 'sent' | 'canShowReferrer'>> & { readonly bare?: Partial<BareCase> } = {},
): SamplePage {
  const task = sampleTask(kind, more);
  // A provider without room is asked after room, and about nobody.
  const disclosure: Disclosure =
    task.fullUntil === undefined ? sampleDisclosure(task.role, kind, task.about) : { notes: [] };
  const link: LinkView = { state: 'open', task, disclosure, ...beside, bare: { ...sampleBare, ...beside.bare } };
  return { name, area: 'taak', link, hasForm: kind !== 'advance' && task.steerOnly !== true };
}

function gone(why: GoneLink['why'], more: Partial<GoneLink> = {}, suffix = ''): SamplePage {
  const link: LinkView = { state: 'gone', why, bare: sampleBare, kind: 'approve', canRenew: false, ...more };
  return { name: `gone-${why}${suffix}`, area: 'taak', link, hasForm: false };
}

const coordinator = { role: 'coordinator', asCoordinator: true } as const;
const asked = { answeredOn: '2026-01-08' } as const;
const ips = { bare: { programme: 'ips', door: 'ips-municipality' } } as const;

/** Providers to choose from, as many as a region has. */
function assignable({ providers }: Region): NonNullable<TaskView['assignable']> {
  return providers.map(({ id, name }) => ({ id, name }));
}

/** What else one sender sent, on two days. */
const sent: readonly SentCase[] = [
  { reference: 'HW-3M8W2TC', receivedOn: '2026-01-05', proof: 'unconfirmed', stage: 'unconfirmed' },
  { reference: 'HW-9D4R6YB', receivedOn: '2026-01-05', proof: 'vouched', stage: 'approval' },
  { reference: 'HW-1F5N8KZ', receivedOn: '2026-01-06', proof: 'confirmed', stage: 'waiting' },
];

const consent = {
  basis: doorPolicy(sampleRegion, 'ips-municipality').legalBasis.text,
  privacyVersion: sampleRegion.privacyVersion,
};

/** What the candidate is asked: whether the referral is theirs, whether they want it, whether they still do. */
const candidatePages: readonly SamplePage[] = [
  { name: 'objection', area: 'taak', link: { state: 'objection', bare: sampleBare }, hasForm: true },
  { name: 'objection-own', area: 'taak', link: { state: 'objection', bare: sampleBare, own: true }, hasForm: true },
  { name: 'objection-met', area: 'taak', link: { state: 'objection', bare: sampleBare, met: true }, hasForm: true },
  open('confirm-sender', 'confirm-sender', { stage: 'unconfirmed' }),
  open('confirm-interest', 'confirm-interest'),
  open(
    'confirm-interest-consent',
    'confirm-interest',
    { consent, isReferred: true },
    { ...ips, canShowReferrer: true },
  ),
  open('still-wanted', 'still-wanted', { stage: 'waiting' }),
  open('tell-outcome', 'tell-outcome', { stage: 'checking-in' }),
];

/** What was used of what was granted, and what is asked beyond it. */
const use: NonNullable<TaskView['use']> = {
  hours: { used: 38.25, granted: 40, share: 0.956 },
  months: { used: 9, granted: 12, share: 0.79 },
  first: { of: 'hours', on: '2026-11-02' },
};
const extension: NonNullable<TaskView['extension']> = {
  hours: 12.5,
  until: '2027-03-31',
  reason: 'result-near',
  endsOn: '2027-01-19',
};

const decisionPages: readonly SamplePage[] = [
  open('approve', 'approve', {}, { isProven: true }),
  open('approve-ips', 'approve', { asksDecisionDate: true, decidedYears: { choices: [2, 3], usual: 2 } }, ips),
  open('approve-team', 'approve', { role: 'team', asksDecider: { need: 'required', known: 'Fenna de Beslisser' } }),
  open(
    'approve-team-ips',
    'approve',
    { role: 'team', asksDecisionDate: true, decidedYears: { choices: [2, 3], usual: 2 } },
    ips,
  ),
  open('approve-wait', 'approve', { wait: { half: 7, most: 11, people: 43, municipality: 'GM0355', percentKept: 85 } }),
  open('approve-answered', 'approve', { about: 'answered' }),
  open('approve-late', 'approve', { late: 'team' }),
  open('approve-phoned-in', 'approve', coordinator),
  open('approve-deputy', 'approve', { role: 'deputy', asCoordinator: true, level: 2 }),
  open('give-information', 'give-information'),
  open('decide-extension', 'decide-extension', { stage: 'checking-in', extension, use }),
  open('decide-extension-team', 'decide-extension', {
    role: 'team',
    stage: 'checking-in',
    asksDecider: { need: 'required', known: 'Fenna de Beslisser' },
    extension,
    use,
  }),
  open('approve-away', 'approve', { late: 'team', isAway: true }),
  open('give-information-late', 'give-information', { late: 'over' }),
];

const providerPages: readonly SamplePage[] = [
  open('accept-offer', 'accept-offer'),
  open('accept-offer-known', 'accept-offer', {
    coaches: [
      { mark: '0123456789abcdef0123', name: 'Robin Coach', email: 'robin@aanbieder.example' },
      {
        mark: '3210fedcba9876543210',
        name: 'Sacha van der Begeleiding-Voorbeeldsma',
        email: 'sacha@aanbieder.example',
      },
    ],
  }),
  open('accept-offer-late', 'accept-offer', { late: 'over' }),
  open('accept-offer-full', 'accept-offer', { fullUntil: '2026-02-04' }),
  open('confirm-start-ahead', 'confirm-start', { firstTalkOn: '2026-01-19' }, { bare: { dueOn: '2026-01-21' } }),
  open('confirm-start', 'confirm-start'),
  open('confirm-start-day', 'confirm-start', { talkPlannedOn: '2026-01-19' }),
  open('confirm-start-missed', 'confirm-start', { talkMissedOn: '2026-01-19' }),
  open('check-in', 'check-in', { stage: 'checking-in', use }, { isProven: true }),
  open('check-in-ahead', 'check-in', { stage: 'checking-in', isAhead: true, use }, { isProven: true }),
  open('check-in-provider', 'check-in', { role: 'provider', stage: 'checking-in' }),
  open('check-in-late', 'check-in', { late: 'coordinator', stage: 'checking-in' }),
  open('check-in-final', 'check-in', { checkIn: { date: '2027-01-19', purpose: 'final' } }),
  open('check-in-kept-work', 'check-in', { checkIn: { date: '2027-06-21', purpose: 'kept-work' } }),
  open('check-in-follow-up', 'check-in', { checkIn: { date: '2027-07-19', purpose: 'follow-up' } }),
];

/** Reasons for which only the treating institution is asked, and a place is still to be found. */
const placePages: readonly SamplePage[] = [
  open('await-place', 'await-place', { stage: 'waiting', assignable: assignable(sampleRegion) }),
  ...(['treating-provider', 'all-full', 'chosen-provider'] as const).map((about) =>
    open(`await-place-${about}`, 'await-place', { about, stage: 'waiting', assignable: assignable(sampleRegion) }, ips),
  ),
  open('resolve', 'resolve', { about: 'no-provider', stage: 'unplaced', assignable: assignable(sampleRegion) }),
  open(
    'resolve-treating',
    'resolve',
    {
      about: 'no-treating-provider',
      stage: 'unplaced',
      assignable: assignable(sampleRegion),
    },
    ips,
  ),
  ...faultKinds.map((about) => open(`resolve-${about}`, 'resolve', { about })),
];

const callPages: readonly SamplePage[] = [
  open('confirm-sender-by-phone', 'confirm-sender', { ...coordinator, stage: 'unconfirmed' }, { sent }),
  open('call', 'call', { about: 'matched-candidate' }),
  open('call-declined', 'call', {
    about: 'declined-candidate',
    stage: 'closed',
    ending: { closure: 'declined', declineReason: 'not-now' },
  }),
  open('call-handover', 'call', { about: 'handover', stage: 'handover', otherDoor: 'municipality-buys-itself' }),
  open('call-withdrawal', 'call', { about: 'withdrawal-proposed', stage: 'checking-in' }),
  open('call-transfer', 'call', { about: 'coach-changed-candidate', stage: 'checking-in', mayObject: true }),
  open('call-transfer-objection', 'call', {
    about: 'transfer-objection',
    stage: 'checking-in',
    objection: { reason: 'too-far', on: '2026-01-09' },
    assignable: [{ id: 'lister', name: 'Lister' }],
  }),
  open('call-waiting', 'call', { about: 'waiting', stage: 'waiting' }),
  open('call-outcome-differs', 'call', {
    about: 'outcome-differs',
    stage: 'checking-in',
    differs: { said: 'yes', saidOn: '2026-06-10', toldOn: '2026-06-08' },
  }),
  open('call-outcome-differs-by-record', 'call', {
    about: 'outcome-differs',
    stage: 'checking-in',
    differs: { said: 'no', saidOn: '2026-06-10', toldOn: '2026-06-08', byRecord: true },
  }),
  open('tell-outcome-phoned-in', 'tell-outcome', { ...coordinator, stage: 'checking-in' }),
  open('call-silent-check-ins', 'call', { about: 'silent-check-ins', stage: 'checking-in' }),
  open('call-moved', 'call', {
    about: 'moved-outside-region',
    stage: 'checking-in',
    move: { municipality: 'GM0307', otherDoor: 'outside-region' },
  }),
  open('call-not-me', 'call', { about: 'not-me', stage: 'closed', ending: { closure: 'not-me' } }, { sent }),
  open('call-not-mine', 'call', { about: 'not-mine', stage: 'closed', ending: { closure: 'not-me' } }, { sent }),
];

/** The coordinator's work on a trajectory: to hear how it goes, to hand it on, or to note that somebody moved or died. */
const trajectoryPages: readonly SamplePage[] = [
  open('check-in-phoned-in', 'check-in', {
    ...coordinator,
    stage: 'checking-in',
    level: 2,
    assignable: assignable(sampleRegion),
  }),
  open('check-in-coach-gone', 'check-in', {
    ...coordinator,
    about: 'job-coach-gone',
    stage: 'checking-in',
    assignable: assignable(sampleRegion),
  }),
  open('confirm-start-coach-gone', 'confirm-start', {
    ...coordinator,
    about: 'job-coach-gone',
    stage: 'confirming-start',
    assignable: assignable(sampleRegion),
  }),
  open('steer-only', 'approve', { ...coordinator, steerOnly: true }),
];

const gonePages: readonly SamplePage[] = [
  { name: 'unknown', area: 'taak', link: { state: 'unknown' }, hasForm: false },
  gone('expired', { canRenew: true }),
  gone('superseded', { canRenew: true }),
  gone('answered', asked),
  gone('answered', { ...asked, kind: 'check-in', answeredBy: 'coordinator' }, '-by-other'),
  gone('closed'),
  gone('not-confirmed', { kind: 'confirm-sender' }),
  gone('revoked'),
  gone('passed-on', { now: 'team' }),
  gone('too-late'),
  ...(['accept-offer', 'check-in', 'give-information', 'still-wanted'] as const).map((kind) =>
    gone('too-late', { kind }, `-${kind}`),
  ),
  {
    name: 'code',
    area: 'taak',
    link: { state: 'needs-code', bare: sampleBare, task: sampleTask('approve') },
    hasForm: false,
  },
];

/** Every page of a task, of each that asks it, and of links that lead to it no more. */
export const taskPages: readonly SamplePage[] = [
  ...gonePages,
  ...candidatePages,
  ...decisionPages,
  ...providerPages,
  ...placePages,
  ...callPages,
  ...trajectoryPages,
];
