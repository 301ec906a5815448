import type { RenderedMail, WorklistMails } from '../../ports/mails.ts';
import { mailTexts } from '../texts/mail.ts';
import { worklistMailTexts } from '../texts/worklist-mail.ts';
import { dateInWords } from '../words/dates.ts';
import type { MailBlock } from './blocks.ts';
import { closingBlocks, renderDocument } from './render.ts';

type Reader = Pick<Parameters<WorklistMails['listCode']>[0], 'region' | 'language'>;

/** A mail to whoever reads a mailbox, whoever that is: with a greeting, and whom to call. */
function toReader(
  { region, language }: Reader,
  { subject, why }: { readonly subject: string; readonly why: string },
  blocks: readonly MailBlock[],
): RenderedMail {
  return renderDocument(subject, {
    language,
    service: region.serviceName[language],
    title: subject,
    why,
    blocks: [
      { kind: 'paragraph', text: mailTexts[language].hello },
      ...blocks,
      ...closingBlocks(region, language, false),
    ],
  });
}

/**
 * The code for a worklist. Whoever reads it may be a stranger whose address was typed by mistake: neither subject nor
 * words say what is on the list, or whether there is one (I5).
 */
export const listCodeMail: WorklistMails['listCode'] = ({ region, language, code, minutes }) => {
  const { lead, valid, notYou, ...text } = worklistMailTexts[language].code;
  return toReader({ region, language }, text, [
    // Right below the greeting: people who asked for a code want that first.
    { kind: 'code', label: mailTexts[language].code, code },
    { kind: 'paragraph', text: lead },
    { kind: 'note', text: valid({ minutes }) },
    { kind: 'note', text: notYou({ phone: region.helpdesk.phone }) },
  ]);
};

/**
 * Tells somebody that they are away from now on: whoever sits at their open computer puts nobody away unnoticed. It
 * names nobody and no case (I5).
 */
export const awayMail: WorklistMails['away'] = ({ region, language, backOn, url }) => {
  const { lead, meanwhile, notYou, button, ...text } = worklistMailTexts[language].away;
  return toReader({ region, language }, text, [
    { kind: 'paragraph', text: lead({ date: dateInWords(backOn, language) }) },
    { kind: 'paragraph', text: meanwhile },
    { kind: 'paragraph', text: notYou({ phone: region.helpdesk.phone }) },
    { kind: 'button', label: button, copy: mailTexts[language].copy, url },
  ]);
};

/** What the pages of the worklist can send. */
export const worklistMails: WorklistMails = { listCode: listCodeMail, away: awayMail };
