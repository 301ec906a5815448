import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OtherDoor } from '../../functions/domain/codes.ts';
import { nameOfMunicipality } from '../../functions/domain/municipality.ts';
import { type FormAnswers, fillForm } from '../support/form-filling.ts';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';
import { everyMarker, markedReferral } from '../support/markers.ts';
import { says } from '../support/says.ts';
import { allItems } from '../support/table.ts';

let journey: Journey;
let early: Journey;
beforeAll(async () => {
  journey = await openJourney();
  // A month before the Sterk met Werk doors opened.
  early = await openJourney({ frozenAt: '2025-01-06T08:00:00.000Z' });
});
afterAll(async () => {
  await journey.close();
  await early.close();
});

const { candidate, request } = markedReferral;
const self = { role: 'self', name: 'Quirijntje Wolkenwachter', email: candidate.email } as const;

/** Someone who refers themselves, of 27 or older unless said otherwise. */
function person(change: {
  candidate?: BodyParts['candidate'];
  situation?: BodyParts['situation'];
  request?: BodyParts['request'];
}): BodyParts {
  return {
    referrer: self,
    candidate: { ...candidate, ...change.candidate },
    situation: { benefit: 'participatiewet', inCareAt: 'none', ...change.situation },
    request: { ...request, preferredProvider: undefined, ...change.request },
  };
}

interface Applicant {
  readonly otherDoor: OtherDoor;
  readonly parts: BodyParts;
  /** Words on the page that say where the right door is. */
  readonly words: RegExp | string;
}

const applicants: readonly Applicant[] = [
  {
    otherDoor: 'state-pension-age',
    parts: person({ candidate: { birthDate: '1955-03-17' } }),
    words: 'sociaal team',
  },
  { otherDoor: 'under-16', parts: person({ candidate: { birthDate: '2012-03-17' } }), words: 'jeugdteam' },
  { otherDoor: 'outside-region', parts: person({ candidate: { municipality: 'GM0307' } }), words: 'regio' },
  {
    otherDoor: 'municipality-buys-itself',
    parts: person({ candidate: { municipality: 'GM0344' } }),
    words: 'Werk en Inkomen',
  },
  {
    otherDoor: 'disability-benefit',
    parts: person({ situation: { benefit: ['wajong', 'participatiewet'] } }),
    words: 'UWV',
  },
  {
    otherDoor: 'ask-clinician-ips',
    parts: person({ situation: { inCareAt: 'altrecht', ipsPossible: 'unknown' } }),
    words: 'behandelaar',
  },
  {
    otherDoor: 'not-motivated',
    parts: person({ candidate: { birthDate: '2006-03-17' }, request: { motivated: 'no' } }),
    words: says('outcome.otherDoor.pages.not-motivated.title'),
  },
  { otherDoor: 'door-not-open-yet', parts: person({}), words: says('outcome.otherDoor.pages.door-not-open-yet.title') },
];

/** What the person would answer on the web form. Questions that the form does not ask stay unanswered. */
function answersTo(parts: BodyParts): FormAnswers {
  const code = parts.candidate?.municipality ?? 'GM0355';
  const place = nameOfMunicipality(journey.app.region, code) ?? '';
  const flat: Record<string, string | readonly string[]> = { place, 'agreement.informed': 'true' };
  for (const [section, values] of Object.entries(parts)) {
    for (const [name, value] of Object.entries(values ?? {})) {
      if (value === undefined) continue;
      flat[`${section}.${name}`] = Array.isArray(value) ? value.map(String) : String(value);
    }
  }
  return { ...flat, 'candidate.preferredContact': 'email', 'candidate.language': 'nl' };
}

async function counted(at: Journey, otherDoor: OtherDoor): Promise<number> {
  const items = await allItems(at.app);
  const item = items.find((one) => one['sk'] === otherDoor && String(one['pk']).startsWith('G#misfits#'));
  return Number(item?.['counted'] ?? 0);
}

