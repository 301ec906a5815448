import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LinkDesk } from '../../functions/cases/link-contracts.ts';
import { createLinkDesk } from '../../functions/cases/link-desk.ts';
import { mailboxProof } from '../../functions/cases/mailbox-proof.ts';
import type { TaskView } from '../../functions/cases/task-contracts.ts';
import { teamMailbox } from '../../functions/domain/approver.ts';
import type { Role, TaskKind } from '../../functions/domain/codes.ts';
import type { Link } from '../../functions/domain/mail.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Task } from '../../functions/domain/task.ts';
import { resolve } from '../../functions/web/links/tasks/resolve.ts';
import { minutes, now } from '../adapters/sample.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';
import { says } from '../support/says.ts';

const id = 'HW-AAAAAAA';
const nl = { language: 'nl' } as const;
const people = partiesOf('Aardbei');
const kwintes = worldRegion.providers.find((one) => one.id === 'kwintes')?.mailbox ?? '';
const { coordinator } = worldRegion;

let world: DeskWorld;
let desk: LinkDesk;
beforeEach(() => {
  world = openDeskWorld();
  desk = createLinkDesk(world.runtime);
});

/** A case with one open task, or one that is past, and a link to it; anyone who comes by it has shown whose it is. */
function asked(
  kind: TaskKind,
  owner: Role,
  {
    task: parts = {},
    case: state = {},
    link = {},
  }: { task?: Partial<Task>; case?: Partial<Referral>; link?: Partial<Link> } = {},
) {
  const task = taskOf(id, kind, owner, parts);
  const isPast = task.status === 'closed';
  const still = taskOf(id, 'approve', 'coordinator', { id: `${id}#approve#9`, n: 9 });
  // A call stands beside what the case waits for.
  const tasks = kind === 'call' ? [task, still] : [isPast ? still : task];
  world.add(caseOf(id, tasks, state), people, isPast ? [task] : []);
  const token = world.token({ referralId: id, taskId: task.id, role: owner, ...link });
  return { task, token, visit: visitOf(link.role ?? owner) };
}

/** A device of somebody in this role, who has shown that they read their mailbox. */
function visitOf(role: Role) {
  const mailboxes: Partial<Record<Role, string | undefined>> = {
    candidate: people.candidate?.email,
    referrer: people.referrer?.email,
    approver: people.approver?.email,
    'job-coach': people.jobCoach?.email,
    provider: kwintes,
    team: teamMailbox(worldRegion, { door: 'sterk-met-werk', municipality: 'GM0355' }),
    coordinator: coordinator.mailbox,
    deputy: coordinator.deputy.mailbox,
  };
  return { ...nl, device: world.provenFor(mailboxes[role] ?? '') };
}

const bare = {
  reference: id,
  programme: 'sterk-met-werk',
  door: 'sterk-met-werk',
  municipality: 'GM0355',
  receivedOn: '2026-11-21',
  dueOn: '2026-11-21',
};
const gone = { ok: false, why: 'gone' };
const offered = { stage: 'offer', approvedOn: '2026-11-20', provider: 'kwintes', holdsPlace: true } as const;
const yes = {
  choice: 'accept',
  jobCoachName: 'Robin Coach',
  jobCoachEmail: `robin@${kwintes.split('@')[1]}`,
  startsOn: '2026-11-30',
} as const;
const to = () => world.sent.map((mail) => mail.to);

