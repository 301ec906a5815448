import { describe, expect, test } from 'vitest';
import { localDate } from '../../functions/domain/calendar.ts';
import { correctContact } from '../../functions/domain/journey/contact.ts';
import { recordDeath } from '../../functions/domain/journey/death.ts';
import { begin } from '../../functions/domain/journey/draft.ts';
import { answerInterest, askInterest } from '../../functions/domain/journey/interest.ts';
import { canAnswerLate, giveInformationLate } from '../../functions/domain/journey/late.ts';
import { renewLink } from '../../functions/domain/journey/links.ts';
import { enterQueue, givePlace } from '../../functions/domain/journey/placing.ts';
import {
  type NewReferral,
  receive,
  receiveHandover,
  receiveUnconfirmed,
  route,
} from '../../functions/domain/journey/receive.ts';
import { answerSender, endUnconfirmed } from '../../functions/domain/journey/sender.ts';
import { openStillWanted } from '../../functions/domain/journey/still-wanted.ts';
import { deny, referrerMayWithdraw, withdraw } from '../../functions/domain/journey/withdraw.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { ReferralRequest } from '../../functions/domain/referral-request.ts';
import type { Task } from '../../functions/domain/task.ts';
import { midden, requestOf } from './fixtures.ts';
import { contextAt, firstChange, firstChangeOfUnknown } from './journey-model.ts';
import { readable } from './readable.ts';
import { summary } from './summary.ts';
import {
  answer,
  asked,
  but,
  byWorkCoach,
  checkedIn,
  guided,
  late,
  offered,
  queued,
  receipt,
  started,
  trajectoryOf,
  type Walk,
  walkThrough,
  yes,
} from './walk.ts';

const monday = '2026-01-05T08:00:00.000Z';
const region = midden();
const ctx = contextAt(region, monday);
const known: NewReferral = { id: 'HW-0000000', statusLinkId: 'S1' };
const door = { door: 'sterk-met-werk', programme: 'sterk-met-werk' } as const;
const young = requestOf({ birthDate: '2005-03-27' });
const bySchool = requestOf({
  birthDate: '2005-03-27',
  referrer: { role: 'professional', name: 'Robin School', profession: 'school', email: 'robin@school.example' },
  request: { motivated: 'yes' },
});

