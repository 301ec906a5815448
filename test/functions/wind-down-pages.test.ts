import { describe, expect, test } from 'vitest';
import { doWindDown } from '../../functions/cases/do-wind-down.ts';
import { addDays, localDate } from '../../functions/domain/calendar.ts';
import { regionPartPath, regionPath, regionUndoPath, windDownPath } from '../../functions/domain/desk-paths.ts';
import { intakeClosedOn } from '../../functions/domain/intake-closed.ts';
import { regionAt } from '../../functions/domain/region-at.ts';
import { windDownOf } from '../../functions/domain/wind-down.ts';
import { now } from '../adapters/sample.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { caseOf, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';
import { openedRegion } from '../support/region-forms.ts';
import { says } from '../support/says.ts';

const day = (name: string, date: string) => {
  const [year = '', month = '', on = ''] = date.split('-');
  return { [`${name}.day`]: on, [`${name}.month`]: month, [`${name}.year`]: year };
};
const today = localDate(now);
const plan = {
  intakeClosesOn: addDays(today, 28),
  handedOverOn: addDays(today, 70),
  lastDay: addDays(today, 200),
  endsOn: addDays(today, 290),
};
const filled = {
  ...Object.assign({}, ...Object.entries(plan).map(([name, date]) => day(name, date))),
  warnWeeks: '8',
  'elsewhere.nl': 'Bel je gemeente.',
  'elsewhere.en': 'Phone your municipality.',
  'elsewhereIn.nl': 'zeist: Bel het Werkteam.',
  'elsewhereIn.en': 'Zeist: Phone the work team.',
  because: 'agreed',
  seen: '0',
};

/** A world in which somebody waits for a decision and somebody waits for a place, and the coordinator looks. */
async function opened(role?: Parameters<typeof openedRegion>[0]) {
  const at = await openedRegion(role);
  const { world, cookie } = at;
  world.add(
    caseOf('HW-AAAAAAA', [taskOf('HW-AAAAAAA', 'approve', 'team')], { stage: 'approval', taskCounts: { approve: 1 } }),
    partiesOf('Aardbei'),
  );
  world.add(
    caseOf('HW-BBBBBBB', [taskOf('HW-BBBBBBB', 'await-place', 'coordinator')], {
      stage: 'waiting',
      municipality: 'GM0310',
      taskCounts: { 'await-place': 1 },
    }),
    partiesOf('Bosbes'),
  );
  const send = async (step: string, more: Readonly<Record<string, string>> = {}) => {
    const answer = await world.post(windDownPath, cookie, { ...filled, ...more, step });
    return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') };
  };
  return { ...at, send };
}

