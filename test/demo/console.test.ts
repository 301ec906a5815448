import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createConsole } from '../../demo/console/app.ts';
import { placeStates } from '../../demo/console/drawing.ts';
import { newestOfEach } from '../../demo/console/machines-page.ts';
import { mailSamples } from '../../demo/console/mail-samples.ts';
import { type ConsoleView, type MailServiceView, nextAction } from '../../demo/console/view.ts';
import type { AuditEvent } from '../../functions/domain/change.ts';
import { mailKinds } from '../../functions/domain/mail.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { Task } from '../../functions/domain/task.ts';
import type { CapturedMail } from '../../local/captured-mail.ts';
import { htmlChecker } from '../support/html-checker.ts';
import { newRegionNamed } from '../support/new-regions.ts';
import { pageRegion } from '../support/region-for-pages.ts';
import { says } from '../support/says.ts';

const url = 'http://127.0.0.1:3000';
const at = '2026-11-21T08:00:00.000Z';
const machine: unknown = JSON.parse(
  readFileSync(new URL('../../statemachines/referral.asl.json', import.meta.url), 'utf8'),
);

const mail: CapturedMail = {
  id: '000000001-abcd',
  at,
  from: 'noreply@hoofdzaak.example',
  to: 'werkcoach@zeist.example',
  subject: 'Een <b>vraag</b> & een besluit',
  text: 'Open https://werk.example/taak/x <script>',
  html: '<!doctype html><html><head><title>x</title></head><body><a href="https://werk.example/taak/x">open</a></body></html>',
  links: ['https://werk.example/taak/x'],
  tags: { mail: Buffer.from('HW-ABC1234/HW-ABC1234#approve#1/approve/0-2-0').toString('base64url') },
};
const other = { ...mail, id: '000000002-abcd', to: 'zoe@post.example', subject: 'Voor jou' };

const task: Task = {
  id: 'HW-ABC1234#approve#1',
  referralId: 'HW-ABC1234',
  kind: 'approve',
  n: 1,
  status: 'open',
  owner: 'approver',
  level: 0,
  addressee: 0,
  createdAt: at,
  visibleFrom: at,
  dueAt: '2026-12-01T16:00:00.000Z',
  reminders: [],
  remindersSent: 0,
  announced: true,
  nextAt: '2026-11-25T08:00:00.000Z',
  onSilence: 'ask-team',
};
const referral: Referral = {
  id: 'HW-ABC1234',
  stage: 'approval',
  revision: 2,
  generation: 1,
  machine: 'referral',
  executionStartedAt: at,
  faults: 0,
  door: 'sterk-met-werk',
  programme: 'sterk-met-werk',
  municipality: 'GM0355',
  origin: 'self',
  language: 'nl',
  reach: { candidate: { email: true, phone: false }, referrer: { email: true, phone: false } },
  preferredContact: 'email',
  sharedMailbox: true,
  openTasks: [task.id],
  taskCounts: { approve: 1 },
  holdsPlace: false,
  passedProviders: [],
  createdAt: at,
  updatedAt: at,
};
const received: AuditEvent = {
  action: 'receive',
  object: referral.id,
  result: 'received',
  origin: 'api',
  actor: 'candidate',
  at,
};
const decided: AuditEvent = {
  ...received,
  action: 'approve',
  object: `${referral.id}#approve#1`,
  result: 'approved',
  origin: 'link',
  actor: 'team',
  at: '2026-11-21T08:00:00.000Z',
};
const execution = {
  name: 'HW-ABC1234-1',
  machine: 'referral',
  status: 'running',
  startedAt: at,
  endedAt: null,
  currentState: 'AskApproval',
};