describe('what is kept of a referral', () => {
  test('of somebody’s own: one person, reached as they said, with what they told and nothing that they did not', () => {
    const { email: _email, ...candidate } = requestOf().candidate;
    const request: ReferralRequest = {
      ...requestOf({ referrer: { phone: '+31612345678' }, situation: { inCareAt: 'lister', ipsPossible: 'no' } }),
      candidate,
    };
    const change = readable(receive(request, door, known, ctx));
    expect(change.parties).toEqual([
      {
        role: 'candidate',
        email: 'sam@voorbeeld.example',
        phone: '+31612345678',
        givenName: 'Sam',
        familyName: 'Bakker',
        birthDate: '1990-03-27',
        preferredContact: 'email',
        language: 'nl',
        benefits: ['participatiewet'],
        registeredJobSeeker: true,
        inCareAt: 'lister',
        ipsPossible: 'no',
        goal: 'Een baan in een winkel',
        agreement: { informed: true, privacyVersion: '2026-11', at: monday },
      },
    ]);
    expect(change.after).toMatchObject({
      reach: { candidate: { email: true, phone: true }, referrer: { email: false, phone: false } },
      sharedMailbox: false,
      approver: 'team',
    });
    const reachOf = (referrer: Parameters<typeof requestOf>[0]) =>
      receive(requestOf(referrer), door, known, ctx).after.reach;
    const school = { role: 'professional', profession: 'school' } as const;
    expect(reachOf({ referrer: school }).referrer).toEqual({ email: true, phone: false });
    expect(reachOf({ referrer: { ...school, phone: '+31301234567' } }).referrer).toEqual({ email: true, phone: true });
    const { registeredJobSeeker: _registered, ...situation } = requestOf().situation;
    const bare = receive(
      { ...requestOf(), situation, representative: { name: 'Kim', relation: 'ouder', phone: '+31612345678' } },
      door,
      known,
      ctx,
    );
    expect(bare.parties[0]).not.toHaveProperty('registeredJobSeeker');
    expect(bare.parties[0]).toMatchObject({ representative: { name: 'Kim' } });
    // What the candidate says of themselves goes before what they wrote as a sender.
    const other = { ...request, candidate: { ...candidate, email: 'noor@post.example' } };
    expect(receive(other, door, known, ctx).parties[0]).toMatchObject({ email: 'noor@post.example' });
    const { email: _sender, ...byPhone } = request.referrer;
    expect(receive({ ...request, referrer: byPhone }, door, known, ctx).parties[0]).not.toHaveProperty('email');
  });

  test('of a professional: two people, and the work coach who decides, where they are one', () => {
    const change = readable(receive(byWorkCoach, door, known, ctx));
    expect(change.parties.map(({ role }) => role)).toEqual(['candidate', 'referrer', 'approver']);
    expect(change.parties[2]).toEqual({ role: 'approver', email: 'robin@zeist.example' });
    expect(change.after).toMatchObject({ approver: 'person', profession: 'work-coach', origin: 'professional' });
    const named = requestOf({ situation: { workCoachEmail: 'lou@zeist.example' } });
    expect(receive(named, door, known, ctx).parties.at(-1)).toEqual({ role: 'approver', email: 'lou@zeist.example' });
    const shared = { ...byWorkCoach, candidate: { ...byWorkCoach.candidate, email: 'robin@zeist.example' } };
    expect(receive(shared, door, known, ctx).after.sharedMailbox).toBe(true);
    // Nobody approves for themselves, whichever address they gave as theirs.
    const own = requestOf({
      referrer: { email: 'sam@zeist.example' },
      situation: { workCoachEmail: 'sam@zeist.example' },
    });
    for (const request of [own, { ...own, candidate: withoutMail(own) }]) {
      const both = {
        ...request,
        candidate: { ...request.candidate, ...(request === own ? { email: 'sam@zeist.example' } : {}) },
      };
      expect(receive(both, door, known, ctx).after.approver).toBe('team');
    }
    expect(
      receive(young, { door: 'sterk-met-werk-of-scholing', programme: 'sterk-met-werk-of-scholing' }, known, ctx).after,
    ).not.toHaveProperty('approver');
  });

  test('with a link to its status for the one who sent it, and what the sender is known by', () => {
    const more = { ...known, client: 'school', sender: 'mark', likelyDuplicateOf: 'HW-1111111' };
    const change = readable(receive(byWorkCoach, door, more, ctx));
    expect(change.links[0]).toEqual({
      id: 'S1',
      keyVersion: 1,
      purpose: 'status',
      referralId: 'HW-0000000',
      role: 'referrer',
      addressee: 0,
      createdAt: monday,
      // 180 days, at the same time of the day here.
      validUntil: '2026-07-04T07:00:00.000Z',
    });
    expect(receive(requestOf(), door, known, ctx).links[0]?.role).toBe('candidate');
    expect(change.after).toMatchObject({ client: 'school', sender: 'mark', likelyDuplicateOf: 'HW-1111111' });
    expect(change.events).toMatchObject([{ client: 'school', result: 'sterk-met-werk' }]);
    const duplicate = change.mails.at(-1);
    expect(duplicate).toMatchObject({
      kind: 'duplicate',
      to: 'coordinator',
      facts: { duplicateOf: 'HW-1111111' },
      link: { purpose: 'task' },
    });
    const other = change.links.find(({ id }) => id === duplicate?.otherLink?.id);
    expect(other).toMatchObject({ referralId: 'HW-1111111', purpose: 'task', role: 'coordinator' });
    expect(receive(byWorkCoach, door, known, ctx).mails.map(({ kind }) => kind)).not.toContain('duplicate');
  });

  test('a wish for a provider is kept only where somebody could follow it', () => {
    const request = requestOf({ request: { preferredProvider: 'lister' } });
    expect(receive(request, door, known, ctx).after.preferredProvider).toBe('lister');
    expect(receive(request, { door: 'ips-uwv', programme: 'ips' }, known, ctx).after).not.toHaveProperty(
      'preferredProvider',
    );
    expect(receiveHandover(request, 'outside-region', known, ctx).after.preferredProvider).toBe('lister');
  });

  test('own consent, where the door rests on it, with how it came', () => {
    const of = (request: ReferralRequest, origin: 'api' | 'form' = 'form') =>
      receive(request, { door: 'sterk-met-werk-of-scholing', programme: 'sterk-met-werk-of-scholing' }, known, {
        ...ctx,
        origin,
      }).after.consent;
    expect(of(young)).toEqual({ version: '2026-11', at: monday, channel: 'page' });
    expect(of(young, 'api')?.channel).toBe('api');
    expect(of(bySchool)).toBeUndefined();
    expect(receive(requestOf(), door, known, ctx).after.consent).toBeUndefined();
    expect(firstChangeOfUnknown(region, young, monday).after.consent).toBeUndefined();
  });
});

