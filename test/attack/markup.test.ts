import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { actingRoutes } from '../../functions/act-at-desk/handler.ts';
import { type Role, roles, taskKinds } from '../../functions/domain/codes.ts';
import { type Parties, type Party, partySchema, toParties } from '../../functions/domain/party.ts';
import { makeReference } from '../../functions/domain/reference.ts';
import { readReferralRequest } from '../../functions/domain/referral-request.ts';
import { land, openBrowser, openSite, region, selfAnswers, visit } from '../functions/serve-public-site.ts';
import { actWorld } from '../support/act-world.ts';
import { about, type Cast, cast, mailboxes, talkDay } from '../support/cases.ts';
import { filledIn, formOn } from '../support/form-filling.ts';
import { invented } from '../support/invented.ts';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';
import { caseOf, openLinkWorld, partiesOf, taskOf, worldRegion, worldUrl } from '../support/link-world.ts';
import { staffOf } from '../support/staff-world.ts';

/** Markup that breaks out of an attribute, a text, a title, a script and a comment, unless it is kept as text. */
const evil = `Ab"'><x-kwaad onkwaad=1></title></script></textarea>--><a href=javascript:kwaad>&kwaad;\u2028{{7*7}}`;
/** The same for shorter fields. */
const short = `Ab"'><x-kwaad onkwaad=a>`;
/** As much of it as a name of somebody at work may have. */
const quoted = `Ab"' onkwaad=a`;

