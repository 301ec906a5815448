import { expect, test } from 'vitest';
import { accept, type Cast, cast, start } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { itemsOf, put, spoilt, ways } from '../support/poison.ts';
import { regionWithPlaces } from '../support/regions.ts';

/**
 * Many cases at once, each with another item spoilt in another way, and one that is whole. The whole case reaches its
 * end with the same mails at the same moments as when nothing is spoilt; and for each case that cannot go on somebody
 * is told.
 */
export interface Scene {
  /** Whether a case is there soon, so that there may be many. */
  readonly isShort?: true;
  /** Brings a case to where its items are spoilt. */
  readonly prepare: (journey: Journey, people: Cast) => Promise<string>;
  /** What becomes of the first case, before there are others. */
  readonly begin?: (journey: Journey, first: string) => Promise<void>;
  /** Time that passes for all cases, whole as they are, before any is spoilt; without it each is spoilt as soon as it is there. */
  readonly pass?: (journey: Journey, first: string) => Promise<void>;
  /** What begins then, for all cases alike. */
  readonly goOn: (journey: Journey, first: string) => Promise<void>;
  /** Brings the whole case to its end. */
  readonly finish: (journey: Journey, people: Cast, reference: string) => Promise<void>;
}

/** Brings a case for which a provider is asked to its end. */
export async function toTheEnd(journey: Journey, people: Cast, reference: string): Promise<void> {
  await accept(journey, people, reference, journey.day());
  await start(journey, people, reference);
  await guided(journey, people, reference);
}

/** Brings a case that is guided to its end. */
export async function guided(journey: Journey, people: Cast, reference: string): Promise<void> {
  // What cannot be mended is tried four times an hour, so that a month of it would take minutes here.
  await journey.app.clock.advanceBy('P1D');
  const own = journey.person(people.candidate);
  await own.post(`${(await own.status(reference)).url}/intrekken`, { sure: 'yes' });
  await journey.app.clock.advanceBy('PT2H');
}

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
    // A case that cannot be written is tried anew a dozen times; nobody else writes here, so there is nothing to wait for.
    pause: async () => {},
    onError: (where, error) => heard.add(`${where} ${String(error)}`),
  });
  hour = () => journey.app.clock.now().slice(0, 13);
  try {
    const sample = cast('sample');
    const first = await scene.prepare(journey, sample);
    await scene.begin?.(journey, first);
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

/** Tests one scene; each has a file of its own, so that they run beside each other. */
export function holdsNobodyUp(name: string, scene: Scene): void {
  test(`${name}: comes to the whole case as if no other were spoilt, and of each that is, somebody hears`, async () => {
    const [clean, poisoned] = [await run(scene, false), await run(scene, true)];
    expect(clean.stage).toBe('closed');
    expect(poisoned.stage).toBe('closed');
    expect(poisoned.mails).toEqual(clean.mails);
    expect(poisoned.untold).toEqual([]);
    // What failed is put off for a quarter of an hour.
    expect(poisoned.worst[1], poisoned.worst[0]).toBeLessThanOrEqual(4);
  });
}