function withoutMail(request: ReferralRequest) {
  const { email: _email, ...candidate } = request.candidate;
  return candidate;
}

describe('who hears of a referral first', () => {
  test('a handover: the coordinator calls, the sender gets a receipt where there is a mailbox, and no machine begins', () => {
    const change = receiveHandover(requestOf(), 'outside-region', known, ctx);
    expect(summary(change)).toEqual({
      stage: 'handover',
      trail: ['system receive-handover case outside-region'],
      told: ['coordinator call task', 'candidate received-candidate status'],
      asked: ['coordinator call#1'],
    });
    expect(change.after).toMatchObject({ generation: 0, misfit: 'outside-region' });
    expect(change.tasks[0]?.about).toBe('handover');
    expect(change.parties).toHaveLength(1);
    // The coordinator calls anyway.
    const { email: _email, ...referrer } = requestOf().referrer;
    const phoned = receiveHandover(
      { ...requestOf(), referrer, candidate: { ...withoutMail(requestOf()), phone: '+31612345678' } },
      'outside-region',
      known,
      ctx,
    );
    expect(summary(phoned).asked).toEqual(['coordinator call#1']);
    const unknown = receiveUnconfirmed(requestOf(), { otherDoor: 'outside-region' }, known, ctx);
    expect(unknown.after).not.toHaveProperty('programme');
    expect(unknown.events).toMatchObject([{ result: 'outside-region' }]);
  });

  test('a sender whom nobody knows: only they, by mail, or by phone from the coordinator', () => {
    const of = (request: ReferralRequest) => receiveUnconfirmed(request, door, known, ctx);
    expect(summary(of(requestOf()))).toMatchObject({ stage: 'unconfirmed', told: ['candidate confirm-sender task'] });
    expect(of(requestOf()).parties).toHaveLength(1);
    expect(of(requestOf()).links[0]?.id).toBe('S1');
    expect(of(requestOf()).after.programme).toBe('sterk-met-werk');
    const { email: _email, ...referrer } = requestOf().referrer;
    const phoned = {
      ...requestOf(),
      referrer: { ...referrer, phone: '+31612345678' },
      candidate: withoutMail(requestOf()),
    };
    expect(summary(of(phoned)).told).toEqual(['coordinator confirm-sender task']);
  });

  test('where referrer and candidate share a mailbox: one neutral mail, from which nobody objects', () => {
    const shared = { ...bySchool, candidate: { ...bySchool.candidate, email: 'robin@school.example' } };
    const change = firstChange(region, shared, monday);
    expect(summary(change).told).toEqual(['candidate received-candidate status']);
    expect(change.mails[0]?.shared).toBe(true);
    expect(summary(firstChange(region, bySchool, monday)).told).toEqual(['referrer received-referrer status']);
  });
});

