import { languages } from '../../../functions/domain/codes.ts';
import type { CapturedMail } from '../../../local/captured-mail.ts';
import { says } from '../../support/says.ts';
import { casesOf, copiesOf } from './records.ts';
import type { Sight } from './sight.ts';
import type { Invariant, Violation } from './violations.ts';

/** What a second copy says of itself, in each language. */
const marks = languages.map((language) => says('mail.repeat', {}, language));

/**
 * A mail goes at most once, and a second time only after an answer was lost, when it says so. Nothing is recorded as
 * sent that never went.
 */
export const mailAtMostOnce: Invariant = function* (sight) {
  const copies = copiesOf(sight);
  // A code is made and mailed anew each time that somebody asks for one.
  for (const [id, sent] of copies) if (!id.endsWith('/code')) yield* wrongCopies(id, sent, sight);
  for (const [id, { mails }] of casesOf(sight)) {
    for (const mail of mails) {
      const went = copies.has(mail.id);
      if (mail.status === 'sent' && !went) yield { about: id, what: `${mail.id} is said to be sent, and never went` };
    }
  }
};

function* wrongCopies(
  id: string,
  sent: readonly CapturedMail[],
  { sends, failedWrites, unseen }: Sight,
): Iterable<Violation> {
  const about = id.split('/')[0] ?? id;
  const [, second, ...more] = sent;
  if (second === undefined) return;
  if (more.length > 0) yield { about, what: `${id} went ${sent.length} times` };
  const isKnown = sent.every((mail) => !unseen.has(mail.id));
  const lost = sends.filter((send) => send.fate === 'lost' && send.ids.includes(id));
  // An answer is lost too if its sender was cut off before it could record it.
  const isCutOff = failedWrites.some((write) => write.includes(`"${id}"`));
  if (isKnown && lost.length === 0 && !isCutOff) yield { about, what: `${id} went twice, and no answer was lost` };
  if (!marks.some((mark) => mark.test(second.text)))
    yield { about, what: `${id} went a second time without saying so` };
}
