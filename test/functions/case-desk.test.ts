import { describe, expect, test } from 'vitest';
import type { CaseReader, CaseView } from '../../functions/cases/case-desk.ts';
import { journey } from '../../functions/domain/actions.ts';
import type { AuditEvent } from '../../functions/domain/change.ts';
import { languages, type Stage, stages } from '../../functions/domain/codes.ts';
import { deskActionNames, deskActions } from '../../functions/domain/desk-actions.ts';
import { later } from '../../functions/domain/journey/timing.ts';
import type { Mail } from '../../functions/domain/mail.ts';
import { makeReference } from '../../functions/domain/reference.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { StaffRole } from '../../functions/domain/staff.ts';
import { insightOf, reaches } from '../../functions/domain/staff-insight.ts';
import type { Task } from '../../functions/domain/task.ts';
import type { CaseFile } from '../../functions/ports/case-files.ts';
import { actionInWords } from '../../functions/web/words/trail.ts';
import { mail } from '../adapters/sample.ts';
import { midden } from '../domain/fixtures.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';
import { says } from '../support/says.ts';
import { staffOf, staffWorld } from '../support/staff-world.ts';

const id = makeReference(() => 'AAAAAA');
const other = makeReference(() => 'BBBBBB');
const people = partiesOf('Aardbei');
const due = '2026-12-01T16:00:00.000Z';

/** A case with somebody in every role; of Zeist, and at Lister where a provider is asked. */
function fileOf(
  stage: Stage,
  tasks: readonly Task[],
  more: Partial<Referral> = {},
  rest: Partial<CaseFile> = {},
): CaseFile {
  const { referral } = caseOf(id, tasks, {
    stage,
    provider: 'lister',
    approver: 'team',
    // Somebody took the person on: their job coach is known.
    startedOn: '2026-01-05',
    taskCounts: { approve: 1 },
    ...more,
  });
  return { referral, tasks, parties: people, events: [], mails: [], isMailHeld: false, ...rest };
}
const approve = taskOf(id, 'approve', 'team', { dueAt: due });
const offer = taskOf(id, 'accept-offer', 'provider', { provider: 'lister', dueAt: due });
const talk = taskOf(id, 'confirm-start', 'job-coach', { provider: 'lister', dueAt: due });

async function look(staff: CaseReader, file: CaseFile): Promise<CaseView | 'unknown'> {
  return staffWorld({ files: [file] }).runtime.caseDesk.open(staff, file.referral.id);
}
async function seen(staff: CaseReader, file: CaseFile): Promise<CaseView> {
  const view = await look(staff, file);
  if (view === 'unknown') throw new Error('not shown');
  return view;
}
/** The page of a case as the coordinator sees it. */
async function pageOf(file: CaseFile): Promise<string> {
  const world = staffWorld({ files: [file] });
  const headers = { cookie: await world.signedIn(coordinator) };
  return (await world.app.request(`/werkplek/aanmelding/${id}`, { headers })).text();
}
const { coordinator, municipality, provider } = staffOf as Readonly<Record<StaffRole, CaseReader>>;
const partsIn = ({ disclosure }: CaseView) =>
  (['person', 'contact', 'grounds', 'referrer', 'jobCoach'] as const).filter((part) => disclosure[part] !== undefined);

