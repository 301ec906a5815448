import { beforeEach, describe, expect, test } from 'vitest';
import { birthDateProof } from '../../functions/cases/status-access.ts';
import type { StatusDesk } from '../../functions/cases/status-contracts.ts';
import { createStatusDesk } from '../../functions/cases/status-desk.ts';
import { localDate } from '../../functions/domain/calendar.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Task } from '../../functions/domain/task.ts';
import { now } from '../adapters/sample.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';

const id = 'HW-AAAAAAA';
const birthDate = '1990-04-23';
const { birthDateTries } = worldRegion.links;
const nl = { language: 'nl' } as const;
const people = partiesOf('Aardbei');

let world: DeskWorld;
let desk: StatusDesk;
/** The status links of both, and a device of each that has shown whose it is. */
let candidate: string;
let referrer: string;
let candidates: typeof nl & { device: string };
let referrers: typeof nl & { device: string };
beforeEach(() => {
  world = openDeskWorld();
  desk = createStatusDesk(world.runtime);
  open();
  candidate = world.token({ referralId: id, role: 'candidate', purpose: 'status' });
  referrer = world.token({ referralId: id, role: 'referrer', purpose: 'status' });
  candidates = { ...nl, device: world.provenBy(birthDateProof(world.runtime, { id })) };
  referrers = { ...nl, device: world.provenFor(people.referrer?.email ?? '') };
});

/** The case, in another state than waiting for a work coach. */
function open(parts: Partial<Referral> = {}, task: Task = taskOf(id, 'approve', 'approver'), known = people) {
  world.add(caseOf(id, [task], parts), known);
}

const approved = { stage: 'offer', approvedOn: '2026-11-20' } as const;
const offer = taskOf(id, 'accept-offer', 'provider');
/** Everything that asks for a link of its own: what each says where that link opens nothing. */
const acts: readonly [string, (token: string) => Promise<unknown>, unknown][] = [
  ['birth date', (token) => desk.enterBirthDate(token, birthDate, candidates), { result: 'gone' }],
  ['sending a code', (token) => desk.sendCode(token, candidates), { result: 'gone' }],
  ['a code', (token) => desk.enterCode(token, '123456', candidates), { result: 'gone' }],
  ['withdrawing', (token) => desk.withdraw(token, candidates), 'gone'],
  ['proposing the end', (token) => desk.proposeWithdrawal(token, candidates), 'gone'],
  ['reporting a death', (token) => desk.reportDeath(token, candidates), 'gone'],
  ['objecting', (token) => desk.objectToTransfer(token, { reason: 'talk' }, { ...candidates, anyway: false }), 'gone'],
  ['taking that back', (token) => desk.takeBackObjection(token, candidates), 'gone'],
  ['the question again', (token) => desk.mailQuestion(token, candidates), 'gone'],
  ['nobody called', (token) => desk.reportNobodyCalled(token, candidates), 'gone'],
  ['another phone', (token) => desk.correctContact(token, { phone: '+31687654321' }, candidates), { result: 'gone' }],
];

describe('a link that opens nothing', () => {
  test.each(['of a task', 'of nobody who has such a page', 'that is over', 'that was never made'])(
    '%s',
    async (what) => {
      const tokens: Record<string, [string, string]> = {
        'of a task': [world.token({ referralId: id, role: 'candidate' }), 'unknown'],
        'of nobody who has such a page': [
          world.token({ referralId: id, role: 'approver', purpose: 'status' }),
          'unknown',
        ],
        'that is over': [
          world.token({ referralId: id, role: 'candidate', purpose: 'status', validUntil: now }),
          'expired',
        ],
        'that was never made': ['1-nothing', 'unknown'],
      };
      const [token, state] = tokens[what] ?? ['', ''];
      expect(await desk.open(token, candidates)).toEqual({ state });
      for (const [name, act, answer] of acts) expect([name, await act(token)]).toEqual([name, answer]);
      expect(world.changes).toEqual([]);
      expect(world.sent).toEqual([]);
    },
  );

  test('of a case that is there no more', async () => {
    const token = world.token({ referralId: 'HW-ZZZZZZZ', role: 'candidate', purpose: 'status' });
    expect(await desk.open(token, nl)).toEqual({ state: 'unknown' });
  });

  test('went to an address that was replaced, but for the device on which that was done', async () => {
    open({ candidateAddress: 1 });
    expect(await desk.open(candidate, candidates)).toEqual({ state: 'expired' });
    const device = world.provenBy(birthDateProof(world.runtime, { id, candidateAddress: 1 }));
    expect((await desk.open(candidate, { ...nl, device })).state).toBe('open');
  });
});