describe('an answer', () => {
  test('needs the proof of its mailbox, where its page shows anything personal', async () => {
    const { token } = asked('approve', 'approver');
    expect(await desk.answer(token, { choice: 'approve' }, nl)).toEqual({ ok: false, why: 'needs-code' });
    expect(await desk.steer(token, { choice: 'withdraw' }, nl)).toEqual(gone);
    expect(world.changes).toEqual([]);
  });

  test('is written, told, and given back as a receipt; the same choice once more is the same receipt', async () => {
    const { token, visit } = asked('approve', 'approver');
    const answer = { choice: 'approve' } as const;
    const receipt = { kind: 'approve', choice: 'approve', bare, stage: 'placing' };
    expect(await desk.answer(token, answer, visit)).toEqual({ ok: true, receipt });
    expect(world.woken).toEqual([id]);
    expect(to()).toContain(people.candidate?.email);
    expect(await desk.answer(token, answer, visit)).toEqual(gone);
    expect(world.changes).toHaveLength(1);
  });

  test('of a team says who decides; that name stands ready on this device for the sitting, and for nobody else', async () => {
    const { token, visit } = asked('approve', 'team', { case: { approver: 'team' } });
    const nameless = { ok: false, why: 'refused', problems: [{ field: 'decidedByName', code: 'decider-name' }] };
    expect(await desk.answer(token, { choice: 'approve' }, visit)).toEqual(nameless);
    expect(world.changes).toEqual([]);
    const before = await desk.open(token, visit);
    expect(before).toMatchObject({ task: { asksDecider: { need: 'required' } } });
    expect(JSON.stringify(before)).not.toContain('known');

    const given = await desk.answer(token, { choice: 'approve', decidedByName: 'Fenna de Beslisser' }, visit);
    expect(given).toMatchObject({ ok: true, device: { device: expect.any(String) } });
    expect(world.parties(id).deciders).toMatchObject([{ taskId: `${id}#approve#1`, name: 'Fenna de Beslisser' }]);
    const next = asked('approve', 'team', { case: { approver: 'team' } });
    const { device } = given as { readonly device: { readonly device: string } };
    const knownBy = async (cookie: string) => {
      const view = await desk.open(next.token, { ...nl, device: cookie });
      return view.state === 'open' || view.state === 'needs-code' ? view.task.asksDecider?.known : undefined;
    };
    expect(await knownBy(device.device)).toBe('Fenna de Beslisser');
    expect(await knownBy(visit.device)).toBeUndefined();
    world.wait(121);
    expect(await knownBy(device.device)).toBeUndefined();
  });

  test('of a team that is sent twice is its own; a colleague’s, or another choice, is not', async () => {
    const { token, visit } = asked('approve', 'team', { case: { approver: 'team' } });
    const said = { choice: 'approve', decidedByName: 'Fenna de Beslisser' };
    expect((await desk.answer(token, { ...said, choice: 'approve' }, visit)).ok).toBe(true);
    const isSaid = async (posted: object) => {
      const view = await desk.open(token, { ...visit, posted: true, said: posted });
      return view.state === 'gone' ? view.isSaid : view.state;
    };
    expect(await isSaid(said)).toBe('approve');
    expect(await isSaid({ ...said, decidedByName: 'Guus van Kantoor' })).toBeUndefined();
    expect(await isSaid({ ...said, choice: 'decline', reason: 'not-now' })).toBeUndefined();
  });

  test('to a fault that is sent twice has the receipt of what was done: the case goes on', async () => {
    const { token, visit } = asked('resolve', 'coordinator', { task: { about: 'stuck' } });
    const answer = { choice: 'try-again' } as const;
    const first = await desk.answer(token, answer, visit);
    expect(first).toMatchObject({ ok: true, receipt: { choice: 'go-on' } });
    expect(await desk.open(token, { ...visit, posted: true, said: answer })).toMatchObject({ isSaid: 'go-on' });
  });

  test('as phoned in may name who decided, and the next one is somebody else', async () => {
    const { token, visit } = asked('approve', 'coordinator');
    const given = await desk.answer(token, { choice: 'approve', decidedByName: 'Fenna de Beslisser' }, visit);
    expect(given).toMatchObject({ ok: true });
    expect(given).not.toHaveProperty('device');
    expect(world.parties(id).deciders).toMatchObject([{ name: 'Fenna de Beslisser' }]);
  });

  test('of two clicks at once the second is well said; another choice at the same moment is not', async () => {
    for (const [choice, expected] of [
      ['approve', { ok: true }],
      ['decline', gone],
    ] as const) {
      const { token, visit, task } = asked('approve', 'approver');
      const { commit } = world.runtime.referrals;
      let raced = false;
      const racing = createLinkDesk({
        ...world.runtime,
        referrals: {
          ...world.runtime.referrals,
          commit: async (change, extra) => {
            if (raced) return commit(change, extra);
            raced = true;
            expect((await desk.answer(token, { choice: 'approve' }, visit)).ok).toBe(true);
            return 'conflict';
          },
        },
      });
      const answer = choice === 'approve' ? { choice } : ({ choice, reason: 'not-now' } as never);
      expect(await racing.answer(token, answer, visit)).toMatchObject(expected);
      expect((await world.runtime.referrals.task(task.id))?.decision?.code).toBe('approve');
    }
  });

  test('that was changed loses to the first of two at once, and is not well said', async () => {
    const { commit } = world.runtime.referrals;
    for (const [startsOn, ok] of [
      [yes.startsOn, true],
      ['2026-12-01', false],
    ] as const) {
      const { token, visit } = asked('accept-offer', 'provider', { case: offered });
      let raced = false;
      const racing = createLinkDesk({
        ...world.runtime,
        referrals: {
          ...world.runtime.referrals,
          commit: async (change, extra) => {
            if (raced) return commit(change, extra);
            raced = true;
            expect((await desk.answer(token, yes, visit)).ok).toBe(true);
            return 'conflict';
          },
        },
      });
      expect((await racing.answer(token, { ...yes, startsOn }, visit)).ok).toBe(ok);
    }
  });

  test('that others keep from being written may be given again; any other fault is a fault', async () => {
    const { token, visit } = asked('approve', 'approver');
    world.commits.push(...Array.from({ length: 12 }, () => 'conflict' as const));
    expect(await desk.answer(token, { choice: 'approve' }, visit)).toEqual({ ok: false, why: 'busy' });
    world.commits.push(new ProvisionedThroughputExceededException({ $metadata: {}, message: '' }));
    expect(await desk.answer(token, { choice: 'approve' }, visit)).toEqual({ ok: false, why: 'busy' });
    world.commits.push(new Error('out of reach'));
    await expect(desk.answer(token, { choice: 'approve' }, visit)).rejects.toThrow('out of reach');
    expect((await desk.answer(token, { choice: 'approve' }, visit)).ok).toBe(true);
  });

  test('with something wrong changes nothing, and says what', async () => {
    const { token, visit } = asked('accept-offer', 'provider', { case: offered });
    const answer = { ...yes, startsOn: '2026-11-01' };
    expect(await desk.answer(token, answer, visit)).toEqual({
      ok: false,
      why: 'refused',
      problems: [{ field: 'startsOn', code: 'date-too-early' }],
    });
    expect(world.changes).toEqual([]);
  });

  test('with a job coach who is away at the first talk is questioned once, and taken all the same', async () => {
    const { token, visit } = asked('accept-offer', 'provider', { case: offered });
    const of = { mark: mailboxProof(world.runtime, yes.jobCoachEmail), address: yes.jobCoachEmail };
    const away = (backOn: string) => {
      world.said.away = [{ of, backOn, at: now }];
    };
    away('2026-12-01');
    const problems = [{ field: 'jobCoachEmail', code: 'away-hint' }];
    expect(await desk.answer(token, yes, visit)).toEqual({ ok: false, why: 'refused', problems });
    expect(world.changes).toEqual([]);
    expect((await desk.answer(token, yes, { ...visit, anyway: true })).ok).toBe(true);
    // Whoever is back by then reads the mail in time.
    world = openDeskWorld();
    desk = createLinkDesk(world.runtime);
    const next = asked('accept-offer', 'provider', { case: offered });
    away(yes.startsOn);
    expect((await desk.answer(next.token, yes, next.visit)).ok).toBe(true);
  });

  test('with a first talk on a day on which nobody works is questioned once, with who is away, and taken all the same', async () => {
    const { token, visit } = asked('accept-offer', 'provider', { case: offered });
    const christmas = { ...yes, startsOn: '2026-12-25' };
    const closed = { field: 'startsOn', code: 'closed-day-hint', nextDay: '2026-12-28' };
    expect(await desk.answer(token, christmas, visit)).toMatchObject({ why: 'refused', problems: [closed] });
    const of = { mark: mailboxProof(world.runtime, yes.jobCoachEmail), address: yes.jobCoachEmail };
    world.said.away = [{ of, backOn: '2027-01-04', at: now }];
    const both = [closed, { field: 'jobCoachEmail', code: 'away-hint' }];
    expect(await desk.answer(token, christmas, visit)).toEqual({ ok: false, why: 'refused', problems: both });
    expect(world.changes).toEqual([]);
    expect((await desk.answer(token, christmas, { ...visit, anyway: true })).ok).toBe(true);
  });

  test('that hands the decision to a colleague who is away is questioned once', async () => {
    const { token, visit } = asked('approve', 'approver');
    const lou = 'lou@zeist.example';
    world.said.away = [{ of: { mark: mailboxProof(world.runtime, lou), address: lou }, backOn: '2026-12-01', at: now }];
    const problems = [{ field: 'email', code: 'away-now-hint' }];
    const answer = { choice: 'delegate', email: lou } as const;
    expect(await desk.answer(token, answer, visit)).toEqual({ ok: false, why: 'refused', problems });
    expect((await desk.answer(token, answer, { ...visit, anyway: true })).ok).toBe(true);
  });

  test('that chooses a provider is given by somebody who reads how many places each has, and none where it is full', async () => {
    const { token, visit } = asked('resolve', 'coordinator', {
      case: { stage: 'unplaced' },
      task: { about: 'no-provider' },
    });
    const until = minutes(60);
    world.said.places = new Map([
      ['kwintes', { held: 1, fullUntil: until }],
      ['lister', { held: 2 }],
    ]);
    const view = await desk.open(token, visit);
    const { assignable = [] } = view.state === 'open' ? view.task : {};
    const offer = worldRegion.providers
      .find(({ id: one }) => one === 'lister')
      ?.offers.find(({ programme }) => programme === 'sterk-met-werk');
    const free = new Map(assignable.map((one) => [one.id, one.free]));
    expect([free.get('kwintes'), free.get('lister')]).toEqual([0, (offer?.capacity.places ?? 0) - 2]);
    const page = resolve.questions(
      { kind: 'resolve', about: 'no-provider', assignable } as TaskView,
      undefined as never,
      { lang: 'nl', region: worldRegion },
    );
    const said = JSON.stringify(page);
    expect(said).toMatch(/\(vol\)/);
    expect(said).toMatch(says('task.form.resolve.providerHint'));
  });

  test('that finds no place left says so where the place was asked about', async () => {
    const offer = asked('accept-offer', 'provider', { case: offered });
    world.commits.push('no-place');
    expect(await desk.answer(offer.token, yes, offer.visit)).toEqual({
      ok: false,
      why: 'refused',
      problems: [{ field: 'choice', code: 'no-place-left' }],
    });
    const other = asked('resolve', 'coordinator', { case: { stage: 'unplaced' }, task: { about: 'no-provider' } });
    world.commits.push('no-place');
    expect(await desk.answer(other.token, { choice: 'try-again' }, other.visit)).toEqual({
      ok: false,
      why: 'refused',
      problems: [{ field: 'provider', code: 'no-place-there' }],
    });
  });

  test('from an address that was replaced since the page was read decides nothing', async () => {
    const { token, visit, task } = asked('confirm-interest', 'candidate', { case: { stage: 'confirming' } });
    const { commit } = world.runtime.referrals;
    let raced = false;
    const racing = createLinkDesk({
      ...world.runtime,
      referrals: {
        ...world.runtime.referrals,
        commit: async (change, extra) => {
          if (raced) return commit(change, extra);
          raced = true;
          world.add(caseOf(id, [task], { stage: 'confirming', candidateAddress: 1, revision: 2 }), people);
          return 'conflict';
        },
      },
    });
    expect(await racing.answer(token, { choice: 'yes' }, visit)).toEqual(gone);
    expect(raced).toBe(true);
    expect(world.changes).toEqual([]);
  });
});

