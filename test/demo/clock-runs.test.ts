import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whatChanged } from '../../demo/console/clock/what-changed.ts';
import { openConsole } from '../../demo/console/open-console.ts';
import { readHistories } from '../../demo/year/read-histories.ts';
import { type Embedded, openEmbedded } from '../../local/embedded.ts';
import type { Observer } from '../../local/observer.ts';
import { htmlChecker } from '../support/html-checker.ts';
import { invented } from '../support/invented.ts';

const templateDir = fileURLToPath(new URL('../../.local/template', import.meta.url));
let app: Embedded;
let reference: string;
/** Operations of DynamoDB since the start. */
const asked: string[] = [];
const observer: Observer = {
  request(service, call, pass) {
    if (service === 'dynamodb') asked.push(call.operation);
    return pass();
  },
  call: (_folder, _payload, work) => work(),
};
beforeAll(async () => {
  app = await openEmbedded({
    console: openConsole,
    observer,
    frozenAt: '2026-01-05T08:00:00.000Z',
    seed: 1,
    templateDir,
  });
  const situation = { benefit: 'participatiewet', inCareAt: 'none', workCoachEmail: 'sam@zeist.example' };
  const answer = await fetch(`${app.url}/v1/referrals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'demo-key' },
    body: JSON.stringify(invented(app.region, { situation })),
  });
  ({ reference } = (await answer.json()) as { reference: string });
  await app.clock.idle();
}, 120_000);
afterAll(() => app.close());

/** Presses a button of the clock; answers the page that follows the jump, as it is then. */
async function press(fields: Record<string, string>) {
  const answer = await fetch(`${app.url}/_local/clock`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
  return `${app.url}${answer.headers.get('location') ?? ''}`;
}

const read = async (url: string) => {
  const answer = await fetch(url);
  return { html: await answer.text(), refresh: answer.headers.get('refresh') };
};

async function whenDone(url: string): Promise<string> {
  for (let tries = 0; tries < 400; tries += 1) {
    const { html, refresh } = await read(url);
    if (refresh === null) return html;
    await pause(25);
  }
  throw new Error('the clock does not come to an end');
}

describe('a jump of the clock in the console', () => {
  test('shows at once that it is under way, and loads itself until it is done', async () => {
    // Work in flight holds a jump up for as long as it takes.
    let finish = () => {};
    void app.clock.track(new Promise<void>((resolve) => (finish = resolve)));
    const page = await press({ advance: 'P1D', back: '/_local/people' });
    const { html, refresh } = await read(page);
    expect(refresh).toBe('1');
    expect(html).toMatch(/<p role="status"[^>]*>The clock started at 5 January 2026 at 09:00/);
    finish();
    expect(await whenDone(page)).toContain('The clock is done');
  });

  test('says what changed: mails, tasks and where referrals stand, each with a link', async () => {
    const html = await whenDone(await press({ advance: 'P1M', back: '/_local/people' }));
    expect(html).toContain(`<a href="/_local/referrals/${reference}">${reference}</a>: Task passed on to the team`);
    expect(html).toContain('Task passed on to the coordinator: Decide on a referral');
    expect(html).toMatch(/<h2>\d+ mails sent<\/h2>/);
    expect(html).toMatch(/<a href="\/_local\/mails\/[\w-]+">Hoofdzaak Werk: [^<]*<\/a>/);
    expect(html).toContain('href="/_local/be/team-werk%40zeist.example"');
    expect(html).toContain('<a class="onward" href="/_local/people">');
    const report = await htmlChecker({
      extends: ['html-validate:recommended'],
      rules: { 'no-trailing-whitespace': 'off' },
    }).validateString(html);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  test('says so where nothing happened, in the language of the guided tour', async () => {
    const html = await whenDone(await press({ advance: 'PT1M', back: '/_local/tour', lang: 'nl' }));
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('Er is niets veranderd: niemand hoefde iets te doen.');
  });

  test('reads the table through once in a run, and then only cases that were written', async () => {
    await whenDone(await press({ advance: 'PT1M' }));
    asked.length = 0;
    await whenDone(await press({ advance: 'PT1M' }));
    expect(asked).not.toContain('Scan');
    // The heads of all cases in one batch, and nothing about any of them.
    expect(asked.filter((operation) => operation !== 'Query')).toEqual(['BatchGetItem']);
  });

  test('still answers a script only when all work of the span is done', async () => {
    const before = app.clock.now();
    const answer = await fetch(`${app.url}/_local/clock.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advance: 'P1D' }),
    });
    const { now } = (await answer.json()) as { now: string };
    expect(Date.parse(now) - Date.parse(before)).toBe(86_400_000);
  });
});

test('what changed is new since then, in order of time, without the machine’s own work', async () => {
  const histories = await readHistories(app.runtime('sweep-tasks'), [reference]);
  const [{ referral, events } = expect.fail('the case is gone')] = histories;
  const stages = new Map([[reference, referral.stage]]);
  const nothing = whatChanged({ stages, added: new Map() }, histories, []);
  expect(nothing).toEqual({ mails: [], tasks: [], moves: [] });
  const added = new Map([[reference, new Set(events.map((_, line) => `E#${line}`))]]);
  const { tasks, moves } = whatChanged({ stages: new Map(), added }, histories, []);
  expect(moves).toEqual([{ reference, from: null, to: 'approval' }]);
  expect(tasks.map(({ what, kind, owner }) => [what, kind, owner])).toEqual([
    ['opened', 'approve', 'approver'],
    ['passed-on', 'approve', 'team'],
    ['passed-on', 'approve', 'coordinator'],
  ]);
});
