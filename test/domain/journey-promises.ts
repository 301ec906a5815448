import fc from 'fast-check';
import { expect } from 'vitest';
import { addressOf } from '../../functions/cases/address.ts';
import type { Action } from '../../functions/domain/actions.ts';
import { addDays } from '../../functions/domain/calendar.ts';
import type { Change } from '../../functions/domain/change.ts';
import { actsAsCoordinator, type Door, type Stage, type TaskKind } from '../../functions/domain/codes.ts';
import { asksCandidateFirst, lacksConsent, restsOnConsent } from '../../functions/domain/consent.ts';
import { deskRowOf } from '../../functions/domain/desk-row.ts';
import { deskRowSchema } from '../../functions/domain/desk-row-schema.ts';
import { factOfTrail, factText } from '../../functions/domain/fact-of-trail.ts';
import { factSchema } from '../../functions/domain/fact-schema.ts';
import { tellsFormerCoach } from '../../functions/domain/former-coach.ts';
import { isSilenced } from '../../functions/domain/journey/death.ts';
import { tellsOfFault } from '../../functions/domain/journey/faults.ts';
import { later, watchDays } from '../../functions/domain/journey/timing.ts';
import { whyPast } from '../../functions/domain/link-use.ts';
import { linkSchema, type Mail, mailSchema } from '../../functions/domain/mail.ts';
import { missingFacts } from '../../functions/domain/mail-facts.ts';
import { partySchema } from '../../functions/domain/party.ts';
import { inParts } from '../../functions/domain/personal-part.ts';
import { hasDied, referralSchema } from '../../functions/domain/referral.ts';
import type { ReferralRequest } from '../../functions/domain/referral-request.ts';
import type { Region } from '../../functions/domain/region.ts';
import { hasStanding } from '../../functions/domain/standing.ts';
import { type Task, taskSchema } from '../../functions/domain/task.ts';
import { trajectorySchema } from '../../functions/domain/trajectory.ts';
import { asksAboutTransfer, isGuidanceRunning, mayObject } from '../../functions/domain/transfer.ts';
import { programmeEnded } from '../../functions/domain/wind-down.ts';
import { formerReaders } from '../support/former-readers.ts';
import { readers, withMore, writtenBy } from '../support/stored-readers.ts';
import { midden, requestOf } from './fixtures.ts';
import { firstChange, firstChangeOfUnknown, recordsYes, type World, worldAfter } from './journey-model.ts';
import { type Happened, happen, happening, tempers } from './journey-moves.ts';

const start = '2026-01-05T08:00:00.000Z';

/** A professional's request, whose every personal value carries a mark that must stay in the party items. */
const marked: ReferralRequest = {
  ...requestOf({
    referrer: { role: 'professional', name: 'Kenmerk Verwijzer', profession: 'other', email: 'kenmerk-v@werk.example' },
    request: { goal: 'Kenmerk doel', remarks: 'Kenmerk opmerking' },
  }),
  candidate: { ...requestOf().candidate, givenName: 'Kenmerk', familyName: 'Kenmerk', email: 'kenmerk-k@post.example' },
};
const withoutMail: ReferralRequest = {
  ...marked,
  candidate: {
    givenName: 'Kenmerk',
    familyName: 'Kenmerk',
    birthDate: '1990-03-27',
    municipality: 'GM0355',
    phone: '+31612345678',
    preferredContact: 'phone',
    language: 'nl',
  },
};
const young: ReferralRequest = {
  ...marked,
  candidate: { ...marked.candidate, birthDate: '2006-05-05' },
  request: { ...marked.request, motivated: 'yes' },
};
/** Someone young who refers themselves: with their consent, and by a system that did not ask for it. */
const own = requestOf({ birthDate: '2006-05-05', request: { motivated: 'yes' } });
const unasked = { ...own, agreement: { informed: true, privacyVersion: '2026-11' } } as const;
const viaCoach: ReferralRequest = {
  ...marked,
  situation: { ...marked.situation, workCoachEmail: 'kenmerk-w@zeist.example' },
};
/** In care, referred by the clinician: the decision is formal, and the institution that treats them is the only one to ask. */
const inCare = requestOf({
  referrer: { role: 'professional', name: 'Kenmerk Arts', profession: 'clinician', email: 'kenmerk-a@lister.example' },
  situation: { benefits: ['none'], inCareAt: 'lister', ipsPossible: 'yes' },
});
const elsewhere = requestOf({ municipality: 'GM0307', request: { handover: true } });
const byPhone: ReferralRequest = {
  ...withoutMail,
  referrer: { role: 'self', name: 'Kenmerk Kenmerk', phone: '+31612345678' },
};
const requests = { plain: requestOf(), marked, withoutMail, young, own, unasked, viaCoach, inCare, elsewhere, byPhone };