describe('a yes to an offer', () => {
  test('shows whom it takes on, and leaves a line of it in the audit trail', async () => {
    const { token, visit, task } = asked('accept-offer', 'provider', { case: offered });
    const result = await desk.answer(token, yes, visit);
    expect(result).toMatchObject({
      ok: true,
      receipt: {
        choice: 'accept',
        stage: 'starting',
        disclosure: {
          person: { name: 'AardbeiNoor AardbeiVisser', birthDate: '1990-04-23' },
          contact: { email: people.candidate?.email, phone: '+31612345678', preferredContact: 'email' },
        },
      },
    });
    const views = world.events.filter(({ action }) => action === 'view');
    expect(views).toEqual([
      {
        of: id,
        action: 'view',
        object: task.id,
        result: 'person grounds contact',
        origin: 'link',
        actor: 'provider',
        organisation: 'kwintes',
        at: now,
      },
    ]);
  });

  test('is written in one piece with the line of whom it showed', async () => {
    const { token, visit } = asked('accept-offer', 'provider', { case: offered });
    world.runtime.referrals.record = async () => {
      throw new Error('written apart');
    };
    await desk.answer(token, yes, visit);
    expect(world.events.filter(({ action }) => action === 'view')).toHaveLength(1);
  });

  test('that no longer stands takes nobody on and shows nobody', async () => {
    const moved = { ...offered, municipality: 'GM0363', programme: 'ips', door: 'ips-uwv' } as const;
    const { token, visit } = asked('accept-offer', 'provider', { case: moved });
    const result = await desk.answer(token, yes, visit);
    if (result.ok) expect(result.receipt).not.toHaveProperty('disclosure');
    expect(world.events.filter(({ action }) => action === 'view')).toEqual([]);
    expect(world.parties(id).jobCoach?.name).toBe(people.jobCoach?.name);
  });
});

