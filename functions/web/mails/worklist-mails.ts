import type { WorklistMails } from '../../ports/mails.ts';
import { awayTexts } from '../texts/away.ts';
import { mailTexts } from '../texts/mail.ts';
import { worklistMailTexts } from '../texts/worklist-mail.ts';
import { dateInWords } from '../words/dates.ts';
import { closingBlocks, renderDocument } from './render.ts';

/**
 * The code for a worklist. Whoever reads it may be a stranger whose address was typed by mistake: neither subject nor
 * words say what is on the list, or whether there is one (I5).
 */
export const listCodeMail: WorklistMails['listCode'] = ({ region, language, code, minutes }) => {
  const { subject, why, lead, valid, notYou } = worklistMailTexts[language].code;
  const phrases = mailTexts[language];
  return renderDocument(subject, {
    language,
    service: region.serviceName[language],
    title: subject,
    why,
    blocks: [
      { kind: 'paragraph', text: phrases.hello },
      // Right below the greeting: people who asked for a code want that first.
      { kind: 'code', label: phrases.code, code },
      { kind: 'paragraph', text: lead },
      { kind: 'note', text: valid({ minutes }) },
      { kind: 'note', text: notYou({ phone: region.helpdesk.phone }) },
      ...closingBlocks(region, language, false),
    ],
  });
};

/**
 * Tells somebody that they are away from now on: whoever sits at their open computer puts nobody away unnoticed. It
 * names nobody and no case (I5).
 */
export const awayMail: WorklistMails['away'] = ({ region, language, backOn, url }) => {
  const { subject, why, lead, meanwhile, notYou, button } = awayTexts[language].mail;
  const phrases = mailTexts[language];
  return renderDocument(subject, {
    language,
    service: region.serviceName[language],
    title: subject,
    why,
    blocks: [
      { kind: 'paragraph', text: phrases.hello },
      { kind: 'paragraph', text: lead({ date: dateInWords(backOn, language) }) },
      { kind: 'paragraph', text: meanwhile },
      { kind: 'paragraph', text: notYou({ phone: region.helpdesk.phone }) },
      { kind: 'button', label: button, copy: phrases.copy, url },
      ...closingBlocks(region, language, false),
    ],
  });
};

/** What the pages of the worklist can send. */
export const worklistMails: WorklistMails = { listCode: listCodeMail, away: awayMail };