/** Whether typed text appears in HTML as anything other than text. */
function breaksOut(html: string): boolean {
  return /<\/?x-kwaad|["']>?<x-|<a href=javascript|href="\s*javascript:|&kwaad;|Ab"/i.test(html);
}

/** A party of this schema, with the same text in every field that takes free text. */
function filledParty(schema: z.ZodObject, known: object): Party {
  const fields = Object.entries(schema.shape).flatMap(([name, field]): [string, unknown][] => {
    const given = (known as Record<string, unknown>)[name];
    const inner = 'unwrap' in field && typeof field.unwrap === 'function' ? field.unwrap() : field;
    if (name === 'taskId' || name === 'at' || name === 'birthDate') return [[name, given]];
    if ('shape' in inner && given === undefined) return [[name, filledParty(inner as z.ZodObject, {})]];
    if (!field.safeParse(evil).success) return given === undefined ? [] : [[name, given]];
    return [[name, evil]];
  });
  return Object.fromEntries(fields) as Party;
}

/** Everybody in a case, with that text in every possible field, even where the API or the form would refuse it. */
function evilParties(): Parties {
  const { candidate, referrer, approver, jobCoach } = partiesOf('Citroen');
  const notes = taskKinds.map((kind) => ({
    role: 'note',
    taskId: `HW-AAAAAAA#${kind}#1`,
    kind: 'question',
    text: '',
    at: '2026-11-21T09:00:00.000Z',
  }));
  const known = [candidate, referrer, approver, jobCoach, ...notes].flatMap((one) => (one === undefined ? [] : [one]));
  const filled = known.map((party) => {
    const schemas = partySchema.options.map((option) => (option instanceof z.ZodLazy ? option.unwrap() : option));
    const schema = schemas.find(({ shape }) => shape.role.value === party.role);
    return filledParty(schema as unknown as z.ZodObject, party);
  });
  return toParties(filled);
}

describe('a text with markup in it', () => {
  const parties = evilParties();

  test('stands in every field of people that takes text', () => {
    expect(JSON.stringify(parties).split('x-kwaad').length - 1).toBeGreaterThan(20);
  });

  test('stays a text on the page of every task, for every role', async () => {
    const world = openLinkWorld();
    // These two decide who may act, so they are valid.
    const [approver, jobCoach] = [partiesOf('Citroen').approver, partiesOf('Citroen').jobCoach];
    const people: Parties = {
      ...parties,
      ...(approver === undefined ? {} : { approver }),
      ...(jobCoach === undefined || parties.jobCoach === undefined
        ? {}
        : { jobCoach: { ...parties.jobCoach, email: jobCoach.email } }),
    };
    const boxes: Partial<Record<Role, string>> = {
      candidate: evil,
      referrer: evil,
      approver: approver?.email ?? '',
      team: 'team-werk@zeist.example',
      provider: mailboxes.kwintes,
      'job-coach': jobCoach?.email ?? '',
      coordinator: worldRegion.coordinator.mailbox,
      deputy: worldRegion.coordinator.deputy.mailbox,
    };
    const shown = new Set<string>();
    for (const kind of taskKinds) {
      for (const role of roles) {
        const box = boxes[role];
        if (box === undefined) continue;
        const task = taskOf('HW-AAAAAAA', kind, role, { about: `HW-AAAAAAA#${kind}#1` });
        world.add(caseOf('HW-AAAAAAA', [task]), people);
        const token = world.token({ referralId: 'HW-AAAAAAA', taskId: task.id, role });
        const cookie = `__Host-device-taak=${world.provenFor(box)}`;
        const form = {
          choice: evil,
          explanation: evil,
          question: evil,
          text: evil.repeat(6),
          email: evil,
          jobCoachName: evil,
          jobCoachPhone: evil,
          'startsOn.day': evil,
        };
        for (const init of [{}, { method: 'POST', body: new URLSearchParams(form).toString() }]) {
          const answer = await world.app.request(`${worldUrl}/taak/${token}`, {
            ...init,
            headers: { cookie, origin: worldUrl, 'content-type': 'application/x-www-form-urlencoded' },
          });
          const body = await answer.text();
          if (body.includes('x-kwaad')) shown.add(`${kind} ${role}`);
          expect([kind, role, answer.status < 500, breaksOut(body)]).toEqual([kind, role, true, false]);
        }
      }
    }
    expect(shown.size).toBeGreaterThan(30);
  });
});

describe('where staff act', () => {
  const id = makeReference(() => 'AAAAAA');
  const known: Readonly<Record<string, string>> = { reference: id, kind: 'approve', n: '1', provider: 'kwintes' };

  test('a text with markup in it stays a text on every page, and so does what is typed there', async () => {
    let saidBack = 0;
    for (const route of actingRoutes) {
      const path = route.path.replaceAll(/:(\w+)(\{.*?\}+(?=\/|$))?/g, (_, name: string) => known[name] ?? 'sturen');
      const world = actWorld();
      world.add(caseOf(id, [taskOf(id, 'approve', 'approver')]), evilParties());
      const cookie = await world.signedIn(staffOf.coordinator);
      const page = await world.get(path, cookie);
      const html = await page.text();
      expect([path, page.status < 500, breaksOut(html)]).toEqual([path, true, false]);
      if (route.method !== 'POST') continue;
      const hidden = [...html.matchAll(/name="seen" value="([^"]+)"/g)].map(([, seen = '']) => seen);
      const names = [...html.matchAll(/<(?:input|textarea|select)[^>]* name="([^"]+)"/g)].map(([, name = '']) => name);
      const typed = Object.fromEntries([...names, 'because', 'becauseText'].map((name) => [name, evil]));
      const answer = await world.post(path, cookie, {
        ...typed,
        ...(hidden[0] === undefined ? {} : { seen: hidden[0] }),
      });
      const body = await answer.text();
      if (body.includes('x-kwaad')) saidBack += 1;
      expect([path, answer.status < 500, breaksOut(body)]).toEqual([path, true, false]);
    }
    expect(saidBack).toBeGreaterThan(10);
  });
});

describe('what anybody types', () => {
  test('stays a text on every page of the form that says it back', async () => {
    let saidBack = 0;
    for (const start of ['/aanmelden/zelf', '/aanmelden/professional', '/aanmelden/past-dit-bij-mij']) {
      const browser = openBrowser(openSite());
      const answers = {
        ...selfAnswers,
        'referrer.profession': 'school',
        'referrer.name': 'Sam',
        'referrer.email': 'sam@school.example',
        age: '19',
        care: 'none',
        benefit: 'no',
      };
      let at = await visit(browser, start);
      for (let page = 0; page < 20; page += 1) {
        const form = formOn(at.page.body);
        if (form === undefined) break;
        const path = form.action.replace(/^\/v/, '');
        const wrong = form.controls.filter(({ name }) => !/^(form|until|carried)$/.test(name));
        const said = await browser.post(
          path,
          wrong.map(({ name }) => [name, short] as const),
        );
        expect([path, breaksOut(said.body)]).toEqual([path, false]);
        if (said.body.includes('x-kwaad')) saidBack += 1;
        const known = /\/code$/.test(at.path) ? { ...answers, code: browser.code() } : answers;
        at = await land(browser, await browser.post(path, filledIn(form, known)), path.replace(/\/sturen$/, ''));
        if (/verzonden/.test(at.path)) break;
      }
    }
    expect(saidBack).toBeGreaterThan(5);
  });
});

/** Paths of the text fields of a document. */
function textsOf(document: object, path: readonly string[] = []): readonly (readonly string[])[] {
  return Object.entries(document).flatMap(([name, value]) => {
    if (typeof value === 'string') return [[...path, name]];
    return typeof value === 'object' && value !== null ? textsOf(value, [...path, name]) : [];
  });
}

function withAt(document: object, [name = '', ...rest]: readonly string[], value: string): object {
  const before = (document as Record<string, unknown>)[name];
  return { ...document, [name]: rest.length === 0 ? value : withAt(before as object, rest, value) };
}

describe('a referral that is markup wherever the API lets it be', () => {
  let journey: Journey;
  let people: Cast;
  const pages: string[] = [];
  beforeAll(async () => {
    // Names of organisations are typed at the desk.
    const providers = region.providers.map((one) => ({ ...one, name: short }));
    journey = await openJourney({ regionContent: { ...region, providers } });
    people = cast('kwaad');
    const whole = {
      ...invented(region, {
        referrer: {
          role: 'professional',
          name: 'Kim',
          organisation: 'School',
          profession: 'school',
          email: people.referrer,
          phone: '030 123 45 67',
        },
        candidate: { email: people.candidate, phone: '06 12345678' },
        situation: { workCoachEmail: people.workCoach },
        request: { availability: 'Maandag', remarks: 'Geen' },
        representative: { name: 'Ans', relation: 'moeder', phone: '06 12345679' },
      }),
    };
    // Every text field is tried, longest first; what the schema accepts is kept.
    const context = { today: journey.day(), region };
    const taken = (document: object) => readReferralRequest(document, context).ok;
    expect(taken(whole)).toBe(true);
    const document = textsOf(whole).reduce((at, path) => {
      const fits = [evil, short].map((text) => withAt(at, path, text)).find(taken);
      return fits ?? at;
    }, whole as object);
    expect(textsOf(document).length).toBe(textsOf(whole).length);
    const reference = await journey.refer(document as BodyParts);
    const [coach, school] = [journey.person(people.workCoach), journey.person(people.referrer)];
    const look = async (page: Promise<{ html: string }>) => pages.push((await page).html);
    await look(coach.open(await coach.newestLink(about(reference))));
    await look(coach.answer({ choice: 'ask-information', question: evil }, about(reference)));
    await look(school.open(await school.newestLink(about(reference))));
    await look(school.answer({ choice: 'answer', text: evil }, about(reference)));
    await look(coach.open(await coach.newestLink(about(reference))));
    await look(coach.answer({ choice: 'approve' }, about(reference)));
    const provider = (await journey.look(reference)).referral.provider;
    const mailbox = region.providers.find(({ id }) => id === provider)?.mailbox ?? '';
    const person = journey.person(mailbox);
    await look(person.open(await person.newestLink(about(reference))));
    await look(
      person.answer(
        { choice: 'accept', jobCoachName: quoted, jobCoachEmail: people.jobCoach, startsOn: talkDay(journey, 7) },
        about(reference),
      ),
    );
    const jobCoach = journey.person(people.jobCoach);
    await look(jobCoach.open(await jobCoach.newestLink(about(reference))));
    await look(journey.person(people.candidate).status(about(reference)));
    for (const path of [
      '',
      '/people',
      `/people/${people.candidate}`,
      `/people/${mailbox}`,
      '/referrals',
      `/referrals/${reference}`,
      '/year',
      '/executions',
      '/mails',
      '/clock',
    ]) {
      pages.push(await (await fetch(`${journey.app.url}/_local${path}`)).text());
    }
  });
  afterAll(() => journey.close());

  test('stays a text on every page and in the console', () => {
    expect(pages.filter((page) => page.includes('x-kwaad')).length).toBeGreaterThan(6);
    expect(pages.filter(breaksOut)).toEqual([]);
  });

  test('stays a text in every mail, and adds no header, line or attachment', async () => {
    const mails = await journey.app.mails();
    expect(mails.some(({ html }) => html.includes('x-kwaad'))).toBe(true);
    for (const { html, subject, to, attachments } of mails) {
      expect([subject, breaksOut(html)]).toEqual([subject, false]);
      expect(JSON.stringify([subject, to, attachments])).not.toMatch(/x-kwaad|onkwaad|[\u2028\u2029\u0085]/);
    }
  });
});