const regions = { notifying: midden(), confirming: confirming() };

/** The same region, where a candidate must say yes before anyone is asked. */
function confirming() {
  const region = midden();
  const ask = { candidate: 'confirm' } as const;
  return { ...region, doors: { ...region.doors, 'sterk-met-werk': { ...region.doors['sterk-met-werk'], ...ask } } };
}

/** The region once every door asks for explicit consent. */
function consenting(region: Region): Region {
  const asks = (policy: Region['doors'][Door]) => ({
    ...policy,
    candidate: 'confirm' as const,
    legalBasis: { ...policy.legalBasis, code: 'explicit-consent' as const },
  });
  const { doors } = region;
  return {
    ...region,
    doors: {
      'ips-uwv': asks(doors['ips-uwv']),
      'ips-municipality': asks(doors['ips-municipality']),
      'sterk-met-werk': asks(doors['sterk-met-werk']),
      'sterk-met-werk-of-scholing': asks(doors['sterk-met-werk-of-scholing']),
    },
  };
}

/** What may change in the region file while a case is open. */
const revisions = { withdrawn, consenting };

/** The region once the domains of one municipality and of one provider are no longer theirs. */
function withdrawn(region: Region): Region {
  const elsewhere = ['elders.example'];
  return {
    ...region,
    municipalities: region.municipalities.map((one) =>
      one.code === 'GM0355' ? { ...one, approverDomains: elsewhere } : one,
    ),
    providers: region.providers.map((one) => (one.id === 'lister' ? { ...one, domains: elsewhere } : one)),
  };
}

/** The stages in which a question may be open; a call, and word of a fault, may come at any time. */
const stagesOf: Partial<Record<TaskKind, readonly Stage[]>> = {
  'confirm-sender': ['unconfirmed'],
  'confirm-interest': ['confirming'],
  approve: ['approval'],
  'give-information': ['information'],
  'await-place': ['waiting'],
  'still-wanted': ['waiting', 'unplaced'],
  'accept-offer': ['offer'],
  resolve: ['unplaced'],
  'confirm-start': ['confirming-start'],
  'check-in': ['checking-in'],
  'decide-extension': ['checking-in'],
  'tell-outcome': ['checking-in'],
};
/** Stages in which a place is counted for the person, and those in which it may be free again, as only kept work is asked after. */
const placed: readonly Stage[] = ['offer', 'starting', 'confirming-start'];
const perhapsPlaced: readonly Stage[] = ['checking-in', 'closing'];

/** Whether a mail goes at all, were it sent at once: anyone who may no longer act, or has died, gets none. */
function goes(mail: Mail, { region, from, parties, tasks }: World): boolean {
  const task = mail.taskId === undefined ? undefined : tasks.get(mail.taskId);
  const at = { referral: from.referral, ...(task === undefined ? {} : { task }) };
  return !isSilenced(from, mail) && hasStanding(region, at, mail.to, parties);
}

