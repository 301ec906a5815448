import { beforeEach, describe, expect, test } from 'vitest';
import { changeAndFollow } from '../../functions/cases/after-change.ts';
import { contextOf } from '../../functions/cases/change-case.ts';
import { deliverFor, deliverMails } from '../../functions/cases/deliver.ts';
import { tellLacks } from '../../functions/cases/tell-fault.ts';
import { undelivered } from '../../functions/cases/undelivered.ts';
import { unstick } from '../../functions/domain/journey/faults.ts';
import type { Mail } from '../../functions/domain/mail.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Task } from '../../functions/domain/task.ts';
import { mail, minutes, now } from '../adapters/sample.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';

const id = 'HW-AAAAAAA';
const people = partiesOf('Aardbei');
const approver = people.approver?.email ?? '';
const candidate = people.candidate?.email ?? '';
const { coordinator } = worldRegion;

let world: DeskWorld;
beforeEach(() => {
  world = openDeskWorld();
});

/** The lists that such a case is on. */
const listed = (['approver', 'referrer'] as const).map((role) => ({ role, of: `box#${role}` }));

/** A case in which a work coach is asked, with everybody in it. */
function open(of: string = id, state: Partial<Referral> = {}, task: Task = taskOf(of, 'approve', 'approver')): Task {
  world.add(caseOf(of, [task], { listed, ...state }), people);
  return task;
}

/** What the texts of these mails name. */
const facts = { municipality: 'GM0355', dueOn: '2026-11-28', startsOn: '2026-11-21', closure: 'withdrawn' };
const status = { id: 'status', keyVersion: 1, purpose: 'status' } as const;

/** A planned mail: news for the candidate, unless it is said to be another. */
function plan(parts: Partial<Mail> = {}, of: string = id, name = `m${world.mails.size}`): Mail {
  const planned = mail(of, name, {
    facts,
    ...((parts.to ?? 'candidate') === 'candidate' ? { link: status } : {}),
    ...parts,
  });
  world.mails.set(planned.id, planned);
  return planned;
}

/** The mail that asks a task, with a link of its own. */
function asking(task: Task, parts: Partial<Mail> = {}): Mail {
  const link = { id: `link of ${task.id} ${world.mails.size}`, keyVersion: 1, purpose: 'task' } as const;
  world.token({ ...link, referralId: task.referralId, taskId: task.id, role: task.owner });
  return plan({ taskId: task.id, kind: 'approve', to: task.owner, link, ...parts }, task.referralId);
}

const send = (mails: readonly Mail[], hasTimeFor?: (mails: readonly Mail[]) => boolean) =>
  deliverMails(world.runtime, mails, undefined, hasTimeFor);
const stored = ({ id: of }: Mail) => world.mails.get(of);
const to = () => world.sent.map((one) => one.to);

