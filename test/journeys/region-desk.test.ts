import { afterEach, describe, expect, test } from 'vitest';
import { caughtUp } from '../../admin/region/caught-up.ts';
import { createRegionDesk, type RegionRequest } from '../../functions/cases/region-desk.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import { approve, bySelf, cast, mailboxes } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';

const coordinator: Staff = { subject: 'c-1', role: 'coordinator', scope: 'region' };
const team: Staff = { subject: 'm-1', role: 'municipality', scope: ['GM0355'] };
const provider: Staff = { subject: 'p-1', role: 'provider', scope: ['kwintes'] };
const reader: Staff = { subject: 'r-1', role: 'reader', scope: 'figures' };
const because = { code: 'asked' } as const;

let journey: Journey | undefined;
afterEach(async () => {
  await journey?.close();
  journey = undefined;
});

async function opened() {
  journey = await openJourney();
  const { app } = journey;
  const acting = () => app.runtime('act-at-desk');
  const desk = createRegionDesk(acting());
  const change = (part: string, value: unknown, more: Partial<RegionRequest> = {}, staff = coordinator) =>
    desk.change(staff, { part, value, because, seen: 0, ...more });
  return { journey, app, desk, change };
}

describe('the region at the desk', () => {
  test('ten people who change at once lose nothing, and every function sees it in its next call', async () => {
    const { app, journey, desk, change } = await opened();
    const codes = app.region.municipalities.slice(0, 10).map(({ code }) => code);
    expect(codes).toHaveLength(10);
    const results = await Promise.all(
      codes.map((code) => change(`municipalities.${code}.teamPhone`, `030 ${code.slice(2)}`)),
    );
    expect(results.map(({ ok }) => ok)).toEqual(codes.map(() => true));
    const { region } = await desk.open();
    expect(codes.map((code) => region.municipalities.find((one) => one.code === code)?.teamPhone)).toEqual(
      codes.map((code) => `030 ${code.slice(2)}`),
    );
    expect((await desk.history(coordinator)).map(({ change: { n } }) => n)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    await journey.refer();
    await app.invoke('sweep-tasks', {});
    for (const folder of ['serve-public', 'sweep-tasks'] as const) {
      expect(app.runtime(folder).region, folder).toEqual(region);
    }
  });

  test.each(['before', 'after'] as const)(
    'a process that ends %s a change is written leaves it with the end of what was planned, or neither',
    async (phase) => {
      let isEnding = false;
      journey = await openJourney({
        faults: ({ operation, phase: at }) => {
          if (isEnding && operation === 'TransactWriteItems' && at === phase) throw new Error('the process ended');
        },
      });
      const desk = createRegionDesk(journey.app.runtime('act-at-desk'));
      const part = 'municipalities.GM0355.approverDomains';
      const said = (value: unknown, seen: number, more: Partial<RegionRequest> = {}) =>
        desk.change(coordinator, { part, value, because, seen, ...more });
      expect(await said(['zeist.example', 'extern.example'], 0, { from: '2030-06-01T00:00:00.000Z' })).toMatchObject({
        ok: true,
      });
      isEnding = true;
      await expect(said(['anders.example'], 1)).rejects.toThrow();
      isEnding = false;
      const made = (await desk.history(coordinator)).map(({ change, standing }) => `${change.n} ${standing}`);
      expect(made).toEqual(phase === 'before' ? ['1 not-yet'] : ['3 undoes', '2 counts', '1 undone']);
    },
  );

  test('what was exported stands in the file for whoever looks, and is taken back as before', async () => {
    const { app, change } = await opened();
    const part = 'municipalities.GM0355.teamPhone';
    await change(part, '030 1');
    const acting = app.runtime('act-at-desk');
    const fileRegion = caughtUp(acting.fileRegion, await acting.regionChanges.all(), app.clock.now());
    // As the next deployment has it.
    const desk = createRegionDesk({ ...acting, fileRegion });
    expect(await desk.history(coordinator)).toMatchObject([{ standing: 'settled', isUndoable: true }]);
    expect(await desk.undo(coordinator, 1, because)).toMatchObject({ ok: true });
    const before = app.region.municipalities.find(({ code }) => code === 'GM0355')?.teamPhone ?? null;
    expect((await desk.open()).part(part).value).toEqual(before);
    expect(await desk.undo(coordinator, 1, because)).toEqual({ ok: false, why: 'same' });
  });

  test('only whoever counts waits reads single ones', async () => {
    const { app } = await opened();
    for (const folder of ['serve-links', 'act-at-desk', 'find-place'] as const) {
      const { waits } = app.runtime(folder);
      expect(await waits.figures()).toBeUndefined();
      await expect(waits.begun(['2026-01'])).rejects.toThrow('may not dynamodb:Query V#*');
    }
    expect(await app.runtime('sweep-tasks').waits.begun(['2026-01'])).toEqual([]);
  });

  test('a mail of a case that runs goes to the mailbox that counts when it goes', async () => {
    const { app, journey, desk, change } = await opened();
    const parts = bySelf(cast('moving'));
    const reference = await journey.refer({
      ...parts,
      situation: { ...parts.situation, workCoachEmail: undefined },
    });
    const to = async (mailbox: string) =>
      (await app.mails()).filter((mail) => mail.to === mailbox && mail.text.includes(reference)).length;
    const before = await to(mailboxes.team);
    expect(before).toBeGreaterThan(0);
    expect(await change('municipalities.GM0355.teamMailbox', 'nieuw-team@zeist.example')).toMatchObject({ ok: true });
    await app.clock.advanceBy('P8D');
    expect([await to(mailboxes.team), (await to('nieuw-team@zeist.example')) > 0]).toEqual([before, true]);
    expect((await desk.history(coordinator))[0]).toMatchObject({
      standing: 'counts',
      why: { by: 'c-1', because },
      isUndoable: true,
    });
  });

  test('two at the same part: the second reads what the first said, and loses nothing', async () => {
    const { desk, change } = await opened();
    const part = 'officeHours.closedDays';
    expect(await change(part, ['2026-06-01'])).toMatchObject({ ok: true, change: { n: 1 } });
    expect(await change(part, ['2026-06-02'])).toEqual({
      ok: false,
      why: 'moved',
      now: { part, value: ['2026-06-01'], filed: null, seen: 1, planned: [] },
    });
    expect(await change(part, ['2026-06-02'], { seen: 1 })).toMatchObject({
      ok: true,
      change: { was: ['2026-06-01'] },
    });
    expect(await desk.undo(coordinator, 2, because)).toMatchObject({ ok: true });
    expect((await desk.open()).part(part)).toMatchObject({ value: ['2026-06-01'], seen: 3 });
    expect(await desk.undo(coordinator, 2, because)).toEqual({ ok: false, why: 'same' });
    expect((await desk.history(coordinator)).map(({ standing }) => standing)).toEqual(['undoes', 'undone', 'counts']);
  });

  test('everybody changes what is theirs, and nothing else', async () => {
    const { desk, change } = await opened();
    const denied = { ok: false, why: 'denied' };
    expect(await change('municipalities.GM0355.teamPhone', '030 1', {}, team)).toMatchObject({ ok: true });
    expect(await change('municipalities.GM0310.teamPhone', '030 1', {}, team)).toEqual(denied);
    expect(await change('municipalities.GM0355.places', [], {}, team)).toEqual(denied);
    const capacity = 'providers.kwintes.offers.sterk-met-werk.capacity';
    const places = { status: 'has-places', places: 3 };
    expect(await change(capacity, places, {}, provider)).toMatchObject({
      ok: true,
      change: { value: { ...places, since: '2026-01-05' } },
    });
    expect(await change('providers.altrecht.offers.ips.capacity', places, {}, provider)).toEqual(denied);
    expect(await change('providers.kwintes.mailbox', 'a@kwintes.example', {}, provider)).toEqual(denied);
    expect(await change('helpdesk', {}, {}, reader)).toEqual(denied);
    expect(await change('doors.ips-uwv.approver', 'none')).toEqual({ ok: false, why: 'unknown' });
    expect(await change(capacity, places, { because: { code: 'other' } })).toEqual({ ok: false, why: 'because' });
    expect((await desk.history(team)).map(({ change: { part } }) => part)).toEqual(['municipalities.GM0355.teamPhone']);
    expect(await desk.undo(team, 2, because)).toEqual(denied);
  });

  test('what would break the region or an open case is refused, with what to do', async () => {
    const { journey, desk, change } = await opened();
    const reference = await journey.refer();
    const { referral } = await journey.look(reference);
    const path = `municipalities.${referral.municipality}.succeededBy`;
    expect(await change(path, { code: 'GM9999', on: '2026-02-01' })).toMatchObject({
      ok: false,
      problems: [{ about: 'rule', text: expect.stringContaining('GM9999') }],
    });
    expect(await change('municipalities.GM0355.approverDomains', ['gmail.com'])).toMatchObject({
      why: 'refused',
      problems: [{ about: 'rule', text: expect.stringContaining('gmail.com') }],
    });
    expect(await change('providers.kwintes.domains', ['kwintes'])).toMatchObject({
      problems: [{ about: 'value', path: 'providers.kwintes.domains.[0]' }],
    });
    expect(await change('providers.kwintes.name', null)).toMatchObject({ problems: [{ about: 'value' }] });
    expect(await change('providers.nobody.name', 'Nobody')).toMatchObject({ problems: [{ about: 'missing' }] });
    expect((await desk.history(coordinator)).length).toBe(0);
  });

  test('what an open case needs cannot be taken away, now or later', async () => {
    const { app, journey, desk, change } = await opened();
    const people = cast('needed');
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    const { provider: id = '', programme } = (await journey.look(reference)).referral;
    const needs = async (part: string) => {
      const result = await change(part, null);
      return result.ok || result.why !== 'refused' ? result : result.problems.filter(({ about }) => about === 'need');
    };
    expect(await needs(`providers.${id}`)).toEqual([
      expect.objectContaining({
        lack: { about: 'missing-provider', what: id, count: 1 },
        text: expect.stringContaining('keep it, without free places'),
      }),
    ]);
    expect(await needs(`providers.${id}.offers.${programme}`)).toEqual([
      expect.objectContaining({
        lack: { about: 'missing-offer', what: `${id} ${programme}`, count: 1 },
        text: expect.stringContaining('keep it, as "full"'),
      }),
    ]);
    // A later day makes no difference: nobody knows by when the case will have ended.
    const from = new Date(Date.parse(app.clock.now()) + 30 * 86_400_000).toISOString();
    expect(await change(`providers.${id}.offers.${programme}`, null, { from })).toMatchObject({
      why: 'refused',
      problems: expect.arrayContaining([expect.objectContaining({ about: 'need', at: from })]),
    });
    expect(await desk.history(coordinator)).toEqual([]);
  });
});
