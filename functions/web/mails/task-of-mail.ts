import type { TaskKind } from '../../domain/codes.ts';
import { defined } from '../../domain/defined.ts';
import { kindInTaskId, kindOfMail } from '../../domain/tasks/rules.ts';
import type { DigestItem } from '../../ports/mails.ts';
import { askedInWords } from '../words/asked.ts';

/** The kind of task that a mail brings, or that it says its owner is silent about. */
function kindOf({ kind, taskId }: DigestItem['mail']): TaskKind | undefined {
  return kindOfMail(kind) ?? (kind === 'coordinator-silent' ? kindInTaskId(taskId ?? '') : undefined);
}

/**
 * What the task of a mail asks; undefined for a mail that brings none. Who tells the deputy of a silent coordinator tells of what the
 * coordinator has to do.
 */
export function askedInMail(mail: DigestItem['mail']): string | undefined {
  const kind = kindOf(mail);
  const owner = mail.kind === 'coordinator-silent' ? 'coordinator' : mail.to;
  return kind === undefined
    ? undefined
    : askedInWords({ kind, owner, ...defined({ about: mail.facts['about'] }) }, mail.language);
}