describe('several tasks for one mailbox', () => {
  const five = Array.from({ length: 5 }, (_, n) => `HW-BBBBBB${n}`);

  test('go as one mail; what cannot stand among others goes by itself', async () => {
    const [one, two, english, wayOut, shared] = five.map((of) => asking(open(of)));
    if (!one || !two || !english || !wayOut || !shared) throw new Error('five');
    const mails = [
      one,
      two,
      { ...english, language: 'en' as const },
      { ...wayOut, wayOut: { id: 'way', keyVersion: 1 } },
      { ...shared, shared: true },
    ];
    for (const each of mails) world.mails.set(each.id, each);
    const news = plan({ kind: 'started-approver', to: 'approver' }, five[0]);
    expect(await send([...mails, news])).toEqual({ faults: 0, held: 0 });
    expect(world.sent.map(({ tag, moreTags = [] }) => [tag, ...moreTags].length)).toEqual([2, 1, 1, 1, 1]);
    expect(to()).toEqual([approver, approver, approver, approver, approver]);
    for (const each of [...mails, news]) expect(stored(each)).toMatchObject({ status: 'sent', attempts: 1 });
  });

  test('each go by themselves where a function carries no words for several at once', async () => {
    const two = five.slice(0, 2).map((of) => asking(open(of)));
    const { several: _, ...mails } = world.runtime.mails;
    expect(await deliverMails({ ...world.runtime, mails }, two)).toEqual({ faults: 0, held: 0 });
    expect(world.sent.map(({ moreTags = [] }) => moreTags)).toEqual([[], []]);
  });

  test('lead to the list, where each of them is; a candidate has a link to each', async () => {
    const [one, two, three, four] = five;
    if (!one || !two || !three || !four) throw new Error('four');
    const work = [one, two].map((of) => asking(open(of)));
    const own = [three, four].map((of) =>
      asking(open(of, {}, taskOf(of, 'still-wanted', 'candidate')), { kind: 'still-wanted' }),
    );
    await send([...work, ...own]);
    expect(to()).toEqual([approver, candidate]);
    const links = world.sent.map(({ text }) => text.match(/https?:\S+/g));
    expect(links[0]).toEqual([expect.stringContaining(`${world.runtime.publicUrl}/mijn/via/`)]);
    expect(links[1]).toHaveLength(2);
    for (const link of links[1] ?? []) expect(link).toContain('/taak/');
  });

  test('of somebody who has no list for one of them are told apart', async () => {
    // Two questions to one mailbox: whether a referral is theirs, of which there is no list yet, and a decision.
    const { referrer } = people;
    const known = asking(open('HW-DDDDDD1', {}, taskOf('HW-DDDDDD1', 'give-information', 'referrer')), {
      kind: 'give-information',
    });
    const also = asking(open('HW-DDDDDD2', {}, taskOf('HW-DDDDDD2', 'give-information', 'referrer')), {
      kind: 'give-information',
    });
    const unknown = asking(open('HW-DDDDDD3', {}, taskOf('HW-DDDDDD3', 'confirm-sender', 'referrer')), {
      kind: 'confirm-sender',
    });
    await send([known, also, unknown]);
    expect(to()).toEqual([referrer?.email, referrer?.email]);
    expect(world.sent.map(({ text }) => [text.includes('/mijn'), text.includes('/taak/')])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  test('but no more than twenty in one', async () => {
    const mails = Array.from({ length: 23 }, (_, n) => asking(open(`HW-C${String(n).padStart(6, '0')}`)));
    await send(mails);
    expect(world.sent.map(({ moreTags = [] }) => moreTags.length + 1)).toEqual([20, 3]);
  });

  test('what another sender took meanwhile is left out', async () => {
    const [one, two, three] = five.map((of) => asking(open(of)));
    if (!one || !two || !three) throw new Error('three');
    world.mails.set(two.id, { ...two, status: 'claimed', attempts: 1, nextAt: minutes(5) });
    await send([one, two, three]);
    expect(world.sent).toMatchObject([{ tag: one.id, moreTags: [three.id] }]);
    expect(stored(two)).toMatchObject({ status: 'claimed', attempts: 1 });
    await send([one, two]);
    expect(world.sent).toHaveLength(1);
  });
});

test('a task of somebody at work leads to the list of all that waits for them too; a candidate’s mail never does', async () => {
  const task = open();
  await send([asking(task)]);
  await send([asking(task, { shared: true })]);
  await send([plan()]);
  expect(to()).toEqual([approver, approver, candidate]);
  const list = `${world.runtime.publicUrl}/mijn/via/`;
  expect(world.sent.map(({ text }) => text.includes(list))).toEqual([true, false, false]);
});

describe('a mail that has nothing to say any more', () => {
  test('is dropped: its task is settled, is somebody else’s, or went to another address; its case is gone', async () => {
    const task = open();
    const settled = asking({ ...task, id: `${id}#approve#9` });
    const elses = asking(task, { to: 'team' });
    const earlier = asking(task);
    const gone = plan({}, 'HW-ZZZZZZZ');
    world.add(caseOf(id, [{ ...task, addressee: 1 }]), people);
    await send([settled, elses, earlier, gone]);
    expect(world.sent).toEqual([]);
    for (const one of [settled, elses, earlier, gone]) expect(stored(one)).toMatchObject({ status: 'dropped' });
  });

  test('goes all the same where it asks nothing: news, and a link to the status page', async () => {
    const task = open();
    const news = plan({ taskId: `${id}#approve#9`, kind: 'started-approver', to: 'approver' });
    const link = plan({ taskId: `${id}#approve#9` });
    await send([news, link]);
    expect(to()).toEqual([approver, candidate]);
    expect(world.sent[1]?.text).toContain(`/status/${world.tokenOf('status')}`);
    expect(task.addressee).toBe(0);
  });

  test('that may have gone twice before is kept as such', async () => {
    open();
    const spent = plan({ attempts: 2 }, 'HW-ZZZZZZZ');
    await send([spent]);
    expect(stored(spent)).toMatchObject({ status: 'ambiguous' });
  });

  test('that came to its end meanwhile is not looked at', async () => {
    open();
    for (const status of ['sent', 'failed', 'dropped'] as const) await send([plan({ status })]);
    expect(world.sent).toEqual([]);
  });

  test('is not judged by a case that is older than itself', async () => {
    const task = open(id, { revision: 2 });
    const fresh = asking(task, { revision: 2 });
    const old = caseOf(id, [], { revision: 1 });
    await deliverMails(world.runtime, [fresh], { cases: new Map([[id, old]]), parties: new Map() });
    expect(to()).toEqual([approver]);
    const known = asking(task, { revision: 1 });
    await deliverMails(world.runtime, [known], { cases: new Map([[id, old]]), parties: new Map() });
    expect(stored(known)).toMatchObject({ status: 'dropped' });
  });
});

describe('a mail whose fate stays unknown', () => {
  test('is not sent a third time: the coordinator asks its reader, and it counts as work that fails', async () => {
    const mails = [asking(open(), { attempts: 2, status: 'ambiguous' }), plan({ attempts: 1, status: 'ambiguous' })];
    expect(await send(mails)).toEqual({ faults: 1, held: 0 });
    expect(to()).toEqual([candidate]);
    expect(mails.map((one) => stored(one)?.status)).toEqual(['ambiguous', 'sent']);
    expect(world.logged).toContain('mail-given-up');
    expect(world.changes[0]?.tasks).toMatchObject([{ kind: 'resolve', owner: 'coordinator', about: 'mail-unsure' }]);
    expect(world.counted).toEqual([]);
  });

  test('to the coordinator goes to their deputy, and to the deputy to the alarm', async () => {
    const task = open(id, {}, taskOf(id, 'approve', 'coordinator'));
    await send([asking(task, { attempts: 2 })]);
    expect(world.counted).toEqual(['coordinatorUnreachable']);
    expect(world.changes).toHaveLength(1);
    expect(world.changes[0]?.mails.map((one) => one.to)).toContain('deputy');
    await send([asking(task, { attempts: 2, to: 'deputy' })]);
    expect(world.counted).toEqual(['coordinatorUnreachable', 'coordinatorUnreachable']);
    expect(world.changes).toHaveLength(1);
  });

  test('of a referral that nobody confirmed is nobody’s task, nor of a probe', async () => {
    open(id, { stage: 'unconfirmed' });
    await send([plan({ attempts: 2 })]);
    open('HW-UAAAAAA');
    await send([plan({ attempts: 2 }, 'HW-UAAAAAA')]);
    expect(world.changes).toEqual([]);
  });
});

describe('a mail that may not go', () => {
  test('says that a place is sought, to somebody who may well go elsewhere: it is dropped, and the yes waits', async () => {
    const call = { ...taskOf(id, 'call', 'coordinator'), about: 'moved-outside-region' };
    open(id, { stage: 'waiting' }, call);
    const news = [
      plan({ kind: 'waiting-candidate' }),
      plan({ kind: 'delayed-candidate', facts: { ...facts, about: 'no-provider' } }),
      plan({ kind: 'approved-candidate' }),
    ];
    await send(news);
    expect(news.map((one) => stored(one)?.status)).toEqual(['dropped', 'dropped', 'planned']);
    open(id, { stage: 'waiting' }, { ...call, about: 'moved-unknown' });
    await send([plan({ kind: 'waiting-candidate' }), plan({ kind: 'approved-candidate' })]);
    expect(to()).toEqual([candidate, candidate]);
    // They were brought elsewhere before the yes could go: no place is sought here any more.
    world.add(caseOf(id, [], { listed, stage: 'closed', closure: 'handed-over' }), people);
    const late = plan({ kind: 'approved-candidate' });
    await send([late]);
    expect(stored(late)?.status).toBe('dropped');
  });

  test('to a work coach outside the domains that decide: their task goes to somebody else', async () => {
    const task = open();
    world.add(caseOf(id, [task]), { ...people, approver: { role: 'approver', email: 'sam@elders.example' } });
    const one = asking(task);
    await send([one]);
    expect(world.sent).toEqual([]);
    expect(stored(one)).toMatchObject({ status: 'dropped' });
    expect(world.logged).toContain('mail-withheld');
    expect(world.changes[0]?.tasks).toMatchObject([{ id: task.id, revokedAddressee: 0 }]);
  });

  test('to them about what is not their task: nothing is taken off anybody', async () => {
    const task = open(id, {}, taskOf(id, 'approve', 'coordinator'));
    world.add(caseOf(id, [task]), { ...people, approver: { role: 'approver', email: 'sam@elders.example' } });
    const news = plan({ kind: 'started-approver', to: 'approver' });
    await send([news]);
    expect(stored(news)).toMatchObject({ status: 'dropped' });
    // It only told something, so nobody else hears it; the trail says that they did not.
    expect(world.changes).toEqual([]);
    const line = { action: 'mail-withheld', object: news.id, result: 'approver' };
    expect(world.events).toMatchObject([line]);
  });

  describe('of an end that their organisation must hear', () => {
    const strangers = {
      ...people,
      approver: { role: 'approver', email: 'sam@elders.example' } as const,
      jobCoach: { role: 'job-coach', name: 'Sam', email: 'sam@elders.example' } as const,
    };
    const closed = { stage: 'closed', closure: 'withdrawn', approver: 'person', provider: 'kwintes' } as const;
    const end = (state: Partial<Referral> = {}) => world.add(caseOf(id, [], { ...closed, ...state }), strangers);
    const passedOn = () => world.changes.flatMap(({ mails }) => mails.map(({ kind, to: role }) => `${role} ${kind}`));
    const called = () => world.changes.flatMap(({ tasks }) => tasks.map(({ owner, about }) => `${owner} ${about}`));

    test.each([
      ['approver', 'ended-approver', 'team'],
      ['approver', 'candidate-died', 'team'],
      ['job-coach', 'case-ended', 'provider'],
      ['job-coach', 'candidate-died', 'provider'],
    ] as const)('%s %s: the mailbox of the %s hears it, once', async (from, kind, next) => {
      end();
      const news = plan({ kind, to: from });
      await send([news]);
      expect(stored(news)).toMatchObject({ status: 'dropped' });
      expect(passedOn()).toEqual([`${next} ${kind}`]);
      // Cut off before the first one was put away, it is done again.
      world.mails.set(news.id, news);
      await send([news]);
      expect(passedOn()).toEqual([`${next} ${kind}`]);
      expect(world.events.filter(({ action }) => action === 'mail-withheld')).toHaveLength(1);
      const planned = [...world.mails.values()].filter((one) => one.to === next);
      await send(planned);
      expect(world.sent).toHaveLength(1);
    });

    test('of which two reports come at the same moment: once', async () => {
      end();
      const news = plan({ kind: 'ended-approver', to: 'approver' });
      await Promise.all([undelivered(world.runtime, news), undelivered(world.runtime, news)]);
      expect(passedOn()).toEqual(['team ended-approver']);
    });

    test('which has heard by the same change: nothing more', async () => {
      end();
      const news = plan({ kind: 'candidate-died', to: 'job-coach' });
      plan({ kind: 'candidate-died', to: 'provider', provider: 'kwintes' });
      await send([news]);
      expect(passedOn()).toEqual([]);
    });

    test('and that the region file forgot: the coordinator phones it', async () => {
      end({ municipality: 'GM9998' });
      await send([plan({ kind: 'ended-approver', to: 'approver' })]);
      expect(called()).toEqual(['coordinator untold-deciders']);
      expect(passedOn()).toEqual(['coordinator call']);
      end({ provider: 'nobody' });
      await send([plan({ kind: 'case-ended', to: 'job-coach' })]);
      expect(called()).toEqual(['coordinator untold-deciders', 'coordinator untold-provider']);
    });

    test('after somebody said that this is not them: nobody new hears of it', async () => {
      end({ closure: 'not-me' });
      await send([plan({ kind: 'ended-approver', to: 'approver' })]);
      expect([...passedOn(), ...called()]).toEqual([]);
    });

    test('after the candidate took back their consent: the coordinator phones, and no mail goes', async () => {
      const given = { version: '2026-11', channel: 'page', at: '2026-11-01T09:00:00.000Z' } as const;
      end({ consent: { ...given, withdrawnAt: '2026-11-20T09:00:00.000Z' } });
      await send([plan({ kind: 'ended-approver', to: 'approver' })]);
      expect(called()).toEqual(['coordinator untold-deciders']);
      expect(passedOn()).toEqual(['coordinator call']);
    });

    test.each([
      ['team', 'ended-approver', 'untold-deciders'],
      ['provider', 'case-ended', 'untold-provider'],
    ] as const)('whose own mailbox takes no mail (%s): the coordinator phones it, once', async (from, kind, about) => {
      end();
      const news = plan({ kind, to: from, ...(from === 'provider' ? { provider: 'kwintes' } : {}) });
      world.answers.push('refused');
      await send([news]);
      expect(stored(news)).toMatchObject({ status: 'failed' });
      expect(called()).toEqual([`coordinator ${about}`]);
      await undelivered(world.runtime, news);
      expect(called()).toEqual([`coordinator ${about}`]);
      expect(world.events.filter(({ action }) => action === 'mail-failed')).toHaveLength(1);
    });
  });

  test('to somebody who is said to have died waits an hour; a link that they ask for goes', async () => {
    open(id, {}, taskOf(id, 'call', 'coordinator', { about: 'death-reported' }));
    const [news, link] = [plan(), plan({ kind: 'new-link', link: { id: 'L', keyVersion: 1, purpose: 'status' } })];
    await send([news, link]);
    expect(stored(news)).toMatchObject({ status: 'planned', attempts: 0, nextAt: minutes(60) });
    expect(stored(link)).toMatchObject({ status: 'sent' });
  });

  test('and says that a case has ended which was reopened since goes to nobody', async () => {
    open();
    const [ended, declined, told] = [plan({ kind: 'ended-candidate' }), plan({ kind: 'declined-candidate' }), plan()];
    await send([ended, declined, told]);
    expect([ended, declined, told].map((mail) => stored(mail)?.status)).toEqual(['dropped', 'dropped', 'sent']);
  });

  test('and says of another referral what is not so any more, since that is of somebody else, goes to nobody', async () => {
    open(id, { duplicates: ['HW-BBBBBBB'] });
    const said = plan({ kind: 'referred-again' });
    await send([said]);
    open();
    const untrue = plan({ kind: 'referred-again' });
    await send([untrue]);
    expect([said, untrue].map((one) => stored(one)?.status)).toEqual(['sent', 'dropped']);
    expect(to()).toEqual([candidate]);
  });

  test('to nobody’s address becomes a call', async () => {
    open();
    const { email: _, ...phoned } = people.candidate ?? { role: 'candidate' };
    world.add(caseOf(id, [taskOf(id, 'approve', 'approver')]), { ...people, candidate: phoned as never });
    const news = plan();
    await send([news, plan()]);
    expect(stored(news)).toMatchObject({ status: 'failed' });
    expect(world.changes.map(({ tasks }) => tasks[0])).toMatchObject([
      { kind: 'call', owner: 'coordinator', about: 'received-candidate' },
    ]);
  });

  test('to an organisation that the region file forgets waits for the file', async () => {
    const gone = taskOf(id, 'accept-offer', 'provider', { provider: 'nobody' });
    open(id, { stage: 'offer', provider: 'nobody' }, gone);
    const offer = plan({ to: 'provider', provider: 'nobody', kind: 'offer-withdrawn' });
    await send([offer]);
    expect(stored(offer)).toMatchObject({ status: 'planned', nextAt: minutes(15) });
    open('HW-DDDDDDD', { municipality: 'GM9998' }, taskOf('HW-DDDDDDD', 'approve', 'team'));
    const team = plan({ to: 'team', kind: 'team-decision' }, 'HW-DDDDDDD');
    await send([team]);
    expect(stored(team)).toMatchObject({ status: 'planned', nextAt: minutes(15) });
    expect(world.logged).toContain('region-lacks');
    expect(world.logged).not.toContain('mail-put-off');
  });

  test('to whoever decided until the case became another’s goes to them, as the ones they were', async () => {
    open(id, { municipality: 'GM0344', door: 'ips-uwv' }, taskOf(id, 'approve', 'team'));
    const formerly = { door: 'sterk-met-werk', municipality: 'GM0355' } as const;
    const lapsed = {
      kind: 'lapsed-approver',
      formerly,
      facts: { municipality: 'GM0355', about: 'other-door' },
    } as const;
    const mails = [plan({ ...lapsed, to: 'team' }), plan({ ...lapsed, to: 'approver' })];
    await send(mails);
    expect(mails.map((one) => stored(one)?.status)).toEqual(['sent', 'sent']);
    expect(to()).toEqual(['team-werk@zeist.example', people.approver?.email]);
  });

  test('to the job coach of before goes to them, where their provider still vouches for them, and to nobody else', async () => {
    const task = taskOf(id, 'check-in', 'job-coach', { provider: 'lister' });
    const replaced = {
      kind: 'offer-withdrawn',
      to: 'job-coach',
      facts: { municipality: 'GM0355', about: 'coach-replaced' },
    };
    const jobCoach = { role: 'job-coach', name: 'Lou', email: 'lou@lister.example' } as const;
    const former = [
      { email: 'robin@kwintes.example', until: 1 },
      { email: 'sam@elders.example', until: 2 },
    ];
    world.add(caseOf(id, [task], { stage: 'checking-in', provider: 'lister' }), {
      ...people,
      jobCoach: { ...jobCoach, former },
    });
    const mails = [1, 2, 3].map((revision) => plan({ ...(replaced as Partial<Mail>), provider: 'kwintes', revision }));
    await send(mails);
    expect(mails.map((one) => stored(one)?.status)).toEqual(['sent', 'dropped', 'dropped']);
    expect(to()).toEqual(['robin@kwintes.example']);
    // What comes back is not about the address of the one who guides now.
    for (const one of mails) await undelivered(world.runtime, one);
    expect(world.changes).toEqual([]);
    // Nothing is left to address it by once everybody is erased.
    const { jobCoach: _, ...erased } = people;
    world.add(caseOf(id, [task], { stage: 'checking-in', provider: 'lister' }), erased);
    const late = plan({ ...(replaced as Partial<Mail>), provider: 'kwintes', revision: 1 });
    await send([late]);
    expect(stored(late)).toMatchObject({ status: 'dropped' });
  });

  test('for as long as the region file forgets its reader is tried ever more seldom, and the coordinator hears it once', async () => {
    const lacking = taskOf(id, 'approve', 'team');
    open(id, { municipality: 'GM9998' }, lacking);
    const team = plan({ to: 'team', kind: 'team-decision', plannedAt: now, nextAt: now });
    const looks: number[] = [];
    for (let at = 0; at < 24 * 60; ) {
      world.time.now = minutes(at);
      await send([stored(team) as Mail]);
      const next = (Date.parse(stored(team)?.nextAt ?? '') - Date.parse(now)) / 60_000;
      looks.push(next - at);
      at = next;
    }
    expect(looks).toEqual([15, 15, 30, 60, 120, 240, 240, 240, 240, 240]);
    expect(world.changes.flatMap(({ tasks }) => tasks.map(({ about }) => about))).toEqual(['missing-municipality']);
    expect(stored(team)).toMatchObject({ status: 'planned', attempts: 0 });
  });

  test('and waited for the region file goes at once when somebody notices that it was mended, or says so', async () => {
    const task = open(id, {}, taskOf(id, 'approve', 'team'));
    const told = taskOf(id, 'resolve', 'coordinator', { about: 'missing-municipality' });
    const later = {
      to: 'team',
      kind: 'team-decision',
      facts: { municipality: 'GM0355', decision: 'approve' },
      nextAt: minutes(240),
    } as const;
    world.add(caseOf(id, [task, told]), people);
    const noticed = plan(later);
    await tellLacks(world.runtime, caseOf(id, [task, told]));
    expect(stored(noticed)).toMatchObject({ status: 'planned', nextAt: now });
    expect(world.task(told.id)?.status).toBe('closed');
    world.add(caseOf(id, [task, told]), people);
    const said = plan(later);
    const ctx = contextOf(world.runtime, { origin: 'link', actor: 'coordinator' });
    await changeAndFollow(world.runtime, id, (from) => unstick(from, told, ctx));
    expect(stored(said)).toMatchObject({ status: 'sent' });
  });

  test('for a fault of its own: it alone waits a quarter of an hour, and the coordinator hears of it', async () => {
    open();
    const ill = plan({ kind: 'started-approver', to: 'approver', facts: {} });
    const well = plan();
    expect(await send([ill, well])).toEqual({ faults: 1, held: 0 });
    expect(to()).toEqual([candidate]);
    expect(stored(ill)).toMatchObject({ status: 'planned', attempts: 0, nextAt: minutes(15) });
    expect(world.logged).toContain('mail-put-off');
    expect(world.changes[0]?.tasks).toMatchObject([{ kind: 'resolve', owner: 'coordinator' }]);
  });
});

describe('what the mail service answers', () => {
  test.each([
    ['throttled', { status: 'planned', attempts: 0, nextAt: minutes(5) }, { faults: 0, held: 0 }],
    ['ambiguous', { status: 'ambiguous', attempts: 1, nextAt: minutes(15) }, { faults: 0, held: 0 }],
    ['unknown', { status: 'planned', attempts: 0, nextAt: minutes(15) }, { faults: 1, held: 0 }],
    // Five minutes after the trial of another.
    ['account-paused', { status: 'planned', attempts: 0, nextAt: minutes(9) }, { faults: 0, held: 2 }],
  ] as const)('%s', async (answer, expected, came) => {
    open();
    const [one, next] = [plan(), plan()];
    world.answers.push(answer);
    expect(await send([one, next])).toEqual(came);
    expect(stored(one)).toMatchObject(expected);
    const after = answer === 'account-paused' ? { status: 'planned', nextAt: minutes(4) } : { status: 'sent' };
    expect(stored(next)).toMatchObject(after);
    expect(world.changes).toEqual([]);
  });

  test('refused: it fails, and its task goes on to the next', async () => {
    const task = open();
    const one = asking(task);
    world.answers.push('refused');
    await send([one, plan()]);
    expect(stored(one)).toMatchObject({ status: 'failed' });
    expect(world.changes[0]?.tasks[0]).toMatchObject({ id: task.id, addressee: 1 });
    expect(world.changes[0]?.tasks[0]?.owner).not.toBe('approver');
    expect(world.events).toContainEqual({
      of: id,
      action: 'mail-failed',
      object: one.id,
      result: 'approver',
      origin: 'mail',
      actor: 'system',
      at: now,
    });
  });

  test('nothing, while its rate has no room: a minute later', async () => {
    open();
    world.said.crowded = true;
    const one = plan();
    expect(await send([one])).toEqual({ faults: 0, held: 0 });
    expect(stored(one)).toMatchObject({ status: 'planned', attempts: 0, nextAt: minutes(1) });
  });
});

describe('while all mail is held', () => {
  const hold = (tryAt: string) => {
    world.said.hold = { why: 'account-paused', since: minutes(-60), tryAt };
  };

  test('none is tried before the next trial', async () => {
    open();
    hold(minutes(3));
    const [one, two] = [plan(), plan()];
    expect(await send([one, two])).toEqual({ faults: 0, held: 2 });
    expect([stored(one), stored(two)].map((each) => each?.nextAt)).toEqual([minutes(3), minutes(3)]);
    expect(world.sent).toEqual([]);
  });

  test('one goes ahead, and when it goes the others follow', async () => {
    open();
    hold(now);
    await send([plan(), plan(), plan()]);
    expect(world.sent).toHaveLength(3);
    expect(world.said.hold).toBeUndefined();
    expect(world.logged).toContain('mail-released');
  });

  test('one goes ahead, and when it does not the others wait', async () => {
    open();
    hold(now);
    world.answers.push('quota-used');
    expect(await send([plan(), plan(), plan()])).toEqual({ faults: 0, held: 3 });
    expect(world.said.hold).toMatchObject({ why: 'quota-used', since: minutes(-60), tryAt: minutes(4) });
    expect(world.sent).toEqual([]);
  });

  test('an answer that says nothing of the account leaves it held', async () => {
    open();
    hold(now);
    world.answers.push('throttled');
    expect(await send([plan(), plan()])).toEqual({ faults: 0, held: 1 });
    expect(world.said.hold).toMatchObject({ why: 'account-paused' });
  });

  test('a mail that says nothing any more is no trial: the next one is', async () => {
    open();
    hold(now);
    await send([plan({}, 'HW-ZZZZZZZ'), plan()]);
    expect(to()).toEqual([candidate]);
  });
});

test('a referrer is told in their own language, later and at a replaced address too; nobody else is', async () => {
  const { referrer } = people;
  if (referrer === undefined) throw new Error('no referrer');
  const former = [{ email: 'vorige@school.example', until: 4, at: now }];
  world.add(caseOf(id, [], { listed }), { ...people, referrer: { ...referrer, language: 'en', former } });
  await send([
    plan({ kind: 'approved-referrer', to: 'referrer', link: status }),
    plan({ kind: 'address-replaced', to: 'referrer', revision: 4, facts: { ...facts, replacedOn: '2026-11-21' } }),
    plan({ kind: 'started-approver', to: 'approver' }),
    plan({ kind: 'approved-candidate' }),
  ]);
  const languages = world.sent.map(({ text }) => (/\bthe\b/i.test(text) ? 'en' : 'nl'));
  expect(to()).toEqual([referrer.email, 'vorige@school.example', approver, candidate]);
  expect(languages).toEqual(['en', 'en', 'nl', 'nl']);
  expect(world.sent[0]?.text).toContain('lang=en');
});

describe('time', () => {
  test('what there is none for stays as it is', async () => {
    open();
    const [one, two] = [plan(), plan()];
    await send([one, two], ([first]) => first?.id !== one.id);
    expect(stored(one)).toEqual(one);
    expect(stored(two)).toMatchObject({ status: 'sent' });
    let looks = 0;
    const three = plan();
    // Read in time, and not sent any more.
    await send([three], () => ++looks === 1);
    expect(stored(three)).toEqual(three);
  });
});

describe('right after a change', () => {
  test('what is due of that case goes, and nothing else', async () => {
    open();
    const [due, later] = [plan(), plan({ nextAt: minutes(1) })];
    open('HW-EEEEEEE');
    const other = plan({}, 'HW-EEEEEEE');
    await deliverFor(world.runtime, id);
    expect([due, later, other].map((one) => stored(one)?.status)).toEqual(['sent', 'planned', 'planned']);
    expect(world.counted).toEqual([]);
    world.said.hold = { why: 'account-paused', since: now, tryAt: minutes(3) };
    plan();
    await deliverFor(world.runtime, id);
    expect(world.counted).toEqual(['mailHeld']);
  });
});

describe('a mail that cannot arrive', () => {
  const given = (role: 'candidate' | 'referrer', addressee: number) => {
    const link = { id: `given ${role} ${addressee}`, keyVersion: 1, purpose: 'status' } as const;
    world.token({ ...link, referralId: id, role, addressee });
    return plan({ kind: 'address-given', to: role, link });
  };
  const calls = () => world.changes.flatMap(({ tasks }) => tasks.map(({ kind, about }) => [kind, about]));

  test('news for the candidate becomes one call; a link that they asked for none', async () => {
    open();
    await undelivered(world.runtime, plan({ kind: 'new-link' }));
    await undelivered(world.runtime, plan({ to: 'referrer', kind: 'received-referrer' }));
    expect(calls()).toEqual([]);
    await undelivered(world.runtime, plan());
    await undelivered(world.runtime, plan());
    expect(calls()).toEqual([['call', 'received-candidate']]);
    await undelivered(world.runtime, plan({ kind: 'approved-candidate' }));
    expect(calls()).toHaveLength(2);
  });

  test('also when the case has ended, for how it ended is news', async () => {
    world.add(caseOf(id, [], { stage: 'closed', closure: 'withdrawn', closedAt: now }), people);
    await undelivered(world.runtime, plan({ kind: 'ended-candidate' }));
    expect(calls()).toEqual([['call', 'ended-candidate']]);
  });

  test('about a task whose owner or address is another by now moves nothing', async () => {
    const task = open();
    const old = asking(task);
    world.add(caseOf(id, [{ ...task, addressee: 1 }]), people);
    await undelivered(world.runtime, old);
    world.add(caseOf(id, [{ ...task, owner: 'team' }]), people);
    await undelivered(world.runtime, old);
    expect(world.changes).toEqual([]);
    world.add(caseOf(id, [task]), people);
    await undelivered(world.runtime, old);
    expect(world.changes).toHaveLength(1);
  });

  test('of a sender whom nobody knows is no matter', async () => {
    open(id, { stage: 'unconfirmed' }, taskOf(id, 'confirm-sender', 'candidate'));
    await undelivered(world.runtime, plan());
    expect(world.changes).toEqual([]);
  });

  test('to the coordinator is counted, but of a probe', async () => {
    open();
    await undelivered(world.runtime, plan({ to: 'coordinator', kind: 'duplicate' }));
    expect(world.counted).toEqual(['coordinatorUnreachable']);
    open('HW-UAAAAAA');
    await undelivered(world.runtime, plan({ to: 'coordinator', kind: 'duplicate' }, 'HW-UAAAAAA'));
    expect(world.counted).toHaveLength(1);
    expect(coordinator.mailbox).toBeDefined();
  });

  test('at an address that was just corrected: the one who gave it is asked, as long as it is the one that we have', async () => {
    open(id, { candidateAddress: 2, referrerAddress: 1 });
    await undelivered(world.runtime, given('candidate', 1));
    expect(calls()).toEqual([]);
    await undelivered(world.runtime, given('candidate', 2));
    await undelivered(world.runtime, given('candidate', 2));
    expect(calls()).toHaveLength(1);
    await undelivered(world.runtime, given('referrer', 1));
    expect(new Set(calls().map(([, about]) => about)).size).toBe(2);
    world.add(caseOf(id, [], { stage: 'closed', closure: 'withdrawn', candidateAddress: 2 }), people);
    await undelivered(world.runtime, given('candidate', 2));
    expect(calls()).toHaveLength(2);
  });
});