describe('what was written about people', () => {
  test.each([
    [1, 0],
    [2, 1],
  ])(
    'is looked up for approval %i: %i times, as nobody writes anything before the first is answered',
    async (n, times) => {
      const { token, visit } = asked('approve', 'approver', { task: { n } });
      const { whole } = world.runtime.referrals;
      let looked = 0;
      world.runtime.referrals.whole = async (...which) => {
        const found = await whole(...which);
        const notes = async () => {
          looked += 1;
          return [];
        };
        return found && { ...found, notes };
      };
      expect((await desk.open(token, visit)).state).toBe('open');
      expect(looked).toBe(times);
    },
  );
});

describe('what a reader was shown', () => {
  const views = () => world.events.filter(({ action }) => action === 'view');

  test('is a line an hour for each device; a page that shows nothing personal leaves none', async () => {
    const { token, visit } = asked('approve', 'approver');
    for (let times = 0; times < 3; times += 1) await desk.open(token, visit);
    expect(views()).toMatchObject([{ result: 'person grounds', actor: 'approver' }]);
    await desk.open(token, nl);
    expect(views()).toHaveLength(1);
    world.wait(60);
    await desk.open(token, visit);
    expect(views()).toHaveLength(2);
    const own = asked('confirm-interest', 'candidate', { case: { stage: 'confirming' } });
    await desk.open(own.token, nl);
    expect(views()).toHaveLength(2);
  });
});