/** What must hold of who is told something: nobody hears of a person who has no part in the case. */
function checkReader(mail: Mail, world: World): void {
  const { from, parties, asked } = world;
  const { referral } = from;
  switch (mail.to) {
    case 'candidate': {
      // Anyone who reads the mailbox beside the candidate is reckoned with.
      const isShared = parties.candidate?.email !== undefined && parties.candidate.email === parties.referrer?.email;
      // What tells of an address that was replaced goes to the address of before, and is the same whoever reads there.
      const isOfNow = mail.kind !== 'address-replaced';
      if (isOfNow && mail.kind !== 'new-link' && mail.wayOut === undefined) expect(mail.shared).toBe(isShared);
      break;
    }
    case 'referrer':
      expect(referral.origin).toBe('professional');
      break;
    case 'approver':
    case 'team':
      // Nobody at a municipality hears of somebody about whom it was never asked.
      expect(referral.taskCounts['approve'] ?? 0).toBeGreaterThan(0);
      if (mail.to === 'approver') expect(parties.approver).toBeDefined();
      break;
    case 'provider':
      expect([...asked]).toContain(mail.provider);
      if (mail.kind !== 'offer-withdrawn') expect(mail.provider).toBe(referral.provider ?? mail.provider);
      break;
    case 'job-coach':
      expect(parties.jobCoach).toBeDefined();
      // Who is told that another one guides hears it as the one of the provider of then.
      if (tellsFormerCoach(mail)) expect([...asked]).toContain(mail.provider);
      else if (mail.provider !== undefined) expect(mail.provider).toBe(referral.provider);
      break;
    default:
  }
}

function isFault(task: Task | undefined): boolean {
  return task !== undefined && tellsOfFault(task);
}

/** One job coach at a time: what went to another one opens nothing any more, and the candidate hears of it and may object. */
function checkCoach(change: Change, world: World | undefined, then: World): void {
  const { after: now, before } = change;
  const { jobCoach } = then.parties;
  for (const { link, reader } of then.letters) {
    const task = link.role === 'job-coach' ? then.tasks.get(link.taskId ?? '') : undefined;
    // Nobody reads what went to an address that was not allowed any more.
    if (task === undefined || reader === undefined) continue;
    if (whyPast(then.from, task, link, then.now, then.trajectory) !== undefined) continue;
    expect(reader).toBe(jobCoach?.email);
  }
  const calls = then.from.tasks.filter(asksAboutTransfer);
  expect(calls.length).toBeLessThanOrEqual(1);
  if (calls.length > 0) expect(now.transfer?.objection).toBeDefined();
  if (now.transfer?.objection !== undefined) expect(mayObject(now, then.now)).toBe(false);
  if (world?.parties.jobCoach === undefined || before === null || change.action !== 'change-addressee') return;
  const isOther = world.parties.jobCoach.name !== jobCoach?.name || before.provider !== now.provider;
  if (!isOther || !isGuidanceRunning(before)) return;
  expect(now.transfer?.at).toBe(then.now);
  const heard = [
    ...change.mails.filter(({ to }) => to === 'candidate').map(({ kind }) => kind),
    ...change.tasks.filter(({ kind, status }) => kind === 'call' && status === 'open').map(({ about }) => about),
  ];
  expect(heard.filter((one) => one === 'coach-changed-candidate' || one === 'matched-candidate')).toHaveLength(1);
  expect(mayObject(now, then.now)).toBe(calls.length === 0);
}

