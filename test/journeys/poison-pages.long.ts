import { describe, expect, test } from 'vitest';
import { about, approve, byProfessional, cast, mailboxes, started, untilCheckIn } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import type { Person } from '../support/person.ts';
import { itemsOf, put, spoilt, ways } from '../support/poison.ts';

/** Whose page a case shows, and how they come to it. */
interface Reader {
  /** Brings a new case to where the page is there. */
  readonly prepare: (journey: Journey) => Promise<string>;
  readonly open: (journey: Journey, reference: string) => Promise<{ readonly person: Person; readonly link: string }>;
}

const people = cast('read');
const other = cast('other');

async function byTask(journey: Journey, address: string, reference: string) {
  const person = journey.person(address);
  const link = (await person.newestLink(about(reference))).replace(/\?.*$/, '');
  await person.open(link);
  return { person, link };
}

async function byStatus(journey: Journey, address: string, reference: string) {
  const person = journey.person(address);
  const page = await person.status(about(reference));
  return { person, link: page.url };
}

const guided = (journey: Journey) => started(journey, people, byProfessional(people));

const readers: Readonly<Record<string, Reader>> = {
  'the approver’s': {
    prepare: (journey) => journey.refer(byProfessional(people)),
    open: (journey, reference) => byTask(journey, people.workCoach, reference),
  },
  'the provider’s': {
    async prepare(journey) {
      const reference = await journey.refer(byProfessional(people));
      await approve(journey, people, reference);
      return reference;
    },
    open: (journey, reference) => byTask(journey, mailboxes.kwintes, reference),
  },
  'the coordinator’s': {
    async prepare(journey) {
      const reference = await guided(journey);
      await journey.app.clock.advanceBy('P3M');
      return reference;
    },
    open: (journey, reference) => byTask(journey, mailboxes.coordinator, reference),
  },
  'the check-in': {
    async prepare(journey) {
      const reference = await guided(journey);
      await untilCheckIn(journey, reference);
      return reference;
    },
    open: (journey, reference) => byTask(journey, people.jobCoach, reference),
  },
  'the candidate’s status': {
    prepare: guided,
    open: (journey, reference) => byStatus(journey, people.candidate, reference),
  },
  'the referrer’s status': {
    prepare: guided,
    open: (journey, reference) => byStatus(journey, people.referrer, reference),
  },
};

describe.each(Object.entries(readers))('%s page, with one item of the case spoilt', (_, reader) => {
  test('shows the case without it, or says in the reader’s language that it went wrong and whom to call; and that is told', async () => {
    const told: string[] = [];
    const journey = await openJourney({
      log: { info: () => {}, count: () => {}, error: (event) => told.push(event) },
      onError: (where) => told.push(where),
      breaks: ['audit-without-gaps', 'audit-tells-state'],
    });
    const reference = await reader.prepare(journey);
    // Somebody else: a likely duplicate names the first case, and is told of it.
    const parts = byProfessional(other);
    const candidate = { ...parts.candidate, givenName: 'Ali', familyName: 'Anders', birthDate: '1985-01-02' };
    const healthy = await journey.refer({ ...parts, candidate });
    const { person, link } = await reader.open(journey, reference);
    const whole = await person.get(link);
    expect(whole.status).toBe(200);
    const neighbour = await byTask(journey, other.workCoach, healthy);
    const raw: string[] = [];
    for (const [kind, item] of await itemsOf(journey.app, reference)) {
      for (const way of ways) {
        await put(journey.app, spoilt(item, way));
        const before = told.length;
        const page = await person.get(link);
        const isShown = page.status === 200 || (page.status < 500 && page.html.includes('<html lang="nl"'));
        const isExplained =
          page.status === 500 && page.html.includes('<html lang="nl"') && page.text.includes('ging iets mis');
        if (!isShown && !isExplained) raw.push(`${kind} ${way}: ${page.status} ${page.text.slice(0, 80)}`);
        if (page.status === 500 && told.length === before) raw.push(`${kind} ${way}: nobody is told`);
        const beside = await neighbour.person.get(neighbour.link);
        if (beside.status !== 200) raw.push(`${kind} ${way}: the other case answers ${beside.status}`);
        await put(journey.app, item);
      }
    }
    expect(raw).toEqual([]);
    // Nothing of it is left once the item is whole again.
    const again = await person.get(link);
    expect([again.status, again.text]).toEqual([200, whole.text]);
    await journey.app.close();
  });
});