describe('who may know of which case', () => {
  const zeist = 'GM0355';
  const elsewhere = 'GM0736';
  const rows: readonly (readonly [string, CaseReader, Partial<Referral>, boolean])[] = [
    ['the coordinator: any case', coordinator, { municipality: elsewhere, provider: 'kwintes' }, true],
    ['the coordinator: a case that nobody confirmed', coordinator, { stage: 'unconfirmed' }, true],
    ['a municipality: its own resident', municipality, { municipality: zeist }, true],
    ['a municipality: somebody else’s', municipality, { municipality: elsewhere }, false],
    ['a municipality: on the word of nobody', municipality, { municipality: zeist, stage: 'unconfirmed' }, false],
    ['a provider: its own case', provider, { provider: 'lister' }, true],
    ['a provider: another’s', provider, { provider: 'kwintes' }, false],
  ];
  test.each(rows)('%s', async (_, staff, more, may) => {
    expect((await look(staff, fileOf('approval', [approve], more))) !== 'unknown').toBe(may);
  });

  test('a case of nobody is not any provider’s', async () => {
    const { provider: _, ...referral } = fileOf('approval', [approve]).referral;
    expect(await look(provider, { ...fileOf('approval', [approve]), referral })).toBe('unknown');
  });

  test('an impossible number, one of no case and one of another’s case look the same, and leave no line', async () => {
    const world = staffWorld({ files: [fileOf('offer', [offer], { provider: 'kwintes' })] });
    const cookie = await world.signedIn(staffOf.provider);
    const pages = await Promise.all(
      ['HW-0000000', other, id].map(async (reference) => {
        const answer = await world.app.request(`/werkplek/aanmelding/${reference}`, { headers: { cookie } });
        return [answer.status, (await answer.text()).replaceAll(reference, 'X')] as const;
      }),
    );
    expect(new Set(pages.map(([status]) => status))).toEqual(new Set([404]));
    expect(new Set(pages.map(([, text]) => text)).size).toBe(1);
    expect(pages[0]?.[1]).toMatch(says('desk-case.unknown.title'));
    expect([...world.views]).toEqual([]);
    expect(world.logged).toEqual([]);
  });

  test('who sees figures alone is told so, whether the case exists or not', async () => {
    const world = staffWorld({ files: [fileOf('approval', [approve])] });
    const cookie = await world.signedIn(staffOf.reader);
    for (const reference of [id, other]) {
      const answer = await world.app.request(`/werkplek/aanmelding/${reference}`, { headers: { cookie } });
      expect(answer.status).toBe(403);
    }
  });
});

describe('what the ladder shows', () => {
  const all = ['person', 'contact', 'referrer', 'jobCoach'];
  const rows: readonly (readonly [string, CaseReader, CaseFile, readonly string[]])[] = [
    ['coordinator, while others act', coordinator, fileOf('approval', [approve]), all],
    [
      'coordinator, whose decision it became',
      coordinator,
      fileOf('approval', [taskOf(id, 'approve', 'coordinator', { dueAt: due })]),
      ['person', 'contact', 'grounds', 'referrer', 'jobCoach'],
    ],
    ['coordinator, closed', coordinator, fileOf('closed', []), all],
    ['municipality that decides', municipality, fileOf('approval', [approve]), ['person', 'grounds', 'referrer']],
    ['municipality, before it was asked', municipality, fileOf('confirming', [], { taskCounts: {} }), []],
    ['municipality, of UWV', municipality, fileOf('approval', [approve], { door: 'ips-uwv', programme: 'ips' }), []],
    ['municipality, closed', municipality, fileOf('closed', []), []],
    ['provider that is asked', provider, fileOf('offer', [offer]), ['grounds']],
    ['provider that guides', provider, fileOf('confirming-start', [talk]), ['person', 'contact', 'grounds']],
    ['provider, closed', provider, fileOf('closed', []), []],
  ];
  test.each(rows)('%s', async (_, staff, file, parts) => {
    expect(partsIn(await seen(staff, file))).toEqual(parts);
  });

  test.each(stages)(
    'in stage %s a page names the person to whoever finds them by name, and to nobody else',
    async (stage) => {
      const file = fileOf(stage, [], { door: 'sterk-met-werk' });
      for (const staff of [coordinator, municipality, provider]) {
        const view = await look(staff, file);
        const isNamed = view !== 'unknown' && view.disclosure.person !== undefined;
        expect([staff.role, isNamed]).toEqual([
          staff.role,
          reaches(insightOf(staff, file.referral, midden()), 'person'),
        ]);
      }
    },
  );

  test('a provider that may not take the person any more sees nothing of them', async () => {
    const file = fileOf('offer', [{ ...offer, provider: 'kwintes' }]);
    expect(partsIn(await seen(provider, file))).toEqual([]);
  });

  test('what is not shown is nowhere on the page, and nothing on it breaks out of the markup', async () => {
    const evil = { ...partiesOf('<b>x'), notes: [] };
    const file = fileOf('offer', [offer], {}, { parties: evil });
    const world = staffWorld({ files: [file] });
    for (const staff of [coordinator, municipality, provider]) {
      const cookie = await world.signedIn(staff);
      for (const lang of languages) {
        const answer = await world.app.request(`/werkplek/aanmelding/${id}?lang=${lang}`, { headers: { cookie } });
        const text = await answer.text();
        expect(answer.status).toBe(200);
        expect(answer.headers.get('cache-control')).toBe('no-store');
        expect(text).not.toContain('<b>x');
        expect(await htmlProblems(text)).toEqual([]);
        if (staff.role !== 'coordinator') expect(text).not.toContain('noor@');
        if (staff.role === 'provider') expect(text).not.toContain('Visser');
      }
    }
  });
});