describe('once its reader was erased', () => {
  const ended = { stage: 'closed', closure: 'withdrawn', closedAt: now } as const;
  const { candidate: _candidate, ...others } = people;

  test('a link of either says that it no longer works, and asks nothing that nobody could answer', async () => {
    open(ended, undefined, { notes: [] });
    for (const visit of [nl, candidates]) expect(await desk.open(candidate, visit)).toEqual({ state: 'expired' });
    for (const visit of [nl, referrers]) expect(await desk.open(referrer, visit)).toEqual({ state: 'expired' });
    for (const [name, act, answer] of acts) expect([name, await act(candidate)]).toEqual([name, answer]);
    await desk.renew(candidate);
    await desk.renew(referrer);
    expect([world.changes, world.sent]).toEqual([[], []]);
  });

  test('by saying that it was not them, the referrer still reads how it ended', async () => {
    open({ ...ended, closure: 'not-me' }, undefined, others);
    expect(await desk.open(candidate, nl)).toEqual({ state: 'expired' });
    expect((await desk.open(referrer, nl)).state).toBe('needs-code');
    expect((await desk.open(referrer, referrers)).state).toBe('open');
  });

  test('an open case asks as before', async () => {
    open({}, undefined, others);
    expect((await desk.open(candidate, nl)).state).toBe('needs-birth-date');
  });
});

describe('before anybody has shown who they are', () => {
  test('the candidate reads how many tries are left today', async () => {
    expect(await desk.open(candidate, nl)).toEqual({ state: 'needs-birth-date', triesLeft: birthDateTries });
    expect(await desk.enterBirthDate(candidate, '1991-01-01', nl)).toEqual({
      result: 'wrong',
      triesLeft: birthDateTries - 1,
    });
    expect(await desk.open(candidate, nl)).toEqual({ state: 'needs-birth-date', triesLeft: birthDateTries - 1 });
  });

  test('the last wrong birth date of a day locks the link until the next; a link that goes on like that is replaced', async () => {
    for (let day = 0; day < 4; day += 1) {
      for (let tried = 1; tried < birthDateTries; tried += 1) await desk.enterBirthDate(candidate, '1991-01-01', nl);
      expect(await desk.enterBirthDate(candidate, '1991-01-01', nl)).toEqual({ result: 'locked' });
      expect(await desk.enterBirthDate(candidate, birthDate, nl)).toEqual({ result: 'locked' });
      expect(await desk.open(candidate, nl)).toEqual({ state: 'locked' });
      world.wait(24 * 60);
    }
    expect(world.sent).toEqual([]);
    expect(await desk.enterBirthDate(candidate, birthDate, nl)).toEqual({ result: 'replaced' });
    expect(world.sent.map(({ to }) => to)).toEqual([people.candidate?.email]);
    expect(await desk.open(candidate, nl)).toEqual({ state: 'expired' });
  });

  test('nobody’s birth date is right once the candidate was erased', async () => {
    open({}, undefined, { notes: [] });
    expect(await desk.enterBirthDate(candidate, birthDate, nl)).toEqual({ result: 'gone' });
    expect(await desk.enterBirthDate(referrer, birthDate, nl)).toEqual({ result: 'gone' });
  });

  test('the referrer reads what comes first: their confirmation, a code, or nothing where there is no mailbox', async () => {
    const bare = {
      reference: id,
      programme: 'sterk-met-werk',
      door: 'sterk-met-werk',
      municipality: 'GM0355',
      receivedOn: '2026-11-21',
      dueOn: '2026-11-21',
    };
    expect(await desk.open(referrer, nl)).toEqual({ state: 'needs-code', bare });
    const { referrer: known, ...others } = people;
    open({}, undefined, others);
    expect(known).toBeDefined();
    expect(await desk.open(referrer, nl)).toEqual({ state: 'no-mailbox' });
    open({ stage: 'unconfirmed' });
    expect(await desk.open(referrer, nl)).toEqual({ state: 'unconfirmed', byCall: false, canWithdraw: false });
    expect(await desk.sendCode(referrer, nl)).toEqual({ result: 'gone' });
    expect(world.sent).toEqual([]);
  });

  test('a code that the referrer had mailed opens their page on that device, for as long as they chose', async () => {
    const asked = await desk.sendCode(referrer, nl);
    if (asked.result !== 'sent') throw new Error(asked.result);
    const [mail] = world.sent;
    expect([mail?.to, mail?.tag]).toEqual([people.referrer?.email, `${id}/case/code`]);
    const code = /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? '';
    expect(asked).not.toHaveProperty('deviceSeconds');
    const entered = await desk.enterCode(referrer, code, { ...nl, device: asked.device, remember: true });
    if (entered.result !== 'right') throw new Error(entered.result);
    expect(entered.deviceSeconds).toBe(worldRegion.links.deviceValidDays * 86_400);
    expect((await desk.open(referrer, { ...nl, device: entered.device })).state).toBe('open');
    world.wait(3 * 60);
    expect((await desk.open(referrer, { ...nl, device: entered.device })).state).toBe('open');
  });
});