/** What must hold of every change, no matter who makes it and whenever. */
function check({ change, by }: Happened, world: World | undefined, then: World): void {
  const { before, after: now } = change;
  referralSchema.parse(now);
  for (const task of change.tasks) taskSchema.parse(task);
  for (const mail of change.mails) mailSchema.parse(mail);
  for (const link of change.links) linkSchema.parse(link);
  for (const party of change.parties) partySchema.parse(party);
  if (change.trajectory !== undefined) trajectorySchema.parse(change.trajectory);

  expect(now.revision).toBe((before?.revision ?? 0) + 1);
  expect(now.generation).toBeGreaterThanOrEqual(before?.generation ?? 0);

  // An address that was replaced decides nothing, but that it is forgotten: anyone else who acts by a letter reads the mailbox of their
  // role today.
  if (by !== undefined && world !== undefined && by.link.purpose !== 'former') {
    const { role, taskId = '' } = by.link;
    const provider = world.tasks.get(taskId)?.provider;
    const at = { region: world.region, referral: world.from.referral, parties: world.parties };
    expect(by.reader).toBe(addressOf(role, { ...at, ...(provider === undefined ? {} : { provider }) }));
  }
  // Nobody but the sender, or the coordinator who calls them, hears of a referral whose sender is not known.
  if (now.stage === 'unconfirmed' || before?.stage === 'unconfirmed') {
    const sender = now.origin === 'self' ? 'candidate' : 'referrer';
    // A new link goes only to who asks for it behind the link that was mailed; that the system fails is the coordinator's, and
    // what they leave is their deputy's.
    const kinds: readonly string[] = ['confirm-sender', 'new-link', 'coordinator-silent'];
    const told = change.mails
      .filter(({ taskId = '' }) => !isFault(then.tasks.get(taskId)))
      .filter(({ kind, to }) => !kinds.includes(kind) || (to !== sender && !actsAsCoordinator(to)));
    if (change.action !== 'confirm-sender') {
      expect(told).toEqual([]);
      expect(now.generation).toBe(0);
      if (now.stage === 'closed') expect(change.eraseNow).toBe('everyone');
    }
  }

  // The loop guarantee: an open referral has an open task; every task named is there, with an owner, a due time, and a moment
  // within the week at which it is looked at.
  const open = then.from.tasks;
  expect(open.map(({ id }) => id)).toEqual(now.openTasks);
  expect(open.every((task) => task.status === 'open')).toBe(true);
  if (now.stage === 'closed') expect(open.every((task) => task.kind === 'call' || tellsOfFault(task))).toBe(true);
  else expect(open.length).toBeGreaterThan(0);
  for (const task of change.tasks.filter(({ status }) => status === 'open')) {
    expect(task.nextAt <= later(then.now, watchDays * 86_400_000)).toBe(true);
    expect(task.kind === 'advance' || task.kind === 'await-place' || task.owner !== 'system').toBe(true);
  }
  // One state: what is open is what its stage waits for, once.
  const waitedFor = open.filter((task) => task.kind !== 'advance' && task.kind !== 'call' && !tellsOfFault(task));
  for (const { kind } of waitedFor) expect(stagesOf[kind]).toContain(now.stage);
  expect(new Set(waitedFor.map(({ kind }) => kind)).size).toBe(waitedFor.length);
  // Whoever phones tells each news once, as it is now, however often it changed.
  const subjects = open.filter(({ kind }) => kind === 'call').map(({ about, checkIn }) => `${about} ${checkIn?.date}`);
  expect(subjects).toEqual([...new Set(subjects)]);
  // What the candidate says is waited for once they are asked, and by itself where no check-in is left.
  const isWaited = waitedFor.some(
    ({ kind, visibleFrom }) =>
      kind !== 'still-wanted' && kind !== 'decide-extension' && (kind !== 'tell-outcome' || visibleFrom <= then.now),
  );
  const isMachines = open.some(({ kind }) => kind === 'advance');
  const isCalled = now.stage === 'handover' && open.some(({ kind }) => kind === 'call');
  if (now.stage !== 'closed') expect(isWaited || isMachines || isCalled).toBe(true);
  expect(change.tasks.filter((task) => task.status === 'open').every((task) => now.openTasks.includes(task.id))).toBe(
    true,
  );

  // No case goes to its end by itself over a question that the candidate still has time for.
  const isTelling = world?.from.tasks.some(
    ({ kind, visibleFrom }) => kind === 'tell-outcome' && visibleFrom <= then.now,
  );
  if (isTelling === true && now.stage === 'closing') expect(before?.stage).toBe('closing');
  // Where both sides differ somebody is asked, until that is cleared up or there is nobody to ask.
  const differing = change.trajectory?.candidateSays?.filter(({ difference }) => difference === 'open') ?? [];
  // Neither consent that was taken back nor a death leaves anybody to ask.
  const asksNobody = change.action === 'withdraw-consent' || hasDied(now) || now.consent?.withdrawnAt !== undefined;
  for (const said of asksNobody ? [] : differing) {
    const calls = open.filter(({ about, checkIn }) => about === 'outcome-differs' && checkIn?.date === said.asked);
    expect(calls).toHaveLength(1);
  }

  // What the desk shows of the case is what the case says, whatever was written when; and nothing is written that does not show.
  expect(then.row).toEqual(deskRowOf(now, open));
  expect(now.desk?.revision).toBe(now.revision);
  if (then.row !== undefined) expect(deskRowSchema.parse(then.row)).toEqual(then.row);
  if (change.deskRow !== undefined && world !== undefined) expect(change.deskRow ?? undefined).not.toEqual(world.row);

  checkFact(change, world, then);
  checkCoach(change, world, then);

  // A place is taken and given back exactly when the referral says so.
  expect(now.holdsPlace).toBe(
    change.hold !== undefined || ((before?.holdsPlace ?? false) && change.release === undefined),
  );
  if (change.release !== undefined) {
    const { isAdded, ...place } = change.release;
    expect(place).toEqual(placeOf(world));
    expect(isAdded).toBe(before?.isPlaceAdded);
  }
  // A place that was added for somebody is one that they have.
  if (now.isPlaceAdded === true) expect(now.holdsPlace).toBe(true);
  if (change.hold !== undefined && change.release === undefined) expect(placeOf(world)).toBeUndefined();
  expect(placeOf(then)).toEqual(now.holdsPlace ? { provider: now.provider, programme: now.programme } : undefined);
  if (!perhapsPlaced.includes(now.stage)) expect(now.holdsPlace).toBe(placed.includes(now.stage));
  // Only who waits, on the list or for the coordinator to find a provider, is asked whether they still want to.
  const waits = now.stage === 'waiting' || now.stage === 'unplaced';
  expect(open.some((task) => task.kind === 'still-wanted') && !waits).toBe(false);
  // Everyone a place is sought for stands in the queue from that moment, and nobody else does.
  const stood = before?.stage === 'placing' || before?.stage === 'waiting';
  const stands = now.stage === 'placing' || now.stage === 'waiting';
  if (stands && before?.stage !== now.stage) {
    const { programme, waitingSince: since } = now;
    expect(change.enterQueue).toMatchObject({ referralId: now.id, programme, since });
  }
  if (!stands) expect(change.enterQueue).toBeUndefined();
  expect(change.leaveQueue !== undefined).toBe(stood && !stands);
  if (change.enterQueue !== undefined && before?.waitingSince !== undefined) {
    expect(change.enterQueue.since).toBe(before.waitingSince);
  }

  // Nobody is offered to a provider, or decided on, before the yes that their door asks for.
  const isNew = ({ id }: { readonly id: string }) => world?.tasks.has(id) !== true;
  const asks = open.some((task) => (task.kind === 'accept-offer' || task.kind === 'approve') && isNew(task));
  // Handing a person on moves their place; they were asked before they got it.
  const asked = asks || (change.hold !== undefined && change.release === undefined);
  // Guidance that goes on without having closed is not asked anew when its door changes.
  if (asked && world !== undefined && change.action !== 'guide-on') {
    expect(lacksConsent(world.region, now)).toBe(false);
    if (asksCandidateFirst(world.region, now)) expect(world.saidYes || recordsYes(change)).toBe(true);
  }
  if (now.consent !== undefined && before?.consent === undefined) {
    expect(change.action).toMatch(/^(receive|receive-unconfirmed|confirm-interest|reopen)$/);
  }

  for (const mail of change.mails) {
    expect(missingFacts(mail)).toEqual([]);
    if (mail.link !== undefined) expect(change.links.map((link) => link.id)).toContain(mail.link.id);
    if (goes(mail, then)) checkReader(mail, then);
  }
  // Who has died is not written to, and nobody is asked to phone about news to them.
  if (change.action === 'record-death') {
    expect(change.mails.filter(({ to }) => to === 'candidate')).toEqual([]);
    // What was given beyond the grant is still settled with the provider.
    expect(open.filter(({ about }) => about !== 'hours-beyond')).toEqual([]);
  }
  // Consent that was taken back ends the case, and nothing is asked of anybody any more.
  if (now.consent?.withdrawnAt !== undefined) expect(now.stage).toBe('closed');
  // What the referral says of how people are reached is what their data say.
  if (then.parties.candidate !== undefined) {
    const { candidate, referrer, approver, jobCoach } = then.parties;
    expect(now.reach.candidate).toEqual({
      email: candidate?.email !== undefined,
      phone: candidate?.phone !== undefined,
    });
    const isShared = candidate?.email !== undefined && candidate.email === referrer?.email;
    expect(now.sharedMailbox).toBe(isShared);
    // Nobody else is asked for somebody's consent.
    const asksInterest = open.find(({ kind }) => kind === 'confirm-interest');
    if (isShared && world !== undefined && restsOnConsent(world.region, now)) {
      expect(asksInterest?.owner).not.toBe('candidate');
    }
    if (now.approver === 'person') expect(approver).toBeDefined();
    if (now.machine === 'trajectory') expect(jobCoach).toBeDefined();
  }
  expect(change.events.length).toBeGreaterThan(0);
  // What is written of people once it is over goes with the rest.
  const ofPerson = change.trajectory === undefined ? undefined : inParts(change.trajectory).personal;
  const isOfPerson = change.parties.length > 0 || (ofPerson !== undefined && now.stage === 'closed');
  const isWrittenAfter = before?.stage === 'closed' && isOfPerson;
  const isEnd = (before === null || before.stage !== 'closed') && now.stage === 'closed';
  expect(isEnd || isWrittenAfter).toBe(change.eraseAt !== undefined);

  // Nothing personal outside the party items (I5).
  const { parties: _parties, ...rest } = change;
  expect(JSON.stringify(rest).toLowerCase()).not.toContain('kenmerk');
}