describe('a mail', () => {
  const mails = (request: ReferralRequest) => firstChange(region, request, monday).mails;

  test('is in the candidate’s language to the candidate, in Dutch to everybody else', () => {
    const english = { ...byWorkCoach, candidate: { ...byWorkCoach.candidate, language: 'en' as const } };
    expect(mails(english).map(({ to, language }) => [to, language])).toEqual([
      ['referrer', 'nl'],
      ['candidate', 'en'],
    ]);
  });

  test('has an id that says case, kind and moment, facts in codes, and waits to be sent', () => {
    const [mail] = mails(byWorkCoach);
    expect(mail).toMatchObject({
      id: 'HW-0000000/case/received-referrer/0-1-0',
      status: 'planned',
      attempts: 0,
      shared: false,
      reminder: 0,
      facts: { municipality: 'GM0355', programme: 'sterk-met-werk', decidedBy: 'GM0355' },
    });
    expect(mail).not.toHaveProperty('otherLink');
    expect(mail?.facts).not.toHaveProperty('approval');
    const walk = asked();
    expect(renewLink(walk.world.from, walk.task('approve#1'), 'approver', walk.ctx()).mails[0]?.id).toBe(
      'HW-0000000/HW-0000000#approve#1/new-link/0-4-0',
    );
    const approvals = [young, bySchool].map((request) => mails(request)[0]?.facts['approval']);
    expect(approvals).toEqual(['none', 'yes-first-none']);
    const asks = withdraw(guided(byWorkCoach).world.from, ctx, { reason: 'withdrawn' }).mails.find(
      ({ to }) => to === 'candidate',
    );
    expect(asks?.facts).toMatchObject({
      provider: 'kwintes',
      startsOn: '2026-01-06',
      waitingSince: '2026-01-05',
      closure: 'withdrawn',
    });
    const checkIn = renewLink(checkedIn().world.from, checkedIn().task('check-in#1'), 'job-coach', ctx).mails[0];
    expect(checkIn?.facts).toMatchObject({ checkInOn: '2026-02-17', purpose: 'regular' });
    const first = firstChange(region, { ...bySchool }, monday);
    expect(first.mails[0]?.facts).not.toHaveProperty('decidedBy');
  });

  test('with which somebody is first told offers a way out, and where to follow it', () => {
    const change = firstChange(region, byWorkCoach, monday);
    const told = change.mails.find(({ kind }) => kind === 'told-about-referral');
    expect(told?.link?.purpose).toBe('objection');
    expect(change.links.find(({ id }) => id === told?.otherLink?.id)).toMatchObject({
      purpose: 'status',
      role: 'candidate',
    });
    const received = mails(requestOf())[0];
    expect(received).toMatchObject({ kind: 'received-candidate', link: { purpose: 'status' } });
    expect(received?.wayOut).toBeDefined();
    expect(received?.wayOut).not.toHaveProperty('purpose');
    expect(mails(byWorkCoach)[0]).not.toHaveProperty('wayOut');
    // What comes later says nothing of it.
    const [later] = answer(asked(), 'approve#1', { choice: 'approve' }).mails;
    expect(later).toMatchObject({ kind: 'approved-candidate', to: 'candidate' });
    expect(later).not.toHaveProperty('wayOut');
  });

  test('at an address that was corrected offers to say that it is a stranger’s, and its links say which address it was', () => {
    const walk = walkThrough(firstChange, bySchool);
    walk.go(route(walk.world.from, walk.ctx()));
    walk.go(askInterest(walk.world.from, walk.ctx()));
    const { candidate, ...others } = walk.parties();
    if (candidate === undefined) throw new Error('no candidate');
    const asks = walk.world.from.tasks.map(({ kind, owner }) => `${owner} ${kind}`);
    expect(asks).toEqual(['candidate confirm-interest']);
    const change = walk.go(
      correctContact(walk.world.from, { candidate, ...others }, { email: 'noor@nieuw.example' }, walk.ctx('candidate')),
    );
    expect(change.mails.map(({ kind, wayOut }) => [kind, wayOut?.purpose])).toEqual([
      ['address-given', 'address'],
      ['confirm-interest', 'address'],
      ['address-replaced', 'former'],
    ]);
    const task = change.links.find(({ purpose }) => purpose === 'task');
    expect(task).toMatchObject({ role: 'candidate', candidateAddress: 1, addressee: 1 });
    for (const link of change.links.filter(({ purpose }) => purpose !== 'task'))
      expect(link).toMatchObject({ role: 'candidate', addressee: 1 });
    // That of the address of before is found by the change that replaced it.
    expect(change.links.find(({ purpose }) => purpose === 'former')?.replacedIn).toBe(change.after.revision);
  });
});