describe('withdrawing', () => {
  test('waits for proof', async () => {
    expect(await desk.withdraw(candidate, nl)).toBe('needs-proof');
    expect(world.changes).toEqual([]);
  });

  test('is the referrer’s until the decision, and the candidate’s always', async () => {
    open(approved, offer);
    expect(await desk.withdraw(referrer, referrers)).toBe('gone');
    expect(world.changes).toEqual([]);
    expect(await desk.withdraw(candidate, candidates)).toBe('done');
    expect(world.actions()).toEqual(['withdraw']);
    expect(world.woken).toEqual([id]);
    expect(world.sent.map(({ to }) => to)).toContain(people.candidate?.email);
    expect(await desk.withdraw(candidate, candidates)).toBe('gone');
    open();
    expect(await desk.withdraw(referrer, referrers)).toBe('done');
    expect(world.referral(id)).toMatchObject({ stage: 'closed', closure: 'withdrawn' });
  });

  test('takes back a consent where the candidate gave one, and only they', async () => {
    const consent = { at: now, privacyVersion: worldRegion.privacyVersion, phonedIn: false } as never;
    open({ consent });
    expect(await desk.withdraw(referrer, referrers)).toBe('done');
    open({ consent });
    expect(await desk.withdraw(candidate, candidates)).toBe('done');
    expect(world.actions()).toEqual(['withdraw', 'withdraw-consent']);
  });

  test('ends what its sender has not confirmed, without a word to anybody', async () => {
    open({ stage: 'unconfirmed' }, taskOf(id, 'confirm-sender', 'referrer'));
    expect(await desk.withdraw(referrer, referrers)).toBe('done');
    expect(world.referral(id)).toMatchObject({ stage: 'closed', closure: 'withdrawn' });
    expect(world.sent).toEqual([]);
  });

  test('after the start stops the trajectory that it finds', async () => {
    open({ ...approved, stage: 'checking-in', machine: 'trajectory' }, taskOf(id, 'check-in', 'job-coach'));
    world.trajectories.set(id, {
      referralId: id,
      provider: 'kwintes',
      startsOn: '2026-10-01',
      plannedEnd: '2027-10-01',
      firstTalkOn: '2026-10-01',
      hoursUsed: 3,
      spells: [],
      checkIns: [],
    });
    expect(await desk.withdraw(candidate, candidates)).toBe('done');
    expect(world.trajectories.get(id)).toMatchObject({ earlyStop: 'no-wish-now' });
  });
});