describe('who must act', () => {
  test('who, by when, and what silence does; with a way to answer for whoever is asked', async () => {
    const [turn] = (await seen(municipality, fileOf('approval', [approve]))).now;
    expect(turn).toMatchObject({
      owner: 'team',
      organisation: 'GM0355',
      dueOn: '2026-12-01',
      task: approve.id,
      isOwn: true,
    });
    const [same] = (await seen(coordinator, fileOf('approval', [approve]))).now;
    expect(same).toMatchObject({ isOwn: false });
    const [late] = (await seen(coordinator, fileOf('approval', [{ ...approve, dueAt: '2026-11-25T16:00:00.000Z' }])))
      .now;
    expect(late?.isPastDue).toBe(true);
  });

  test('a municipality reads no days of the question about a first talk, which would tell a talk that was missed from one that was moved', async () => {
    const asked = taskOf('HW-7K2M9QX', 'confirm-start', 'job-coach', { visibleFrom: '2027-01-09T07:00:00.000Z' });
    const guided = fileOf('confirming-start', [asked], { startedOn: '2026-11-20' });
    const [hidden] = (await seen(municipality, guided)).now;
    for (const day of ['since', 'dueOn', 'asksOn'] as const) expect(hidden?.[day]).toBeUndefined();
    const [shown] = (await seen(coordinator, guided)).now;
    expect(shown?.asksOn).toBe('2027-01-09');
  });

  test('where only the institution that treats the person may guide them, nobody is asked after it', async () => {
    const silence = async (more: Partial<Referral>, asked = offer) =>
      (await seen(coordinator, fileOf('offer', [asked], more))).now[0]?.onSilence;
    const next = { ...offer, onSilence: 'next-provider' } as const;
    expect(await silence({ programme: 'ips' }, next)).toBe('ask-coordinator');
    expect(await silence({ programme: 'sterk-met-werk' }, next)).toBe('next-provider');
  });

  test('who the work coach is, for the coordinator alone and once they were asked', async () => {
    const file = fileOf('placing', [], { approver: 'person' });
    const { email = '' } = people.approver ?? {};
    expect((await seen(coordinator, file)).disclosure.decider).toEqual({ organisation: 'GM0355', email });
    for (const staff of [municipality, provider]) expect(JSON.stringify(await look(staff, file))).not.toContain(email);
    expect((await seen(coordinator, fileOf('confirming', [], { taskCounts: {} }))).disclosure).not.toHaveProperty(
      'decider',
    );
  });

  test('once somebody took the person on, nobody still looks for a place', async () => {
    const world = staffWorld({ files: [fileOf('starting', [talk])] });
    const cookie = await world.signedIn(coordinator);
    const html = await (await world.app.request(`/werkplek/aanmelding/${id}`, { headers: { cookie } })).text();
    expect(html).toMatch(says('step.taken'));
    expect(html).not.toMatch(says('step.steps.started.why', { reader: 'other' }));
  });

  test('a provider that is asked reads the wish, and not that it is shown nothing', async () => {
    const page = async (file: CaseFile) => {
      const world = staffWorld({ files: [file] });
      const cookie = await world.signedIn(provider);
      return (await world.app.request(`/werkplek/aanmelding/${id}`, { headers: { cookie } })).text();
    };
    expect(await page(fileOf('offer', [offer]))).not.toMatch(says('desk-case.hidden.provider'));
    expect(await page(fileOf('offer', [{ ...offer, provider: 'kwintes' }]))).toMatch(says('desk-case.hidden.provider'));
  });

  test('a call beside the question of the stage is the coordinator’s alone', async () => {
    const call = taskOf(id, 'call', 'coordinator', { about: 'silent-check-ins', dueAt: due });
    const file = fileOf('approval', [approve, call]);
    expect((await seen(coordinator, file)).now.map(({ kind }) => kind)).toEqual(['approve', 'call']);
    expect((await seen(municipality, file)).now.map(({ kind }) => kind)).toEqual(['approve']);
  });

  test('what sleeps says on which day it asks, and has no day to be answered by yet', async () => {
    const asleep = taskOf(id, 'check-in', 'job-coach', { visibleFrom: '2027-01-04T08:00:00.000Z', provider: 'lister' });
    const [turn] = (await seen(provider, fileOf('checking-in', [asleep]))).now;
    expect(turn).toMatchObject({ asksOn: '2027-01-04', isPastDue: false });
    expect(turn).not.toHaveProperty('dueOn');
  });

  test('a municipality is not told which provider is asked before one has taken the person on', async () => {
    expect((await seen(municipality, fileOf('offer', [offer]))).now[0]).not.toHaveProperty('organisation');
    expect((await seen(coordinator, fileOf('offer', [offer]))).now[0]?.organisation).toBe('lister');
  });
});

