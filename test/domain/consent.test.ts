import { describe, expect, test } from 'vitest';
import { asksCandidateFirst, lacksConsent } from '../../functions/domain/consent.ts';
import { askApproval } from '../../functions/domain/journey/approval.ts';
import type { OpenCase } from '../../functions/domain/journey/context.ts';
import { answerInterest, askInterest } from '../../functions/domain/journey/interest.ts';
import { openOffer } from '../../functions/domain/journey/offer.ts';
import { enterQueue, givePlace } from '../../functions/domain/journey/placing.ts';
import { route } from '../../functions/domain/journey/receive.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { ReferralRequest } from '../../functions/domain/referral-request.ts';
import { midden, requestOf } from './fixtures.ts';
import { contextAt, firstChange, type World, worldAfter } from './journey-model.ts';

const now = '2026-01-05T08:00:00.000Z';
const region = midden();
const youth = { birthDate: '2007-03-01', request: { motivated: 'yes' } } as const;
const own = requestOf(youth);
const unasked: ReferralRequest = { ...own, agreement: { informed: true, privacyVersion: region.privacyVersion } };
const bySchool = requestOf({
  ...youth,
  referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: 'kim@school.example' },
});

function received(request: ReferralRequest, origin: 'form' | 'api' = 'api'): World {
  const ctx = { ...contextAt(region, now, 'candidate'), origin };
  const change = firstChange(region, request, now, ctx);
  return worldAfter({ region, trajectory: undefined, now, saidYes: false }, change);
}

const ctx = contextAt(region, now);
const receipt = { at: now, skipped: [] };

/** A case in a stage that it should not have reached without consent, as an earlier policy may have left it. */
function strayed(stage: Referral['stage']): OpenCase {
  const { from } = received(unasked);
  return {
    ...from,
    referral: { ...from.referral, stage, waitingSince: now, ...(stage === 'offer' ? { provider: 'lister' } : {}) },
  };
}

describe('a recorded yes', () => {
  test.each([
    ['form', 'page'],
    ['api', 'api'],
  ] as const)(
    'comes with a self-referral by %s: version, time and channel, apart from being told',
    (origin, channel) => {
      const { from } = received(own, origin);
      expect(from.referral.consent).toEqual({ version: '2026-11', at: now, channel });
      expect(lacksConsent(region, from.referral)).toBe(false);
      expect(route(from, ctx).after.stage).toBe('approval');
    },
  );

  test.each([
    ['a self-referral without it', unasked],
    ['a professional\u2019s referral', bySchool],
  ])('is asked first at %s', (_, request) => {
    const { from } = received(request);
    expect(from.referral.consent).toBeUndefined();
    expect(asksCandidateFirst(region, from.referral)).toBe(true);
    expect(route(from, ctx).after.stage).toBe('confirming');
  });

  test.each([
    ['candidate', 'page'],
    ['coordinator', 'phone'],
  ] as const)('given by the %s is kept as given by %s', (actor, channel) => {
    const world = received(bySchool);
    const routed = worldAfter(world, route(world.from, ctx));
    const { from } = worldAfter(routed, askInterest(routed.from, ctx));
    const [task] = from.tasks;
    if (task === undefined) throw new Error('nobody was asked');
    const change = answerInterest(
      from,
      task,
      { choice: 'yes', privacyVersion: '2026-11' },
      contextAt(region, now, actor),
    );
    expect(change.after.consent).toEqual({ version: '2026-11', at: now, channel });
    expect(change.after.stage).toBe('approval');
  });

  test.each(['+31612345678', undefined])(
    'is asked by phone where the referrer reads the candidate\u2019s mail (%s)',
    (phone) => {
      const shared = {
        ...bySchool,
        candidate: {
          ...bySchool.candidate,
          email: 'Kim+werk@school.example',
          ...(phone === undefined ? {} : { phone }),
        },
      };
      const world = received(shared);
      const routed = worldAfter(world, route(world.from, ctx));
      expect(askInterest(routed.from, ctx).tasks.at(-1)?.owner).toBe('coordinator');
    },
  );

  test.each([
    ['the approver', () => askApproval(strayed('approval'), ctx)],
    ['the queue', () => enterQueue(strayed('placing'), { providers: ['lister'], receipt }, ctx)],
    ['a place', () => givePlace(strayed('waiting'), { provider: 'lister', receipt }, ctx)],
    ['a provider', () => openOffer(strayed('offer'), ctx)],
  ])('that is missing brings a case back before %s', (_, step) => {
    const change = step();
    expect([change.action, change.after.stage, change.hold]).toEqual(['ask-consent', 'confirming', undefined]);
    expect(change.after.provider).toBeUndefined();
  });

  test('on a case that was approved already leads on to a place, not to a second decision', () => {
    const { from } = received(bySchool);
    const approved: OpenCase = {
      ...from,
      referral: { ...from.referral, stage: 'confirming', approvedOn: '2026-01-05' },
    };
    const asked = worldAfter({ region, trajectory: undefined, now, saidYes: false }, askInterest(approved, ctx));
    const [task] = asked.from.tasks;
    if (task === undefined) throw new Error('nobody was asked');
    expect(answerInterest(asked.from, task, { choice: 'yes' }, ctx).after.stage).toBe('placing');
  });
});