describe('a candidate who got another job coach', () => {
  const checkIn = taskOf(id, 'check-in', 'job-coach');
  const guided = { stage: 'checking-in', holdsPlace: true, provider: 'kwintes', transfer: { at: now } } as const;
  const visit = () => ({ ...candidates, anyway: false });

  test('may object once, and take it back; a few times a day at most', async () => {
    open(guided, checkIn);
    const said = { reason: 'not-at-ease', text: 'Liever een vrouw.' } as const;
    for (let click = 0; click < 3; click += 1)
      expect(await desk.objectToTransfer(candidate, said, visit())).toBe('done');
    expect(world.actions()).toEqual(['object-to-transfer']);
    // The coordinator alone hears of it.
    expect(world.sent.map(({ to }) => to)).toEqual([worldRegion.coordinator.mailbox]);
    expect(await desk.open(candidate, candidates)).toMatchObject({ transfer: 'objected' });
    expect(await desk.takeBackObjection(candidate, candidates)).toBe('done');
    expect(await desk.takeBackObjection(candidate, candidates)).toBe('gone');
    expect(await desk.open(candidate, candidates)).toMatchObject({ transfer: { objectUntil: '2026-12-19' } });
    expect(await desk.objectToTransfer(candidate, said, visit())).toBe('done');
    expect(await desk.takeBackObjection(candidate, candidates)).toBe('done');
    expect(await desk.objectToTransfer(candidate, said, visit())).toBe('too-many');
  });

  test('with proof, by their own link, and with words that may be kept', async () => {
    open(guided, checkIn);
    const said = { reason: 'talk' } as const;
    expect(await desk.objectToTransfer(candidate, said, { ...nl, anyway: false })).toBe('needs-proof');
    expect(await desk.objectToTransfer(referrer, said, { ...referrers, anyway: false })).toBe('gone');
    const ill = { ...said, text: 'Ik heb een depressie.' };
    expect(await desk.objectToTransfer(candidate, ill, visit())).toEqual([{ field: 'said', code: 'medical-hint' }]);
    expect(world.changes).toEqual([]);
    expect(await desk.objectToTransfer(candidate, ill, { ...visit(), anyway: true })).toBe('done');
  });
});

describe('what the referrer tells the coordinator', () => {
  test.each([
    ['that it should end', () => desk.proposeWithdrawal(referrer, referrers), 'propose-withdrawal'],
    ['that the candidate died', () => desk.reportDeath(referrer, referrers), 'report-death'],
  ])('%s: once; again it is with them already; and a few times a day at most', async (_, tell, action) => {
    open(approved, offer);
    for (let click = 0; click < 5; click += 1) expect(await tell()).toBe('done');
    expect(new Set(world.actions())).toEqual(new Set([action]));
    expect(world.sent.map(({ to }) => to)).toEqual([worldRegion.coordinator.mailbox]);
    // The coordinator is through with it, each time.
    open(approved, offer);
    expect(await tell()).toBe('done');
    open(approved, offer);
    expect(await tell()).toBe('too-many');
    world.wait(24 * 60);
    expect(await tell()).toBe('done');
  });

  test('takes proof, the referrer’s own link, and a case that is open', async () => {
    open(approved, offer);
    for (const tell of [desk.proposeWithdrawal, desk.reportDeath]) {
      expect(await tell(referrer, nl)).toBe('needs-proof');
      expect(await tell(candidate, candidates)).toBe('gone');
    }
    open({ ...approved, stage: 'closed', closure: 'withdrawn' }, offer);
    for (const tell of [desk.proposeWithdrawal, desk.reportDeath]) expect(await tell(referrer, referrers)).toBe('gone');
    open({ stage: 'unconfirmed' }, taskOf(id, 'confirm-sender', 'referrer'));
    expect(await desk.reportDeath(referrer, referrers)).toBe('gone');
    expect(world.changes).toEqual([]);
  });
});

describe('nobody called', () => {
  test('goes to the coordinator once, while the first talk is awaited', async () => {
    open(approved, offer);
    expect(await desk.reportNobodyCalled(candidate, candidates)).toBe('gone');
    const awaited = { ...approved, stage: 'confirming-start', machine: 'trajectory', startedOn: '2026-11-20' } as const;
    open(awaited, taskOf(id, 'confirm-start', 'job-coach'));
    expect(await desk.reportNobodyCalled(candidate, nl)).toBe('needs-proof');
    expect(await desk.reportNobodyCalled(referrer, referrers)).toBe('gone');
    expect(await desk.reportNobodyCalled(candidate, candidates)).toBe('done');
    expect(await desk.reportNobodyCalled(candidate, candidates)).toBe('done');
    expect(world.actions()).toEqual(['report-nobody-called']);
  });

  test('a talk that the coordinator asks about already, for another reason, is told of', async () => {
    const awaited = { ...approved, stage: 'confirming-start', machine: 'trajectory', startedOn: '2026-11-20' } as const;
    open(awaited, taskOf(id, 'confirm-start', 'coordinator'));
    expect(await desk.reportNobodyCalled(candidate, candidates)).toBe('done');
    expect(world.actions()).toEqual(['report-nobody-called']);
  });
});