test('mails by what became of them, each role its own people’s', async () => {
  const mails = [
    mail(id, 'case/received-candidate/1', { kind: 'received-candidate', to: 'candidate', status: 'failed' }),
    mail(id, 'a/approve/1', { kind: 'approve', to: 'team', status: 'sent', deliveredAt: '2026-11-22T09:00:00.000Z' }),
    mail(id, 'b/accept-offer/1', { kind: 'accept-offer', to: 'provider', provider: 'lister', status: 'planned' }),
    mail(id, 'c/accept-offer/1', { kind: 'accept-offer', to: 'provider', provider: 'kwintes', status: 'dropped' }),
    mail(id, 'd/call/1', { kind: 'call', to: 'coordinator', status: 'ambiguous' }),
  ];
  const file = fileOf('offer', [offer], {}, { mails, isMailHeld: true });
  const states = async (staff: CaseReader) => (await seen(staff, file)).mails.map(({ state }) => state).toSorted();
  expect(await states(coordinator)).toEqual(['bounced', 'delivered', 'held', 'not-needed', 'unsure']);
  expect(await states(municipality)).toEqual(['delivered']);
  expect(await states(provider)).toEqual(['held']);
});

test('a mail to whoever stands in for the coordinator, with what the region calls them', async () => {
  const mails = [mail(id, 'a/coordinator-silent/1', { kind: 'coordinator-silent', to: 'deputy' })];
  const { name } = midden().coordinator.deputy;
  expect(await pageOf(fileOf('offer', [offer]))).not.toContain(name.nl);
  expect(await pageOf(fileOf('offer', [offer], {}, { mails }))).toContain(`(${name.nl})`);
});

test('mails of one kind by what each said: a yes that was phoned in is no question that was withdrawn', async () => {
  const told = (name: string, facts: Readonly<Record<string, string>>, more: Partial<Mail> = {}) =>
    mail(id, name, { kind: 'offer-withdrawn', to: 'provider', provider: 'lister', facts, ...more });
  const formerly = { door: 'sterk-met-werk', municipality: 'GM0310' } as const;
  const mails = [
    told('a', { about: 'phoned-in' }),
    told('b', { about: 'other-provider' }),
    told('c', {}),
    told('d', { decision: 'delegate' }, { kind: 'team-decision', to: 'team' }),
    told('e', { about: 'other-door' }, { kind: 'lapsed-approver', to: 'team', formerly }),
  ];
  const file = fileOf('offer', [offer], {}, { mails });
  const view = await seen(coordinator, file);
  const lines = view.mails.map(({ about, organisation }) => [about, organisation]);
  expect(lines).toEqual([
    ['phoned-in', 'lister'],
    ['other-provider', 'lister'],
    ['stopped', 'lister'],
    ['delegate', 'GM0355'],
    ['other-door', 'GM0310'],
  ]);
  const page = await pageOf(file);
  expect(page).toMatch(says('trail.mailsAbout.offer-withdrawn.phoned-in'));
  expect(page).toMatch(says('trail.mailsAbout.lapsed-approver.other-door'));
  // What another municipality was told that decided before is not for the present one.
  expect((await seen(municipality, file)).mails.map(({ about }) => about)).toEqual(['delegate']);
});