describe('the candidate’s own yes or no', () => {
  function confirming(request = bySchool): Walk {
    const walk = walkThrough(firstChange, request);
    walk.go(route(walk.world.from, walk.ctx()));
    walk.go(askInterest(walk.world.from, walk.ctx()));
    return walk;
  }
  const say = (
    walk: Walk,
    given: Parameters<typeof answerInterest>[2],
    actor: 'candidate' | 'coordinator' = 'candidate',
    change: Partial<Referral> = {},
  ) => readable(answerInterest(but(walk, change), walk.task('confirm-interest#1'), given, walk.ctx(actor)));

  test('is consent where the door rests on it: to the text that was shown, and as it was said', () => {
    const walk = confirming();
    const onPage = say(walk, { choice: 'yes', privacyVersion: '2026-10' });
    expect(onPage.after.consent).toEqual({ version: '2026-10', at: monday, channel: 'page' });
    expect(say(walk, { choice: 'yes' }, 'coordinator').after.consent).toEqual({
      version: '2026-11-28',
      at: monday,
      channel: 'phone',
    });
    expect(say(walk, { choice: 'yes' }, 'candidate', { door: 'sterk-met-werk' }).after.consent).toBeUndefined();
    expect(summary(onPage)).toMatchObject({
      stage: 'approval',
      trail: ['candidate confirm-interest confirm-interest#1 yes'],
      told: ['candidate confirmed-candidate status'],
    });
    expect(onPage.tasks[0]).toMatchObject({ kind: 'confirm-interest', status: 'closed', decision: { code: 'yes' } });
    expect(say(walk, { choice: 'yes' }, 'candidate', { approvedOn: '2026-01-05' }).after.stage).toBe('placing');
    const silent = { candidate: { email: false, phone: true }, referrer: { email: true, phone: false } };
    expect(say(walk, { choice: 'yes' }, 'coordinator', { reach: silent }).mails).toEqual([]);
  });

  test('that is no ends it: the referrer hears so, and the candidate only where another may read along', () => {
    const walk = confirming();
    const no = say(walk, { choice: 'no' });
    expect(summary(no)).toEqual({
      stage: 'closed',
      trail: ['candidate refuse-interest confirm-interest#1 no'],
      told: ['referrer ended-referrer status'],
      asked: [],
    });
    expect(no.after.closure).toBe('not-interested');
    expect(summary(say(walk, { choice: 'no' }, 'candidate', { sharedMailbox: true })).told).toEqual([
      'candidate ended-candidate status',
    ]);
  });

  test('is asked of them by mail, or by phone where there is none or another could say it for them', () => {
    const walk = walkThrough(firstChange, bySchool);
    walk.go(route(walk.world.from, walk.ctx()));
    const owner = (change: Partial<Referral>) =>
      askInterest(but(walk, change), walk.ctx()).tasks.find(({ kind }) => kind === 'confirm-interest');
    expect(owner({})).toMatchObject({ owner: 'candidate' });
    expect(owner({})).not.toHaveProperty('about');
    expect(owner({ sharedMailbox: true })?.owner).toBe('coordinator');
    expect(owner({ sharedMailbox: true, door: 'sterk-met-werk' })?.owner).toBe('candidate');
    expect(owner({ origin: 'self' })?.about).toBe('own-referral');
    const none = { candidate: { email: false, phone: true }, referrer: { email: true, phone: false } };
    expect(owner({ reach: none })?.owner).toBe('coordinator');
  });
});