/** A console over fixed facts; `moves` holds what its clock was asked. */
function open(region = pageRegion) {
  const moves: string[] = [];
  const fates: string[] = [];
  let service: MailServiceView = { fault: null, hold: { why: 'account-paused', since: at, tryAt: at } };
  const view: ConsoleView = {
    url,
    region,
    clock: {
      mode: 'ticking',
      now: () => at,
      next: () => ({ dueAt: '2026-11-21T09:00:00.000Z', label: 'sweep-tasks' }),
      advanceBy: async (duration) => {
        if (!duration.startsWith('P')) throw new RangeError('Not a duration');
        moves.push(`by ${duration}`);
      },
      advanceTo: async (moment) => void moves.push(`to ${moment}`),
      toNext: async () => {
        moves.push('next');
        return at;
      },
    },
    told: () => [],
    mailService: async () => service,
    setMailFault: (fault) => {
      service = { ...service, fault };
    },
    toEnd: async () => {
      moves.push('end');
      return true;
    },
    mails: async (after = '') => [mail, other].filter(({ id }) => id > after),
    mail: async (id) => [mail, other].find((one) => one.id === id),
    watchChanges: async () => async () => ({ mails: [], tasks: [], moves: [] }),
    request: async () => new Response(null, { status: 404 }),
    call: async (name, payload) => {
      if (name !== 'echo') throw new TypeError(`no function ${name}`);
      return payload;
    },
    reportMail: async (id, fate) => {
      fates.push(`${id} ${fate}`);
      return id === mail.id;
    },
    referrals: async () => [
      { reference: referral.id, door: 'sterk-met-werk', status: referral.stage, nextAction: nextAction([task]) },
    ],
    referral: async (reference) =>
      reference === referral.id
        ? {
            referral,
            tasks: [task],
            events: [received, decided],
            deciders: [{ role: 'decider', taskId: decided.object, name: 'Fenna de Beslisser', at: decided.at }],
            receipt: {
              at,
              chosen: {
                provider: 'lister',
                reasons: [{ code: 'free', text: { nl: 'Vrij.', en: 'Has a free place.' } }],
              },
              skipped: [{ provider: 'kwintes', reasons: [{ code: 'full', text: { nl: 'Vol.', en: 'Is full.' } }] }],
            },
            mails: [mail],
          }
        : undefined,
    histories: async () => [{ referral, forgotten: false, events: [received], trajectory: undefined }],
    people: async () => [
      {
        address: mail.to,
        name: 'Work coach sam of Zeist',
        role: 'approver',
        cases: [referral.id],
        questions: [{ taskId: task.id, reference: referral.id, kind: 'approve', dueAt: task.dueAt }],
      },
    ],
    machines: [{ name: 'referral', definition: machine }],
    executions: async () => [execution],
    execution: async (name) =>
      name === execution.name
        ? { line: execution, definition: machine, path: ['Resume', 'Route', 'AskApproval'] }
        : undefined,
  };
  const app = createConsole(view);
  return { moves, fates, ask: (path: string, init?: RequestInit) => app.request(`${url}${path}`, init) };
}

const form = (fields: Record<string, string>, headers: Record<string, string> = { origin: url }): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  body: new URLSearchParams(fields).toString(),
});
const json = (value: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});