test('where somebody lives to where their programme does not reach is shown to whoever phones about it, and to nobody else', async () => {
  const file = fileOf('offer', [offer], { movedTo: 'GM0344' });
  const view = await seen(coordinator, file);
  expect(view.movedTo).toBe('GM0344');
  const page = await pageOf(file);
  expect(page).toMatch(says('desk-case.outOfReach', { municipality: 'Utrecht' }));
  for (const staff of [municipality, provider]) expect(await seen(staff, file)).not.toHaveProperty('movedTo');
});

test('a look is written down once a day for each person and what they saw, without a name', async () => {
  const world = staffWorld({ files: [fileOf('approval', [approve])] });
  const open = (staff: CaseReader) => world.runtime.caseDesk.open(staff, id);
  await open(municipality);
  await open(municipality);
  await open({ ...municipality, subject: 'm-2' });
  await open(coordinator);
  const lines = [...world.views.values()];
  expect(lines.map(({ actor, organisation, result, origin }) => [actor, organisation, result, origin])).toEqual([
    ['team', 'GM0355', 'person grounds', 'desk'],
    ['team', 'GM0355', 'person grounds', 'desk'],
    ['coordinator', undefined, 'person contact', 'desk'],
  ]);
  expect(lines.map(({ staff }) => staff)).toEqual(['m-1', 'm-2', 'c-1']);
  expect(JSON.stringify([...world.views.keys()])).not.toMatch(/m-1|m-2|c-1/);
  expect(JSON.stringify(lines)).not.toContain('Kim');
  world.pass(24 * 3_600_000);
  await open(municipality);
  expect(world.views.size).toBe(4);
});

test('why staff did something stands in the trail of the coordinator, and of nobody else', async () => {
  const at = '2026-11-24T09:00:00.000Z';
  const event = {
    action: 'withdraw',
    object: id,
    result: 'withdrawn',
    origin: 'desk',
    actor: 'coordinator',
    at,
  } as const;
  const words = { role: 'desk-note', kind: 'reason', about: 'withdraw', text: 'Belde zelf <b>x', at } as const;
  const unlike = { ...words, text: 'Iets anders', at: '2026-11-25T09:00:00.000Z' };
  const file = fileOf(
    'offer',
    [offer],
    {},
    {
      events: [{ ...event, reason: 'asked-by-candidate', staff: 'c-1' }],
      parties: { ...people, deskNotes: [words, unlike] },
    },
  );
  expect((await seen(coordinator, file)).trail).toMatchObject([{ because: 'asked-by-candidate', why: words.text }]);
  const others = await Promise.all([municipality, provider].map((staff) => seen(staff, file)));
  expect(JSON.stringify(others)).not.toMatch(/asked-by-candidate|Belde zelf|Iets anders|c-1/);
  const world = staffWorld({ files: [file] });
  const cookie = await world.signedIn(coordinator);
  const answer = await world.app.request(`/werkplek/aanmelding/${id}`, { headers: { cookie } });
  const text = await answer.text();
  expect(text).toContain('Belde zelf &lt;b&gt;x');
  expect(await htmlProblems(text)).toEqual([]);
});

test.each(['withdrawn', 'died', 'not-me', 'not-confirmed'] as const)(
  'of a case that ended as %s and in which nobody is left, nothing is offered that is about people',
  async (closure) => {
    const more = { closure, closedAt: '2026-11-24T09:00:00.000Z', openTasks: [] };
    const file = fileOf('closed', [], more, { parties: { notes: [] } });
    const view = await seen(coordinator, file);
    expect(view.actions).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/reopen|erasure|erase|correct|^note/)]),
    );
    expect(view).not.toHaveProperty('reopenUntil');
    const world = staffWorld({ files: [file] });
    const headers = { cookie: await world.signedIn(coordinator) };
    const page = await world.app.request(`/werkplek/aanmelding/${id}?bericht=withdraw`, { headers });
    expect(await page.text()).not.toMatch(says('desk-action.undo'));
  },
);

