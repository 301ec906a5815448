import { describe, expect, test } from 'vitest';
import { about, accept, approve, bySelf, type Cast, cast, mailboxes, start, started } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { itemsOf, put, spoilt, ways } from '../support/poison.ts';
import { regionWithPlaces } from '../support/regions.ts';

/**
 * Many cases at once, each with another item spoilt in another way, and one that is whole. The whole case reaches its
 * end with the same mails at the same moments as when nothing is spoilt; and for each case that cannot go on somebody
 * is told.
 */
interface Scene {
  /** Whether a case is there soon, so that there may be many. */
  readonly isShort?: true;
  /** Brings a case to where its items are spoilt. */
  readonly prepare: (journey: Journey, people: Cast) => Promise<string>;
  /** Time that passes for all cases, whole as they are, before any is spoilt; without it each is spoilt as soon as it is there. */
  readonly pass?: (journey: Journey, first: string) => Promise<void>;
  /** What begins then, for all cases alike. */
  readonly goOn: (journey: Journey, first: string) => Promise<void>;
  /** Brings the whole case to its end. */
  readonly finish: (journey: Journey, people: Cast, reference: string) => Promise<void>;
}

const workCoach = 'sam@zeist.example';

async function toTheEnd(journey: Journey, people: Cast, reference: string): Promise<void> {
  await accept(journey, people, reference, journey.day());
  await start(journey, people, reference);
  await guided(journey, people, reference);
}

async function guided(journey: Journey, people: Cast, reference: string): Promise<void> {
  // What cannot be mended is tried four times an hour, so that a month of it would take minutes here.
  await journey.app.clock.advanceBy('P1D');
  const own = journey.person(people.candidate);
  await own.post(`${(await own.status(reference)).url}/intrekken`, { sure: 'yes' });
  await journey.app.clock.advanceBy('PT2H');
}

const scenes: Readonly<Record<string, Scene>> = {
  'the first mail, to one mailbox for all': {
    isShort: true,
    prepare: async (journey, people) => {
      journey.app.mailbox.setFault(({ to }) => (to === workCoach ? 'throttle' : undefined));
      return journey.refer(bySelf({ ...people, workCoach }));
    },
    goOn: async (journey) => {
      journey.app.mailbox.setFault(undefined);
      await journey.app.clock.advanceBy('PT1H');
    },
    finish: async (journey, people, reference) => {
      await approve(journey, { ...people, workCoach }, reference);
      await toTheEnd(journey, people, reference);
    },
  },
  'a place, for which all wait': {
    prepare: async (journey, people) => {
      const reference = await journey.refer(bySelf(people));
      await approve(journey, people, reference);
      return reference;
    },
    goOn: async (journey, first) => {
      await journey.app.clock.advanceBy('PT1H');
      await journey.person(mailboxes.kwintes).answer({ choice: 'places-again' }, about(first));
      await journey.app.clock.advanceBy('PT20M');
    },
    finish: toTheEnd,
  },
  'the day of a check-in': {
    prepare: started,
    async pass({ look, app: { clock } }, first) {
      // Weeks with spoilt items would be weeks of failures, one every quarter of an hour.
      const { tasks } = await look(first);
      const asked = Date.parse(tasks.find(({ kind }) => kind === 'check-in')?.visibleFrom ?? '');
      await clock.advanceTo(new Date(asked - 3_600_000).toISOString());
    },
    goOn: ({ app: { clock } }) => clock.advanceBy('PT3H'),
    async finish(journey, people, reference) {
      const given = { choice: 'continues', hoursUsed: '6' };
      await journey.person(people.jobCoach).answer(given, about(reference));
      await guided(journey, people, reference);
    },
  },
};

interface Run {
  readonly stage: string;
  /** Every mail about the whole case: when and to whom. */
  readonly mails: readonly string[];
  /** Kinds and ways of which nobody heard, though the case did not go on. */
  readonly untold: readonly string[];
  /** The most that one piece of work failed in a sweep within an hour. */
  readonly worst: readonly [what: string, times: number];
}

