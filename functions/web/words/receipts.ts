import type { Language, TaskKind } from '../../domain/codes.ts';
import { receiptTexts } from '../texts/receipt.ts';
import { said, textOf } from './said.ts';

/** Title and next step after a choice: at a task, an objection, or the coordinator's second form. */
export function receiptFor(
  kind: TaskKind | 'objection' | 'steer',
  choice: string,
  language: Language,
  asCoordinator = false,
): readonly [title: string, next: string] {
  const { byChoice, fallback } = receiptTexts[language];
  const reader = { reader: asCoordinator ? ('coordinator' as const) : ('other' as const) };
  const [title, next] = textOf(byChoice, `${kind}.${choice}`) ?? fallback;
  return [said(title, reader), said(next, reader)];
}