test('a pair is shown as perhaps double until one of the two has ended, also where a merge was not finished', async () => {
  const mark = { likelyDuplicateOf: other };
  const pair = ['merge-duplicate', 'dismiss-duplicate'];
  const marked = await seen(coordinator, fileOf('approval', [approve], mark));
  expect(marked.twins).toEqual(mark);
  expect(marked.actions).toEqual(expect.arrayContaining(pair));
  const merged = await seen(coordinator, fileOf('approval', [approve], { ...mark, duplicates: [other] }));
  expect(merged.twins).toEqual({ ...mark, duplicates: [other] });
  expect(merged.actions).toEqual(expect.arrayContaining(pair));
  const ended = await seen(coordinator, fileOf('approval', [approve], mark, { isMarkOver: true }));
  // Where the person took their consent back in one of the two, the coordinator finds the other.
  expect(ended.twins).toEqual({ formerly: other });
  expect(ended.actions.filter((name) => pair.includes(name))).toEqual([]);
});

test('the page of whoever was erased leads to no other case: the number of one is not in what happened', async () => {
  const at = '2026-11-24T09:00:00.000Z';
  const did = { object: id, result: other, origin: 'desk', actor: 'coordinator', at } as const;
  const events = (['mark-duplicate', 'dismiss-duplicate', 'merge-duplicate'] as const).map((action) => ({
    ...did,
    action,
  }));
  const page = async (more: Partial<Referral>) => {
    const world = staffWorld({
      files: [fileOf('closed', [], { closure: 'withdrawn', closedAt: at, ...more }, { events })],
    });
    const headers = { cookie: await world.signedIn(coordinator) };
    return (await world.app.request(`/werkplek/aanmelding/${id}`, { headers })).text();
  };
  expect(await page({})).toContain(other);
  expect(await page({ erased: { at, ground: 'objection', by: 'coordinator' } })).not.toContain(other);
});

test('what is seldom needed stands folded below the other actions', async () => {
  const world = staffWorld({ files: [fileOf('approval', [approve])] });
  const headers = { cookie: await world.signedIn(coordinator) };
  const page = await (await world.app.request(`/werkplek/aanmelding/${id}`, { headers })).text();
  const [, shown = ''] = page.split('id="actions-title"');
  const [above = '', folded = ''] = shown.split('<details');
  expect(above).toContain('/doe/withdraw"');
  expect(above).not.toContain('/doe/mark-duplicate"');
  expect(folded).toContain('/doe/mark-duplicate"');
});

test('every action of the trail has words in every language', () => {
  const actions = [...Object.keys(journey), 'view', 'mail-sent', 'mail-failed', 'mail-withheld'] as const;
  for (const lang of languages) {
    const words = actions.map((action) => actionInWords(action as never, lang));
    expect(words.filter((word) => /^[a-z]/.test(word))).toEqual([]);
  }
});