/** What results are counted with is what the trail alone tells, and stays as it is when its people go. */
function checkFact(
  { fact: written, before, after: now, eraseNow }: Change,
  world: World | undefined,
  then: World,
): void {
  const made = factOfTrail(now, then.trajectory, then.trail);
  expect(then.fact === undefined).toBe(made === undefined);
  if (then.fact === undefined || made === undefined) return;
  expect(factText(factSchema.parse(then.fact.fact))).toBe(factText(made.fact));
  if (now.fact !== undefined) {
    const { id, revision, ...dates } = now.fact;
    expect({ id, revision, dates }).toEqual({ id: then.fact.id, revision: now.revision, dates: made.dates });
  }
  // Nothing leads from it to its case, and nothing is written that says no more than before.
  expect(JSON.stringify(then.fact)).not.toContain(now.id);
  if (eraseNow !== undefined) expect(now.fact).toBeUndefined();
  if (written === undefined || before?.fact === undefined) return;
  for (const part of ['head', 'guidance'] as const) {
    if (written[part] !== undefined) expect(written[part]).not.toEqual(world?.fact?.fact[part]);
  }
}

/** Names, so that a walk that fails is told in a few lines. */
function names<T extends object>(of: T): (keyof T)[] {
  return Object.keys(of) as (keyof T)[];
}

