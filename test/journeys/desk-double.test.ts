import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actDismissDuplicate, actMergeDuplicate } from '../../functions/cases/act-duplicate.ts';
import { eraseCase } from '../../functions/cases/erase-case.ts';
import { gatherAccess } from '../../functions/cases/gather-access.ts';
import { actPath, casePath } from '../../functions/domain/desk-paths.ts';
import { midden } from '../domain/fixtures.ts';
import { seenOn } from '../support/act-world.ts';
import { approve, bySelf, type Cast, cast } from '../support/cases.ts';
import { actAtDesk } from '../support/desk-actions.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { privacyTools } from '../support/privacy-tools.ts';
import { says } from '../support/says.ts';
import { withStaffOfEach } from '../support/staff-world.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ regionContent: withStaffOfEach(midden()) });
});
afterAll(() => journey.close());

const twin = (people: Cast, familyName: string) => {
  const parts = bySelf(people);
  return { ...parts, candidate: { ...parts.candidate, givenName: 'Işıl', familyName, birthDate: '1989-07-14' } };
};
const mailsTo = async (address: string) => (await journey.app.mails()).filter(({ to }) => to === address);
const worklist = async () => (await (await journey.staff()).get(`${journey.app.url}/werkplek?speelt=double`)).html;

describe('somebody who was referred twice', () => {
  test('is found on the worklist, compared, and goes on under one number', async () => {
    const [first, second] = [cast('eerste'), cast('tweede')];
    const kept = await journey.refer(twin(first, 'Yıldız'));
    const ended = await journey.refer(twin(second, 'Yildiz'));
    expect(await worklist()).toContain(`href="${actPath(ended, 'merge-duplicate')}"`);
    const page = await (await journey.staff()).get(`${journey.app.url}${actPath(ended, 'merge-duplicate')}`);
    expect(page.text).toContain('Yıldız');
    expect(page.text).toContain('Yildiz');
    const { revision } = (await journey.look(kept)).referral;
    const done = await actAtDesk(journey, ended, 'merge-duplicate', { keep: `${kept}@${revision}` });
    expect(done.text).toMatch(says('desk-action.done.merge-duplicate'));
    expect(done.html).toContain(`href="${casePath(kept)}"`);
    expect([await journey.stage(kept), await journey.stage(ended)]).toEqual(['approval', 'closed']);

    const told = (await mailsTo(second.candidate)).at(-1);
    expect(told?.subject).toMatch(says('mail-people.ended-candidate.subject', { reference: ended }));
    // Their mailboxes differ, so nobody knows whose the second is: it reads what any withdrawal says.
    expect(told?.text).not.toContain(kept);
    expect(told?.text).toMatch(says('term.closures.withdrawn'));
    const heard = await mailsTo(first.candidate);
    expect(heard.at(-1)?.subject).toMatch(says('mail-people.referred-again.subject', { reference: kept }));
    expect(heard.some(({ text }) => text.includes(ended))).toBe(false);
    // Nor does what is given to whoever proved that mailbox, unless the coordinator found both to be theirs.
    const by = { origin: 'desk', actor: 'coordinator', staff: 'c-1' } as const;
    const given = async (references: readonly string[]) => {
      const bundle = await gatherAccess(privacyTools(journey), { references, identity: 'mailbox' }, by);
      return bundle?.cases
        .find(({ reference }) => reference === ended)
        ?.trail.find(({ action }) => action === 'withdraw');
    };
    expect(await given([ended])).toMatchObject({ result: 'withdrawn' });
    expect(await given([ended])).not.toHaveProperty('reason');
    expect(await given([kept, ended])).toMatchObject({ result: 'duplicate', reason: 'compared' });
    expect(await worklist()).not.toContain(ended);
    await approve(journey, first, kept);
    expect(await journey.stage(kept)).toBe('offer');
  });

  test('may be two people: the mark goes from the worklist, and nobody is told', async () => {
    const [first, second] = [cast('derde'), cast('vierde')];
    const other = await journey.refer(twin(first, 'Demir'));
    const marked = await journey.refer(twin(second, 'Demir'));
    const before = (await journey.app.mails()).length;
    const done = await actAtDesk(journey, marked, 'dismiss-duplicate');
    expect(done.html).toContain(`href="${actPath(marked, 'mark-duplicate')}"`);
    expect((await journey.look(marked)).referral).toMatchObject({ notDuplicateOf: [other] });
    expect(await worklist()).not.toContain(marked);
    expect(await journey.app.mails()).toHaveLength(before);
    // What is given to the one says nothing of the other, who may be somebody else.
    const by = { origin: 'desk', actor: 'coordinator', staff: 'c-1' } as const;
    const tools = privacyTools(journey);
    const given = await gatherAccess(tools, { references: [marked], identity: 'document' }, by);
    const text = JSON.stringify(given);
    expect(given?.cases[0]?.candidate?.familyName).toBe('Demir');
    expect([text.includes(other), /(?:dismiss|mark)-duplicate/.test(text)]).toEqual([false, false]);
  });
});