describe('pages', () => {
  const pages = [
    '/_local',
    '/_local/mails',
    '/_local/mails?to=zeist',
    `/_local/mails/${mail.id}`,
    '/_local/referrals',
    `/_local/referrals/${referral.id}`,
    '/_local/executions',
    `/_local/executions/${execution.name}`,
    '/_local/clock',
    '/_local/year',
    '/_local/year?live',
    '/_local/people',
    `/_local/people/${encodeURIComponent(mail.to)}`,
  ];
  const validator = htmlChecker({
    extends: ['html-validate:recommended'],
    rules: { 'no-trailing-whitespace': 'off' },
  });

  test.each(pages)('%s is valid HTML without scripts or inline styles', async (path) => {
    const response = await open().ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await response.text();
    const report = await validator.validateString(html);
    expect(report.results.flatMap((result) => result.messages.map((one) => `${one.ruleId}: ${one.message}`))).toEqual(
      [],
    );
    expect(html).not.toMatch(/<script|style="/);
  });

  test.each(['/_local/mails/x', '/_local/referrals/HW-X', '/_local/executions/x', '/_local/nothing'])(
    '%s is not there, and says so',
    async (path) => {
      expect((await open().ask(path)).status).toBe(404);
    },
  );

  test('the overview tells what the region file of a draft still lacks, in valid HTML', async () => {
    const html = await (await open(await newRegionNamed('AM14')).ask('/_local')).text();
    expect(html).toMatch(/The region file of Amersfoort is a draft: \d+ values are still to be filled in/);
    expect(html).toMatch(/municipalities\[\d+\] \(Amersfoort\): approverDomains\[0\], teamMailbox, teamPhone/);
    const report = await validator.validateString(html);
    expect(report.results.flatMap((result) => result.messages)).toEqual([]);
    expect(await (await open().ask('/_local')).text()).not.toContain('is a draft');
  });

  test('the overview says that all mail is held, and lets the mail service fail and take mail again', async () => {
    const console = open();
    const html = await (await console.ask('/_local')).text();
    expect(html).toMatch(/All mail is held<\/strong> since .*: the account is paused/);
    expect((await console.ask('/_local/mail-service', form({ fault: 'no-access' }))).status).toBe(303);
    expect(await (await console.ask('/_local/mail-service.json')).json()).toMatchObject({ fault: 'no-access' });
    expect((await console.ask('/_local/mail-service', form({ fault: 'none' }))).status).toBe(303);
    expect(await (await console.ask('/_local/mail-service.json')).json()).toMatchObject({ fault: null });
    const unknown = await console.ask('/_local/mail-service', form({ fault: 'rain' }));
    expect([unknown.status, await unknown.text()]).toEqual([400, expect.stringContaining('sending-paused')]);
  });

  test('the mailbox can be narrowed to one address', async () => {
    const html = await (await open().ask('/_local/mails?to=ZOE@post')).text();
    expect(html).toContain('Voor jou');
    expect(html).not.toContain('een besluit');
  });

  test('a referral shows its next action, its audit trail and why this provider', async () => {
    const html = await (await open().ask(`/_local/referrals/${referral.id}`)).text();
    for (const part of [
      says('trail.onSilence.ask-team', {}, 'en'),
      says('trail.actions.receive', {}, 'en'),
      'Has a free place.',
      'Is full.',
      execution.name,
    ])
      expect(html).toMatch(part);
  });

  test('a referral tells its audit trail as a story', async () => {
    const html = await (await open().ask(`/_local/referrals/${referral.id}`)).text();
    expect(html).toMatch(says('step.steps.received.done', {}, 'en'));
    expect(html).toContain(', by the candidate');
  });

  test('who decided for a team stands beside that line, in the story and in the audit trail, and nowhere else', async () => {
    const html = await (await open().ask(`/_local/referrals/${referral.id}`)).text();
    expect(html.match(/Fenna de Beslisser/g)).toHaveLength(2);
    expect(html).toMatch(/team[^<]*\(Fenna de Beslisser\)<\/li>/);
    expect(html).toMatch(/team[^<]*<\/td><td>Fenna de Beslisser<\/td><\/tr>/i);
  });

  test('the year counts referrals by door and shows where they stood, in a picture and in numbers', async () => {
    const html = await (await open().ask('/_local/year')).text();
    expect(html).toContain('1 referrals, 1 mails');
    expect(html.match(/<rect class="s0" x=/g)).toHaveLength(1);
    expect(html).toMatch(/<th scope="row">21 Nov 2026<\/th><td>1<\/td>/);
    const refresh = async (path: string) => (await open().ask(path)).headers.get('refresh');
    expect([await refresh('/_local/year'), await refresh('/_local/year?live')]).toEqual([null, '3']);
  });

  test('whichever person you choose to be has their own mail, and a way to what is asked of them', async () => {
    const people = await (await open().ask('/_local/people')).text();
    expect(people).toContain('Work coach sam of Zeist');
    const html = await (await open().ask(`/_local/people/${encodeURIComponent(mail.to)}`)).text();
    expect(html).toContain('?task=HW-ABC1234%23approve%231" target="_blank" rel="noopener">Decide on a referral</a>');
    expect(html).not.toContain('Voor jou');
    expect(await (await open().ask('/_local/people/zoe%40post.example')).text()).toContain('Voor jou');
    expect((await open().ask('/_local/people/nobody%40post.example')).status).toBe(404);
  });

  test('the machines are drawn with how many cases stand in each state', async () => {
    const html = await (await open().ask('/_local/executions')).text();
    expect(html).toContain('Ask approval: 1');
    expect(html.match(/class="count"/g)).toHaveLength(1);
  });

  test('an execution is drawn with its current state marked', async () => {
    const html = await (await open().ask(`/_local/executions/${execution.name}`)).text();
    expect(html).toContain('State machine, now in Ask approval');
    expect(html.match(/class="state current"/g)).toHaveLength(1);
    expect(html.match(/class="state visited"/g)).toHaveLength(2);
  });

  test('the HTML of a mail is shut in: it runs nothing, loads nothing, and opens links elsewhere', async () => {
    const response = await open().ask(`/_local/mails/${mail.id}/html`);
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox allow-popups/);
    expect(await response.text()).toContain('<base target="_blank">');
  });
});