function placeOf(world: World | undefined) {
  return world?.held === undefined ? undefined : { provider: world.held.provider, programme: world.held.programme };
}

/** Kinds of mail that the versions of the frozen readers did not have. */
const laterMails: readonly string[] = [
  'address-replaced',
  'result-corrected',
  'corrected-candidate',
  'referred-again',
  'reopened-candidate',
  'reopened-referrer',
  'reopened-approver',
  'lapsed-approver',
  'case-reopened',
  'decide-extension',
  'tell-outcome',
  'extension-candidate',
  'contact-lost-candidate',
  'extension-decided',
  'grant-use',
  'guidance-ended',
];

/** Purposes of links that the versions of before 29 November 2026 did not have. */
const laterPurposes: readonly string[] = ['former'];

/** Kinds of task that they did not have. */
const laterTasks: readonly string[] = ['decide-extension', 'tell-outcome'];

function hasLaterTask(tasks: unknown): boolean {
  return laterTasks.some((kind) => JSON.stringify(tasks).includes(`"kind":"${kind}"`));
}

/** Every version that may be put back reads what this one writes, and this one reads what a later one may add to it. */
function checkReaders(change: Change): void {
  for (const { kind, item } of writtenBy(change)) {
    for (const [day, former] of formerReaders) {
      // Earlier versions pass over who decided and the desk's notes: they read no party whose key they do not know.
      if ('role' in item && (item.role === 'decider' || item.role === 'desk-note')) continue;
      // They put off a mail whose kind they do not know, until a version that knows it is there.
      if (kind === 'mail' && 'kind' in item && laterMails.includes(String(item.kind))) continue;
      // Nor do they know the link of a replaced address: it opens nothing until then.
      if (kind === 'link' && 'purpose' in item && laterPurposes.includes(String(item.purpose)) && day < '2026-11-29')
        continue;
      // A case with a question of a kind that they do not know waits until a version that knows it is back (decisions 0068 and 0072).
      if (kind === 'task' && 'kind' in item && laterTasks.includes(String(item.kind))) continue;
      if (kind === 'deskRow' && 'tasks' in item && hasLaterTask(item.tasks)) continue;
      // Nor do they know that a case, or its guidance, ended with the programme: it waits likewise (decision 0083).
      if (JSON.stringify(item).includes(`"${programmeEnded}"`)) continue;
      const read = former.get(kind)?.safeParse(item);
      if (read?.success === false) throw new Error(`${kind} is not readable by the version of ${day}: ${read?.error}`);
    }
    expect(readers[kind].parse(withMore(item))).toEqual(withMore(item));
  }
}

