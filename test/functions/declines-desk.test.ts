import { expect, test } from 'vitest';
import type { AnswerResult } from '../../functions/cases/answer-contracts.ts';
import { declineTogether } from '../../functions/cases/declines-desk.ts';
import type { LinkView } from '../../functions/cases/link-contracts.ts';
import type { ListedTask } from '../../functions/cases/worklist-contracts.ts';
import { declinedPage, declinesPage } from '../../functions/web/links/declines-page.ts';
import { midden } from '../domain/fixtures.ts';
import { says } from '../support/says.ts';

const task = {
  taskId: 'HW-AAAAAAA#approve#1',
  kind: 'approve',
  role: 'approver',
  bare: { reference: 'HW-AAAAAAA' },
  name: 'Noor Voorbeeld',
  isDue: true,
} as unknown as ListedTask;
const open = { state: 'open', task: { role: 'approver' } } as unknown as LinkView;

async function outcomesOf(result: AnswerResult) {
  const desk = { open: async () => open, answer: async () => result };
  const declines = { tasks: [task], others: [], reason: 'not-now' } as const;
  return (await declineTogether(desk, { language: 'nl' }, declines)).outcomes;
}

test('an answer that is refused says what is the matter, and not that the question waits for somebody else', async () => {
  const problems = [{ field: 'explanation', code: 'bsn' }] as const;
  const outcomes = await outcomesOf({ ok: false, why: 'refused', problems });
  expect(outcomes).toEqual([{ reference: 'HW-AAAAAAA', name: 'Noor Voorbeeld', why: 'refused', problems }]);
  const { body } = declinedPage(outcomes, { lang: 'nl', region: midden(), base: '', action: '/mijn/afwijzen' });
  const html = String(body);
  expect(html).toMatch(says('link-problem.problems.bsn'));
  expect(html).not.toMatch(says('declines.done.why.gone'));
});

test('one that is busy may be tried again, and one that is gone is no longer this reader’s', async () => {
  expect(await outcomesOf({ ok: false, why: 'busy' })).toMatchObject([{ why: 'busy' }]);
  expect(await outcomesOf({ ok: false, why: 'gone' })).toMatchObject([{ why: 'gone' }]);
});

test('what the reader declined by this very form, sent again, was declined', async () => {
  const asked: unknown[] = [];
  const desk = {
    open: async (_id: string, { said }: { readonly said?: unknown }) => {
      asked.push(said);
      return { state: 'gone', why: 'answered', isSaid: true } as unknown as LinkView;
    },
    answer: async (): Promise<AnswerResult> => ({ ok: false, why: 'gone' }),
  };
  const declines = {
    tasks: [],
    others: [task.taskId],
    reason: 'not-now',
    decidedByName: 'Fenna de Beslisser',
  } as const;
  const { outcomes } = await declineTogether(desk, { language: 'nl' }, declines);
  expect(outcomes).toEqual([{ reference: 'HW-AAAAAAA' }]);
  expect(asked).toEqual([{ choice: 'decline', reason: 'not-now', decidedByName: 'Fenna de Beslisser' }]);
});

test('how many may be chosen at once is said only where there are more to choose from', () => {
  const context = { lang: 'nl', region: midden(), base: '', action: '/mijn/afwijzen' } as const;
  const shown = { form: { lang: 'nl', values: new Map(), problems: [] }, known: undefined } as const;
  const page = (count: number) =>
    String(
      declinesPage(
        Array.from({ length: count }, () => task),
        context,
        shown,
      ).body,
    );
  const most = says('declines.page.whoHint', { most: 50 });
  expect(page(50)).not.toMatch(most);
  expect(page(51)).toMatch(most);
});
