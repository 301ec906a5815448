import { languages } from '../../domain/codes.ts';
import type { CaseMails } from '../../ports/mails.ts';
import { renderMail } from './render.ts';
import type { MailTexts } from './texts.ts';

/** A writer of the mails that it is given texts of, one by one: a function carries those that it sends, each in every language. */
export function writerOf(texts: MailTexts): CaseMails {
  return {
    // The languages have the same mails: the build of the texts sees to it.
    has: (kind) => texts(languages[0])[kind] !== undefined,
    one: (input) => renderMail(texts, input),
  };
}
