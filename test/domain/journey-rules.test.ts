import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../functions/domain/calendar.ts';
import type { Change } from '../../functions/domain/change.ts';
import { asksCandidateFirst, lacksConsent } from '../../functions/domain/consent.ts';
import { linkSchema, mailSchema } from '../../functions/domain/mail.ts';
import { missingFacts } from '../../functions/domain/mail-facts.ts';
import { partySchema } from '../../functions/domain/party.ts';
import { referralSchema } from '../../functions/domain/referral.ts';
import type { ReferralRequest } from '../../functions/domain/referral-request.ts';
import { taskSchema } from '../../functions/domain/task.ts';
import { trajectorySchema } from '../../functions/domain/trajectory.ts';
import { midden, requestOf } from './fixtures.ts';
import { firstChange, firstChangeOfUnknown, happen, happening, type World, worldAfter } from './journey-model.ts';

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
const requests = [requestOf(), marked, withoutMail, young, own, unasked];

const regions = [midden(), confirming()];

/** The same region, where a candidate must say yes before anyone is asked. */
function confirming() {
  const region = midden();
  const ask = { candidate: 'confirm' } as const;
  return { ...region, doors: { ...region.doors, 'sterk-met-werk': { ...region.doors['sterk-met-werk'], ...ask } } };
}

/** What must hold of every change, whoever makes it and whenever. */
function check(change: Change, world: World | undefined): void {
  const { before, after: now } = change;
  referralSchema.parse(now);
  for (const task of change.tasks) taskSchema.parse(task);
  for (const mail of change.mails) mailSchema.parse(mail);
  for (const link of change.links) linkSchema.parse(link);
  for (const party of change.parties) partySchema.parse(party);
  if (change.trajectory !== undefined) trajectorySchema.parse(change.trajectory);

  expect(now.revision).toBe((before?.revision ?? 0) + 1);
  expect(now.generation).toBeGreaterThanOrEqual(before?.generation ?? 0);

  // Nobody but the sender, or the coordinator who calls them, hears of a referral whose sender is not known.
  if (now.stage === 'unconfirmed' || before?.stage === 'unconfirmed') {
    const sender = now.origin === 'self' ? 'candidate' : 'referrer';
    // A new link goes only to who asks for it behind the link that was mailed.
    const kinds = ['confirm-sender', 'new-link'];
    const told = change.mails.filter(({ kind, to }) => !kinds.includes(kind) || ![sender, 'coordinator'].includes(to));
    if (change.action !== 'confirm-sender') {
      expect(told).toEqual([]);
      expect(now.generation).toBe(0);
      if (now.stage === 'closed') expect(change.eraseNow).toBe('everyone');
    }
  }

  // The loop guarantee: an open referral has an open task; every task named is there, with owner and due time.
  const known = new Map([...(world?.from.tasks ?? []), ...change.tasks].map((task) => [task.id, task]));
  const open = now.openTasks.map((id) => known.get(id));
  expect(open.every((task) => task?.status === 'open')).toBe(true);
  if (now.stage === 'closed') expect(open.every((task) => task?.kind === 'call')).toBe(true);
  else expect(open.length).toBeGreaterThan(0);
  expect(change.tasks.filter((task) => task.status === 'open').every((task) => now.openTasks.includes(task.id))).toBe(
    true,
  );

  // A place is taken and given back exactly when the referral says so.
  expect(now.holdsPlace).toBe(
    change.hold !== undefined || ((before?.holdsPlace ?? false) && change.release === undefined),
  );
  if (change.release !== undefined) expect(before?.holdsPlace).toBe(true);
  if (now.stage === 'closed') expect(now.holdsPlace).toBe(false);
  // Only who waits, on the list or for the coordinator to find a provider, is asked whether they still want to.
  const waits = now.stage === 'waiting' || now.stage === 'unplaced';
  expect(open.some((task) => task?.kind === 'still-wanted') && !waits).toBe(false);
  // Whoever waits stands in the queue, and nobody else does.
  expect(change.enterQueue !== undefined).toBe(before?.stage !== 'waiting' && now.stage === 'waiting');
  expect(change.leaveQueue !== undefined).toBe(before?.stage === 'waiting' && now.stage !== 'waiting');
  if (change.enterQueue !== undefined && before?.waitingSince !== undefined) {
    expect(change.enterQueue.since).toBe(before.waitingSince);
  }

  // Nobody is offered to a provider, or decided on, before the yes that their door asks for.
  const asked =
    change.hold !== undefined || open.some((task) => task?.kind === 'accept-offer' || task?.kind === 'approve');
  if (asked && world !== undefined) {
    expect(lacksConsent(world.region, now)).toBe(false);
    if (asksCandidateFirst(world.region, now)) expect(world.saidYes).toBe(true);
  }
  if (now.consent !== undefined && before?.consent === undefined) {
    expect(change.action).toMatch(/^(receive|receive-unconfirmed|confirm-interest)$/);
  }

  for (const mail of change.mails) {
    expect(missingFacts(mail)).toEqual([]);
    if (mail.link !== undefined) expect(change.links.map((link) => link.id)).toContain(mail.link.id);
  }
  expect(change.events.length).toBeGreaterThan(0);
  expect((before === null || before.stage !== 'closed') && now.stage === 'closed').toBe(change.eraseAt !== undefined);

  // Nothing personal outside the party items (I5).
  const { parties: _parties, ...rest } = change;
  expect(JSON.stringify(rest).toLowerCase()).not.toContain('kenmerk');
}

describe('whatever people, the machine and time do to a referral', () => {
  test('every change keeps the promises of the loop, the places, the queue, the mails and privacy', () => {
    const ends = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...regions),
        fc.constantFrom(...requests),
        fc.array(happening, { minLength: 1, maxLength: 60, size: 'max' }),
        fc.boolean(),
        (region, request, happenings, known) => {
          const first = (known ? firstChange : firstChangeOfUnknown)(region, request, start);
          check(first, undefined);
          let world = worldAfter({ region, trajectory: undefined, now: start, saidYes: false }, first);
          for (const next of happenings) {
            world = { ...world, now: `${addDays(world.now.slice(0, 10), next.days)}T08:00:00.000Z` };
            const change = happen(world, next);
            if (change === undefined) continue;
            check(change, world);
            world = worldAfter(world, change);
          }
          ends.add(world.from.referral.closure ?? world.from.referral.stage);
        },
      ),
      { numRuns: 300, seed: 20260105 },
    );
    // The walk is of use only if it really gets about.
    for (const reached of [
      'declined',
      'withdrawn',
      'not-interested',
      'early-stop',
      'no-place',
      'goal-reached',
      'not-confirmed',
      'not-me',
    ]) {
      expect(ends).toContain(reached);
    }
  });
});