async function strayMarkers(at: Journey): Promise<string[]> {
  const text = JSON.stringify(await allItems(at.app));
  return everyMarker.filter((word) => text.includes(word));
}

describe.each(applicants)('$otherDoor', ({ otherDoor, parts, words }) => {
  const at = () => (otherDoor === 'door-not-open-yet' ? early : journey);

  test('the API says which door does fit, counts, and stores nobody', async () => {
    const before = await counted(at(), otherDoor);
    const { status, body } = await at().submit(parts);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'other-door', otherDoor });
    expect(body['reasons']).not.toEqual([]);
    expect(JSON.stringify(body['handover'])).toMatch(/organisation.*how/);
    expect(await counted(at(), otherDoor)).toBe(before + 1);
    expect(await strayMarkers(at())).toEqual([]);
    expect(await at().app.mails()).toEqual([]);
  });

  test('the form ends on a page of its own, counts, and stores nobody', async () => {
    const before = await counted(at(), otherDoor);
    const browser = at().person(candidate.email);
    const page = await fillForm(browser, `${at().app.url}/aanmelden/zelf`, answersTo(parts));
    expect(page.text).not.toMatch(says('field.summary'));
    expect(page.url).toBe(`${at().app.url}/aanmelden/uitkomst/${otherDoor}`);
    expect(page.status).toBe(200);
    expect(page.text).toMatch(words);
    expect(page.html.includes('/aanmelden/overdracht')).toBe(otherDoor !== 'under-16');
    expect(await counted(at(), otherDoor)).toBe(before + 1);
    expect(await strayMarkers(at())).toEqual([]);
  });
});