describe('what an address says was done', () => {
  const now = staffWorld({}).now();
  const did = (action: AuditEvent['action'], at = now, staff = coordinator.subject): AuditEvent => ({
    ...{ action, object: id, result: 'ok', origin: 'desk', actor: 'coordinator', staff, at },
  });
  /** The names of which the page of a case tells that they were done. */
  async function told(events: CaseFile['events'], more: Partial<Referral> = {}): Promise<readonly string[]> {
    const world = staffWorld({ files: [fileOf('approval', [approve], more, { events })] });
    const headers = { cookie: await world.signedIn(coordinator) };
    const shown = await Promise.all(
      [...deskActionNames, 'antwoord', 'aangepast'].map(async (name) => {
        const page = await world.app.request(`/werkplek/aanmelding/${id}?bericht=${name}`, { headers });
        const key = name in deskActions ? `desk-action.done.${name}` : `desk-action.told.${name}`;
        return says(key as 'desk-action.done.erase').test(await page.text()) ? [name] : [];
      }),
    );
    return shown.flat();
  }

  test('is told where the trail has it of this reader and of this moment, and nowhere else', async () => {
    expect(await told([])).toEqual([]);
    expect(await told([did('view'), did('withdraw', later(now, -600_000)), did('withdraw', now, 'c-2')])).toEqual([]);
    expect(await told([did('correct-data')])).toEqual(['correct', 'antwoord', 'aangepast']);
    expect(await told([did('add-note')])).toEqual(['note', 'antwoord', 'aangepast']);
    // Which of the ways to end it was taken is known by what became of the people, and of the other of a pair.
    const ended = ['withdraw', 'withdraw-sent', 'antwoord', 'aangepast'];
    expect(await told([did('withdraw')])).toEqual(ended);
    const merged = await told([did('withdraw')], { goesOnIn: other });
    expect(merged.toSorted()).toEqual([...ended, 'merge-duplicate'].toSorted());
    const erased = { at: now, ground: 'objection', by: 'coordinator' } as const;
    expect(await told([did('withdraw'), did('erase')], { erased })).toContain('erase');
  });
});

describe('of somebody who has died', () => {
  const at = '2026-11-24T09:00:00.000Z';
  const end: Partial<Referral> = { closure: 'died', closedAt: at, openTasks: [] };

  test('the coordinator reads so first, without a way to phone or mail them and without a link that nobody can get', async () => {
    const dead = fileOf('closed', [], end);
    const view = await seen(coordinator, dead);
    expect(view).toMatchObject({ hasDied: true });
    expect(view.disclosure).not.toHaveProperty('contact');
    const page = await pageOf(dead);
    expect(page.indexOf('<h1>')).toBeLessThan(page.search(says('desk-case.hasDied')));
    expect(page.search(says('desk-case.hasDied'))).toBeLessThan(page.search(says('desk-case.now')));
    expect(page).not.toContain(`mailto:${people.candidate?.email}`);
    const self = fileOf('closed', [], {
      ...end,
      reach: { candidate: dead.referral.reach.candidate, referrer: { email: false, phone: false } },
    });
    const { referrer: _referrer, ...alone } = people;
    expect((await seen(coordinator, { ...self, parties: alone })).actions).not.toContain('resend');
    expect((await seen(coordinator, fileOf('closed', [], { ...end, closure: 'withdrawn' }))).disclosure).toHaveProperty(
      'contact',
    );
  });

  test('it is known too of a case that had ended before, until it proves wrong; others read it by the ladder', async () => {
    const event = { object: id, result: 'died', origin: 'desk', actor: 'coordinator', at } as const;
    const events = [{ ...event, action: 'record-death' as const }];
    const before = fileOf('closed', [], { ...end, closure: 'completed' }, { events });
    expect(await seen(coordinator, before)).toMatchObject({ hasDied: true });
    const wrong = { ...before, events: [...events, { ...event, action: 'reopen' as const }] };
    expect(await seen(coordinator, wrong)).not.toHaveProperty('hasDied');
    for (const staff of [municipality, provider]) {
      expect(await seen(staff, fileOf('closed', [], end))).not.toHaveProperty('hasDied');
    }
  });
});

test('a case that goes on in another says so to the coordinator alone, and is no longer perhaps double', async () => {
  const more = { closure: 'withdrawn', closedAt: due, goesOnIn: other, likelyDuplicateOf: other } as const;
  const file = fileOf('closed', [], more);
  const page = (await pageOf(file)).replaceAll(/<[^>]+>/g, '');
  expect(page).toMatch(says('term.goesOn.in', { reference: other }));
  expect(page).not.toMatch(says('term.closures.withdrawn'));
  expect(page).not.toMatch(says('desk-case.twin.likely'));
  for (const staff of [municipality, provider]) expect(await seen(staff, file)).not.toHaveProperty('goesOn');
  expect(JSON.stringify([await seen(municipality, file), await seen(provider, file)])).not.toContain(other);
});
