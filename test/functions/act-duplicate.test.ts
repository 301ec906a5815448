import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { actDismissDuplicate, actMergeDuplicate, type MergeAnswer } from '../../functions/cases/act-duplicate.ts';
import { actPath } from '../../functions/domain/desk-paths.ts';
import type { Parties } from '../../functions/domain/party.ts';
import { makeReference } from '../../functions/domain/reference.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import { type ActWorld, actWorld, seenOn } from '../support/act-world.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';
import { says } from '../support/says.ts';
import { staffOf } from '../support/staff-world.ts';

const [own, other] = [makeReference(() => 'AAAAAA'), makeReference(() => 'BBBBBB')];
const because = { code: 'mistake' } as const;

function withoutContact(parties: Parties): Parties {
  const { candidate } = parties;
  if (candidate === undefined) return parties;
  const { email: _email, phone: _phone, ...bare } = candidate;
  return { ...parties, candidate: bare };
}

let world: ActWorld;
beforeEach(() => {
  world = actWorld();
});
/** Two referrals that look alike; the second says so. */
function pair(more: Partial<Referral> = {}, theirs: Partial<Referral> = {}, ownParties = partiesOf('Aardbei')): void {
  world.add(caseOf(own, [taskOf(own, 'approve', 'approver')], { likelyDuplicateOf: other, ...more }), ownParties);
  world.add(caseOf(other, [taskOf(other, 'approve', 'approver')], theirs), partiesOf('Braam'));
}
async function opened(name: string, reference = own, lang = 'nl') {
  const cookie = await world.signedIn(staffOf.coordinator);
  const path = actPath(reference, name);
  const page = await (await world.get(`${path}?lang=${lang}`, cookie)).text();
  const post = (fields: Readonly<Record<string, string>> = {}) =>
    world.post(path, cookie, { because: 'mistake', seen: seenOn(page), ...fields });
  return { cookie, page, post };
}
/** A page without its tags: a number on it is kept whole by one. */
const bare = (page: string) => page.replaceAll(/<[^>]+>/g, '');
const stageOf = (id: string) => world.referral(id)?.stage;

describe('the page of two referrals that look alike', () => {
  test('shows both as the coordinator may see them, and the look is in both trails', async () => {
    pair({ waitingSince: '2026-11-20T09:00:00.000Z' });
    for (const lang of ['nl', 'en'] as const) {
      const { page } = await opened('merge-duplicate', own, lang);
      for (const told of [own, other, 'AardbeiNoor', 'BraamNoor', 'BraamKim', 'aardbei-noor@post.example']) {
        expect(page).toContain(told);
      }
      expect(bare(page)).toMatch(says('desk-double.keep', { kept: own, ended: other }, lang));
      expect(bare(page)).toMatch(says('desk-double.keep', { kept: other, ended: own }, lang));
      expect(page).not.toContain(' checked');
      expect(await htmlProblems(page)).toEqual([]);
    }
    expect(world.events.filter(({ action }) => action === 'view').map(({ of, result }) => [of, result])).toEqual([
      [own, 'person contact'],
      [other, 'person contact'],
    ]);
    expect(world.changes).toEqual([]);
  });

  test('lets one that a provider works on only go on', async () => {
    pair({}, { stage: 'checking-in', machine: 'trajectory' });
    const { page, post } = await opened('merge-duplicate');
    expect(bare(page)).toMatch(says('desk-double.keep', { kept: other, ended: own }));
    expect(bare(page)).not.toMatch(says('desk-double.keep', { kept: own, ended: other }));
    const answer = await post({ keep: `${own}@1` });
    expect([answer.status, world.changes]).toEqual([400, []]);
    expect(await answer.text()).toMatch(says('link-problem.problems.not-allowed'));
  });

  test('says so where neither can end, and where the other has ended', async () => {
    pair({ stage: 'checking-in', machine: 'trajectory' }, { stage: 'starting' });
    const stuck = (await opened('merge-duplicate')).page;
    expect(stuck).toMatch(says('desk-double.bothRun'));
    // Nothing is asked, and nothing is offered that would be refused.
    expect(stuck).not.toContain('answer-form');
    pair({}, { stage: 'closed' });
    const { page, post } = await opened('merge-duplicate');
    expect(page).toMatch(says('desk-double.gone'));
    expect(page).not.toContain('BraamNoor');
    expect((await post({ keep: `${own}@1` })).status).toBe(400);
    expect(world.changes).toEqual([]);
  });

  test('is there only for a case with the mark', async () => {
    pair();
    for (const name of ['merge-duplicate', 'dismiss-duplicate']) {
      expect((await opened(name, other)).page).toMatch(says('desk-act.notNow.title'));
    }
  });
});

