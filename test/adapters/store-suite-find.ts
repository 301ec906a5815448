import { expect, test } from 'vitest';
import type { AuditEvent } from '../../functions/domain/change.ts';
import type { DeskRow } from '../../functions/domain/desk-row.ts';
import type { CandidateParty } from '../../functions/domain/party.ts';
import { creation, minutes, move, now, referral } from './sample.ts';
import type { Stores } from './store-engine.ts';

const candidate: CandidateParty = {
  role: 'candidate',
  familyName: 'Visser',
  birthDate: '1990-04-02',
  preferredContact: 'phone',
  language: 'nl',
  benefits: [],
  goal: 'work',
  agreement: { informed: true, privacyVersion: '1', at: now },
};
const seconds = (at: string) => String(Date.parse(at) / 1000);

/** The index by which the desk finds people: written with the case, and gone with the person. */
export function findChecks(stores: () => Stores): void {
  const begun = (id: string, terms: readonly string[]) => creation(referral(id), { parties: [candidate], terms });
  /** Everything that is left of anybody in the index. */
  const traces = async () =>
    (await stores().rawItems())
      .flatMap(({ pk, sk, expiresAt }) =>
        pk?.S?.startsWith('F#') || sk?.S === 'terms' ? [`${pk?.S} ${sk?.S} until ${expiresAt?.N}`] : [],
      )
      .sort();

  test('a case is found under each term of its person, beside others, and with its first change or not at all', async () => {
    const { referrals, find } = stores();
    await referrals.commit(begun('HW-B', ['aa', 'bb']));
    await referrals.commit(begun('HW-A', ['bb', 'cc']));
    expect(await referrals.commit(begun('HW-A', ['dd']))).toBe('conflict');
    expect(await find.under(['bb'], now)).toEqual(['HW-A', 'HW-B']);
    expect(await find.under(['aa', 'bb', 'cc'], now)).toEqual(['HW-A', 'HW-B']);
    expect(await find.under(['dd'], now)).toEqual([]);
    expect(await find.under([], now)).toEqual([]);
    // A box is not the beginning of another.
    expect(await find.under(['b'], now)).toEqual([]);
  });

  test('the rows of cases are read together; a case without one is left out', async () => {
    const { referrals, find } = stores();
    const tasks: DeskRow['tasks'] = [{ kind: 'approve', n: 1, owner: 'team', since: now, dueAt: minutes(60) }];
    const deskRow: DeskRow = { referralId: 'HW-A', stage: 'approval', municipality: 'GM0355', createdAt: now, tasks };
    await referrals.commit(creation(referral('HW-A'), { parties: [candidate], terms: ['aa'], deskRow }));
    await referrals.commit(begun('HW-B', ['aa']));
    expect(await find.rows(['HW-A', 'HW-B', 'HW-C'])).toEqual([deskRow]);
    expect(await find.rows([])).toEqual([]);
  });

  test('what was corrected no longer finds anybody; what stays the same is not written again', async () => {
    const { referrals, find } = stores();
    const first = referral('HW-A');
    await referrals.commit(begun('HW-A', ['aa', 'bb']));
    const corrected = move(first, 'correct-contact', 'received', { parties: [candidate], terms: ['bb', 'cc'] });
    await referrals.commit(corrected);
    expect(await find.under(['aa'], now)).toEqual([]);
    expect(await find.under(['bb'], now)).toEqual(['HW-A']);
    expect(await find.under(['cc'], now)).toEqual(['HW-A']);
    // A change about something else.
    await referrals.commit(move(corrected.after, 'begin-approval', 'approval'));
    expect(await find.under(['cc'], now)).toEqual(['HW-A']);
  });

  test('a sender has terms of their own: whoever is written anew changes theirs alone, also where they share one', async () => {
    const { referrals, find } = stores();
    const referrer = { role: 'referrer', name: 'Kim School' } as const;
    const both = { parties: [candidate, referrer], terms: ['aa', 'bb'], senderTerms: ['bb', 'cc'] };
    await referrals.commit(creation(referral('HW-A'), both));
    const candidates = move(referral('HW-A'), 'correct-contact', 'received', {
      parties: [candidate],
      terms: ['aa', 'dd'],
    });
    await referrals.commit(candidates);
    const boxes = async () => (await traces()).map((one) => one.split(' ')[0]);
    expect(await boxes()).toEqual(['F#aa', 'F#bb', 'F#cc', 'F#dd', 'N#HW-A']);
    const senders = move(candidates.after, 'change-addressee', 'received', {
      parties: [referrer],
      senderTerms: ['dd'],
    });
    await referrals.commit(senders);
    expect(await boxes()).toEqual(['F#aa', 'F#dd', 'N#HW-A']);
    expect(await find.under(['cc'], now)).toEqual([]);
    await referrals.commit(move(senders.after, 'deny', 'closed', { eraseAt: now, eraseNow: 'everyone' }));
    expect(await traces()).toEqual([]);
  });

  test('whoever sent a case is read where that is asked for, and not otherwise', async () => {
    const { referrals, find } = stores();
    const referrer = { role: 'referrer', name: 'Kim School' } as const;
    await referrals.commit(creation(referral('HW-A'), { parties: [candidate, referrer], terms: ['aa'] }));
    expect((await find.cases(['HW-A'], now, true))[0]?.sender).toMatchObject({ name: 'Kim School' });
    expect((await find.cases(['HW-A'], now))[0]).not.toHaveProperty('sender');
  });

  test('from the end of a case its terms go when its people go', async () => {
    const { referrals, find } = stores();
    await referrals.commit(begun('HW-A', ['aa', 'bb']));
    const end = minutes(60);
    const closed = move(referral('HW-A'), 'withdraw', 'closed', { eraseAt: end });
    await referrals.commit(closed);
    expect(await traces()).toEqual([
      `F#aa HW-A until ${seconds(end)}`,
      `F#bb HW-A until ${seconds(end)}`,
      `N#HW-A terms until ${seconds(end)}`,
    ]);
    expect(await find.under(['aa'], minutes(59))).toEqual(['HW-A']);
    // What has expired may stay in the table a little longer, and finds nobody.
    expect(await find.under(['aa'], end)).toEqual([]);
    // An address that is taken out after the end.
    const after = { parties: [candidate], terms: ['bb', 'cc'], eraseAt: minutes(90) };
    await referrals.commit(move(closed.after, 'disown-address', 'closed', after));
    expect(await traces()).toEqual([
      `F#bb HW-A until ${seconds(minutes(90))}`,
      `F#cc HW-A until ${seconds(minutes(90))}`,
      `N#HW-A terms until ${seconds(minutes(90))}`,
    ]);
  });

  test.each(['everyone', 'candidate'] as const)('with the change that erases %s no trace is left', async (eraseNow) => {
    const { referrals, find } = stores();
    await referrals.commit(begun('HW-A', ['aa', 'bb']));
    await referrals.commit(begun('HW-B', ['aa']));
    await referrals.commit(move(referral('HW-A'), 'deny', 'closed', { eraseAt: now, eraseNow }));
    expect(await find.under(['aa', 'bb'], now)).toEqual(['HW-B']);
    expect(await traces()).toEqual(['F#aa HW-B until undefined', 'N#HW-B terms until undefined']);
  });

  test('a case of an earlier version, without terms, closes and is erased like any other', async () => {
    const { referrals } = stores();
    await referrals.commit(creation(referral('HW-A'), { parties: [candidate] }));
    await referrals.commit(move(referral('HW-A'), 'deny', 'closed', { eraseAt: now, eraseNow: 'everyone' }));
    expect(await traces()).toEqual([]);
  });

  test('cases are read with the person alone; what is gone or cannot be read is left out', async () => {
    const { referrals, find, putRaw } = stores();
    await referrals.commit(begun('HW-A', ['aa']));
    await referrals.commit(creation(referral('HW-B')));
    await putRaw({ pk: { S: 'R#HW-C' }, sk: { S: 'REFERRAL' }, stage: { S: 'somewhere' } });
    const found = await find.cases(['HW-A', 'HW-B', 'HW-C', 'HW-D'], now);
    expect(found).toEqual([{ referral: referral('HW-A'), candidate }, { referral: referral('HW-B') }]);
    const closed = move(referral('HW-A'), 'withdraw', 'closed', { eraseAt: minutes(60) });
    await referrals.commit(closed);
    expect(await find.cases(['HW-A'], minutes(59))).toEqual([{ referral: closed.after, candidate }]);
    // A person who has expired may stay in the table a little longer, and is shown to nobody.
    expect(await find.cases(['HW-A'], minutes(60))).toEqual([{ referral: closed.after }]);
  });

  test('who saw whom is written once for the same hash', async () => {
    const { referrals, find } = stores();
    await referrals.commit(begun('HW-A', ['aa']));
    const event: AuditEvent = {
      action: 'view',
      object: 'HW-A',
      result: 'person',
      origin: 'link',
      actor: 'coordinator',
      at: now,
    };
    const line = (hash: string) => ({ referralId: 'HW-A', event, once: { hash, since: now } });
    await find.seen([line('one')]);
    await find.seen([line('one'), line('two')]);
    expect((await referrals.events('HW-A')).filter(({ action }) => action === 'view')).toEqual([event, event]);
  });
}