describe('a sender whom nobody knew', () => {
  const unknown = (request = byWorkCoach) => walkThrough(firstChangeOfUnknown, request);
  const task = (walk: Walk) => walk.task('confirm-sender#1');

  test('confirms: their word closes the question, and a referral of the same person is looked for at that moment', () => {
    const walk = unknown();
    const change = answerSender(walk.world.from, task(walk), { choice: 'confirm' }, walk.ctx('referrer'), 'HW-1111111');
    expect(change?.after.likelyDuplicateOf).toBe('HW-1111111');
    expect(change?.tasks.find(({ kind }) => kind === 'confirm-sender')?.decision?.code).toBe('confirm');
    expect(change && summary(change).told).toContain('coordinator duplicate task');
    const alone = answerSender(walk.world.from, task(walk), { choice: 'confirm' }, walk.ctx('referrer'));
    expect(alone?.after).not.toHaveProperty('likelyDuplicateOf');
  });

  test('is brought to the right place, or not reached, only by the coordinator who calls', () => {
    const walk = unknown();
    const called = { ...task(walk), owner: 'coordinator' as const };
    const misfit = but(walk, { misfit: 'outside-region' });
    const over = answerSender(misfit, called, { choice: 'handed-over' }, walk.ctx('coordinator'));
    expect(over).toMatchObject({
      after: { closure: 'handed-over' },
      events: [{ action: 'confirm-sender', result: 'handed-over' }],
    });
    expect(answerSender(misfit, task(walk), { choice: 'handed-over' }, walk.ctx('referrer'))).toBeUndefined();
    expect(answerSender(walk.world.from, called, { choice: 'handed-over' }, walk.ctx('coordinator'))).toBeUndefined();
    expect(answerSender(walk.world.from, task(walk), { choice: 'not-reached' }, walk.ctx('referrer'))).toBeUndefined();
    const again = answerSender(walk.world.from, called, { choice: 'not-reached' }, walk.ctx('coordinator'));
    expect(again?.tasks).toMatchObject([{ status: 'open', reminders: [], remindersSent: 0, announced: true }]);
  });

  test('who never confirms is recorded as silent, and who takes it back as that', () => {
    const walk = unknown();
    const said = (closure: 'not-confirmed' | 'withdrawn') =>
      endUnconfirmed(walk.world.from, closure, walk.ctx()).tasks[0]?.decision?.code;
    expect([said('not-confirmed'), said('withdrawn')]).toEqual(['silent', 'withdrawn']);
    const died = recordDeath(walk.world.from, task(walk), undefined, walk.ctx('coordinator'));
    expect(died).toMatchObject({ eraseNow: 'everyone', mails: [], after: { closure: 'died' } });
  });
});

describe('an end', () => {
  test('in every state frees what is held, and tells those who were asked, and not those who were not yet', () => {
    const told = (walk: Walk, change: Partial<Referral> = {}, tasks = walk.world.from.tasks) =>
      summary(withdraw(but(walk, change, tasks), walk.ctx('candidate'), { reason: 'withdrawn' })).told;
    const early = walkThrough(firstChange, byWorkCoach);
    expect(told(early)).toEqual(['candidate ended-candidate status', 'referrer ended-referrer status']);
    const walk = asked();
    const atTeam = walk.world.from.tasks.map((task) => ({ ...task, owner: 'team' as const }));
    expect(told(walk, {}, atTeam).slice(0, 2)).toEqual(['approver ended-approver', 'team ended-approver']);
    expect(told(walk, { approver: 'team' })[0]).toBe('team ended-approver');
    // A place that no provider was asked about yet is nobody’s news.
    const given = queued(['kwintes'], byWorkCoach);
    given.go(givePlace(given.world.from, { provider: 'kwintes', receipt }, given.ctx()));
    expect(told(given).filter((one) => one.startsWith('provider'))).toEqual([]);
    const denied = deny(offered(byWorkCoach).world.from, ctx, 1);
    expect(denied?.release).toEqual({ provider: 'kwintes', programme: 'sterk-met-werk' });
    expect(denied && summary(denied).told[0]).toBe('provider offer-withdrawn');
    expect(denied?.tasks.find(({ kind }) => kind === 'accept-offer')?.status).toBe('closed');
  });

  test('begins the term for which people’s data are kept', () => {
    // Six weeks.
    expect(withdraw(asked().world.from, ctx, { reason: 'withdrawn' }).eraseAt).toBe('2026-02-16T08:00:00.000Z');
  });

  test('touches consent only when that is taken back', () => {
    const consent = { version: '2026-11', at: monday, channel: 'page' } as const;
    const from = but(asked(), { consent });
    expect(withdraw(from, ctx, { reason: 'withdrawn' }).after.consent).toEqual(consent);
    expect(readable(withdraw(asked().world.from, ctx, { reason: 'consent-withdrawn' })).after).not.toHaveProperty(
      'consent',
    );
    expect(referrerMayWithdraw({ stage: 'closed' })).toBe(false);
  });

  test('by death is told to the approver once they were asked, and to the team only where it was', () => {
    const told = (walk: Walk, tasks = walk.world.from.tasks) => {
      const [task] = walk.world.from.tasks;
      if (task === undefined) throw new Error('nobody is asked');
      return summary(recordDeath(but(walk, {}, tasks), task, undefined, walk.ctx('coordinator'))).told;
    };
    expect(told(walkThrough(firstChange, byWorkCoach))).toEqual(['referrer candidate-died status']);
    expect(told(asked())).toEqual(['referrer candidate-died status', 'approver candidate-died']);
    const walk = asked();
    const [task] = walk.world.from.tasks;
    const both = [
      { ...(task as Task), owner: 'team' as const },
      { ...(task as Task), id: 'HW-0000000#call#1', kind: 'call' as const },
    ];
    expect(told(walk, both)).toContain('team candidate-died');
    expect(told(walk, both.slice(1))).not.toContain('team candidate-died');
  });
});

