import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyResult } from 'aws-lambda';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { AnswerReceipt } from '../../functions/cases/answer-contracts.ts';
import type { LinkView } from '../../functions/cases/link-contracts.ts';
import type { WorklistDesk } from '../../functions/cases/worklist-contracts.ts';
import { taskKinds } from '../../functions/domain/codes.ts';
import { TryAgainError } from '../../functions/domain/errors.ts';
import { receiptPage } from '../../functions/web/links/task-page.ts';
import { problemText } from '../../functions/web/words/problems.ts';
import { ask, bare, disclosure, fakeDesks, openStatus, openView, taskView, token } from '../support/fake-links.ts';
import { noWorklist } from '../support/no-worklist.ts';
import { pageRegion } from '../support/region-for-pages.ts';
import { says } from '../support/says.ts';

const page = `/taak/${token}`;
const status = `/status/${token}`;
const header = (result: APIGatewayProxyResult, name: string): unknown => {
  const all = { ...result.multiValueHeaders, ...result.headers };
  const found = Object.entries(all).find(([key]) => key.toLowerCase() === name);
  return Array.isArray(found?.[1]) ? found[1].join('; ') : found?.[1];
};

describe('a look never decides (I4)', () => {
  const links: readonly LinkView[] = [
    { state: 'unknown' },
    { state: 'objection', bare },
    { state: 'needs-code', bare, task: taskView('approve') },
    ...taskKinds.map((kind) => openView(kind, { asCoordinator: true })),
  ];
  const below = ['', '/', '/code', '/code/controle', '/nieuwe-link', '/sturen', '/intrekken', '/niet-gebeld'];

  test.each(['GET', 'HEAD'])('%s of every address calls nothing but `open`', async (method) => {
    for (const link of links) {
      const { runtime, decisions } = fakeDesks({ link, status: openStatus });
      for (const path of below.flatMap((end) => [`${page}${end}`, `${status}${end}`])) {
        const query = {
          choice: 'approve',
          sure: 'yes',
          report: 'nobody-called',
          birthDate: '1990-04-23',
          code: '123456',
        };
        const { statusCode } = await ask(runtime, { method, path, query });
        expect(statusCode).toBeLessThan(500);
      }
      expect(decisions()).toEqual([]);
    }
  });

  test('the planned day of a talk and the present day of a decision are offered, and neither is chosen beforehand', async () => {
    for (const [link, day] of [
      [openView('confirm-start', { talkPlannedOn: '2026-12-11' }), 'vrijdag 11 december 2026'],
      [openView('approve', { asksDecisionDate: true, today: '2026-12-04' }), 'vrijdag 4 december 2026'],
    ] as const) {
      const { body } = await ask(fakeDesks({ link }).runtime, { path: page });
      expect(body).toContain(day);
      expect(body).not.toMatch(/<input[^>]* checked/);
    }
  });

  test('HEAD answers as GET does, without a body', async () => {
    const { runtime } = fakeDesks({ link: openView('approve') });
    const { statusCode, body } = await ask(runtime, { method: 'HEAD', path: page });
    expect([statusCode, body]).toEqual([200, '']);
  });

  test.each(taskKinds)('a post without a choice to %s decides nothing', async (kind) => {
    const { runtime, decisions } = fakeDesks({ link: openView(kind, { asCoordinator: true }) });
    for (const path of [page, `${page}/sturen`]) {
      for (const form of [
        {},
        { choice: '' },
        { choice: 'whatever' },
        { choice: 'constructor' },
        { 'steer.choice': '__proto__' },
      ]) {
        expect((await ask(runtime, { path, form })).statusCode).toBe(400);
      }
    }
    expect(decisions()).toEqual([]);
  });

  test('two choices at once are no choice', async () => {
    const { runtime, decisions } = fakeDesks({ link: openView('confirm-interest') });
    await ask(runtime, { path: page, form: 'choice=yes&choice=no' });
    expect(decisions()).toEqual([]);
  });

  test('nor is a yes by its own button beside another choice: it is said, and the page chooses neither', async () => {
    const { runtime, decisions } = fakeDesks({ link: openView('approve') });
    const form = { press: 'approve', choice: 'decline', reason: 'not-now', explanation: 'Later misschien.' };
    const { statusCode, body } = await ask(runtime, { path: page, form });
    expect([statusCode, decisions()]).toEqual([400, []]);
    expect(body).toMatch(says('link-problem.problems.two-choices'));
    expect(body).not.toMatch(/ checked/);
    expect(body).toContain('Later misschien.');
  });

  test('a scanner that posts the forms as it finds them decides nothing', async () => {
    for (const kind of taskKinds) {
      const { runtime, decisions } = fakeDesks({ link: openView(kind, { asCoordinator: true }) });
      const { body } = await ask(runtime, { path: page });
      const names = [...body.matchAll(/<(?:input|select|textarea)[^>]* name="([^"]+)"/g)].map(
        (found) => found[1] ?? '',
      );
      const form = Object.fromEntries(names.filter((name) => !/choice$|keptWork/.test(name)).map((name) => [name, '']));
      await ask(runtime, { path: page, form });
      await ask(runtime, { path: `${page}/sturen`, form });
      expect(decisions()).toEqual([]);
    }
  });
});

const afterwards = { date: '2028-03-07', purpose: 'follow-up' } as const;
const { trajectory } = disclosure;
/** A follow-up of somebody of whom no work or school is known any more. */
const idle = openView(
  'check-in',
  { checkIn: afterwards },
  {
    ...disclosure,
    ...(trajectory === undefined ? {} : { trajectory: { ...trajectory, spells: [] } }),
  },
);