describe('who referred', () => {
  const isOpen = async (token: string, visit: Parameters<LinkDesk['open']>[1]) => {
    const view = await desk.open(token, visit);
    if (view.state !== 'open') throw new Error(view.state);
    return view;
  };

  test('is shown to the candidate once they have shown that they read their mailbox', async () => {
    const { token, visit } = asked('confirm-interest', 'candidate', { case: { stage: 'confirming' } });
    const before = await isOpen(token, nl);
    expect(before).toMatchObject({ canShowReferrer: true, disclosure: { notes: [] } });
    expect(before.disclosure).not.toHaveProperty('referrer');
    expect(before).not.toHaveProperty('isProven');
    const after = await isOpen(token, visit);
    expect(after.disclosure.referrer).toEqual({ name: 'AardbeiKim', profession: 'school' });
    expect(after).toMatchObject({ isProven: true });
    expect(after).not.toHaveProperty('canShowReferrer');
  });

  test('is nobody for who came by themselves, and cannot be proven without a mailbox', async () => {
    const self = asked('confirm-interest', 'candidate', { case: { stage: 'confirming', origin: 'self' } });
    expect(await isOpen(self.token, self.visit)).not.toHaveProperty('isProven');
    expect((await isOpen(self.token, self.visit)).disclosure).not.toHaveProperty('referrer');
    const { token, task } = asked('confirm-interest', 'candidate', { case: { stage: 'confirming' } });
    const { candidate } = people;
    if (candidate === undefined) throw new Error('a candidate');
    const { email: _, ...phoned } = candidate;
    world.add(caseOf(id, [task], { stage: 'confirming' }), { ...people, candidate: phoned });
    expect(await isOpen(token, nl)).not.toHaveProperty('canShowReferrer');
  });
});

describe('what was answered', () => {
  const over = (actor: 'approver' | 'team' | 'coordinator') =>
    ({ status: 'closed', decision: { code: 'approve', at: now, actor, phonedIn: false } }) as const;

  test('is told to whoever answered, in a browser that reads their mailbox, and to the coordinator', async () => {
    const own = asked('approve', 'approver', { task: over('approver') });
    expect(await desk.open(own.token, own.visit)).toMatchObject({ why: 'answered', said: 'approve' });
    expect(await desk.open(own.token, nl)).not.toHaveProperty('said');
    const team = asked('approve', 'approver', { task: over('team') });
    expect(await desk.open(team.token, team.visit)).not.toHaveProperty('said');
    const coordinator = asked('approve', 'coordinator', { task: over('approver') });
    expect(await desk.open(coordinator.token, coordinator.visit)).toMatchObject({ said: 'approve' });
  });
});

describe('a provider that declined for want of room', () => {
  const declined = {
    status: 'closed',
    decision: { code: 'decline', reason: 'no-capacity', at: now, actor: 'provider', phonedIn: false },
  } as const;

  test('may say by the same link that it has room again, as long as that is news', async () => {
    const { token, visit } = asked('accept-offer', 'provider', { task: declined });
    world.said.places = new Map([['kwintes', { held: 0, fullUntil: minutes(500) }]]);
    expect(await desk.open(token, visit)).toMatchObject({ state: 'open', disclosure: { notes: [] } });
    expect(await desk.answer(token, yes, visit)).toEqual(gone);
    const again = { ok: true, receipt: { kind: 'accept-offer', choice: 'places-again', stage: 'approval' } };
    expect(await desk.answer(token, { choice: 'places-again' }, visit)).toMatchObject(again);
    expect(await desk.answer(token, { choice: 'places-again' }, visit)).toMatchObject(again);
    expect(world.actions()).toEqual(['reopen-offer', 'reopen-offer']);
    // No task is over by it, so no step waits for this word.
    expect(world.woken).toEqual([]);
    world.said.places = new Map([['kwintes', { held: 0, fullUntil: now }]]);
    expect(await desk.open(token, visit)).toMatchObject({ state: 'gone', why: 'answered' });
    world.said.places = new Map();
    expect(await desk.answer(token, { choice: 'places-again' }, visit)).toEqual(gone);
  });

  test.each([
    ['for another reason', { ...declined, decision: { ...declined.decision, reason: 'too-far' } }, {}],
    ['by a link that is over', declined, { validUntil: now }],
    ['and somebody else reads it', declined, { role: 'approver' }],
  ] as const)('but not %s', async (_, task, link) => {
    const { token, visit } = asked('accept-offer', 'provider', { task, link });
    world.said.places = new Map([['kwintes', { held: 0, fullUntil: minutes(500) }]]);
    expect(await desk.open(token, visit)).toMatchObject({ state: 'gone' });
    expect(await desk.answer(token, { choice: 'places-again' }, visit)).toEqual(gone);
    expect(world.changes).toEqual([]);
  });
});

describe('codes', () => {
  test('a code opens the page on the device that asked for it, and a link with too many wrong tries is replaced', async () => {
    const { token, task } = asked('approve', 'approver');
    const sent = await desk.sendCode(token, nl);
    if (sent.result !== 'sent') throw new Error(sent.result);
    expect(world.sent).toMatchObject([{ to: people.approver?.email, tag: `${id}/${task.id}/code` }]);
    const code = /\b\d{6}\b/.exec(world.sent[0]?.text ?? '')?.[0] ?? '';
    const entered = await desk.enterCode(token, code, { ...nl, device: sent.device });
    if (entered.result !== 'right') throw new Error(entered.result);
    expect((await desk.open(token, { ...nl, device: entered.device })).state).toBe('open');
    let last: string = '';
    for (let times = 0; times < 40 && last !== 'replaced'; times += 1) {
      const again = await desk.sendCode(token, nl);
      last = again.result;
      if (again.result !== 'sent') continue;
      for (let tries = 0; tries < 5; tries += 1) {
        last = (await desk.enterCode(token, '000000', { ...nl, device: again.device })).result;
        if (last === 'replaced') break;
      }
    }
    expect(last).toBe('replaced');
    expect((await desk.open(token, nl)).state).toBe('gone');
    expect(world.sent.at(-1)?.to).toBe(people.approver?.email);
    expect(world.sent.at(-1)?.tag).not.toContain('/code');
  });

  test('a link that opens nothing has none', async () => {
    expect(await desk.sendCode('1-nothing', nl)).toEqual({ result: 'gone' });
    expect(await desk.enterCode('1-nothing', '123456', nl)).toEqual({ result: 'gone' });
    const { token } = asked('approve', 'approver', { link: { validUntil: now } });
    expect(await desk.sendCode(token, nl)).toEqual({ result: 'gone' });
    expect(world.sent).toEqual([]);
  });
});