test('the drawing places every state of the referral machine once, forward from the start', () => {
  const states = placeStates(machine);
  const { States } = machine as { States: object };
  expect(states.map((one) => one.name).sort()).toEqual(Object.keys(States).sort());
  expect(new Set(states.map((one) => `${one.column}/${one.row}`)).size).toBe(states.length);
  expect(states[0]).toMatchObject({ name: 'Route', column: 0 });
});

describe('JSON twins', () => {
  test('mails, newest last', async () => {
    const mails: unknown = await (await open().ask('/_local/mails.json')).json();
    const [first, last] = mails as [CapturedMail, CapturedMail];
    expect([first.id, last.id]).toEqual([mail.id, other.id]);
    expect(Object.keys(first)).toEqual(['id', 'at', 'to', 'subject', 'text', 'html', 'links', 'about']);
    const later: unknown = await (await open().ask(`/_local/mails.json?after=${mail.id}`)).json();
    expect(later).toMatchObject([{ id: other.id }]);
  });

  test('referrals with their next action', async () => {
    expect(await (await open().ask('/_local/referrals.json')).json()).toEqual([
      {
        reference: referral.id,
        door: 'sterk-met-werk',
        status: 'approval',
        nextAction: { kind: 'approve', owner: 'approver', dueAt: task.dueAt, onSilence: 'ask-team' },
      },
    ]);
  });

  test('executions and clock', async () => {
    const { ask } = open();
    expect(await (await ask('/_local/executions.json')).json()).toEqual([execution]);
    expect(await (await ask('/_local/clock.json')).json()).toMatchObject({ now: at, next: { label: 'sweep-tasks' } });
  });
});

describe('moving the clock', () => {
  test.each([
    [{ advance: 'P7D' }, 'by P7D'],
    [{ to: 'next' }, 'next'],
    [{ to: 'end' }, 'end'],
    [{ to: '2027-01-01T08:00:00Z' }, 'to 2027-01-01T08:00:00Z'],
  ])('%j', async (body, move) => {
    const { ask, moves } = open();
    const response = await ask('/_local/clock.json', json(body));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ now: at });
    expect(moves).toEqual([move]);
  });

  test.each([{}, { advance: 'a week' }, { to: 'yesterday' }, { advance: 'P1D', to: 'next' }, null])(
    '%j is refused with what is possible',
    async (body) => {
      const { ask, moves } = open();
      const response = await ask('/_local/clock.json', json(body));
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('ISO 8601');
      expect(moves).toEqual([]);
    },
  );

  test('a button leads to a page about the jump, and from there back to where it was pressed, and nowhere else', async () => {
    const { ask, moves } = open();
    const there = await ask('/_local/clock', form({ advance: 'P1D', back: '/_local/mails' }));
    const run = there.headers.get('location') ?? '';
    expect([there.status, run]).toEqual([303, expect.stringMatching(/^\/_local\/clock\/runs\/[\w-]+$/)]);
    await setImmediate();
    expect(await (await ask(run)).text()).toContain('<a class="onward" href="/_local/mails">');
    const away = await ask('/_local/clock', form({ to: 'next', back: 'https://evil.example/_local' }));
    await setImmediate();
    expect(await (await ask(away.headers.get('location') ?? '')).text()).toContain('<a class="onward" href="/_local">');
    expect(moves).toEqual(['by P1D', 'next']);
    expect((await ask('/_local/clock', form({ advance: 'a week' }))).status).toBe(400);
    expect((await ask('/_local/clock/runs/none')).status).toBe(404);
  });

  test.each([
    ['from another origin', { origin: 'https://evil.example' }],
    ['from nowhere a browser would name', { origin: 'null' }],
    ['from another site without an origin', { 'sec-fetch-site': 'cross-site' }],
  ])('a post %s does nothing', async (_, headers) => {
    const { ask, moves } = open();
    expect((await ask('/_local/clock', form({ to: 'next' }, headers))).status).toBe(403);
    expect((await ask('/_local/clock.json', json({ to: 'next' }, headers))).status).toBe(403);
    expect(moves).toEqual([]);
  });

  test('a form of another site cannot pass for JSON', async () => {
    const { ask, moves } = open();
    const response = await ask('/_local/clock.json', {
      ...json({ to: 'next' }),
      headers: { 'content-type': 'text/plain' },
    });
    expect(response.status).toBe(415);
    expect(moves).toEqual([]);
  });
});

