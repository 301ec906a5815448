import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { about, approve, bySelf, type Cast, cast, mailboxes } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { itemsOf, put, spoilt, ways } from '../support/poison.ts';
import { allItems } from '../support/table.ts';

let journey: Journey;
let told: string[];
beforeEach(async () => {
  told = [];
  journey = await openJourney({
    log: { info: () => {}, count: () => {}, error: (event, facts) => told.push(`${event} ${JSON.stringify(facts)}`) },
    onError: (where, error) => told.push(`${where} ${String(error)}`),
  });
});
// What is spoilt on purpose breaks what must hold of it.
afterEach(() => journey.app.close());

const workCoach = 'sam@zeist.example';

async function owners(reference: string): Promise<string[]> {
  return (await journey.look(reference)).tasks.map(({ kind, owner }) => `${owner} ${kind}`);
}

/** The outbox item of a case of one kind. */
async function mailOf(reference: string, kind: string) {
  return (await allItems(journey.app)).findLast((one) => one['pk'] === `M#${reference}` && one['kind'] === kind);
}

describe.each(ways)('a digest that bounces, with one mail in it %s', (way) => {
  test('moves every other task in it; the report comes again until that one can be read', async () => {
    const people: readonly Cast[] = [cast('one'), cast('two'), cast('three')];
    const references: string[] = [];
    for (const each of people) references.push(await journey.refer(bySelf({ ...each, workCoach })));
    await journey.app.clock.advanceBy('P4D');
    const digest = (await journey.app.mails()).findLast(({ to }) => to === workCoach);
    expect(Object.keys(digest?.tags ?? {})).toHaveLength(3);
    const [broken = '', ...others] = references;
    const item = await mailOf(broken, 'approve');
    if (item === undefined) throw new Error('no mail');
    await put(journey.app, spoilt(item, way));
    await journey.app.reportMail(digest?.id ?? '', 'bounce').catch(() => undefined);
    await journey.app.clock.advanceBy('PT6M');
    for (const reference of others) expect(await owners(reference)).toEqual(['team approve']);
    if ((await owners(broken))[0] === 'approver approve') {
      // Errors of this function are an alarm of the operator's.
      expect(told.join('\n')).toContain('mail-feedback');
      await put(journey.app, item);
      await journey.app.reportMail(digest?.id ?? '', 'bounce');
      await journey.app.clock.advanceBy('PT6M');
    }
    expect(await owners(broken)).toEqual(['team approve']);
  });
});

describe('a canary of which one item is spoilt', () => {
  test('holds nobody up, asks nobody anything, and its name is in the log', async () => {
    const { probeKeys } = journey.app.runtime('try-journey');
    const whole = await journey.refer(bySelf(cast('whole')));
    const probe = async (at: number) => {
      const key = `canary-${String(at).padStart(26, '0')}`;
      await probeKeys.put(key, '2026-01-06T08:10:00.000Z');
      const { body } = await journey.submit(bySelf(cast(`probe-${at}`)), { 'x-api-key': key });
      return String(body['reference']);
    };
    const kinds = [...(await itemsOf(journey.app, await probe(0))).keys()];
    const references: string[] = [];
    for (const [at, kind] of kinds.entries()) {
      const reference = await probe(at + 1);
      const item = (await itemsOf(journey.app, reference)).get(kind);
      if (item !== undefined) await put(journey.app, spoilt(item, ways[at % ways.length] ?? ''));
      references.push(reference);
    }
    await approve(journey, cast('whole'), whole);
    await journey.app.clock.advanceBy('PT2H');
    expect(await journey.stage(whole)).toBe('offer');
    expect(await journey.newestMail(mailboxes.kwintes, about(whole))).toBeDefined();
    for (const [at, reference] of references.entries()) {
      expect(
        (await journey.app.mails()).filter(({ to, text }) => to === mailboxes.coordinator && text.includes(reference)),
      ).toEqual([]);
      const stage = await journey.stage(reference).catch(() => 'unreadable');
      if (stage !== 'closed') expect(told.join('\n'), kinds[at]).toContain(reference);
    }
  });
});