/** Ways in which a referral ends, and a goal that is reached. The walks are of use only if they get there. */
const endsToReach = [
  'declined',
  'withdrawn',
  'not-interested',
  'early-stop',
  'no-place',
  'goal-reached',
  'not-confirmed',
  'not-me',
  'died',
] as const;

/** What the walks must do, beside what no walk gets anywhere without. */
const actionsToMake: readonly Action[] = [
  'record-death',
  'record-move',
  'withdraw-consent',
  'ask-consent',
  'change-addressee',
  'resolve-assign',
  'correct-contact',
  'correct-data',
  'change-door',
  'accept-late',
  'revoke',
  'reroute',
  'cover-absence',
  'choose-provider',
  'back-to-matching',
  'reopen',
  'guide-on',
  'correct-result',
  'object-to-transfer',
  'take-back-objection',
  'tell-outcome',
];

/** What a change makes of a world that somebody may wait for: its action, the end that it is, a goal that is reached. */
function newsIn(change: Change): readonly string[] {
  const { closure } = change.after;
  return [
    change.action,
    ...(change.after.stage === 'closed' && closure !== undefined ? [closure] : []),
    ...(change.trajectory?.goalReachedOn === undefined ? [] : ['goal-reached']),
  ];
}

/** How a walk begins, and what may change in its region on the way. */
interface Beginning {
  readonly region: keyof typeof regions;
  readonly request: keyof typeof requests;
  readonly isKnown: boolean;
  readonly revision?: readonly [keyof typeof revisions, at: number] | undefined;
}

function firstWorld({ region: name, request, isKnown }: Beginning): { first: Change; world: World } {
  const region = regions[name];
  const first = (isKnown ? firstChange : firstChangeOfUnknown)(region, requests[request], start);
  return { first, world: worldAfter({ region, trajectory: undefined, now: start, saidYes: false }, first) };
}

