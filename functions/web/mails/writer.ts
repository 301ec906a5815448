import { languages } from '../../domain/codes.ts';
import { defined } from '../../domain/defined.ts';
import { ruleOfMail } from '../../domain/tasks/rules.ts';
import type { CaseMails, MailInput } from '../../ports/mails.ts';
import { callTopicInWords } from '../words/asked.ts';
import { renderMail } from './render.ts';
import { askedInMail } from './task-of-mail.ts';
import type { MailTexts } from './texts.ts';

/** What is to be done, where the kind of a mail does not say it: a case may have several calls, and a coordinator is silent about many things. */
function taskIn({ mail }: MailInput): Pick<MailInput, 'asks' | 'callTopic'> {
  const { kind, facts, language } = mail;
  const isCall = ruleOfMail(kind)?.isCall === true;
  if (!isCall && kind !== 'coordinator-silent') return {};
  const callTopic = isCall ? callTopicInWords(facts['about'] ?? '', language) : undefined;
  return defined({ asks: askedInMail(mail), callTopic });
}

/** A writer of the mails that it is given texts of, one by one: a function carries those that it sends, each in every language. */
export function writerOf(texts: MailTexts): CaseMails {
  return {
    // The languages have the same mails: the build of the texts sees to it.
    has: (kind) => texts(languages[0])[kind] !== undefined,
    one: (input) => renderMail(texts, { ...input, ...taskIn(input) }),
  };
}