describe('answers reach the desk as the domain wants them', () => {
  const cases: readonly [name: string, view: LinkView, form: Record<string, string>, answer: object][] = [
    ['confirm-interest', openView('confirm-interest'), { choice: 'no' }, { choice: 'no' }],
    ['approve', openView('approve'), { choice: 'approve', 'decisionDate.day': '1', email: 'x' }, { choice: 'approve' }],
    ['approve by the button', openView('approve'), { press: 'approve', email: 'x' }, { choice: 'approve' }],
    [
      'approve for a team',
      openView('approve', { role: 'team', asksDecider: { need: 'required' } }),
      { press: 'approve', decidedByName: ' Fenna  de Beslisser ' },
      { choice: 'approve', decidedByName: 'Fenna de Beslisser' },
    ],
    [
      'approve from a mailbox of one’s own, which asks no name',
      openView('approve'),
      { press: 'approve', decidedByName: 'Fenna de Beslisser' },
      { choice: 'approve' },
    ],
    [
      'pass on for a team, without a name',
      openView('approve', { role: 'team', asksDecider: { need: 'required' } }),
      { choice: 'delegate', email: 'k@zeist.example', decidedByName: 'Fenna de Beslisser' },
      { choice: 'delegate', email: 'k@zeist.example' },
    ],
    [
      'approve as phoned in, by whom nobody knows',
      openView('approve', { role: 'coordinator', asCoordinator: true, asksDecider: { need: 'optional' } }),
      { press: 'approve', decidedByName: ' ' },
      { choice: 'approve' },
    ],
    [
      'approve for IPS',
      openView('approve', { asksDecisionDate: true }),
      { choice: 'approve', 'decisionDate.day': '3', 'decisionDate.month': '12', 'decisionDate.year': '2026' },
      { choice: 'approve', decisionDate: '2026-12-03' },
    ],
    [
      'decline',
      openView('approve'),
      { choice: 'decline', reason: 'not-now', explanation: ' Later.\r\nEcht. ', question: 'niet deze' },
      { choice: 'decline', reason: 'not-now', explanation: 'Later.\nEcht.' },
    ],
    [
      'ask',
      openView('approve'),
      { choice: 'ask-information', question: 'Sinds wanneer?' },
      { choice: 'ask-information', question: 'Sinds wanneer?' },
    ],
    [
      'delegate',
      openView('approve'),
      { choice: 'delegate', email: ' k@zeist.example ' },
      { choice: 'delegate', email: 'k@zeist.example' },
    ],
    ['information', openView('give-information'), { text: 'Sinds mei.' }, { choice: 'answer', text: 'Sinds mei.' }],
    [
      'accept',
      openView('accept-offer'),
      { choice: 'accept', jobCoachName: 'Cato  Bos', jobCoachEmail: 'cato@wij30.example', startsOn: '2026-12-07' },
      { choice: 'accept', jobCoachName: 'Cato Bos', jobCoachEmail: 'cato@wij30.example', startsOn: '2026-12-07' },
    ],
    [
      'pass on',
      openView('accept-offer'),
      { choice: 'decline', reason: 'too-far' },
      { choice: 'decline', reason: 'too-far' },
    ],
    [
      'held',
      openView('confirm-start'),
      { choice: 'held', heldOn: '2026-12-07' },
      { choice: 'held', heldOn: '2026-12-07' },
    ],
    [
      'held on the planned day',
      openView('confirm-start', { talkPlannedOn: '2026-12-11' }),
      { choice: 'held-as-planned', 'heldOn.day': '', 'heldOn.month': '', 'heldOn.year': '' },
      { choice: 'held', heldOn: '2026-12-11' },
    ],
    [
      'held on another day than was planned',
      openView('confirm-start', { talkPlannedOn: '2026-12-11' }),
      { choice: 'held', heldOn: '2026-12-10' },
      { choice: 'held', heldOn: '2026-12-10' },
    ],
    [
      'decided on the day of the page, and posted after midnight',
      openView('approve', { asksDecisionDate: true, today: '2026-12-04' }),
      { press: 'approve', decisionDay: '2026-12-03' },
      { choice: 'approve', decisionDate: '2026-12-03' },
    ],
    [
      'decided on another day',
      openView('approve', { asksDecisionDate: true, today: '2026-12-04' }),
      { press: 'approve', decisionDay: 'other', decisionDate: '2026-12-01' },
      { choice: 'approve', decisionDate: '2026-12-01' },
    ],
    [
      'moved',
      openView('confirm-start'),
      { choice: 'moved', newDate: '2026-12-14' },
      { choice: 'moved', newDate: '2026-12-14' },
    ],
    [
      'stopped',
      openView('confirm-start'),
      { choice: 'stopped', reason: 'moved' },
      { choice: 'stopped', reason: 'moved' },
    ],
    [
      'check-in',
      openView('check-in'),
      {
        choice: 'continues',
        hoursUsed: '6,5',
        'spell2.kind': 'employee',
        'spell2.startedOn': '2027-02-15',
        'spell2.hoursPerWeek': '16',
        'ended.AB12CD': '2027-02-12',
        'ended.EF34GH': '2027-02-12',
      },
      {
        choice: 'continues',
        hoursUsed: 6.5,
        newSpells: [{ kind: 'employee', startedOn: '2027-02-15', hoursPerWeek: 16 }],
        endedSpells: [{ id: 'AB12CD', endedOn: '2027-02-12' }],
      },
    ],
    [
      'kept work after the end',
      openView('check-in', { checkIn: { date: '2028-05-01', purpose: 'kept-work' } }),
      { keptWork: 'yes' },
      { choice: 'continues', keptWork: true, newSpells: [], endedSpells: [] },
    ],
    [
      'follow-up: nothing is going on any more, and work is new',
      idle,
      {
        ...{ worksNow: 'yes', 'spell1.kind': 'employee', 'spell1.startedOn': '2028-01-03' },
        ...{ inSchool: 'no', 'spell2.kind': 'education' },
      },
      {
        ...{ choice: 'continues', worksNow: 'yes', inSchool: 'no', endedSpells: [] },
        newSpells: [{ kind: 'employee', startedOn: '2028-01-03' }],
      },
    ],
    [
      'follow-up: not known',
      openView('check-in', { checkIn: afterwards }),
      { worksNow: 'unknown', inSchool: 'unknown' },
      { choice: 'continues', worksNow: 'unknown', inSchool: 'unknown', newSpells: [], endedSpells: [] },
    ],
    [
      'follow-up: nobody could tell the coordinator',
      openView('check-in', { checkIn: afterwards, asCoordinator: true }),
      { worksNow: 'no-answer' },
      { choice: 'no-answer', newSpells: [], endedSpells: [] },
    ],
    ['call', openView('call', { asCoordinator: true }), { choice: 'not-reached' }, { choice: 'not-reached' }],
    [
      'resolve',
      openView('resolve'),
      { choice: 'close', explanation: 'Niets gevonden.' },
      { choice: 'close', explanation: 'Niets gevonden.' },
    ],
    ['await-place', openView('await-place'), { choice: 'try-again', explanation: 'x' }, { choice: 'try-again' }],
    ['objection', { state: 'objection', bare }, { choice: 'not-me' }, { choice: 'not-me' }],
  ];

  test.each(cases)('%s', async (_name, link, form, answer) => {
    const { runtime, decisions } = fakeDesks({ link });
    const result = await ask(runtime, { path: page, form });
    expect(decisions().map(({ method, args }) => [method, args[0], args[1]])).toEqual([['link.answer', token, answer]]);
    expect(result.statusCode).toBe(200);
    expect(result.body).toContain('HW-4XYZ123');
  });

  const steering = [
    [
      { 'steer.choice': 'extend', 'steer.workingDays': '5' },
      { choice: 'extend', workingDays: 5 },
    ],
    [
      { 'steer.choice': 'change-addressee', 'steer.email': 'n@zeist.example' },
      { choice: 'change-addressee', email: 'n@zeist.example' },
    ],
    [{ 'steer.choice': 'withdraw' }, { choice: 'withdraw' }],
  ] as const;

  test.each(steering)('the coordinator steers: %o', async (form, answer) => {
    const { runtime, decisions } = fakeDesks({ link: openView('approve', { asCoordinator: true }) });
    await ask(runtime, { path: `${page}/sturen`, form });
    expect(decisions().map(({ method, args }) => [method, args[1]])).toEqual([['link.steer', answer]]);
  });

  test('nobody else steers', async () => {
    const { runtime, decisions } = fakeDesks({ link: openView('approve') });
    await ask(runtime, { path: `${page}/sturen`, form: { 'steer.choice': 'withdraw' } });
    expect(decisions()).toEqual([]);
  });
});