async function run(scene: Scene, poisoned: boolean): Promise<Run> {
  const failures = new Map<string, number>();
  const heard = new Set<string>();
  const note = (event: string, facts: Readonly<Record<string, unknown>> = {}) => {
    const id = String(facts['referralId'] ?? facts['taskId'] ?? '').slice(0, 10);
    if (id === '') return;
    heard.add(id);
    // Of each piece of work that failed there is a line of its own; this one names the case, once for each of them.
    if (event === 'fault-not-told') return;
    const key = `${event} ${JSON.stringify(facts)} ${hour()}`;
    failures.set(key, (failures.get(key) ?? 0) + 1);
  };
  let hour = () => '';
  const journey = await openJourney({
    regionContent: await regionWithPlaces(200),
    log: { info: () => {}, error: note, count: () => {} },
    onError: (where, error) => heard.add(`${where} ${String(error)}`),
  });
  hour = () => journey.app.clock.now().slice(0, 13);
  try {
    const sample = cast('sample');
    // The first one says that there is no place, so that all others wait.
    const isQueue = scene === scenes['a place, for which all wait'];
    const first = await scene.prepare(journey, sample);
    if (isQueue)
      await journey.person(mailboxes.kwintes).answer({ choice: 'decline', reason: 'no-capacity' }, about(first));
    const second = await scene.prepare(journey, cast('second'));
    const kinds = [...(await itemsOf(journey.app, second)).keys()];
    // Where a case takes long to get there, each kind of item is spoilt in one way, in turns.
    const waysOf = (at: number) => (scene.isShort ? ways : [ways[at % ways.length] ?? '']);
    const plan = kinds.flatMap((kind, at) => waysOf(at).map((way) => ({ kind, way })));
    const broken: { readonly reference: string; readonly kind: string; readonly way: string }[] = [];
    const spoil = async ({ reference, kind, way }: (typeof broken)[number]) => {
      const item = (await itemsOf(journey.app, reference)).get(kind);
      if (poisoned && item !== undefined) await put(journey.app, spoilt(item, way));
    };
    for (const [at, { kind, way }] of plan.entries()) {
      const one = { reference: await scene.prepare(journey, cast(`broken-${at}`)), kind, way };
      broken.push(one);
      if (scene.pass === undefined) await spoil(one);
    }
    const people = cast('whole');
    const whole = await scene.prepare(journey, people);
    if (scene.pass !== undefined) {
      await scene.pass(journey, first);
      for (const one of broken) await spoil(one);
    }
    // A newcomer is served together with everyone who waits, and the turn of each spoilt case fails again: from here on
    // nobody comes.
    failures.clear();
    await scene.goOn(journey, first);
    const untold: string[] = [];
    for (const { reference, kind, way } of broken) {
      const now = await journey.look(reference).catch(() => undefined);
      const isTold = now?.tasks.some(({ about }) => about === 'fault' || about === 'stuck') ?? false;
      const like = (await journey.look(whole)).referral.stage;
      const isFine = now?.referral.stage === like;
      if (!isTold && !isFine && !heard.has(reference)) untold.push(`${kind} ${way}`);
    }
    await scene.finish(journey, people, whole);
    const mails = (await journey.app.mails()).filter(({ text }) => text.includes(whole));
    return {
      stage: await journey.stage(whole),
      mails: mails.map(({ at, to }) => `${at} ${to}`),
      untold,
      worst: [...failures].toSorted(([, a], [, b]) => b - a)[0] ?? ['nothing', 0],
    };
  } finally {
    await journey.app.close();
  }
}

describe.each(Object.entries(scenes))('%s', (_, scene) => {
  test('comes to the whole case as if no other were spoilt, and of each that is, somebody hears', async () => {
    const [clean, poisoned] = [await run(scene, false), await run(scene, true)];
    expect(clean.stage).toBe('closed');
    expect(poisoned.stage).toBe('closed');
    expect(poisoned.mails).toEqual(clean.mails);
    expect(poisoned.untold).toEqual([]);
    // What failed is put off for a quarter of an hour.
    expect(poisoned.worst[1], poisoned.worst[0]).toBeLessThanOrEqual(4);
  });
});
