import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';

/** Another region: other municipalities, addresses, approvers and terms, and every door that can asks the candidate first. */
let journey: Journey;
beforeEach(async () => {
  journey = await openJourney({ region: 'voorbeeldstreek' });
});
afterEach(() => journey.close());

const candidate = 'noor@post.example';
const coach = { jobCoachName: 'Robin Coach', jobCoachEmail: 'robin@aanbieder.example', startsOn: '2026-01-12' };

type Referrer = NonNullable<BodyParts['referrer']>;
const clinician: Referrer = {
  role: 'professional',
  name: 'Dr. Bo',
  profession: 'clinician',
  email: 'bo@ggz-de-brug.example',
};
const school: Referrer = {
  role: 'professional',
  name: 'Kim School',
  profession: 'school',
  email: 'kim@school.example',
};

interface Walk {
  readonly door: string;
  readonly approver?: string;
  readonly asksFirst: boolean;
  readonly provider: string;
  readonly parts: BodyParts;
}

const walks: readonly Walk[] = [
  {
    door: 'ips-uwv',
    approver: 'ips@uwv-streek.example',
    asksFirst: false,
    provider: 'ips@ggz-de-brug.example',
    parts: {
      referrer: clinician,
      situation: { benefit: 'wajong', inCareAt: 'ggz-de-brug', ipsPossible: 'yes' },
    },
  },
  {
    door: 'ips-municipality',
    approver: 'werk@oosterveen.example',
    asksFirst: true,
    provider: 'ips@ggz-de-brug.example',
    parts: {
      referrer: clinician,
      situation: { benefit: 'participatiewet', inCareAt: 'ggz-de-brug', ipsPossible: 'yes' },
    },
  },
  {
    // A municipality without a mail domain of its own: the executing body decides.
    door: 'sterk-met-werk',
    approver: 'intake@streekwerk.example',
    asksFirst: true,
    provider: 'aanmelding@samen-verder.example',
    parts: {
      referrer: school,
      candidate: { municipality: 'GM9902' },
    },
  },
  {
    door: 'sterk-met-werk-of-scholing',
    asksFirst: true,
    provider: 'coach@jong-en-door.example',
    parts: {
      referrer: school,
      candidate: { birthDate: '2007-06-01', municipality: 'GM9903' },
      situation: { benefit: undefined },
      request: { motivated: 'yes' },
    },
  },
];

/** Invented people live in this region. */
function here(parts: BodyParts): BodyParts {
  return { ...parts, candidate: { municipality: 'GM9901', ...parts.candidate } };
}

describe('each door of another region', () => {
  test.each(walks)('$door, as that region has it', async ({ door, approver, asksFirst, provider, parts }) => {
    const { status, body } = await journey.submit(here(parts));
    expect([status, body['door']]).toEqual([201, door]);
    const reference = String(body['reference']);
    if (asksFirst) {
      expect(await journey.stage(reference)).toBe('confirming');
      await journey.person(candidate).answer({ choice: 'yes' });
    }
    if (approver !== undefined) {
      expect(await journey.stage(reference)).toBe('approval');
      const ips = door.startsWith('ips') ? { decisionDate: '2026-01-05' } : {};
      await journey.person(approver).answer({ choice: 'approve', ...ips });
    }
    expect(await journey.stage(reference)).toBe('offer');
    await journey.person(provider).answer({ choice: 'accept', ...coach });
    await journey.app.clock.advanceTo('2026-01-12T12:00:00.000Z');
    await journey.person(coach.jobCoachEmail).answer({ choice: 'held', heldOn: '2026-01-12' });
    expect(await journey.stage(reference)).toBe('checking-in');
    const check = (await journey.look(reference)).tasks.find(({ kind }) => kind === 'check-in');
    expect(check?.checkIn?.date).toBe(door.startsWith('ips') ? '2026-03-09' : '2026-02-09');
  });
});

test('a door that this region does not open in a municipality leads to its own helpful answer', async () => {
  const { status, body } = await journey.submit(
    here({
      referrer: school,
      candidate: { birthDate: '2007-06-01', municipality: 'GM9902' },
      situation: { benefit: undefined },
      request: { motivated: 'yes' },
    }),
  );
  expect(status).toBe(200);
  expect(JSON.stringify(body)).toContain('municipality-buys-itself');
});

test('nothing that people read names the other region', async () => {
  await journey.refer(here(walks[2]?.parts ?? {}));
  await journey.person(candidate).answer({ choice: 'yes' });
  const mails = (await journey.app.mails()).map(({ subject, text, html }) => subject + text + html);
  const visitor = journey.person('visitor@post.example');
  const pages = await Promise.all(
    ['/', '/privacy', '/toegankelijkheid', '/aanmelden'].map(
      async (path) => (await visitor.get(journey.app.url + path)).text,
    ),
  );
  expect(mails.length).toBeGreaterThan(2);
  for (const text of [...mails, ...pages]) expect(text).not.toMatch(/utrecht|zeist|hoofdzaakwerk-mu/i);
  expect(pages[0]).toContain('Voorbeeldstreek');
});