describe('while one referral of somebody is made to go on', () => {
  const because = { code: 'mistake' } as const;
  const by = { origin: 'desk', actor: 'coordinator', staff: 'c-2' } as const;
  const acts = () => journey.app.runtime('act-at-desk');
  const revision = async (id: string) => (await journey.look(id)).referral.revision;
  test.each([
    [
      'dismissed',
      async (reference: string) =>
        actDismissDuplicate(acts(), { staff: 'c-2', reference, seen: await revision(reference), because }),
    ],
    ['erased', (reference: string) => eraseCase(privacyTools(journey), reference, { ground: 'objection', by })],
  ] as const)('and the other is %s by a colleague, it does not go on for it', async (how, meanwhile) => {
    const [first, second] = [cast(`een-${how}`), cast(`ander-${how}`)];
    const kept = await journey.refer(twin(first, `Tegelijk${how}`));
    const ends = await journey.refer(twin(second, `Tegelijk${how}`));
    const runtime = acts();
    const { referrals } = runtime;
    let isDone = false;
    // The colleague is done between what is read of the case that ends and the first write.
    const racing = {
      ...runtime,
      referrals: {
        ...referrals,
        async whole(id: string) {
          const read = await referrals.whole(id);
          if (id === ends && !isDone) {
            isDone = true;
            await meanwhile(ends);
          }
          return read;
        },
      },
    };
    const acting = { staff: 'c-1', reference: ends, seen: await revision(ends), because };
    const merge = { kept, otherSeen: await revision(kept) };
    expect(await actMergeDuplicate(racing, acting, merge)).toEqual({ ok: false, why: 'moved' });
    expect((await mailsTo(first.candidate)).some(({ subject }) => subject.includes(ends))).toBe(false);
    expect((await journey.look(kept)).referral.duplicates).toBeUndefined();
  });
});

describe('a sender', () => {
  test('who was phoned confirms: the referral goes its way, and one that looks like it is marked', async () => {
    const first = await journey.refer(twin(cast('vijfde'), 'Öztürk'));
    const people = cast('zesde');
    const { body } = await journey.submitUnknown(twin(people, 'Ozturk'));
    const reference = String(body['reference']);
    const list = await (await journey.staff()).get(`${journey.app.url}/werkplek?speelt=unconfirmed`);
    expect(list.html).toContain(`href="${actPath(reference, 'confirm-sender')}"`);
    const done = await actAtDesk(journey, reference, 'confirm-sender');
    expect(done.text).toMatch(says('desk-action.done.confirm-sender'));
    await journey.app.clock.idle();
    expect((await journey.look(reference)).referral).toMatchObject({ stage: 'approval', likelyDuplicateOf: first });
    expect((await mailsTo(people.candidate)).at(-1)?.subject).toMatch(
      says('mail-intake.received-candidate.subject', { shared: 'other', reference }),
    );
    // Until the other ends: then there is nothing to compare any more.
    const offered = async () => (await (await journey.staff()).get(`${journey.app.url}${casePath(reference)}`)).html;
    expect(await offered()).toContain(actPath(reference, 'merge-duplicate'));
    await actAtDesk(journey, first, 'withdraw');
    expect(await offered()).not.toContain(actPath(reference, 'merge-duplicate'));
  });

  test('loses what the coordinator chooses, each referral by itself and in one go', async () => {
    const people = cast('zevende');
    const sent = [
      await journey.refer(twin(people, 'Een')),
      await journey.refer(twin(people, 'Twee')),
      await journey.refer(twin(people, 'Drie')),
    ];
    const [own = '', second = '', third = ''] = sent;
    const desk = await journey.staff();
    const url = `${journey.app.url}${actPath(own, 'withdraw-sent')}`;
    const page = await desk.get(url);
    const chosen = /name="sent" value="[^"]+"/g;
    expect(page.html.match(chosen)).toHaveLength(3);
    const revision = async (id: string) => (await journey.look(id)).referral.revision;
    const result = await desk.post(url, [
      ['because', 'mistake'],
      ['becauseText', 'Alleen over de eerste.'],
      ['seen', seenOn(page.html)],
      ['sent', `${second}@${await revision(second)}`],
      // This one moved since.
      ['sent', `${third}@${(await revision(third)) - 1}`],
    ]);
    expect(result.status).toBe(200);
    expect(result.text).toMatch(says('desk-sender.done', { count: 1, of: 2 }));
    expect(result.text).toMatch(says('desk-sender.results.moved'));
    expect(await Promise.all(sent.map((id) => journey.stage(id)))).toEqual(['approval', 'closed', 'approval']);
    // Words about one person stand with no other.
    const { parties } = journey.app.runtime('sweep-tasks').referrals;
    expect(JSON.stringify(await parties(second))).not.toContain('Alleen over');
  });

  test('who knows of nothing leaves nothing behind', async () => {
    const people = cast('achtste');
    const { body } = await journey.submitUnknown(twin(people, 'Niemand'));
    const reference = String(body['reference']);
    await actAtDesk(journey, reference, 'end-unconfirmed');
    expect((await journey.look(reference)).referral).toMatchObject({ stage: 'closed', closure: 'not-me' });
    const { parties } = journey.app.runtime('sweep-tasks').referrals;
    expect((await parties(reference)).candidate).toBeUndefined();
  });
});