describe('an answer after its time', () => {
  const closed = (kind: Task['kind'], code?: string, more: Partial<Task> = {}): Task => {
    const { decision: _decision, ...task } = asked().task('approve#1');
    const decision = { code: code ?? '', at: monday, actor: 'system' as const, phonedIn: false };
    return { ...task, kind, status: 'closed', ...(code === undefined ? {} : { decision }), ...more };
  };
  const guiding = {
    ...trajectoryOf(guided()),
    checkIns: [{ date: '2026-02-17', purpose: 'regular' as const, answered: false }],
  };
  const checkIn = { date: '2026-02-17', purpose: 'regular' as const };
  const passed = { passedProviders: ['kwintes'] };

  test.each<[boolean, Task, Partial<Referral>, typeof guiding | undefined]>([
    [true, closed('still-wanted'), { stage: 'waiting' }, undefined],
    [true, closed('still-wanted', 'silent'), { stage: 'unplaced' }, undefined],
    [false, closed('still-wanted'), { stage: 'offer' }, undefined],
    [false, closed('still-wanted', 'silent'), { stage: 'offer' }, undefined],
    [false, closed('still-wanted', 'yes'), { stage: 'waiting' }, undefined],
    [false, { ...closed('still-wanted', 'silent'), status: 'open' }, { stage: 'waiting' }, undefined],
    [false, closed('accept-offer', undefined, { provider: 'kwintes' }), { stage: 'waiting', ...passed }, undefined],
    [true, closed('accept-offer', 'silent', { provider: 'kwintes' }), { stage: 'waiting', ...passed }, undefined],
    [true, closed('accept-offer', 'silent', { provider: 'kwintes' }), { stage: 'unplaced', ...passed }, undefined],
    [false, closed('accept-offer', 'decline', { provider: 'kwintes' }), { stage: 'waiting', ...passed }, undefined],
    [false, closed('accept-offer', 'silent', { provider: 'kwintes' }), { stage: 'offer', ...passed }, undefined],
    [false, closed('accept-offer', 'silent', { provider: 'lister' }), { stage: 'waiting', ...passed }, undefined],
    [
      false,
      closed('accept-offer', 'silent', { provider: 'kwintes' }),
      { stage: 'waiting', ...passed, assignedProvider: 'lister' },
      undefined,
    ],
    [true, closed('give-information', 'silent'), { stage: 'approval' }, undefined],
    [false, closed('give-information', 'answer'), { stage: 'approval' }, undefined],
    [false, closed('give-information', 'silent'), { stage: 'placing' }, undefined],
    [true, closed('check-in', 'no-answer', { checkIn }), { stage: 'checking-in' }, guiding],
    [false, closed('check-in', 'no-answer', { checkIn }), { stage: 'checking-in' }, undefined],
    [false, closed('check-in', 'no-answer', { checkIn }), { stage: 'closing' }, guiding],
    [
      false,
      closed('check-in', 'no-answer', { checkIn, provider: 'lister' }),
      { stage: 'checking-in', provider: 'kwintes' },
      guiding,
    ],
    [
      false,
      closed('check-in', 'no-answer', { checkIn: { ...checkIn, date: '2026-05-17' } }),
      { stage: 'checking-in' },
      guiding,
    ],
    [false, closed('check-in', 'no-answer'), { stage: 'checking-in' }, guiding],
    [false, closed('approve', 'silent'), { stage: 'approval' }, undefined],
  ])('helps: %s (%#)', (helps, task, referral, trajectory) => {
    expect(canAnswerLate(but(asked(), referral), task, trajectory)).toBe(helps);
  });

  test('takes nobody on without the consent that the door has come to rest on', () => {
    const walk = offered(byWorkCoach);
    walk.letPass('accept-offer#1');
    const policy = walk.region.doors['sterk-met-werk'];
    walk.go(enterQueue(walk.world.from, { providers: ['lister'], receipt }, walk.ctx()));
    Object.assign(walk.region.doors, {
      'sterk-met-werk': { ...policy, legalBasis: { ...policy.legalBasis, code: 'explicit-consent' } },
    });
    expect(late(walk, 'accept-offer#1', yes)).toBeUndefined();
  });

  test('that is a no keeps its reason; of information, that it was answered, even where nobody decides yet', () => {
    const walk = offered(byWorkCoach);
    walk.letPass('accept-offer#1');
    walk.go(enterQueue(walk.world.from, { providers: ['lister'], receipt }, walk.ctx()));
    const no = late(walk, 'accept-offer#1', { choice: 'decline', reason: 'no-capacity' });
    expect(no?.tasks[0]?.decision).toMatchObject({ code: 'decline', reason: 'no-capacity' });
    const info = asked();
    const task = closed('give-information', 'silent');
    const from = but(info, { stage: 'approval' }, [
      { ...info.task('approve#1'), id: 'HW-0000000#advance#9', kind: 'advance' },
    ]);
    const change = giveInformationLate(from, task, { choice: 'answer', text: 'Op maandag.' }, info.ctx('referrer'));
    expect(change.after.question).toBe('answered');
    expect(change.mails).toEqual([]);
  });
});