describe('a new link', () => {
  test('goes to the one who is asked, five times a day', async () => {
    const { token } = asked('approve', 'approver', { link: { validUntil: now } });
    expect(await desk.open(token, nl)).toMatchObject({ state: 'gone', why: 'expired', canRenew: true });
    for (let times = 0; times < 6; times += 1) await desk.renew(token, nl);
    expect(to()).toEqual(Array.from({ length: 5 }, () => people.approver?.email));
    world.wait(24 * 60);
    await desk.renew(token, nl);
    expect(world.sent).toHaveLength(6);
  });

  test('is not used up by the link of somebody who is no longer asked', async () => {
    const { token } = asked('approve', 'approver', { link: { validUntil: now } });
    const old = asked('approve', 'approver', { link: { role: 'team' } }).token;
    for (let times = 0; times < 6; times += 1) await desk.renew(old, nl);
    await desk.renew(token, nl);
    expect(to()).toEqual([people.approver?.email]);
  });

  test('goes to nobody else, and to nobody whose task is over', async () => {
    await desk.renew('1-nothing', nl);
    await desk.renew(asked('approve', 'approver', { link: { role: 'team' } }).token, nl);
    await desk.renew(world.token({ referralId: id, role: 'coordinator' }), nl);
    await desk.renew(asked('approve', 'approver', { task: { status: 'closed' } }).token, nl);
    expect(world.sent).toEqual([]);
  });
});

describe('"this is not me" and "I do not want this"', () => {
  const objecting = (state: Partial<Referral> = {}, link: Partial<Link> = {}) => {
    asked('approve', 'approver', { case: { sender: 'mark', ...state } });
    return world.token({ referralId: id, role: 'candidate', purpose: 'objection', ...link });
  };

  test('the page says what an answer would do', async () => {
    expect(await desk.open(objecting(), nl)).toEqual({ state: 'objection', bare });
    expect(await desk.open(objecting({ origin: 'self' }), nl)).toEqual({ state: 'objection', bare, own: true });
    expect(await desk.open(objecting(offered), nl)).toEqual({ state: 'objection', bare, proves: true });
    const met = { stage: 'checking-in', approvedOn: '2026-11-20' } as const;
    expect(await desk.open(objecting(met), nl)).toEqual({ state: 'objection', bare, met: true, proves: true });
  });

  test('what nobody objected to by such a link is no answer', async () => {
    expect(await desk.answer(objecting(), { choice: 'yes' }, nl)).toEqual(gone);
    expect(await desk.answer(objecting({}, { role: 'referrer' }), { choice: 'not-me' }, nl)).toEqual(gone);
    expect(world.changes).toEqual([]);
  });

  test('not me: ended and erased at once, the sender counted, and the coordinator told how often', async () => {
    const result = await desk.answer(objecting(), { choice: 'not-me' }, nl);
    expect(result).toEqual({
      ok: true,
      receipt: { bare, kind: 'objection', choice: 'not-me', stage: 'closed' },
    });
    expect(world.parties(id).candidate).toBeUndefined();
    expect(world.counted).toContain('intakeDenied');
    expect(world.changes[0]?.tasks.find(({ kind }) => kind === 'call')).toBeDefined();
    expect(world.changes[0]?.mails.find((mail) => mail.to === 'coordinator')?.facts).toMatchObject({ times: '2' });
    expect(to()).toContain(coordinator.mailbox);
    world.counted.length = 0;
    await desk.answer(objecting({ sender: undefined as never }), { choice: 'not-me' }, nl);
    expect(world.changes[1]?.mails.find((mail) => mail.to === 'coordinator')?.facts).toMatchObject({ times: '1' });
    const met = objecting({ stage: 'checking-in', approvedOn: '2026-11-20' });
    expect(await desk.answer(met, { choice: 'not-me' }, nl)).toEqual(gone);
    expect(world.changes).toHaveLength(2);
  });

  test('not wanted: ends it before the decision; after it, a new status link goes to the candidate', async () => {
    expect(await desk.answer(objecting(), { choice: 'not-wanted' }, nl)).toEqual({
      ok: true,
      receipt: { bare, kind: 'objection', choice: 'not-wanted', stage: 'closed' },
    });
    expect(world.changes[0]?.events[0]).toMatchObject({ action: 'withdraw', result: 'not-wanted' });
    world.sent.length = 0;
    const decided = objecting(offered, { id: 'decided' });
    const mailed = { ok: true, receipt: { bare, kind: 'objection', choice: 'link-mailed', stage: 'offer' } };
    for (let times = 0; times < 7; times += 1) {
      expect(await desk.answer(decided, { choice: 'not-wanted' }, nl)).toEqual(mailed);
    }
    expect(to()).toEqual(Array.from({ length: 5 }, () => people.candidate?.email));
    const phoned = { candidate: { email: false, phone: true }, referrer: { email: true, phone: false } };
    expect(await desk.answer(objecting({ ...offered, reach: phoned }), { choice: 'not-wanted' }, nl)).toEqual(gone);
  });
});

