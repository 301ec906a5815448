import { expect, test } from 'vitest';
import { offersAnswered } from '../../functions/cases/offers-answered.ts';
import type { Task } from '../../functions/domain/task.ts';
import { caseOverview } from '../../functions/web/links/case-overview.ts';
import { midden } from '../domain/fixtures.ts';
import { bare, openView } from '../support/fake-links.ts';
import { says } from '../support/says.ts';

const decisions: readonly [provider: string, decision?: { code: string; reason?: string }][] = [
  ['kwintes', { code: 'silent' }],
  ['lister', { code: 'silent' }],
  ['wij-3-0', { code: 'taken-back', reason: 'no-consent' }],
  ['lister', { code: 'decline', reason: 'too-far' }],
  ['wij-3-0'],
];
const task = async (taskId: string) => {
  const [provider, decision] = decisions[Number(taskId.split('#')[2]) - 1] ?? [];
  return { provider, decision } as unknown as Task;
};

test('of each provider that was asked is known what it answered last, or that it stayed silent', async () => {
  const counts = { 'accept-offer': decisions.length };
  expect(await offersAnswered({ task }, { id: 'HW-AAAAAAA', taskCounts: counts })).toEqual([
    { provider: 'kwintes', answer: 'silent' },
    { provider: 'lister', answer: 'too-far' },
  ]);
  expect(await offersAnswered({ task }, { id: 'HW-AAAAAAA', taskCounts: {} })).toEqual([]);
});

test('the coordinator reads it for each provider by name', () => {
  const view = openView('resolve', { about: 'no-provider', asCoordinator: true });
  if (view.state !== 'open') throw new Error('not open');
  const offered = [
    { provider: 'kwintes', answer: 'silent' },
    { provider: 'lister', answer: 'too-far' },
  ] as const;
  const context = { lang: 'nl', base: '', region: midden(), action: '/taak/x' } as const;
  const html = String(caseOverview({ bare, task: view.task, disclosure: { notes: [], offered } }, context));
  const text = html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
  expect(text).toMatch(new RegExp(`Kwintes ${says('section.noAnswer').source}`, 'u'));
  expect(text).toMatch(new RegExp(`Lister ${says('term.offerDeclineReasons.too-far').source}`, 'u'));
});
