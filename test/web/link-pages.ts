import { describe, expect, test } from 'vitest';
import type { LinkView } from '../../functions/cases/link-contracts.ts';
import type { StatusView } from '../../functions/cases/status-contracts.ts';
import type { TaskView } from '../../functions/cases/task-contracts.ts';
import { closures, declineReasons, type Language, taskKinds } from '../../functions/domain/codes.ts';
import { notPlain } from '../../functions/web/words/plain-dutch.ts';
import { statusPages } from '../browser/sample-status-pages.ts';
import { taskPages } from '../browser/sample-task-pages.ts';
import {
  ask,
  bare,
  emptyDisclosure,
  fakeDesks,
  htmlProblems,
  openStatus,
  openView,
  taskView,
  token,
} from '../support/fake-links.ts';
import { visibleText } from '../support/visible-text.ts';

/** A link that opens nothing any more, as its page sees it. */
export const gone = (why: 'expired' | 'superseded' | 'answered' | 'closed', canRenew: boolean): LinkView => ({
  state: 'gone',
  why,
  bare,
  kind: 'approve',
  canRenew,
  ...(why === 'answered' ? { answeredOn: '2026-11-25' } : {}),
});

const tasks: readonly (readonly [name: string, kind: TaskView['kind'], more: Partial<TaskView>])[] = [
  ...taskKinds.map((kind) => [kind, kind, {}] as const),
  ...taskKinds.map(
    (kind) => [`${kind} as coordinator`, kind, { asCoordinator: true, role: 'coordinator', level: 2 }] as const,
  ),
  ['approve for IPS', 'approve', { asksDecisionDate: true }],
  ['kept-work check-in', 'check-in', { checkIn: { date: '2027-05-03', purpose: 'kept-work' } }],
  ['kept-work check-in after the end', 'check-in', { checkIn: { date: '2028-05-03', purpose: 'kept-work' } }],
  ['follow-up', 'check-in', { checkIn: { date: '2028-05-03', purpose: 'follow-up' } }],
  ['final check-in', 'check-in', { checkIn: { date: '2027-12-07', purpose: 'final' } }],
  ['handover call', 'call', { about: 'handover', asCoordinator: true }],
  ['call about a decline', 'call', { about: 'declined-candidate', asCoordinator: true }],
  ['stuck case', 'resolve', { about: 'stuck', asCoordinator: true }],
];

const linkStates: readonly [name: string, view: LinkView][] = [
  ['unknown', { state: 'unknown' }],
  ...(['expired', 'superseded', 'answered', 'closed'] as const).flatMap((why) => [
    [`gone: ${why}`, gone(why, false)] as [string, LinkView],
    [`gone: ${why}, renewable`, gone(why, true)] as [string, LinkView],
  ]),
  ['objection', { state: 'objection', bare }],
  ['needs a code', { state: 'needs-code', bare, task: taskView('approve') }],
  [
    'handover without programme',
    {
      state: 'needs-code',
      bare: { ...bare, programme: undefined, door: undefined, municipality: 'GM0736' },
      task: taskView('call'),
    },
  ],
  ...tasks.map(([name, kind, more]) => [`open: ${name}`, openView(kind, more)] as [string, LinkView]),
  ...taskPages.flatMap(({ name, link }) =>
    link === undefined ? [] : [[`sample: ${name}`, link] as [string, LinkView]],
  ),
  ...taskKinds.map(
    (kind) => [`open with nothing disclosed: ${kind}`, openView(kind, {}, emptyDisclosure)] as [string, LinkView],
  ),
];