describe('mistakes', () => {
  test('a date names the box that is wrong, and an empty one is asked for', async () => {
    const { runtime } = fakeDesks({ link: openView('confirm-start') });
    const month = await ask(runtime, {
      path: page,
      form: { choice: 'held', 'heldOn.day': '3', 'heldOn.month': '13', 'heldOn.year': '2026' },
    });
    expect(month.body).toMatch(
      new RegExp(`<a href="#heldOn-month">${says('link-problem.problems.month-wrong').source}`),
    );
    expect(month.body.match(/aria-invalid="true"/g)).toHaveLength(1);
    const empty = await ask(runtime, { path: page, form: { choice: 'held' } });
    expect(empty.body).toMatch(new RegExp(`<a href="#heldOn">${says('link-problem.dates.heldOn').source}`));
  });

  test('each date of work that is missing is named, so that a list of mistakes says which', async () => {
    const { runtime } = fakeDesks({ link: openView('check-in') });
    const { body } = await ask(runtime, {
      path: page,
      form: { choice: 'continues', 'spell1.kind': 'voluntary', 'spell2.kind': 'voluntary' },
    });
    for (const spell of ['spell1', 'spell2']) {
      const said = says(`link-problem.dates.${spell}`).source;
      expect(body).toMatch(new RegExp(`<a href="#${spell}-startedOn">${said}`));
    }
    const ended = problemText({ code: 'date-empty', field: 'ended.spell-1' }, 'nl');
    expect(ended).toMatch(says('link-problem.dates.ended'));
  });

  const wrong: readonly [name: string, view: LinkView, form: Record<string, string>, fields: readonly string[]][] = [
    ['decline without reason', openView('approve'), { choice: 'decline' }, ['reason']],
    ['decline for another reason', openView('approve'), { choice: 'decline', reason: 'other' }, ['explanation']],
    [
      'a provider that declines for another reason',
      openView('accept-offer'),
      { choice: 'decline', reason: 'other' },
      ['explanation'],
    ],
    [
      'impossible date',
      openView('confirm-start'),
      { choice: 'held', 'heldOn.day': '31', 'heldOn.month': '2', 'heldOn.year': '2027' },
      ['heldOn'],
    ],
    [
      'everything of an accept',
      openView('accept-offer'),
      { choice: 'accept', jobCoachPhone: '1' },
      ['jobCoachName', 'jobCoachEmail', 'jobCoachPhone', 'startsOn'],
    ],
    [
      'IPS without decision date',
      openView('approve', { asksDecisionDate: true }),
      { choice: 'approve' },
      ['decisionDate'],
    ],
    [
      'a yes by a team without who decides or when',
      openView('approve', { role: 'team', asksDecisionDate: true, asksDecider: { need: 'required' } }),
      { press: 'approve' },
      ['decidedByName', 'decisionDate'],
    ],
    [
      'a no by a team without who decides, from a page of before',
      openView('approve', { role: 'team', asksDecider: { need: 'required', known: 'Iemand anders' } }),
      { choice: 'decline', reason: 'not-now', decidedByName: '' },
      ['decidedByName'],
    ],
    [
      'a name of one letter',
      openView('approve', { role: 'team', asksDecider: { need: 'required' } }),
      { press: 'approve', decidedByName: 'F' },
      ['decidedByName'],
    ],
    [
      'the planned day and another',
      openView('confirm-start', { talkPlannedOn: '2026-12-11' }),
      { choice: 'held-as-planned', 'heldOn.day': '10', 'heldOn.month': '12', 'heldOn.year': '2026' },
      ['heldOn'],
    ],
    ['a planned day where none has come', openView('confirm-start'), { choice: 'held-as-planned' }, ['heldOn']],
    [
      'today and another day',
      openView('approve', { asksDecisionDate: true, today: '2026-12-04' }),
      {
        press: 'approve',
        decisionDay: '2026-12-04',
        'decisionDate.day': '1',
        'decisionDate.month': '12',
        'decisionDate.year': '2026',
      },
      ['decisionDate'],
    ],
    [
      'no day of the decision',
      openView('approve', { asksDecisionDate: true, today: '2026-12-04' }),
      { press: 'approve' },
      ['decisionDay'],
    ],
    ['no choice at all', openView('approve', { asksDecisionDate: true }), { 'decisionDate.day': '3' }, ['choice']],
    ['stop without reason', openView('check-in'), { choice: 'stopped' }, ['reason']],
    [
      'a third spell without a kind',
      openView('check-in'),
      { choice: 'continues', 'spell3.startedOn.day': '40', 'spell3.startedOn.month': '2' },
      ['spell3-kind', 'spell3-startedOn'],
    ],
    ['hours that are no number', openView('check-in'), { choice: 'continues', hoursUsed: 'zes' }, ['hoursUsed']],
    [
      'lost work without a last day',
      openView('check-in', {
        checkIn: {
          date: '2027-05-03',
          purpose: 'kept-work',
          spell: { id: 'AB12CD', kind: 'employee', startedOn: '2027-02-01' },
        },
      }),
      { choice: 'continues', keptWork: 'no' },
      ['ended-AB12CD'],
    ],
    ['a follow-up without answers', openView('check-in', { checkIn: afterwards }), {}, ['worksNow', 'inSchool']],
    [
      'a follow-up with work that is gone and a school that is new, without their days',
      openView('check-in', { checkIn: afterwards }),
      { worksNow: 'no', inSchool: 'yes' },
      ['ended-AB12CD', 'spell1-kind'],
    ],
    ['a text that is too long', openView('give-information'), { text: 'a'.repeat(501) }, ['text']],
  ];

  test.each(wrong)('%s: the page names each field, and keeps what was typed', async (_name, link, form, fields) => {
    const { runtime, decisions } = fakeDesks({ link });
    const { statusCode, body } = await ask(runtime, { path: page, form });
    expect(statusCode).toBe(400);
    expect(decisions()).toEqual([]);
    expect(body).toContain('<title>Fout: ');
    const summary = body.slice(body.indexOf('class="error-summary"'), body.indexOf('</section>'));
    expect([...summary.matchAll(/href="#([^"]+)"/g)].map((found) => found[1])).toEqual(fields);
    for (const field of fields) expect(body).toContain(`id="${field}"`);
    for (const [name, value] of Object.entries(form)) {
      if (!/choice|press|reason|keptWork|text/.test(name)) expect(body).toContain(`value="${value}"`);
    }
  });

  test('what the desk refuses stands at its field, in the coordinator’s form too', async () => {
    const refuse = async () =>
      ({ ok: false, why: 'refused', problems: [{ field: 'email', code: 'outside-domain' }] }) as const;
    const { runtime } = fakeDesks(
      { link: openView('approve', { asCoordinator: true }) },
      { link: { answer: refuse, steer: refuse } },
    );
    const own = await ask(runtime, { path: page, form: { choice: 'delegate', email: 'x@elders.example' } });
    expect(own.body).toContain('href="#email"');
    const steered = await ask(runtime, {
      path: `${page}/sturen`,
      form: { 'steer.choice': 'change-addressee', 'steer.email': 'x@elders.example' },
    });
    expect(steered.body).toContain('href="#steer-email"');
    expect(steered.body).toContain('value="x@elders.example"');
  });

  test('a medical word is a hint: sending once more says so to the desk', async () => {
    const hint = async () =>
      ({ ok: false, why: 'refused', problems: [{ field: 'text', code: 'medical-hint' }] }) as const;
    const { runtime, decisions } = fakeDesks({ link: openView('give-information') }, { link: { answer: hint } });
    const first = await ask(runtime, { path: page, form: { text: 'Iets over medicijnen' } });
    expect(first.statusCode).toBe(200);
    expect(first.body).toContain('name="anyway" value="yes"');
    expect(first.body).not.toContain('Fout: ');
    expect(first.body).toContain('Iets over medicijnen');
    await ask(runtime, { path: page, form: { text: 'Iets over medicijnen', anyway: 'yes' } });
    expect(decisions().map(({ args }) => args[2])).toMatchObject([
      { language: 'nl', anyway: false },
      { language: 'nl', anyway: true },
    ]);
  });

  test('a number that may be a BSN is asked about in its own words', async () => {
    const hint = async () => ({ ok: false, why: 'refused', problems: [{ field: 'text', code: 'bsn-hint' }] }) as const;
    const { runtime } = fakeDesks({ link: openView('give-information') }, { link: { answer: hint } });
    const asked = await ask(runtime, { path: page, form: { text: 'klantnummer 123456782' } });
    expect(asked.statusCode).toBe(200);
    expect(asked.body).toMatch(says('link.hints.bsn-hint.title'));
    expect(asked.body).toContain('name="anyway" value="yes"');
  });

  test('too late, or no longer proven: back to the page as it stands now', async () => {
    for (const why of ['gone', 'needs-code'] as const) {
      const { runtime } = fakeDesks(
        { link: openView('confirm-interest') },
        { link: { answer: async () => ({ ok: false, why }) } },
      );
      const result = await ask(runtime, { path: page, form: { choice: 'yes' } });
      expect([result.statusCode, header(result, 'location')]).toEqual([303, `/v${page}`]);
    }
  });

  test('where others keep changing a case the page asks to try again, and nothing is called a failure', async () => {
    const busy = async () => {
      throw new TryAgainError('busy');
    };
    const { runtime } = fakeDesks({}, { link: { open: busy } });
    const error = vi.spyOn(runtime.log, 'error');
    const answer = await ask(runtime, { path: page });
    expect(answer.statusCode).toBe(503);
    expect(header(answer, 'retry-after')).toBe('2');
    expect(error).not.toHaveBeenCalled();
  });

  test('so it does where the table is busy', async () => {
    const { runtime } = fakeDesks(
      {},
      {
        link: {
          open: () => Promise.reject(new ProvisionedThroughputExceededException({ $metadata: {}, message: '' })),
        },
      },
    );
    const error = vi.spyOn(runtime.log, 'error');
    const answer = await ask(runtime, { path: page });
    expect([answer.statusCode, header(answer, 'retry-after')]).toEqual([503, '120']);
    expect(error).not.toHaveBeenCalled();
  });

  test('when two came at once, the answer is kept to send again', async () => {
    const { runtime } = fakeDesks(
      { link: openView('give-information') },
      { link: { answer: async () => ({ ok: false, why: 'busy' }) } },
    );
    const result = await ask(runtime, { path: page, form: { text: 'Sinds mei.' } });
    expect(result.statusCode).toBe(409);
    expect(result.body).toContain('Sinds mei.');
  });
});

describe('one-time code', () => {
  const link: LinkView = { state: 'needs-code', bare, task: taskView('approve') };

  test('asking for it sets the device cookie and leads back', async () => {
    const { runtime } = fakeDesks({ link });
    const result = await ask(runtime, { path: `${page}/code`, form: {} });
    expect([result.statusCode, header(result, 'location')]).toEqual([303, `/v${page}?bericht=code`]);
    const cookie = String(header(result, 'set-cookie'));
    for (const part of ['device-taak=sealed-pending', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/v/']) {
      expect(cookie).toContain(part);
    }
  });

  test('the right code, also pasted with spaces, sets the cookie for as long as the desk says', async () => {
    const { runtime, decisions } = fakeDesks({ link });
    const headers = { Cookie: 'device-taak=sealed-pending' };
    const result = await ask(runtime, { path: `${page}/code/controle`, form: { code: ' 482 913 ' }, headers });
    expect(decisions()[0]?.args).toEqual([
      token,
      '482913',
      { device: 'sealed-pending', language: 'nl', remember: false },
    ]);
    expect(String(header(result, 'set-cookie'))).toMatch(/device-taak=sealed-proven; Max-Age=600;/);
    expect(result.statusCode).toBe(303);
  });

  test('the cookie goes with the browser unless the person chose to be remembered', async () => {
    const { runtime, decisions } = fakeDesks(
      { link },
      { link: { enterCode: async () => ({ result: 'right', device: 'sealed-proven' }) } },
    );
    const form = { code: '482913', remember: 'yes' };
    const result = await ask(runtime, { path: `${page}/code/controle`, form });
    expect(decisions()[0]?.args[2]).toMatchObject({ remember: true });
    expect(String(header(result, 'set-cookie'))).toMatch(/device-taak=sealed-proven;(?!.*(Max-Age|Expires))/);
  });

  test('lies in a cookie that only this host can set, and one that a neighbour under the same domain plants is not read', async () => {
    const { runtime, decisions } = fakeDesks({ link });
    const asking = { path: `${page}/code/controle`, form: { code: '482913' } };
    const at = async (publicUrl: string, cookie: string) => {
      const result = await ask(
        { ...runtime, publicUrl },
        { ...asking, headers: { Cookie: cookie, Origin: new URL(publicUrl).origin } },
      );
      return [
        String(header(result, 'set-cookie')).split('=', 1)[0],
        JSON.stringify(decisions().at(-1)?.args[2]).match(/own|planted/)?.[0],
      ];
    };
    const root = 'https://werk.example';
    expect(await at(root, '__Host-device-taak=own')).toEqual(['__Host-device-taak', 'own']);
    // So does one of an earlier version: its reader gets a code once more.
    expect(await at(root, 'device-taak=planted; __Host-device-taak=own')).toEqual(['__Host-device-taak', 'own']);
    expect(await at(root, 'device-taak=planted')).toEqual(['__Host-device-taak', undefined]);
    for (const bare of ['http://127.0.0.1:4000', 'https://werk.example/v'])
      expect(await at(bare, 'device-taak=own')).toEqual(['device-taak', 'own']);
    const forgotten = await ask(
      { ...runtime, publicUrl: root },
      { path: `${page}/vergeet`, form: {}, headers: { Origin: root } },
    );
    expect(String(header(forgotten, 'set-cookie')).match(/[\w-]*device-\w+=;/g)).toHaveLength(4);
  });

  test('where a region remembers nobody, the choice is not there', async () => {
    const { runtime } = fakeDesks({ link });
    expect((await ask(runtime, { path: page })).body).toContain('name="remember"');
    const region = { ...runtime.region, links: { ...runtime.region.links, deviceValidDays: 0 } };
    expect((await ask({ ...runtime, region }, { path: page })).body).not.toContain('name="remember"');
  });

  test('forgetting the device clears it for tasks and status', async () => {
    const { runtime, decisions } = fakeDesks({ link });
    const result = await ask(runtime, { path: `${page}/vergeet`, form: {} });
    expect(header(result, 'location')).toBe(`/v${page}?bericht=vergeten`);
    expect(String(header(result, 'set-cookie'))).toMatch(/device-taak=;.*device-status=;/);
    expect(decisions()).toEqual([]);
  });

  test('a wrong code says how many tries are left; what is no code costs none', async () => {
    const { runtime, decisions } = fakeDesks(
      { link },
      { link: { enterCode: async () => ({ result: 'wrong', triesLeft: 1 }) } },
    );
    const wrong = await ask(runtime, { path: `${page}/code/controle`, form: { code: '000000' } });
    expect([wrong.statusCode, says('link.code.wrong', { left: 1 }).test(wrong.body)]).toEqual([400, true]);
    const none = await ask(runtime, { path: `${page}/code/controle`, form: { code: 'abc' } });
    expect(none.body).toContain('<title>Fout: ');
    expect(decisions()).toHaveLength(1);
  });

  test('asking too often is told', async () => {
    const { runtime } = fakeDesks({ link }, { link: { sendCode: async () => ({ result: 'too-many' }) } });
    expect((await ask(runtime, { path: `${page}/code`, form: {} })).statusCode).toBe(429);
  });

  test('an answer before the code is not passed on', async () => {
    const { runtime, decisions } = fakeDesks({ link });
    const { body } = await ask(runtime, { path: page, form: { choice: 'approve' } });
    expect(decisions()).toEqual([]);
    expect(body).toMatch(says('link.code.button'));
  });
});

describe('links that no longer open', () => {
  test.each([
    [{ state: 'unknown' }, 404],
    [{ state: 'gone', why: 'expired', bare, kind: 'approve', canRenew: true }, 410],
  ] as const)('%o answers %i', async (link, expected) => {
    const { runtime } = fakeDesks({ link });
    expect((await ask(runtime, { path: page })).statusCode).toBe(expected);
  });

  test('a new link is asked of the desk and told in words that give nothing away', async () => {
    const { runtime, decisions } = fakeDesks({});
    const result = await ask(runtime, { path: `${page}/nieuwe-link`, form: {} });
    expect(header(result, 'location')).toBe(`/v${page}?bericht=link`);
    expect(decisions().map(({ method }) => method)).toEqual(['link.renew']);
  });

  test('what cannot be a token is never passed on as it is', async () => {
    const { runtime, calls } = fakeDesks({});
    for (const path of ['/taak/%00', '/taak/a%2Fb', `/taak/${'a'.repeat(300)}`, '/taak/%E0%A4%A'])
      await ask(runtime, { path });
    expect(new Set(calls.map(({ args }) => args[0]))).toEqual(new Set(['-']));
  });
});

test('after accepting an offer the receipt shows how to reach the candidate', async () => {
  const receipt: AnswerReceipt = { bare, kind: 'accept-offer', choice: 'accept', stage: 'starting', disclosure };
  const { runtime } = fakeDesks(
    { link: openView('accept-offer') },
    { link: { answer: async () => ({ ok: true, receipt }) } },
  );
  const form = {
    choice: 'accept',
    jobCoachName: 'Cato Bos',
    jobCoachEmail: 'cato@wij30.example',
    startsOn: '2026-12-07',
  };
  const { body } = await ask(runtime, { path: page, form });
  expect(body).toContain('noor@mensen.example');
  expect(body).toMatch(says('receipt.byChoice.accept-offer.accept.1'));
});

describe('status', () => {
  test('birth date in three fields, or wrong, or none', async () => {
    const form = { 'birthDate.day': '23', 'birthDate.month': '4', 'birthDate.year': '1990' };
    const right = fakeDesks({ status: { state: 'needs-birth-date', triesLeft: 5 } });
    const result = await ask(right.runtime, { path: status, form });
    expect(right.decisions()[0]?.args[1]).toBe('1990-04-23');
    expect(String(header(result, 'set-cookie'))).toContain('device-status=sealed-status; Max-Age=600');
    expect(header(result, 'location')).toBe(`/v${status}`);
    const wrong = fakeDesks(
      { status: { state: 'needs-birth-date', triesLeft: 2 } },
      { status: { enterBirthDate: async () => ({ result: 'wrong', triesLeft: 2 }) } },
    );
    const told = await ask(wrong.runtime, { path: status, form });
    expect(told.body).toContain('nog 2 pogingen');
    expect(told.body).not.toContain('value="1990"');
    const none = await ask(wrong.runtime, { path: status, form: { 'birthDate.day': '31', 'birthDate.month': '2' } });
    expect(none.statusCode).toBe(400);
    expect(none.body).toMatch(new RegExp(`<a href="#birthDate-year">${says('field-error.codes.year-missing').source}`));
    expect((await ask(wrong.runtime, { path: status, form: {} })).body).toMatch(says('status.birthDate.empty'));
    expect(wrong.decisions()).toHaveLength(1);
  });

  test('birth date in other digits and words, or not wholly known, comes to the date that we keep', async () => {
    const cases = [
      [{ 'birthDate.day': '\u0662\u0663', 'birthDate.month': 'april', 'birthDate.year': '１９９０' }, '1990-04-23'],
      [{ 'birthDate.day': '23-04-1990' }, '1990-04-23'],
      [{ 'birthDate.day': '0', 'birthDate.month': '0', 'birthDate.year': '1990' }, '1990-00-00'],
      [{ 'birthDate.day': 'onbekend', 'birthDate.month': '4', 'birthDate.year': '1990' }, '1990-04-00'],
    ] as const;
    for (const [form, kept] of cases) {
      const { runtime, decisions } = fakeDesks({ status: { state: 'needs-birth-date', triesLeft: 5 } });
      await ask(runtime, { path: status, form });
      expect(decisions()[0]?.args[1]).toBe(kept);
    }
  });

  test('too many wrong birth dates lock the page', async () => {
    const { runtime } = fakeDesks(
      { status: { state: 'needs-birth-date', triesLeft: 5 } },
      { status: { enterBirthDate: async () => ({ result: 'locked' }) } },
    );
    const result = await ask(runtime, { path: status, form: { birthDate: '1990-04-23' } });
    expect([result.statusCode, says('status.locked.title').test(result.body)]).toEqual([429, true]);
  });

  test('withdrawing needs an explicit yes', async () => {
    const { runtime, decisions } = fakeDesks({ status: openStatus });
    expect((await ask(runtime, { path: `${status}/intrekken`, form: {} })).body).toContain('<title>Fout: ');
    expect((await ask(runtime, { path: `${status}/intrekken`, form: { sure: 'no' } })).statusCode).toBe(303);
    expect(decisions()).toEqual([]);
    const done = await ask(runtime, { path: `${status}/intrekken`, form: { sure: 'yes' } });
    expect(header(done, 'location')).toBe(`/v${status}?bericht=ingetrokken`);
    expect(decisions().map(({ method }) => method)).toEqual(['status.withdraw']);
  });

  test('the address cannot claim a withdrawal that did not happen', async () => {
    const query = { bericht: 'ingetrokken' };
    const headers = { Cookie: 'bericht=ingetrokken' };
    const open = await ask(fakeDesks({ status: openStatus }).runtime, { path: status, query, headers });
    expect(open.body).not.toMatch(says('status.withdraw.done'));
    const closed = { ...openStatus, stage: 'closed', closure: 'withdrawn' } as const;
    const { runtime } = fakeDesks({ status: closed });
    expect((await ask(runtime, { path: status, query, headers })).body).toMatch(says('status.withdraw.done'));
  });

  test('nobody called, and a new link', async () => {
    const { runtime, decisions } = fakeDesks({ status: openStatus });
    await ask(runtime, { path: `${status}/niet-gebeld`, form: {} });
    expect(decisions()).toEqual([]);
    const result = await ask(runtime, { path: `${status}/niet-gebeld`, form: { report: 'nobody-called' } });
    expect(header(result, 'location')).toBe(`/v${status}?bericht=gemeld`);
    await ask(runtime, { path: `${status}/nieuwe-link`, form: {} });
    expect(decisions().map(({ method }) => method)).toEqual(['status.reportNobodyCalled', 'status.renew']);
  });
});

describe('that something was done is never said because an address says so', () => {
  const code: LinkView = { state: 'needs-code', bare, task: taskView('approve') };
  const expired: LinkView = { state: 'gone', why: 'expired', bare, kind: 'approve', canRenew: true };
  const closed = { ...openStatus, stage: 'closed', closure: 'withdrawn' } as const;
  test.each([
    [page, 'code', { link: code }],
    [page, 'link', { link: expired }],
    [page, 'vergeten', { link: code }],
    [status, 'code', { status: { state: 'needs-code', bare } as const }],
    [status, 'vergeten', { status: { state: 'needs-birth-date', triesLeft: 5 } as const }],
    [status, 'link', { status: { state: 'expired' } as const }],
    [status, 'gemeld', { status: openStatus }],
    [status, 'aangepast', { status: openStatus }],
    [status, 'overleden', { status: { ...openStatus, deathReport: 'made' as const } }],
    [status, 'voorgesteld', { status: { ...openStatus, isWithdrawalProposed: true } }],
    [status, 'ingetrokken', { status: closed }],
    ['/mijn', 'verlopen', {}],
    ['/mijn', 'vergeten', {}],
    ['/mijn/adres', 'code', {}],
  ] as const)('%s?bericht=%s', async (path, bericht, views) => {
    const { runtime } = fakeDesks(views);
    const shown = async (cookie: string) =>
      (await ask(runtime, { path, query: { bericht }, headers: { Cookie: cookie } })).body;
    const { body } = await ask(runtime, { path });
    expect(await shown('lang=nl')).toBe(body);
    expect(await shown('bericht=anders')).toBe(body);
    expect(await shown(`bericht=${bericht}`)).toContain('role="status"');
    expect(await shown(`bericht=${bericht}`)).not.toBe(body);
  });

  test('the browser keeps the word for that page alone, and a code as long as it counts', async () => {
    const { runtime } = fakeDesks({ link: code });
    const { codeValidMinutes } = runtime.region.links;
    for (const [below, word, seconds] of [
      ['/code', 'code', codeValidMinutes * 60],
      ['/vergeet', 'vergeten', 300],
    ] as const) {
      const kept = String(header(await ask(runtime, { path: `${page}${below}`, form: {} }), 'set-cookie'));
      expect(kept).toContain(`bericht=${word}; Max-Age=${seconds}; Path=/v${page};`);
    }
  });
});

describe('every answer', () => {
  test('is stored by no cache and carries the security headers', async () => {
    const { runtime } = fakeDesks({ link: openView('approve'), status: openStatus });
    for (const path of [page, status, '/status', '/taak', '/elsewhere']) {
      const result = await ask(runtime, { path });
      expect(header(result, 'cache-control')).toBe('no-store');
      expect(header(result, 'content-security-policy')).toContain("default-src 'none'");
      expect(header(result, 'referrer-policy')).toBe('same-origin');
    }
  });

  test('a post from another site does nothing', async () => {
    const { runtime, calls } = fakeDesks({ link: openView('approve'), status: openStatus });
    const evil = { Origin: 'https://evil.example' };
    for (const [path, form] of [
      [page, { choice: 'approve' }],
      [`${page}/sturen`, { 'steer.choice': 'withdraw' }],
      [`${page}/code`, {}],
      [`${status}/intrekken`, { sure: 'yes' }],
    ] as const) {
      expect((await ask(runtime, { path, form, headers: evil })).statusCode).toBe(403);
    }
    expect(calls).toEqual([]);
  });

  test('maintenance: no desk is asked, no visit is counted, and the link says to come back', async () => {
    const { runtime, calls } = fakeDesks({ link: openView('approve'), status: openStatus });
    const visits: unknown[] = [];
    const canaryDesk = { visit: async (...visit: unknown[]) => visits.push(visit) > 0 };
    const closed = { ...runtime, canaryDesk, isClosed: true };
    for (const [path, form] of [
      [page, undefined],
      [page, { choice: 'approve' }],
      [`${page}/sturen`, { 'steer.choice': 'withdraw' }],
      [`${page}/code`, {}],
      [`${page}/proef/stip.svg`, undefined],
      ['/taak/nobody-knows', undefined],
      [status, undefined],
      [`${status}/intrekken`, { sure: 'yes' }],
    ] as const) {
      const result = await ask(closed, { path, ...(form === undefined ? {} : { form }) });
      expect([path, result.statusCode, header(result, 'retry-after')]).toEqual([path, 503, '120']);
      expect(header(result, 'cache-control')).toBe('no-store');
      expect(header(result, 'set-cookie')).toBeUndefined();
      expect(result.body).toMatch(says('link.maintenance.lead'));
    }
    expect([calls, visits]).toEqual([[], []]);
    expect((await ask(runtime, { path: page })).statusCode).toBe(200);
  });

  test('another method is told which ones there are', async () => {
    const { runtime, calls } = fakeDesks({ link: openView('approve') });
    const result = await ask(runtime, { method: 'DELETE', path: page });
    expect([result.statusCode, header(result, 'allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect(calls).toEqual([]);
  });

  test('a failure is told in plain words and logged without its text', async () => {
    const { runtime, errors } = fakeDesks(
      {},
      { link: { open: async () => Promise.reject(new RangeError('Noor Visser')) } },
    );
    const { statusCode, body } = await ask(runtime, { path: page });
    expect(statusCode).toBe(500);
    expect(body).not.toContain('Noor');
    expect(errors).toEqual([['links-failed', { error: 'RangeError' }]]);
  });

  test('junk posts never fail and never decide', async () => {
    const names = [
      'choice',
      'reason',
      'email',
      'heldOn',
      'heldOn.day',
      'spell1.kind',
      'ended.AB12CD',
      'code',
      'anyway',
      '__proto__',
    ];
    const junk = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string()), fc.string({ unit: 'binary' })), {
      maxLength: 8,
    });
    const body = fc.oneof(
      junk.map((pairs) => new URLSearchParams(pairs).toString()),
      fc.string({ unit: 'binary' }),
    );
    const type = fc.constantFrom(
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/json',
      'x',
      '',
    );
    const path = fc.constantFrom(page, `${page}/sturen`, `${page}/code/controle`, status, `${status}/intrekken`);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...taskKinds), path, body, type, async (kind, to, form, contentType) => {
        const { runtime, decisions, errors } = fakeDesks({
          link: openView(kind, { asCoordinator: true }),
          status: openStatus,
        });
        const { statusCode } = await ask(runtime, { path: to, form, headers: { 'Content-Type': contentType } });
        expect(statusCode).toBeLessThan(500);
        expect(errors).toEqual([]);
        if (kind !== 'give-information') expect(decisions()).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

test('after an answer in a row the next question is shown also where the list cannot be read once more', async () => {
  const { runtime, errors } = fakeDesks({});
  const worklistDesk: WorklistDesk = {
    ...noWorklist,
    reads: () => true,
    saved: async () => {
      throw new TryAgainError('the table is busy');
    },
    tasks: { ...noWorklist.tasks, open: async () => openView('approve') },
  };
  const at = { path: '/mijn/HW-0000001/approve/1', query: { klaar: 'HW-0000002' } };
  const { statusCode, body } = await ask({ ...runtime, worklistDesk }, at);
  expect(statusCode).toBe(200);
  const words = body.replaceAll(/<span class="nowrap">([^<]*)<\/span>/g, '$1');
  expect(words).toMatch(says('worklist.row.kept', { reference: 'HW-0000002' }));
  expect(body).toMatch(says('link-form.send'));
  expect(errors).toEqual([['saved-line-not-read', { error: 'TryAgainError' }]]);
});

test.each([
  ['accept-offer', 'accept', true],
  ['approve', 'approve', true],
  ['confirm-interest', 'yes', false],
] as const)(
  'after an answer by mail to %s the page leads to what else waits, for whoever has a list',
  async (kind, choice, has) => {
    const receipt: AnswerReceipt = { bare, kind, choice, stage: 'starting', asCoordinator: false };
    const shown = String(
      receiptPage(receipt, { lang: 'nl', base: '', region: pageRegion, action: page }, { steered: false }).body,
    );
    expect(shown).toMatch(says('receipt.close'));
    expect(/href="\/mijn"/.test(shown)).toBe(has);
  },
);

describe('while it is not known what was changed in the region', () => {
  const unsure = (fakes: Parameters<typeof fakeDesks>[0]) => {
    const { runtime, decisions } = fakeDesks(fakes);
    return { runtime: { ...runtime, isRegionKnown: false }, decisions };
  };

  test('nothing is decided, and all that was typed comes back for one press', async () => {
    const { runtime, decisions } = unsure({ link: openView('approve') });
    const form = { choice: 'approve', note: 'Past <goed> & snel' };
    const result = await ask(runtime, { method: 'POST', path: page, form });
    expect([result.statusCode, header(result, 'retry-after'), decisions()]).toEqual([503, '60', []]);
    expect(result.body).toMatch(says('unsure.kept'));
    expect(result.body).toContain('name="choice" value="approve"');
    expect(result.body).toContain('name="note" value="Past &lt;goed&gt; &amp; snel"');
    expect(result.body).toMatch(new RegExp(`action="[^"]*${page}"`));
    expect(header(result, 'cache-control')).toContain('no-store');
  });

  test.each([page, '/mijn'])('%s shows nothing by a mailbox whose right may be gone', async (path) => {
    const { statusCode, body } = await ask(unsure({ link: openView('approve') }).runtime, { path });
    expect(statusCode).toBe(503);
    expect(body).toMatch(says('unsure.look'));
  });

  test('how a referral stands is shown, and a form of another site is refused as ever', async () => {
    const { runtime } = unsure({ status: openStatus });
    expect((await ask(runtime, { path: status })).statusCode).toBe(200);
    const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
    const refused = await ask(runtime, { method: 'POST', path: page, form: { choice: 'approve' }, headers: foreign });
    expect(refused.statusCode).toBe(403);
  });
});
