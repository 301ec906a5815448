import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailSamples } from '../../demo/console/mail-samples.ts';
import { openConsole } from '../../demo/console/open-console.ts';
import { stageInWords } from '../../demo/console/words/case-words.ts';
import { executionStatusInWords, stateInWords } from '../../demo/console/words/run-words.ts';
import { journey } from '../../functions/domain/actions.ts';
import {
  closures,
  declineReasons,
  doors,
  earlyStopReasons,
  languages,
  offerDeclineReasons,
  otherDoors,
  roles,
  stages,
  taskKinds,
} from '../../functions/domain/codes.ts';
import { mailKinds } from '../../functions/domain/mail.ts';
import { taskSchema } from '../../functions/domain/task.ts';
import { silenceInWords } from '../../functions/web/words/trail.ts';
import { type Embedded, openEmbedded } from '../../local/embedded.ts';
import { mailFaults } from '../../local/mailbox.ts';
import { invented } from '../support/invented.ts';
import { visibleText } from '../support/visible-text.ts';

const templateDir = fileURLToPath(new URL('../../.local/template', import.meta.url));
let app: Embedded;
beforeAll(async () => {
  app = await openEmbedded({ console: openConsole, frozenAt: '2026-01-05T08:00:00.000Z', seed: 1, templateDir });
  const bodies = [
    invented(app.region, {
      situation: { benefit: 'participatiewet', inCareAt: 'none', workCoachEmail: 'sam@zeist.example' },
    }),
    // Where nobody has to agree: a provider is asked at once, and stays silent.
    invented(app.region, {
      referrer: { name: 'Bas Voorbeeld', email: 'bas@post.example' },
      candidate: { givenName: 'Bas', email: 'bas@post.example', birthDate: '2006-03-17' },
      request: { goal: 'Naar school.', motivated: 'yes' },
    }),
  ];
  for (const body of bodies) {
    await fetch(`${app.url}/v1/referrals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': 'demo-key' },
      body: JSON.stringify(body),
    });
  }
  await app.clock.idle();
  await app.clock.advanceBy('P2M');
}, 120_000);
afterAll(() => app.close());

/** Codes that cannot be taken for a word: those with a hyphen, but for the few that English writes so too. */
const codes = [
  ...stages,
  ...taskKinds,
  ...roles,
  ...mailKinds,
  ...closures,
  ...declineReasons,
  ...offerDeclineReasons,
  ...earlyStopReasons,
  ...otherDoors,
  ...doors,
  ...mailFaults,
  ...Object.keys(journey),
  ...taskSchema.unwrap().shape.onSilence.options,
].filter((code) => code.includes('-') && code !== 'check-in');

/** What a person reads on a page: no addresses of links, and no names that are ids to begin with. */
const wordsOf = (html: string) => visibleText(html).replaceAll(/\S+@\S+|\S+\.json|HW-\w+(-\d+)?/g, '');

test('no page of the console shows a code where there are words for it', async () => {
  const page = async (path: string) => (await fetch(`${app.url}/_local${path}`)).text();
  const list: unknown = await (await fetch(`${app.url}/_local/referrals.json`)).json();
  const references = (list as { reference: string }[]).map(({ reference }) => reference);
  expect(references).toHaveLength(2);
  const paths = [
    '',
    '/mails',
    '/referrals',
    '/executions',
    '/year',
    '/people',
    '/people/sam%40zeist.example',
    ...references.flatMap((one) => [`/referrals/${one}`, `/executions/${one}-1`]),
  ];
  for (const path of paths) {
    const said = wordsOf(await page(path));
    expect([path, codes.filter((code) => new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(said))]).toEqual([path, []]);
  }
});

test('scripts still read codes', async () => {
  const list: unknown = await (await fetch(`${app.url}/_local/referrals.json`)).json();
  expect(list).toContainEqual(
    expect.objectContaining({ door: 'sterk-met-werk', nextAction: expect.objectContaining({ kind: 'approve' }) }),
  );
});

test('every stage has words of its own in every language, and every mail a name', () => {
  for (const language of languages) {
    expect(new Set(stages.map((stage) => stageInWords(stage, language))).size).toBe(stages.length);
  }
  expect(new Set(mailSamples.map(({ about }) => about)).size).toBe(mailSamples.length);
  for (const code of taskSchema.unwrap().shape.onSilence.options) expect(silenceInWords(code, 'en')).toMatch(/ /);
});

test('states of a machine and of an execution are read as words', () => {
  expect(stateInWords('AskApproval')).toBe('Ask approval');
  expect(['running', 'succeeded', 'timed_out'].map(executionStatusInWords)).toEqual([
    'under way',
    'ended as it should',
    'ran out of time',
  ]);
});