describe('the end of the programme at the desk', () => {
  test('is tried first: who is told and handed over, by municipality, and nothing is written', async () => {
    const { send, world, get } = await opened();
    expect(await get(regionPath)).toContain(`${windDownPath}"`);
    const empty = await get(windDownPath);
    expect(await htmlProblems(empty)).toEqual([]);
    expect(empty).toMatch(says('desk-wind-down.planTitle'));
    const { status, page } = await send('try');
    expect(status, page).toBe(200);
    expect(page).toMatch(says('desk-wind-down.triedLead'));
    expect(page).toMatch(says('desk-wind-down.fates.told'));
    expect(page).toMatch(says('desk-wind-down.fates.handed-over'));
    expect(page).toContain('De Bilt (1)');
    expect(page).toContain('HW-AAAAAAA');
    expect(page).not.toContain('Aardbei');
    expect(await htmlProblems(page)).toEqual([]);
    expect(world.regionChanges).toEqual([]);
  });

  test('with days that leave too little time, or a municipality that is none, says what would do', async () => {
    const { send, world } = await opened();
    const soon = await send('try', day('intakeClosesOn', addDays(today, 3)));
    expect(soon.status).toBe(400);
    expect(soon.page).toMatch(says('desk-wind-down.problems.notice'));
    expect((await send('try', day('endsOn', plan.handedOverOn))).page).toMatch(says('desk-wind-down.problems.order'));
    expect((await send('try', { 'elsewhereIn.nl': 'Elders: bel.' })).page).toMatch(
      says('desk-wind-down.problems.lines'),
    );
    expect((await send('try', { 'elsewhere.en': '' })).page).toMatch(says('desk-region.problems.words'));
    expect((await send('start', { because: '' })).status).toBe(400);
    expect(world.regionChanges).toEqual([]);
  });

  test('is started with a reason, closes intake with where to go, and is seen happening; until its first day it can be taken back', async () => {
    const { send, world, get } = await opened();
    const loads: string[] = [];
    const { load } = world.runtime.referrals;
    world.runtime.referrals.load = (id: string) => {
      loads.push(id);
      return load(id);
    };
    expect(await send('start')).toMatchObject({ status: 303 });
    expect(world.regionChanges.map(({ part }) => part)).toEqual(['windDown']);
    expect(loads).toEqual(['HW-AAAAAAA', 'HW-BBBBBBB']);
    const { region } = regionAt(worldRegion, world.regionChanges, now);
    expect(intakeClosedOn(region, addDays(plan.intakeClosesOn, -1))).toBeUndefined();
    expect(intakeClosedOn(region, plan.intakeClosesOn)?.text.nl).toBe('Bel je gemeente.\nZeist: Bel het Werkteam.');
    expect(await get(regionPartPath('intakeClosed'))).toMatch(says('desk-region.intakeOfPlan'));
    expect(windDownOf(region)).toMatchObject({ ...plan, said: { on: today, fates: { told: 1, 'handed-over': 1 } } });
    const page = await get(windDownPath);
    expect(page).toMatch(says('desk-wind-down.progressTitle'));
    expect(page).toMatch(says('desk-wind-down.planned'));
    expect(await htmlProblems(page)).toEqual([]);
    expect(await htmlProblems(await get(`${windDownPath}?lang=en`))).toEqual([]);
    expect(await send('back')).toMatchObject({ status: 303 });
    const back = regionAt(worldRegion, world.regionChanges, now).region;
    expect([back.windDown, intakeClosedOn(back, plan.intakeClosesOn)]).toEqual([undefined, undefined]);
  });

  test('that was taken back begins again where it is tried, and not by taking that back in the history', async () => {
    const { send, world, cookie } = await opened();
    await send('start');
    await send('back');
    for (const { n } of world.regionChanges.filter(({ part, value }) => part === 'windDown' && value === null)) {
      expect((await world.get(regionUndoPath(n), cookie)).status).toBe(409);
      expect((await world.post(regionUndoPath(n), cookie, { because: 'agreed', step: 'do' })).status).toBe(409);
    }
    expect(windDownOf(regionAt(worldRegion, world.regionChanges, now).region)).toBeUndefined();
  });

  test('is put off before its first day: intake stays open until the new one', async () => {
    const { send, world } = await opened();
    await send('start');
    const later = addDays(plan.intakeClosesOn, 28);
    const put = await send('start', { ...day('intakeClosesOn', later), seen: '1' });
    expect(put, put.page).toMatchObject({ status: 303 });
    const { region } = regionAt(worldRegion, world.regionChanges, now);
    expect(windDownOf(region)?.intakeClosesOn).toBe(later);
    expect([intakeClosedOn(region, addDays(later, -1)), intakeClosedOn(region, later)?.from]).toEqual([
      undefined,
      later,
    ]);
  });

  test.each([{}, { from: addDays(plan.intakeClosesOn, -7) }, { until: addDays(plan.intakeClosesOn, -7) }])(
    'leaves what was said of intake by hand (%o), and taking it back leaves that as it was',
    async (days) => {
      const { send, world } = await opened();
      const before = { ...days, text: { nl: 'Vol.', en: 'Full.' } };
      const change = { n: 1, at: now, part: 'intakeClosed', base: null, was: null, from: now };
      world.regionChanges.push({ ...change, value: before });
      await send('start');
      const { region } = regionAt(worldRegion, world.regionChanges, now);
      expect([windDownOf(region)?.lastDay, region.intakeClosed]).toEqual([plan.lastDay, before]);
      expect(await send('back')).toMatchObject({ status: 303 });
      expect(regionAt(worldRegion, world.regionChanges, now).region.intakeClosed).toEqual(before);
    },
  );

  test('once begun it moves to later alone, and is taken back nowhere', async () => {
    const { send, world } = await opened();
    await send('start');
    world.time.now = `${addDays(plan.intakeClosesOn, 1)}T09:00:00.000Z`;
    const cookie = await world.signedIn({ subject: 'c-1', name: 'Kim', role: 'coordinator', scope: 'region' });
    const post = async (path: string, step: string, more: Readonly<Record<string, string>> = {}) => {
      const answer = await world.post(path, cookie, { ...filled, seen: '1', ...more, step });
      return { status: answer.status, page: await answer.text() };
    };
    expect((await post(windDownPath, 'start', day('lastDay', addDays(plan.lastDay, -7)))).page).toMatch(
      says('desk-wind-down.problems.earlier'),
    );
    expect((await post(windDownPath, 'back')).status).toBe(400);
    expect((await post(regionUndoPath(1), 'do')).status).toBe(400);
    expect(world.regionChanges).toHaveLength(1);
    expect(await post(windDownPath, 'start', day('lastDay', addDays(plan.lastDay, 14)))).toMatchObject({ status: 303 });
    expect(windDownOf(regionAt(worldRegion, world.regionChanges, world.time.now).region)).toMatchObject({
      lastDay: addDays(plan.lastDay, 14),
      said: { on: today },
    });
  });

  test.each(['municipality', 'provider', 'reader'] as const)('is not for a %s', async (role) => {
    const { world, cookie, send } = await opened(role);
    expect((await world.get(windDownPath, cookie)).status).toBe(403);
    expect((await send('start')).status).toBe(403);
    expect(world.regionChanges).toEqual([]);
  });
});

test('what is due is done by the hour, once, and a case that fails is left for the next while the others go on', async () => {
  const { send, world } = await opened();
  await send('start');
  world.time.now = `${plan.handedOverOn}T09:00:00.000Z`;
  const { region } = regionAt(worldRegion, world.regionChanges, world.time.now);
  const runtime = { ...world.runtime, region };
  const heads = await runtime.referrals.heads(['HW-AAAAAAA', 'HW-BBBBBBB']);
  const load = runtime.referrals.load;
  const failing = {
    ...runtime,
    referrals: {
      ...runtime.referrals,
      load: (id: string) => (id === 'HW-AAAAAAA' ? Promise.reject(new Error('unreadable')) : load(id)),
    },
  };
  await doWindDown(failing, heads, () => true);
  const stages = async () =>
    (await runtime.referrals.heads(['HW-AAAAAAA', 'HW-BBBBBBB'])).map(({ id, stage, closure }) => [id, stage, closure]);
  expect((await stages()).toSorted()).toEqual([
    ['HW-AAAAAAA', 'approval', undefined],
    ['HW-BBBBBBB', 'closed', 'programme-ended'],
  ]);
  await doWindDown(runtime, heads, () => false);
  expect((await stages()).flat()).toContain('approval');
  await doWindDown(runtime, heads, () => true);
  await doWindDown(runtime, heads, () => true);
  expect((await stages()).map(([, stage]) => stage)).toEqual(['closed', 'closed']);
});