describe('whether somebody still wants it', () => {
  test('is asked once at a time, and again four weeks after they were asked, however long we waited', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    const older = { ...walk.task('await-place#1'), id: 'HW-0000000#still-wanted#9', kind: 'still-wanted' as const };
    const draft = begin(but(walk, {}, [older]), 'ask-still-wanted', walk.ctx());
    openStillWanted(draft);
    expect([...draft.open.values()].map(({ n }) => n)).toEqual([1]);
    openStillWanted(draft, '2025-10-06T08:00:00.000Z');
    expect([...draft.open.values()][0]?.visibleFrom).toBe(monday);
  });

  test('is asked in office hours, though the term ends on an evening or on Christmas Day', () => {
    const walk = queued(['kwintes'], byWorkCoach);
    const draft = begin(but(walk, {}, []), 'ask-still-wanted', walk.ctx());
    for (const since of ['2026-11-26T18:30:00.000Z', '2026-11-27T18:30:00.000Z']) {
      openStillWanted(draft, since);
      // 25 December 2026 is a Friday.
      expect(localDate([...draft.open.values()][0]?.visibleFrom ?? '')).toBe('2026-12-28');
    }
  });
});

test('a start is what the door, the provider and the date make of it, and the machine of guidance takes over', () => {
  const walk = started(byWorkCoach);
  expect(walk.world.from.referral).toMatchObject({ machine: 'trajectory', generation: 2, executionStartedAt: monday });
  expect(trajectoryOf(walk)).toMatchObject({
    provider: 'kwintes',
    startsOn: '2026-01-06',
    hoursUsed: 0,
    spells: [],
    checkIns: [],
  });
});
