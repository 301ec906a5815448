import type { TaskKind } from '../../domain/codes.ts';
import type { Locale } from '../page-context.ts';
import { receiptTexts } from '../texts/receipt.ts';
import { inOwnWords } from './own-words.ts';
import { said, textOf } from './said.ts';

/** Title and next step after a choice: at a task, an objection, or the coordinator's second form. */
export function receiptFor(
  kind: TaskKind | 'objection' | 'steer',
  choice: string,
  locale: Locale,
  asCoordinator = false,
): readonly [title: string, next: string] {
  const { byChoice, fallback } = inOwnWords(receiptTexts[locale.lang], 'receipt', locale);
  const reader = { reader: asCoordinator ? ('coordinator' as const) : ('other' as const) };
  const [title, next] = textOf(byChoice, `${kind}.${choice}`) ?? fallback;
  return [said(title, reader), said(next, reader)];
}