describe('another address or phone', () => {
  const phone = { phone: '+31687654321' };
  const email = (name: string) => ({ email: `${name}@post.example` });

  test('is kept, and this device goes on without another proof', async () => {
    const done = await desk.correctContact(candidate, email('new'), candidates);
    expect(world.parties(id).candidate?.email).toBe('new@post.example');
    // Whoever reads the old one hears it too: it may not have been them.
    expect(world.sent.map(({ to }) => to)).toEqual(['new@post.example', people.candidate?.email]);
    if (done.result !== 'done' || done.device === undefined) throw new Error(done.result);
    expect((await desk.open(candidate, { ...nl, device: done.device })).state).toBe('open');
    expect(await desk.open(candidate, candidates)).toEqual({ state: 'expired' });
  });

  test('said twice changes nothing and uses nothing up', async () => {
    for (let times = 0; times < 12; times += 1) {
      expect((await desk.correctContact(candidate, phone, candidates)).result).toBe('done');
    }
    for (let times = 0; times < 12; times += 1) {
      const own = { email: people.candidate?.email ?? '' };
      expect((await desk.correctContact(candidate, own, candidates)).result).toBe('done');
    }
    expect(world.actions()).toEqual(['correct-contact']);
  });

  test('five times a day', async () => {
    const give = async (n: number) =>
      (await desk.correctContact(candidate, { phone: `+3168765432${n}` }, candidates)).result;
    for (let n = 0; n < 5; n += 1) expect(await give(n)).toBe('done');
    expect(await give(5)).toBe('too-many');
    world.wait(24 * 60);
    expect(await give(6)).toBe('done');
  });

  test('no mailbox is filled by naming it for one person after another', async () => {
    const cases = 30;
    let refused = false;
    for (let n = 0; n < cases && !refused; n += 1) {
      const other = `HW-${String(n).padStart(7, 'B')}`;
      world.add(caseOf(other, [taskOf(other, 'approve', 'approver')]), people);
      const token = world.token({ referralId: other, role: 'candidate', purpose: 'status' });
      const device = world.provenBy(birthDateProof(world.runtime, { id: other }));
      refused = (await desk.correctContact(token, email('victim'), { ...nl, device })).result === 'too-many';
    }
    expect(refused).toBe(true);
    expect(world.sent.length).toBeLessThan(cases);
  });

  test('is not closed to whose it is by others who may not give it', async () => {
    const deciding = { ...people, approver: { role: 'approver' as const, ...email('victim') } };
    const give = async (n: number, known: typeof people) => {
      const other = `HW-${String(n).padStart(7, 'B')}`;
      world.add(caseOf(other, [taskOf(other, 'approve', 'approver')]), known);
      const token = world.token({ referralId: other, role: 'candidate', purpose: 'status' });
      const device = world.provenBy(birthDateProof(world.runtime, { id: other }));
      return (await desk.correctContact(token, email('victim'), { ...nl, device })).result;
    };
    for (let n = 0; n < 6; n += 1) expect(await give(n, deciding)).toBe('not-allowed');
    expect(await give(6, people)).toBe('done');
  });

  test('an address that is no candidate’s is told beside another mistake, as often as a correction is', async () => {
    const own = people.approver?.email ?? '';
    for (let times = 0; times < 12; times += 1) {
      expect(await desk.refusesAddress(candidate, 'new@post.example', candidates)).toBe(false);
    }
    expect(await desk.refusesAddress(candidate, own, nl)).toBe(false);
    expect(await desk.refusesAddress(referrer, own, referrers)).toBe(false);
    for (let times = 0; times < 5; times += 1) expect(await desk.refusesAddress(candidate, own, candidates)).toBe(true);
    // From then on nobody learns, address by address, who decides.
    expect(await desk.refusesAddress(candidate, own, candidates)).toBe(false);
    expect((await desk.correctContact(candidate, { email: own }, candidates)).result).toBe('too-many');
    expect(world.changes).toEqual([]);
  });

  test('not that of who decides, nor while it is not open or its sender not known', async () => {
    const own = { email: people.approver?.email ?? '' };
    expect(await desk.correctContact(candidate, phone, nl)).toEqual({ result: 'needs-proof' });
    expect(await desk.correctContact(referrer, phone, referrers)).toEqual({ result: 'gone' });
    expect(await desk.correctContact(candidate, own, candidates)).toEqual({ result: 'not-allowed' });
    open({ stage: 'unconfirmed' }, taskOf(id, 'confirm-sender', 'candidate'));
    expect(await desk.correctContact(candidate, phone, candidates)).toEqual({ result: 'needs-proof' });
    open({ stage: 'closed', closure: 'withdrawn' });
    expect(await desk.correctContact(candidate, phone, candidates)).toEqual({ result: 'gone' });
    open({}, undefined, { notes: [] });
    expect(await desk.correctContact(candidate, phone, candidates)).toEqual({ result: 'gone' });
    expect(world.changes).toEqual([]);
  });
});