describe('an address that was given for somebody else', () => {
  test.each([
    ['candidate', { candidateAddress: 1 }],
    ['referrer', { referrerAddress: 1 }],
  ] as const)('of the %s is taken out by the one who reads it, and not by an older link', async (role, state) => {
    asked('approve', 'approver', { case: state });
    const token = world.token({ referralId: id, role, purpose: 'address', addressee: 1 });
    expect(await desk.open(token, nl)).toEqual({ state: 'objection', bare, address: role });
    expect(await desk.answer(token, { choice: 'not-wanted' }, nl)).toEqual(gone);
    expect(await desk.answer(token, { choice: 'not-me' }, nl)).toEqual({
      ok: true,
      receipt: { bare, kind: 'objection', choice: 'address-gone', stage: 'approval' },
    });
    expect(world.parties(id)[role]?.email).toBeUndefined();
    expect(await desk.answer(token, { choice: 'not-me' }, nl)).toEqual(gone);
    expect(world.changes).toHaveLength(1);
  });

  test('is remembered: the coordinator is asked once more before it is given again', async () => {
    asked('approve', 'approver', { case: { candidateAddress: 1 } });
    const token = world.token({ referralId: id, role: 'candidate', purpose: 'address', addressee: 1 });
    await desk.answer(token, { choice: 'not-me' }, nl);
    const call = asked('call', 'coordinator', {
      task: { about: 'wrong-address' },
      case: { candidateAddress: 2 },
    });
    const email = people.candidate?.email ?? '';
    const again = await desk.answer(call.token, { choice: 'new-address', email }, call.visit);
    if (!again.ok && again.why === 'refused')
      expect(again.problems).toEqual([{ field: 'email', code: 'disowned-hint' }]);
    else expect(again).toEqual('refused');
    const anyway = await desk.answer(call.token, { choice: 'new-address', email }, { ...call.visit, anyway: true });
    expect(anyway.ok).toBe(true);
  });
});