const statusStates: readonly [name: string, view: StatusView][] = [
  ['unknown', { state: 'unknown' }],
  ['expired', { state: 'expired' }],
  ['locked', { state: 'locked' }],
  ['needs birth date', { state: 'needs-birth-date', triesLeft: 5 }],
  ['needs a code', { state: 'needs-code', bare }],
  ['no mailbox', { state: 'no-mailbox' }],
  ['unconfirmed', { state: 'unconfirmed', byCall: false, canWithdraw: false }],
  ['open for the candidate', openStatus],
  [
    'open for the referrer',
    {
      state: 'open',
      viewer: 'referrer',
      reference: bare.reference,
      stage: 'approval',
      steps: [
        { code: 'received', state: 'done', on: '2026-11-23' },
        { code: 'approved', state: 'now', owner: 'referrer' },
      ],
      views: [],
      canWithdraw: false,
      canReportNobodyCalled: false,
    },
  ],
  [
    'open for a referrer who may propose the end',
    { ...openStatus, viewer: 'referrer', canWithdraw: false, canProposeWithdrawal: true },
  ],
  [
    'open for a referrer who proposed the end',
    { ...openStatus, viewer: 'referrer', canWithdraw: false, isWithdrawalProposed: true },
  ],
  ...statusPages.flatMap(({ name, status }) =>
    status === undefined ? [] : [[`sample: ${name}`, status] as [string, StatusView]],
  ),
  ...closures.map(
    (closure) => [`closed: ${closure}`, { ...openStatus, stage: 'closed', closure, views: [] }] as [string, StatusView],
  ),
  ...declineReasons.map(
    (declineReason) =>
      [`declined: ${declineReason}`, { ...openStatus, closure: 'declined', declineReason }] as [string, StatusView],
  ),
];

async function check(html: string, language: string): Promise<void> {
  expect(await htmlProblems(html)).toEqual([]);
  expect(html).toContain(`<html lang="${language}">`);
  for (const wrong of [
    /\bundefined\b|\[object|\bNaN\b/,
    / style=|<style|<script(?! src="[^"]*\/assets\/focus-errors-)|\son\w+=/i,
    /<(em|u|i|b)>/,
    /<input[^>]* checked/,
    /<option value="[^"]+" selected/,
  ]) {
    expect(wrong.exec(html)?.[0]).toBeUndefined();
  }
  if (language === 'nl') expect(notPlain(visibleText(html))).toEqual([]);
}

/** Every page behind a link in one language: whole, in plain words, and with what is missing shown. */
export function linkPagesIn(lang: Language): void {
  describe(`pages behind a task link, in ${lang}`, () => {
    test.each(linkStates)('%s', async (_name, link) => {
      const { runtime } = fakeDesks({ link });
      const { body } = await ask(runtime, { path: `/taak/${token}`, query: { lang } });
      await check(body, lang);
    });

    test.each(tasks)(
      'an empty post to %s shows what is missing, and the page stays whole',
      async (_name, kind, more) => {
        const { runtime } = fakeDesks({ link: openView(kind, more) });
        const { body } = await ask(runtime, { path: `/taak/${token}`, query: { lang }, form: {} });
        await check(body, lang);
        if (kind !== 'advance') expect(body).toMatch(/<title>(Fout|Error): /);
      },
    );
  });

  describe(`while the site is closed, in ${lang}`, () => {
    test.each([`/taak/${token}`, `/status/${token}`])('%s', async (path) => {
      const { runtime } = fakeDesks({});
      const { statusCode, body } = await ask({ ...runtime, isClosed: true }, { path, query: { lang } });
      expect(statusCode).toBe(503);
      await check(body, lang);
    });
  });

  describe(`status pages, in ${lang}`, () => {
    test('without a link', async () => {
      const { runtime } = fakeDesks({});
      const { statusCode, body } = await ask(runtime, { path: '/status', query: { lang } });
      expect(statusCode).toBe(200);
      await check(body, lang);
    });

    test.each(statusStates)('%s', async (_name, status) => {
      const { runtime } = fakeDesks({ status });
      const { body } = await ask(runtime, { path: `/status/${token}`, query: { lang } });
      await check(body, lang);
    });
  });
}