describe('a new link', () => {
  test('goes to the reader of the old one, five times a day', async () => {
    for (let times = 0; times < 6; times += 1) await desk.renew(referrer);
    expect(world.sent.map(({ to }) => to)).toEqual(Array.from({ length: 5 }, () => people.referrer?.email));
    await desk.renew(candidate);
    expect(world.sent.at(-1)?.to).toBe(people.candidate?.email);
    world.wait(24 * 60);
    await desk.renew(referrer);
    expect(world.sent).toHaveLength(7);
  });

  test('is mailed to nobody whose address we do not have, whose referral is not confirmed, or who holds another link', async () => {
    await desk.renew(world.token({ referralId: id, role: 'candidate' }));
    await desk.renew('1-nothing');
    open({ reach: { candidate: { email: false, phone: true }, referrer: { email: true, phone: false } } });
    await desk.renew(candidate);
    open({ stage: 'unconfirmed' });
    await desk.renew(referrer);
    expect(world.sent).toEqual([]);
    expect(world.changes).toEqual([]);
  });
});

describe('what the candidate is asked now', () => {
  const question = {
    ...taskOf(id, 'tell-outcome', 'candidate'),
    checkIn: { date: '2026-11-23', purpose: 'final' },
  } as const;
  const asked = { stage: 'checking-in', approvedOn: '2026-11-20', provider: 'lister' } as const;

  test('stands on their page from its day on, and is mailed again a few times a day', async () => {
    open(asked, { ...question, visibleFrom: '2027-01-01T09:00:00.000Z' });
    expect(await desk.open(candidate, candidates)).not.toHaveProperty('question');
    expect(await desk.mailQuestion(candidate, candidates)).toBe('gone');
    open(asked, question);
    const until = localDate(question.dueAt);
    expect(await desk.open(candidate, candidates)).toMatchObject({ question: { kind: 'tell-outcome', until } });
    expect(await desk.open(referrer, referrers)).not.toHaveProperty('question');
    expect(await desk.mailQuestion(referrer, referrers)).toBe('gone');
    expect(await desk.mailQuestion(candidate, nl)).toBe('needs-proof');
    expect(world.sent).toEqual([]);
    for (let n = 0; n < 5; n += 1) expect(await desk.mailQuestion(candidate, candidates)).toBe('done');
    expect(await desk.mailQuestion(candidate, candidates)).toBe('too-many');
    expect(world.sent.map(({ to }) => to)).toEqual(Array(5).fill(people.candidate?.email));
  });

  test('is not theirs while the coordinator phones them about it', async () => {
    open(asked, { ...question, owner: 'coordinator' });
    expect(await desk.open(candidate, candidates)).not.toHaveProperty('question');
    expect(await desk.mailQuestion(candidate, candidates)).toBe('gone');
  });
});