describe('the coordinator steers', () => {
  const steered = (parts: Parameters<typeof asked>[2] = {}) => {
    const { task } = asked('approve', 'approver', parts);
    const token = world.token({ referralId: id, taskId: task.id, role: 'coordinator', ...parts.link });
    return { task, token, ofCase: world.token({ referralId: id, role: 'coordinator' }), visit: visitOf('coordinator') };
  };

  test('by a link to the case whatever is open there, and answers nothing by it', async () => {
    const { ofCase, visit } = steered();
    expect(await desk.steer(ofCase, { choice: 'withdraw' }, nl)).toEqual({ ok: false, why: 'needs-code' });
    expect(await desk.answer(ofCase, { choice: 'approve' }, visit)).toEqual(gone);
    expect(await desk.open(ofCase, visit)).toMatchObject({ state: 'open', task: { steerOnly: true, kind: 'approve' } });
    expect(await desk.steer(ofCase, { choice: 'withdraw' }, visit)).toEqual({
      ok: true,
      receipt: { bare, kind: 'approve', choice: 'withdraw', stage: 'closed', asCoordinator: true },
    });
  });

  test('not by the link of somebody else, nor to an address that may not decide', async () => {
    const approver = asked('approve', 'approver');
    expect(await desk.steer(approver.token, { choice: 'withdraw' }, approver.visit)).toEqual(gone);
    const { ofCase, visit } = steered();
    const elsewhere = { choice: 'change-addressee', email: 'sam@elders.example' } as const;
    expect(await desk.steer(ofCase, elsewhere, visit)).toMatchObject({ ok: false, why: 'refused' });
    const own = { choice: 'change-addressee', email: 'lou@zeist.example' } as const;
    expect((await desk.steer(ofCase, own, visit)).ok).toBe(true);
    expect(world.parties(id).approver?.email).toBe('lou@zeist.example');
    expect(to()).toEqual(['lou@zeist.example', 'team-werk@zeist.example']);
  });

  test('hands a task to whoever is away only after a warning', async () => {
    const { ofCase, visit } = steered();
    const lou = 'lou@zeist.example';
    world.said.away = [{ of: { mark: mailboxProof(world.runtime, lou), address: lou }, backOn: '2026-12-01', at: now }];
    const own = { choice: 'change-addressee', email: lou } as const;
    const problems = [{ field: 'email', code: 'away-now-hint' }];
    expect(await desk.steer(ofCase, own, visit)).toEqual({ ok: false, why: 'refused', problems });
    expect(world.changes).toEqual([]);
    expect((await desk.steer(ofCase, own, { ...visit, anyway: true })).ok).toBe(true);
    expect(world.parties(id).approver?.email).toBe(lou);
  });

  test('denies a case for a candidate on the phone', async () => {
    const { ofCase, visit } = steered();
    expect(await desk.steer(ofCase, { choice: 'not-me' }, visit)).toMatchObject({ ok: true });
    expect(world.changes[0]?.events[0]).toMatchObject({ action: 'deny', actor: 'coordinator' });
  });

  test('a move to where another helps, which is looked at first', async () => {
    const { ofCase, visit } = steered();
    const nowhere = await desk.steer(ofCase, { choice: 'moved', municipality: 'GM9999' }, visit);
    expect(nowhere).toMatchObject({ ok: false, why: 'refused', problems: [{ field: 'municipality' }] });
    expect((await desk.steer(ofCase, { choice: 'moved', municipality: 'GM0310' }, visit)).ok).toBe(true);
    expect(world.referral(id)?.municipality).toBe('GM0310');
  });

  test('a case link that is over, or to a case that is, says so', async () => {
    const { task } = steered();
    const over = world.token({ referralId: id, role: 'coordinator', validUntil: now });
    expect(await desk.open(over, nl)).toEqual({
      state: 'gone',
      why: 'expired',
      bare,
      kind: 'resolve',
      canRenew: false,
    });
    world.add(caseOf(id, [], { stage: 'closed', closure: 'withdrawn' }), people, [{ ...task, status: 'closed' }]);
    const closed = world.token({ referralId: id, role: 'coordinator' });
    expect(await desk.open(closed, nl)).toEqual({
      state: 'gone',
      why: 'closed',
      bare,
      kind: 'resolve',
      canRenew: false,
    });
  });

  test('a link to a task that is over steers nothing', async () => {
    const { token, visit } = steered({ task: { status: 'closed' } });
    expect(await desk.steer(token, { choice: 'withdraw' }, visit)).toEqual(gone);
    expect(world.changes).toEqual([]);
  });

  test('withdraws what else a sender in doubt sent, as they chose, and says which', async () => {
    const other = 'HW-BBBBBBB';
    const { token, visit } = asked('confirm-sender', 'coordinator', { case: { stage: 'unconfirmed', sender: 'mark' } });
    world.add(caseOf(other, [taskOf(other, 'approve', 'approver')], { sender: 'mark' }), partiesOf('Banaan'));
    world.said.sentBy = [id, other, 'HW-ZZZZZZZ'];
    const sent = [{ reference: other, receivedOn: '2026-11-21', proof: 'confirmed', stage: 'approval' }];
    expect(await desk.open(token, visit)).toMatchObject({ state: 'open', sent });
    expect(await desk.withdrawSent(token, [{ reference: other, proof: 'confirmed' }], nl)).toEqual({
      ok: false,
      why: 'needs-code',
    });
    const none = await desk.withdrawSent(token, [{ reference: other, proof: 'vouched' }], visit);
    expect(none).toMatchObject({ ok: true, receipt: { choice: 'nothing-withdrawn', withdrawn: [] } });
    const done = await desk.withdrawSent(token, [{ reference: other, proof: 'confirmed' }], visit);
    expect(done).toMatchObject({ ok: true, receipt: { choice: 'withdraw-sent', withdrawn: [other] } });
    expect(world.referral(other)?.stage).toBe('closed');
    const approver = asked('approve', 'approver', { case: { sender: 'mark' } });
    expect(await desk.withdrawSent(approver.token, [], approver.visit)).toEqual(gone);
    world.add(caseOf(other, [taskOf(other, 'approve', 'approver')], { sender: 'mark' }), partiesOf('Banaan'));
    world.commits.push(...Array.from({ length: 12 }, () => 'conflict' as const));
    const again = asked('confirm-sender', 'coordinator', { case: { stage: 'unconfirmed', sender: 'mark' } });
    expect(await desk.withdrawSent(again.token, [{ reference: other, proof: 'confirmed' }], again.visit)).toEqual({
      ok: false,
      why: 'busy',
    });
  });
});

describe('whose standing ended while a task was theirs', () => {
  test('a look takes it off nobody; a post does, and the case goes on with somebody else', async () => {
    const { token, task } = asked('approve', 'approver');
    world.add(caseOf(id, [task]), { ...people, approver: { role: 'approver', email: 'sam@elders.example' } });
    const revoked = { state: 'gone', why: 'revoked', canRenew: false };
    expect(await desk.open(token, nl)).toMatchObject(revoked);
    expect(world.changes).toEqual([]);
    expect(await desk.open(token, { ...nl, posted: true })).toMatchObject(revoked);
    expect(world.changes).toHaveLength(1);
    expect(world.changes[0]?.tasks[0]?.owner).not.toBe('approver');
    expect(world.sent).not.toEqual([]);
  });
});