describe('a handover that was asked for', () => {
  const outside = person({ candidate: { municipality: 'GM0307' } });
  /** No machine works on a handover: the sweeper sends its mails. */
  const soon = () => journey.app.clock.advanceBy('PT5M');
  const coordinator = () => journey.person(journey.app.region.coordinator.mailbox);

  test('from the form: the coordinator phones, and closes it when another organisation has the person', async () => {
    const browser = journey.person(candidate.email);
    const otherDoor = await fillForm(browser, `${journey.app.url}/aanmelden/zelf`, answersTo(outside));
    const form = /name="form" value="([^"]+)"/.exec(otherDoor.html)?.[1] ?? '';
    const asked = await browser.post(`${journey.app.url}/aanmelden/overdracht`, { form });
    const sent = await fillForm(browser, asked.url, answersTo(outside));
    const reference = /HW-\w{7}/.exec(sent.text)?.[0] ?? '';
    await soon();
    expect(sent.text).toContain('We bellen of mailen meestal binnen 3 werkdagen');
    expect(await journey.stage(reference)).toBe('handover');
    // The code that proved the mailbox, and the receipt.
    expect(await journey.subjects(candidate.email)).toHaveLength(2);
    expect((await journey.look(reference)).tasks).toMatchObject([
      { kind: 'call', owner: 'coordinator', about: 'handover' },
    ]);

    const page = await coordinator().open(await coordinator().newestLink(reference));
    expect(page.text).toContain('Quirijntje Wolkenwachter');
    // What was asked a moment ago, and the organisation that the rule points to.
    expect(page.text).toContain(String(answersTo(outside)['request.goal']));
    expect(page.text).toMatch(new RegExp(`${says('section.handover').source}.*Amersfoort`));
    // There is no door to look at again, so a move would change nothing.
    expect(page.html).toContain('value="extend"');
    expect(page.html).not.toContain('value="moved"');
    await coordinator().answer({ choice: 'not-reached' }, reference);
    expect(await journey.stage(reference)).toBe('handover');
    await coordinator().answer({ choice: 'handed-over' }, reference);
    expect(await journey.look(reference)).toMatchObject({
      referral: { stage: 'closed', closure: 'handed-over' },
      tasks: [],
    });
    expect(await browser.status(reference, candidate.birthDate)).toMatchObject({ status: 200 });
  });

  test('anyone who says on the phone that they do not want it is let go', async () => {
    const reference = await journey.refer({ ...outside, request: { ...outside.request, handover: true } });
    await soon();
    const page = await coordinator().answer({ choice: 'not-wanted' }, reference);
    expect(page.text).toMatch(says('receipt.byChoice.call.not-wanted.1'));
    expect(await journey.look(reference)).toMatchObject({
      referral: { stage: 'closed', closure: 'not-interested' },
      tasks: [],
    });
  });

  test('from the API, by someone who can only be phoned', async () => {
    const phone = candidate.phone;
    const { status, body } = await journey.submit({
      ...outside,
      referrer: { ...self, email: undefined, phone },
      candidate: { ...outside.candidate, email: undefined, preferredContact: 'phone' },
      request: { ...outside.request, handover: true },
      representative: markedReferral.representative,
    });
    expect([status, body['status'], body['nextStep']]).toEqual([201, 'handover', 'coordinator-calls']);
    const reference = String(body['reference']);
    await soon();
    const page = await coordinator().open(await coordinator().newestLink(reference));
    expect(page.html).toContain('tel:+31687654321');
    expect(page.text).toContain('Balthazar Bewind');
    await coordinator().answer({ choice: 'handed-over' }, reference);
    expect(await journey.stage(reference)).toBe('closed');
  });

  test('a professional who asked for it hears of its receipt and its end', async () => {
    const reference = await journey.refer({
      ...markedReferral,
      candidate: { ...candidate, municipality: 'GM0307' },
      request: { ...request, preferredProvider: undefined, handover: true },
    });
    await soon();
    expect(await journey.subjects(markedReferral.referrer.email)).toHaveLength(1);
    await coordinator().answer({ choice: 'handed-over' }, reference);
    expect(await journey.subjects(markedReferral.referrer.email)).toHaveLength(2);
    const status = await journey.person(markedReferral.referrer.email).status(reference);
    expect(status.text).toMatch(says('term.closures.handed-over'));
  });

  test('of a child is not taken, no matter who asks for it: nothing is stored, nobody is mailed or called', async () => {
    const birthDate = '2010-01-06';
    const child = { ...candidate, birthDate };
    const asked = { ...request, preferredProvider: undefined, handover: true } as const;
    const professional = { ...markedReferral, candidate: child, request: asked };
    const own = person({ candidate: { birthDate }, request: { handover: true } });
    const mails = (await journey.app.mails()).length;
    for (const parts of [own, professional, { ...professional, representative: markedReferral.representative }]) {
      for (const post of [journey.submit(parts), journey.submitUnknown(parts)]) {
        const { status, body } = await post;
        expect([status, body['status'], body['otherDoor']]).toEqual([200, 'other-door', 'under-16']);
        expect(JSON.stringify(body['reasons'])).toMatch(says('door.reasons.child'));
        expect(body['reference']).toBeUndefined();
      }
    }
    await soon();
    const stored = JSON.stringify(await allItems(journey.app));
    expect(stored).not.toContain(birthDate);
    expect((await journey.app.mails()).length).toBe(mails);

    // The next day the same person decides for themselves.
    await journey.app.clock.advanceBy('P1D');
    const grown = await journey.submit({ ...own, agreement: { consent: true } });
    expect([grown.status, grown.body['door']]).toEqual([201, 'sterk-met-werk-of-scholing']);
  });

  test('nobody who is silent is closed away: the coordinator is reminded', async () => {
    const reference = await journey.refer({ ...outside, request: { ...outside.request, handover: true } });
    const before = (await journey.subjects(coordinator().address)).length;
    await journey.app.clock.advanceBy('P14D');
    expect(await journey.stage(reference)).toBe('handover');
    expect((await journey.subjects(coordinator().address)).length).toBeGreaterThan(before + 1);
  });
});
