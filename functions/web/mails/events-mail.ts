import type { Standing } from '../../domain/events/trouble.ts';
import type { FormReader, RenderedMail } from '../../ports/mails.ts';
import { deskEventsTexts } from '../texts/desk-events.ts';
import { mailTexts } from '../texts/mail.ts';
import { adviceFor, standingInWords, subscriberInWords, whyInWords } from '../words/event-standing.ts';
import { closingBlocks, renderDocument } from './render.ts';

/**
 * Tells the coordinator that a system hears nothing more until somebody does something about it: which one, since when, why, what to do,
 * and where. It names no case and nobody (I5).
 *
 * @param input `url` the full address of that system's page at the desk; `isRepeat` where it may be a second copy of the same mail (I2)
 */
export function eventsMail({
  region,
  language,
  standing,
  url,
  isRepeat,
}: FormReader & { readonly standing: Standing; readonly url: string; readonly isRepeat: boolean }): RenderedMail {
  const text = deskEventsTexts[language];
  const { button, why } = text.mail;
  const { copy, hello, repeat } = mailTexts[language];
  const { subscriber, state, dead } = standing;
  const kind = state.stoppedAt === undefined ? 'givenUp' : 'stopped';
  const subject = text.mail.subject[kind];
  const rows = [
    [text.kinds[subscriber.kind], subscriberInWords(subscriber, text)],
    [text.standing, standingInWords(standing, language)],
    [text.why, whyInWords(standing, text)],
    [text.givenUp, dead.length === 0 ? undefined : text.count({ count: dead.length })],
    [text.advice, adviceFor(standing, text)],
  ] as const;
  return renderDocument(subject, {
    language,
    service: region.serviceName[language],
    title: subject,
    why: why({ service: region.serviceName[language] }),
    blocks: [
      ...[hello, ...(isRepeat ? [repeat] : []), text.mail.lead[kind]].map(
        (one) => ({ kind: 'paragraph', text: one }) as const,
      ),
      { kind: 'rows', rows: rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const])) },
      { kind: 'paragraph', text: text.mail.until[kind] },
      { kind: 'button', label: button, copy, url },
      ...closingBlocks(region, language, false),
    ],
  });
}