describe('one person', () => {
  test.each([
    [own, other],
    [other, own],
  ])('%s goes on and %s ends, with the reason in both trails', async (kept, ended) => {
    pair();
    const { post } = await opened('merge-duplicate');
    const answer = await post({ keep: `${kept}@1`, because: 'other', becauseText: 'Zij belde zelf.' });
    expect(answer.headers.get('location')).toBe(`/werkplek/aanmelding/${own}?bericht=merge-duplicate`);
    expect(world.changes.map(({ action, after }) => [action, after.id])).toEqual([
      ['merge-duplicate', kept],
      ['withdraw', ended],
    ]);
    expect(world.referral(kept)).toMatchObject({ stage: 'approval', duplicates: [ended] });
    expect(world.referral(ended)).toMatchObject({ stage: 'closed', closure: 'withdrawn', goesOnIn: kept });
    const lines = world.events.filter(({ action }) => action !== 'view' && action !== 'mail-sent');
    for (const event of lines) expect(event).toMatchObject({ reason: 'other', staff: 'c-1', origin: 'desk' });
    // Their addresses differ: only whoever the help is for hears that it goes on, where they are known.
    const mails = world.sent.filter(({ text }) => text.includes(kept));
    expect(mails.map(({ to }) => to)).toEqual([world.parties(kept).candidate?.email]);
  });

  test('takes over nothing of the one that ends, whatever a page says: its address may be anybody’s', async () => {
    const reach = { candidate: { email: false, phone: false }, referrer: { email: true, phone: false } };
    pair({ reach }, {}, withoutContact(partiesOf('Aardbei')));
    const { page, post } = await opened('merge-duplicate');
    expect(page).not.toContain('name="take.');
    // As the page of an earlier version posts it.
    await post({ keep: `${own}@1`, [`take.${own}`]: 'email' });
    expect(stageOf(other)).toBe('closed');
    const { email, phone } = world.parties(own).candidate ?? {};
    expect([email, phone]).toEqual([undefined, undefined]);
    // The coordinator phones, and asks for the address.
    const calls = world.changes.flatMap(({ tasks }) => tasks.filter(({ kind }) => kind === 'call'));
    expect(calls.map(({ about }) => about)).toEqual(['referred-again']);
    const { candidate, referrer } = world.parties(other);
    const strangers = world.sent.filter(({ to }) => [candidate?.email, referrer?.email].includes(to));
    expect(strangers).toHaveLength(2);
    expect(strangers.map(({ text }) => text).join()).not.toContain(own);
  });

  test('the page says what differs, and what each of them will read', async () => {
    pair();
    for (const lang of ['nl', 'en'] as const) {
      const { page } = await opened('merge-duplicate', own, lang);
      for (const part of ['lead', 'email', 'first'])
        expect(page).toMatch(says(`desk-double.differs.${part}`, {}, lang));
      for (const part of ['kept', 'ended', 'others', 'silence'])
        expect(page).toMatch(says(`desk-double.reads.${part}`, {}, lang));
      expect(await htmlProblems(page)).toEqual([]);
    }
    world = actWorld();
    pair();
    world.add(caseOf(other, [taskOf(other, 'approve', 'approver')]), partiesOf('Aardbei'));
    const { page } = await opened('merge-duplicate');
    expect(page).not.toMatch(says('desk-double.differs.lead'));
    expect(page).toMatch(says('desk-double.reads.same'));
  });

  test('what neither of the two has is no difference', async () => {
    const { referrer: _sender, candidate, ...rest } = partiesOf('Aardbei');
    if (candidate === undefined) throw new Error('nobody');
    const { phone: _phone, ...reachable } = candidate;
    const bySelf = { ...rest, candidate: reachable };
    pair({}, {}, bySelf);
    world.add(caseOf(other, [taskOf(other, 'approve', 'approver')]), bySelf);
    expect((await opened('merge-duplicate')).page).not.toMatch(says('desk-double.differs.lead'));
    pair({}, {}, bySelf);
    expect((await opened('merge-duplicate')).page).toMatch(says('desk-double.differs.sender'));
  });

  test('needs a choice', async () => {
    pair();
    const { post } = await opened('merge-duplicate');
    for (const keep of ['', own, `HW-ZZZZZZZ@1`, `${own}@x`]) expect((await post({ keep })).status).toBe(400);
    expect(world.changes).toEqual([]);
  });

  test('does nothing once either has moved since the page was shown', async () => {
    for (const moved of [own, other]) {
      world = actWorld();
      pair();
      const { post } = await opened('merge-duplicate');
      const before = world.referral(moved);
      if (before === undefined) throw new Error('no case');
      const referral = { ...before, revision: 2 };
      world.add({ referral, tasks: [taskOf(moved, 'approve', 'approver')] }, world.parties(moved));
      const answer = await post({ keep: `${own}@1` });
      expect([answer.status, world.changes]).toEqual([409, []]);
      expect(await answer.text()).toMatch(says('desk-act.moved.title'));
    }
  });

  test('that was cut off between the two changes is still marked, and the same once more does what is left', async () => {
    pair();
    const answer: MergeAnswer = { kept: own, otherSeen: 1 };
    const acting = { staff: 'c-1', reference: own, seen: 1, because };
    const { commit } = world.runtime.referrals;
    let written = 0;
    const cutOff = async (...given: Parameters<typeof commit>) => {
      written += 1;
      if (written > 1) throw new Error('cut off');
      return commit(...given);
    };
    Object.assign(world.runtime.referrals, { commit: cutOff });
    await expect(actMergeDuplicate(world.runtime, acting, answer)).rejects.toThrow('cut off');
    Object.assign(world.runtime.referrals, { commit });
    expect([stageOf(own), stageOf(other)]).toEqual(['approval', 'approval']);
    expect(world.referral(own)?.likelyDuplicateOf).toBe(other);
    expect(await actMergeDuplicate(world.runtime, acting, answer)).toMatchObject({ ok: false, why: 'moved' });
    const again = await actMergeDuplicate(world.runtime, { ...acting, seen: 2 }, answer);
    expect(again.ok).toBe(true);
    expect(stageOf(other)).toBe('closed');
    expect(world.changes.map(({ action }) => action)).toEqual(['merge-duplicate', 'withdraw']);
  });

  /** Does something right after the first change of a merge, as a colleague would between its two. */
  function between(does: () => Promise<unknown>): void {
    const { commit } = world.runtime.referrals;
    const once = async (...given: Parameters<typeof commit>) => {
      const result = await commit(...given);
      if (given[0].action === 'merge-duplicate' && result === 'committed') {
        Object.assign(world.runtime.referrals, { commit });
        await does();
      }
      return result;
    };
    Object.assign(world.runtime.referrals, { commit: once });
  }
  const merging = (kept: string) =>
    actMergeDuplicate(world.runtime, { staff: 'c-1', reference: own, seen: 1, because }, { kept, otherSeen: 1 });
  const dismissing = () =>
    actDismissDuplicate(world.runtime, {
      staff: 'c-2',
      reference: own,
      seen: world.referral(own)?.revision ?? 0,
      because,
    });
  /** Nobody ended for somebody who is another person, or goes on for one. */
  function expectWhole(): void {
    for (const [one, two] of [
      [own, other],
      [other, own],
    ] as const) {
      const { stage, goesOnIn, duplicates = [], notDuplicateOf = [] } = world.referral(one) ?? {};
      const areTwo = notDuplicateOf.includes(two) || world.referral(two)?.notDuplicateOf?.includes(one) === true;
      expect(areTwo && (goesOnIn === two || duplicates.includes(two))).toBe(false);
      if (goesOnIn === two) expect([stage, world.referral(two)?.duplicates]).toEqual(['closed', [one]]);
    }
  }

  test.each([own, other])(
    'that a colleague says is two people between its changes is parted whole: %s goes on',
    async (kept) => {
      pair();
      let said: unknown;
      between(async () => {
        said = await dismissing();
      });
      expect(await merging(kept)).toEqual({ ok: false, why: 'moved' });
      expect(said).toMatchObject({ ok: true });
      expect([stageOf(own), stageOf(other)]).toEqual(['approval', 'approval']);
      expect(world.referral(own)).toMatchObject({ notDuplicateOf: [other] });
      for (const id of [own, other]) expect(world.referral(id)).not.toHaveProperty('duplicates');
      expectWhole();
      // What its candidate may have read of the other is taken back, by a call.
      const calls = world.changes.flatMap(({ tasks, after }) => tasks.map(({ about }) => [after.id, about]));
      expect(calls).toEqual([[kept, 'not-referred-again']]);
    },
  );

  test('that was cut off after its first change can be finished or parted from the page of the one with the mark', async () => {
    for (const kept of [own, other]) {
      world = actWorld();
      pair();
      between(() => Promise.reject(new Error('cut off')));
      await expect(merging(kept)).rejects.toThrow('cut off');
      for (const name of ['merge-duplicate', 'dismiss-duplicate']) {
        expect((await opened(name)).page).not.toMatch(says('desk-act.notNow.title'));
      }
      expect((await (await opened('dismiss-duplicate')).post()).status).toBe(303);
      expectWhole();
      expect(world.referral(kept)).not.toHaveProperty('duplicates');
    }
  });

  test('and a colleague who parts them at any moment: the pair is one or two, and never both', async () => {
    const choice = fc.record({ kept: fc.constantFrom(own, other, undefined) });
    await fc.assert(
      fc.asyncProperty(fc.array(choice, { minLength: 2, maxLength: 5 }), fc.scheduler(), async (choices, scheduler) => {
        world = actWorld();
        pair();
        const { commit } = world.runtime.referrals;
        Object.assign(world.runtime.referrals, { commit: scheduler.scheduleFunction(commit) });
        const all = Promise.all(choices.map(({ kept }) => (kept === undefined ? dismissing() : merging(kept))));
        await scheduler.waitFor(all);
        expectWhole();
      }),
      { numRuns: 40, seed: 20261127 },
    );
  });

  test('whoever merges at the same time, and whichever they keep, one of the two goes on', async () => {
    const choice = fc.record({ kept: fc.constantFrom(own, other), page: fc.constant(own), fresh: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(choice, { minLength: 2, maxLength: 5 }), async (choices) => {
        world = actWorld();
        pair();
        const revision = (id: string) => world.referral(id)?.revision ?? 0;
        const first = [revision(own), revision(other)] as const;
        await Promise.all(
          choices.map(({ kept, page, fresh }) => {
            const [seen, otherSeen] = fresh ? ([revision(own), revision(other)] as const) : first;
            const acting = { staff: 'c-1', reference: page, seen, because };
            return actMergeDuplicate(world.runtime, acting, { kept, otherSeen });
          }),
        );
        const ended = [own, other].filter((id) => stageOf(id) === 'closed');
        expect(ended.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('two people', () => {
  test('lose the mark and are told nothing; it can be put back by the number', async () => {
    pair();
    const dismissed = await (await opened('dismiss-duplicate')).post();
    expect(dismissed.status).toBe(303);
    expect(world.referral(own)).toMatchObject({ notDuplicateOf: [other] });
    expect(world.referral(own)).not.toHaveProperty('likelyDuplicateOf');
    const { page, post } = await opened('mark-duplicate');
    expect(page).toContain(`name="other" value="${other}"`);
    expect((await post({ other: other.toLowerCase().replace('-', ' ') })).status).toBe(303);
    expect(world.referral(own)?.likelyDuplicateOf).toBe(other);
    expect(world.sent).toEqual([]);
  });

  test('cannot be marked with what is no referral, has ended, is not confirmed, or is this very one', async () => {
    pair({}, { stage: 'closed' });
    const unknown = makeReference(() => 'CCCCCC');
    world.add(
      caseOf(unknown, [taskOf(unknown, 'confirm-sender', 'referrer')], { stage: 'unconfirmed' }),
      partiesOf('C'),
    );
    const { post } = await opened('mark-duplicate');
    for (const typed of ['', 'niets', 'HW-7K3M9QS', other, own, unknown]) {
      const answer = await post({ other: typed });
      expect([typed, answer.status]).toEqual([typed, 400]);
      expect(await answer.text()).toMatch(says('link-problem.problems.unknown-referral'));
    }
    expect(world.changes).toEqual([]);
  });
});