/** The world when so many days have passed, with the region as it is at that step of the walk. */
function laterOn(world: World, days: number, index: number, { region, revision }: Beginning): World {
  return {
    ...world,
    now: `${addDays(world.now.slice(0, 10), days)}T08:00:00.000Z`,
    ...(index === revision?.[1] ? { region: revisions[revision[0]](regions[region]) } : {}),
  };
}

/** Walks through referrals by chance, and looks at every change: the promises of the loop, the places, the queue, the mails and privacy. */
export function keepEveryPromise(walks: number, seed: number): void {
  let walked = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...names(regions)),
      fc.constantFrom(...names(requests)),
      fc.array(happening, { minLength: 1, maxLength: 120, size: 'max' }),
      fc.boolean(),
      fc.option(fc.tuple(fc.constantFrom(...names(revisions)), fc.nat(20)), { nil: undefined }),
      fc.constantFrom(...tempers),
      (region, request, happenings, isKnown, revision, temper) => {
        const beginning = { region, request, isKnown, revision };
        let { first, world } = firstWorld(beginning);
        check({ change: first }, undefined, world);
        // One walk in ten is enough: it takes more time than all else here.
        const isRead = walked === 0 || happenings.length % 10 === 0;
        walked += 1;
        if (isRead) checkReaders(first);
        for (const [index, next] of happenings.entries()) {
          world = laterOn(world, next.days, index, beginning);
          const happened = happen(world, next, temper);
          if (happened === undefined) continue;
          const before = world;
          world = worldAfter(world, happened.change);
          check(happened, before, world);
          if (isRead) checkReaders(happened.change);
        }
      },
    ),
    { numRuns: walks, seed, endOnFailure: true },
  );
}

/**
 * Walks that look one step ahead: of several things that may happen, they do the one that was never done, and end nothing
 * unless that end was never seen. So what they meet does not hang on which walks happen to be drawn.
 */
export function reachEveryEnd(): void {
  const missing = new Set<string>([...endsToReach, ...actionsToMake]);
  const ways = names(regions).flatMap((region) => names(requests).map((request) => ({ region, request })));
  for (let walk = 0; walk < ways.length * 6 && missing.size > 0; walk += 1) {
    const revision = ([undefined, ['withdrawn', 12], ['consenting', 6]] as const)[walk % 3];
    const way = ways[walk % ways.length];
    if (way === undefined) break;
    const beginning = { ...way, isKnown: walk % 4 > 0, revision };
    const steps = fc.sample(fc.array(happening, { minLength: 24, maxLength: 24 }), { numRuns: 60, seed: walk });
    let { world } = firstWorld(beginning);
    for (const [index, choices] of steps.entries()) {
      const possible = choices.flatMap((next) => {
        const before = laterOn(world, next.days, index, beginning);
        const happened = happen(before, next, tempers[walk % 2] ?? 'prompt');
        return happened === undefined ? [] : [{ before, happened, news: newsIn(happened.change) }];
      });
      const chosen =
        possible.find(({ news }) => news.some((one) => missing.has(one))) ??
        // Somebody who never confirms is one whom nothing else happens to.
        (missing.has('not-confirmed')
          ? possible.find(({ happened }) => happened.change.after.stage === 'unconfirmed')
          : undefined) ??
        // A transfer is objected to within weeks: time passes slowly after one.
        (missing.has('object-to-transfer')
          ? possible
              .filter(({ before, happened }) => mayObject(happened.change.after, before.now))
              .toSorted((a, b) => (a.before.now < b.before.now ? -1 : 1))[0]
          : undefined) ??
        possible.find(({ happened }) => happened.change.after.stage !== 'closed');
      if (chosen === undefined) continue;
      const { before, happened, news } = chosen;
      world = worldAfter(before, happened.change);
      check(happened, before, world);
      for (const one of news) missing.delete(one);
    }
  }
  expect([...missing]).toEqual([]);
}
