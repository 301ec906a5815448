import { expect, test } from 'vitest';
import { mailboxProof } from '../../functions/cases/mailbox-proof.ts';
import { createTakeOverDesk } from '../../functions/cases/take-over-desk.ts';
import type { BecauseCode } from '../../functions/domain/because.ts';
import type { PlaceState } from '../../functions/domain/room.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import type { ToldWord } from '../../functions/ports/queue-store.ts';
import {
  confirmTakeOverPage,
  readTakeOver,
  stepIssues,
  takeOverPage,
} from '../../functions/web/desk/act/take-over-page.ts';
import { now } from '../adapters/sample.ts';
import { openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';
import { says } from '../support/says.ts';

const coordinator: Staff = { subject: 'c-1', role: 'coordinator', scope: 'region' };
const because = 'mistake';
const context = { lang: 'nl', base: '', region: worldRegion } as Parameters<typeof takeOverPage>[2];

/** A desk with so many people in guidance at Kwintes; `call`: what the coordinator is to phone each of them about. */
function deskOf(count: number, call?: string, more: Parameters<typeof caseOf>[2] = {}) {
  const world = openDeskWorld();
  const loads = Array.from({ length: count }, (_, n) => {
    const id = `HW-AAAA${String(n).padStart(3, '0')}`;
    const task = taskOf(id, 'check-in', 'job-coach');
    const { referral } = caseOf(id, [task], { stage: 'checking-in', provider: 'kwintes', holdsPlace: true, ...more });
    const calls = call === undefined ? [] : [taskOf(id, 'call', 'coordinator', { about: call })];
    return { referral, tasks: [task, ...calls], parties: partiesOf('Aardbei') };
  });
  const looks: unknown[] = [];
  const municipalities = worldRegion.municipalities.map((one) =>
    one.code === 'GM0355' ? { ...one, ceilings: { 'sterk-met-werk': 5 } } : one,
  );
  const runtime = {
    ...world.runtime,
    region: { ...worldRegion, municipalities },
    staffSessions: { of: (text: string) => text },
    worklists: {
      ...world.runtime.worklists,
      cases: async () => loads.map(({ referral: { id } }) => ({ referralId: id, role: 'provider' })),
      caseloads: async () => loads,
    },
    referrals: { ...world.runtime.referrals, record: async (_id: string, event: unknown) => looks.push(event) },
  };
  return { world, looks, desk: createTakeOverDesk(runtime as never) };
}

test('a page has as many people as a form can send; the rest follows, and only who is shown is written down as seen', async () => {
  const { desk, looks } = deskOf(40);
  const first = await desk.open(coordinator, 'kwintes');
  expect([first?.cases.length, first?.count, looks.length]).toEqual([25, 40, 25]);
  expect(looks[0]).toMatchObject({ action: 'view', staff: 'c-1', origin: 'desk' });
  const page = String(takeOverPage(first as NonNullable<typeof first>, {}, context).body);
  expect(page).toMatch(says('desk-place.takeOver.inPart', { count: 25 }));
  expect(page).toContain(`?na=${first?.next}"`);
  expect(page.match(/ name="/g)?.length).toBeLessThan(200);
  const rest = await desk.open(coordinator, 'kwintes', first?.next);
  expect([rest?.cases.length, rest?.next]).toEqual([15, undefined]);
  // What is sent from there comes back there.
  const confirm = confirmTakeOverPage(rest as NonNullable<typeof rest>, { steps: [], because }, new Map(), context);
  expect(String(confirm.body)).toContain(`overnemen?na=${first?.next}"`);
  expect(new Set([...(first?.cases ?? []), ...(rest?.cases ?? [])].map(({ reference }) => reference)).size).toBe(40);
});

test('what is asked says whether the provider is asked further, and who stays: by name, and how many on other pages', async () => {
  const { desk } = deskOf(27, undefined, { stage: 'offer' });
  const view = await desk.open(coordinator, 'kwintes');
  if (view === undefined) throw new Error('no such provider');
  const pageFor = (reason: BecauseCode) =>
    String(confirmTakeOverPage(view, { steps: [], because: reason }, new Map(), context).body);
  const provider = 'Kwintes';
  const [stops, mistaken] = [pageFor('provider-stops'), pageFor('mistake')];
  expect(stops).toMatch(says('desk-place.takeOver.confirm.closes', { provider }));
  expect(mistaken).toMatch(says('desk-place.takeOver.confirm.staysOpen', { provider }));
  expect(mistaken).not.toMatch(says('desk-place.takeOver.confirm.closes', { provider }));
  expect(stops).toMatch(says('desk-place.takeOver.confirm.leftAsked'));
  expect(stops).toMatch(says('desk-place.takeOver.confirm.leftElsewhere', { count: 2 }));
});

test('whose guidance is over is not called guided, and what becomes of them is said', async () => {
  const guided = await viewOf(1);
  const { desk } = deskOf(1, undefined, { holdsPlace: false });
  const view = await desk.open(coordinator, 'kwintes');
  if (view === undefined) throw new Error('no such provider');
  const said = says('desk-place.takeOver.over');
  expect(String(takeOverPage(view, {}, context).body)).toMatch(said);
  expect(String(takeOverPage(guided.view, {}, context).body)).not.toMatch(said);
  const { steps } = readTakeOver(valuesOf(toLister), view);
  const page = String(confirmTakeOverPage(view, { steps, because }, new Map(), context).body);
  const values = { who: `${view.cases[0]?.name} (${one})`, coach: 'Lou', provider: 'Lister' };
  expect(page).toMatch(says('desk-place.takeOver.confirm.coachAfter', values));
});

/** Places of Kwintes, told and read; the provider itself is faster once. */
function placesOfKwintes() {
  const told: string[] = [];
  const states = new Map<string, PlaceState>();
  const queue = {
    places: async (programme: string) => new Map([['kwintes', states.get(programme) ?? { held: 2 }]]),
    tell: async ({ programme, told: word, seen }: ToldWord) => {
      const before = states.get(programme);
      const isFaster = before === undefined && programme === 'ips';
      const { by: _coordinator, ...own } = word;
      const kept = isFaster ? { told: { ...own, status: 'has-places' as const, places: 9 } } : { told: word };
      states.set(programme, { held: 2, ...kept, ...(isFaster ? {} : { fullSince: word.at }) });
      if (isFaster) return 'overtaken';
      expect(seen).toBe(before?.told?.at);
      told.push(`${programme} ${word.status} ${word.places} ${word.by}`);
      return 'told';
    },
  };
  return { told, queue };
}

test('only a provider that stops is closed, whatever it tells meanwhile; what is full stays as it was told', async () => {
  const { told, queue } = placesOfKwintes();
  const { runtime } = openDeskWorld();
  const lines: unknown[] = [];
  const info = (code: string, line: object = {}) => void lines.push({ code, ...line });
  const desk = createTakeOverDesk({ ...runtime, queue, log: { ...runtime.log, info } } as never);
  await desk.take(coordinator, { from: 'kwintes', steps: [], because: 'no-answer', addsPlaces: false });
  expect(told).toEqual([]);
  const closing = { from: 'kwintes', steps: [], because: 'provider-stops', addsPlaces: false } as const;
  await desk.take(coordinator, closing);
  const closed = ['ips full 9 coordinator', 'sterk-met-werk full 12 coordinator'];
  expect(told).toEqual(closed);
  // The word is the coordinator's, whoever that is later; whose account told it stands in the log.
  const line = { code: 'places-told', staff: 'c-1', provider: 'kwintes', status: 'full' };
  expect(lines).toEqual([expect.objectContaining(line), expect.objectContaining(line)]);
  await desk.take(coordinator, closing);
  expect(told).toEqual(closed);
});

test('a job coach who would take over and is away is asked about', async () => {
  const { world, desk } = deskOf(1);
  const address = 'lou@lister.example';
  world.said.away = [{ of: { mark: mailboxProof(world.runtime, address), address }, backOn: '2027-12-01', at: now }];
  const step = (reference: string, email: string) =>
    ({ reference, seen: 1, to: 'provider', provider: 'lister', coach: { name: 'Lou', email } }) as const;
  const steps = [step('HW-AAAA000', address), step('HW-AAAA001', 'sam@lister.example')];
  expect(await desk.awayAmong(steps)).toEqual(['HW-AAAA000']);
});

const valuesOf = (typed: Readonly<Record<string, string>>) =>
  new Map(Object.entries(typed).map(([name, value]) => [name, [value]] as const));
const [one, two, three] = ['HW-AAAA000', 'HW-AAAA001', 'HW-AAAA002'] as const;
const toLister = { all: 'lister', 'coach-lister': 'Lou', 'email-lister': 'lou@lister.example' };

async function viewOf(count: number) {
  const { desk, world } = deskOf(count);
  const view = await desk.open(coordinator, 'kwintes');
  if (view === undefined) throw new Error('no such provider');
  return { desk, world, view };
}

test('everybody goes to one provider with one job coach by four answers, and single ones otherwise', async () => {
  const { view } = await viewOf(3);
  const lou = { name: 'Lou', email: 'lou@lister.example' };
  const kim = { name: 'Kim', email: 'kim@lister.example' };
  expect(readTakeOver(valuesOf(toLister), view)).toMatchObject({
    issues: [],
    steps: [one, two, three].map((reference) => ({ reference, to: 'provider', provider: 'lister', coach: lou })),
  });
  const others = {
    ...toLister,
    [`to-${one}`]: 'leave',
    [`coach-${two}`]: kim.name,
    [`email-${two}`]: kim.email,
    [`to-${three}`]: 'wij-3-0',
    [`coach-${three}`]: 'Bo',
    [`email-${three}`]: 'bo@wij30.example',
  };
  const { steps, issues } = readTakeOver(valuesOf(others), view);
  expect(issues).toEqual([]);
  expect(steps).toMatchObject([
    { reference: two, provider: 'lister', coach: kim },
    { reference: three, provider: 'wij-3-0', coach: { name: 'Bo' } },
  ]);
  // Who stays is named before it is done.
  const confirm = String(confirmTakeOverPage(view, { steps, because }, valuesOf(others), context).body);
  expect(confirm).toMatch(says('desk-place.takeOver.confirm.left', { provider: 'Kwintes' }));
  // What lacks is told once, however many it is for; nobody can be sought for whom a talk was held.
  const bare = readTakeOver(valuesOf({ all: 'lister' }), view).issues;
  expect(bare).toEqual([
    { field: 'coach-lister', code: 'name' },
    { field: 'email-lister', code: 'email' },
  ]);
  expect(readTakeOver(valuesOf({ all: 'search' }), view)).toMatchObject({ steps: [], issues: [] });
  const wrong = readTakeOver(valuesOf({ [`to-${one}`]: 'lister' }), view).issues;
  expect(wrong.map(({ field }) => field)).toEqual([`coach-${one}`, `email-${one}`]);
});

test('nobody goes along with everybody to an institution that does not treat them: that is chosen for each', async () => {
  const { view } = await viewOf(2);
  const [first, second] = view.cases;
  if (first === undefined || second === undefined) throw new Error('nobody is there');
  const treated = { ...view, cases: [{ ...first, isOfTreatment: true }, second] };
  expect(readTakeOver(valuesOf(toLister), treated).steps.map(({ reference }) => reference)).toEqual([two]);
  const chosen = { ...toLister, [`to-${one}`]: 'lister' };
  expect(readTakeOver(valuesOf(chosen), treated).steps.map(({ reference }) => reference)).toEqual([one, two]);
  const page = String(takeOverPage(treated, {}, context).body);
  expect(page).toMatch(says('desk-place.choose.otherHears'));
  expect(page).toMatch(says('desk-place.takeOver.suits', { count: 1, of: 2 }));
  expect(String(takeOverPage(view, {}, context).body)).not.toMatch(says('desk-place.choose.otherHears'));
});

test('no question that must be answered is called optional, and a phone number is', async () => {
  const { view } = await viewOf(2);
  const page = String(takeOverPage(view, {}, context).body);
  const label = (name: string) => new RegExp(`<label for="${name}">([^<]*(?:<span[^>]*>[^<]*)?)`).exec(page)?.[1] ?? '';
  const optional = says('field.optional');
  for (const name of ['coach-lister', 'email-lister', `coach-${one}`, `email-${one}`, `to-${one}`]) {
    expect(label(name), name).not.toBe('');
    expect(label(name), name).not.toMatch(optional);
  }
  expect(label('phone-lister')).toMatch(optional);
});

test('addresses and places are looked at together before anything is done', async () => {
  const { world, desk, view } = await viewOf(3);
  const places = (held: number) => world.said.places.set('lister', { held });
  const problems = async (typed: Readonly<Record<string, string>>, adds = false) => {
    const { steps } = readTakeOver(valuesOf(typed), view);
    return stepIssues(await desk.problems(steps, adds), steps, valuesOf(typed));
  };
  places(0);
  expect(await problems(toLister)).toEqual([]);
  // Lister has ten places: one for three.
  places(9);
  expect(await problems(toLister)).toEqual(
    [two, three].map((reference) => ({ field: `to-${reference}`, reference, code: 'no-place-there' })),
  );
  expect(await problems(toLister, true)).toEqual([]);
  // What is free stands where it is chosen, and how many places are added where it is asked whether that is right.
  const crowded = await desk.open(coordinator, 'kwintes');
  if (crowded === undefined) throw new Error('no such provider');
  const room = { programme: 'Sterk met Werk', places: 10, held: 9, isFull: 'other' };
  const form = String(takeOverPage(crowded, {}, context).body);
  expect(form).toMatch(says('desk-place.takeOver.room', room));
  expect(form).toMatch(says('desk-place.takeOver.withRoom', { provider: 'Lister', places: 10, held: 9 }));
  const { steps } = readTakeOver(valuesOf(toLister), crowded);
  const added = { steps, because, added: [two, three] } as const;
  expect(String(confirmTakeOverPage(crowded, added, new Map(), context).body)).toMatch(
    says('desk-place.takeOver.confirm.adds', { ...room, provider: 'Lister', count: 2 }),
  );
  // Wrong for all is told once, and wrong for one of them with whom it is about.
  places(0);
  expect(await problems({ ...toLister, 'email-lister': 'lou@kwintes.example' })).toEqual([
    { field: 'email-lister', code: 'outside-provider', domains: expect.arrayContaining(['lister.example']) },
  ]);
  const own = { [`coach-${two}`]: 'Kim', [`email-${two}`]: 'kim@post.example' };
  const mistaken = await problems({ ...toLister, ...own });
  expect(mistaken).toMatchObject([{ field: `email-${two}`, reference: two, code: 'outside-provider' }]);
  const page = String(
    takeOverPage(view, { values: valuesOf({ ...toLister, ...own }), issues: mistaken }, context).body,
  );
  expect(page.replaceAll(/<[^>]+>/g, '')).toContain(`(${two}): `);
  // It stands open where it has to be corrected.
  expect(page.match(/<details class="fold" open>/g)).toHaveLength(1);
});

test('whoever moved and is to be phoned first is told of before anything is done, and not only when it is', async () => {
  const step = { reference: 'HW-AAAA000', seen: 1, to: 'provider', provider: 'lister' } as const;
  const { desk } = deskOf(1, 'moved-outside-region');
  expect(await desk.problems([step], true)).toEqual([
    { reference: step.reference, problem: { field: 'provider', code: 'moved-out' } },
  ]);
  expect(await deskOf(1, 'moved-unknown').desk.problems([step], true)).toEqual([]);
});

test.each(['offer', 'confirming-start', 'checking-in'] as const)(
  'ten people for a budget of which three starts are left: who does not fit is told before anything is done, while %s',
  async (stage) => {
    const coach = { name: 'Lou', email: 'lou@lister.example' };
    const provider = { to: 'provider', provider: 'lister', ...(stage === 'offer' ? {} : { coach }) } as const;
    const counted = { startCounted: { municipality: 'GM0355', year: 2026 } };
    const problemsOf = async (more: object, taken: number) => {
      const { desk, world } = deskOf(10, undefined, { stage, ...more });
      world.said.starts = taken;
      const view = await desk.open(coordinator, 'kwintes');
      const steps = view?.cases.map(({ reference, seen }) => ({ reference, seen, ...provider })) ?? [];
      const problems = await desk.problems(steps, true);
      return problems.map(({ reference, problem }) => `${reference} ${problem.code}`);
    };
    const late = Array.from({ length: 7 }, (_, n) => `HW-AAAA00${n + 3} no-budget`);
    // After the first talk nothing is counted any more, nor for whom it is already.
    expect(await problemsOf({}, 2)).toEqual(stage === 'checking-in' ? [] : late);
    expect(await problemsOf(counted, 5)).toEqual([]);
    expect(await problemsOf({}, 6)).toHaveLength(stage === 'checking-in' ? 0 : 10);
  },
);