describe('the gallery of mails', () => {
  test('every kind stands under the mailbox, in both languages', async () => {
    const text = await (await open().ask('/_local/mails')).text();
    for (const kind of mailKinds) expect(text).toContain(`href="/_local/mails/samples/${kind}/nl"`);
    expect(text).toContain('href="/_local/mails/samples/digest/en"');
  });

  test('shows the mail itself in the frame of a sample, with its own styles, and not the page around it', async () => {
    const { ask } = open();
    const answer = await ask('/_local/mails/samples/approve/nl/html');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    const html = await answer.text();
    expect(html).toMatch(says('task.mail.approve.subject'));
    expect(html).not.toContain('<iframe');
  });

  test('counts a case once, also when an older generation of it still waits', () => {
    const at = { machine: 'referral', status: 'RUNNING', startedAt: '2026-01-05T08:00:00.000Z', endedAt: null };
    const lines = ['HW-AAAAAAA-2', 'HW-AAAAAAA-1', 'HW-BBBBBBB-9', 'HW-BBBBBBB-10'].map((name) => ({
      ...at,
      name,
      currentState: 'Approval',
    }));
    expect(newestOfEach(lines).map(({ name }) => name)).toEqual(['HW-AAAAAAA-2', 'HW-BBBBBBB-10']);
  });

  test.each(mailSamples.map(({ name }) => name))('%s can be read, and its HTML runs nothing', async (name) => {
    const { ask } = open();
    const page = await (await ask(`/_local/mails/samples/${name}/nl`)).text();
    expect(page).toContain('hulp@hoofdzaakwerk.example');
    expect(page).toContain(`src="/_local/mails/samples/${name}/nl/html"`);
    const mail = await ask(`/_local/mails/samples/${name}/en/html`);
    expect(await mail.text()).toContain('<html lang="en">');
    expect(mail.headers.get('content-security-policy')).toContain('sandbox');
  });

  test('there is no page for a mail that does not exist', async () => {
    expect((await open().ask('/_local/mails/samples/postcard/nl')).status).toBe(404);
  });
});

describe("a mail's fate", () => {
  test.each(['bounce', 'full-mailbox', 'complaint'])('%s is reported, and the page comes back', async (fate) => {
    const { ask, fates } = open();
    expect(await (await ask(`/_local/mails/${mail.id}`)).text()).toContain(`value="${fate}"`);
    const response = await ask(`/_local/mails/${mail.id}/fate`, form({ fate }));
    expect([response.status, response.headers.get('location')]).toEqual([303, `/_local/mails/${mail.id}`]);
    expect(fates).toEqual([`${mail.id} ${fate}`]);
  });

  test('that does not exist is refused, and so is one of a mail that does not', async () => {
    const { ask, fates } = open();
    expect((await ask(`/_local/mails/${mail.id}/fate`, form({ fate: 'lost' }))).status).toBe(400);
    expect(fates).toEqual([]);
    expect((await ask('/_local/mails/x/fate', form({ fate: 'bounce' }))).status).toBe(404);
  });
});

test('the next action is the open task that is due first', () => {
  const later = { ...task, kind: 'call' as const, dueAt: '2027-01-01T00:00:00.000Z' };
  expect(nextAction([later, task])?.kind).toBe('approve');
  expect(nextAction([{ ...task, status: 'closed' }])).toBeNull();
});
