import type { FormMails, FormReader, RenderedMail } from '../../ports/mails.ts';
import type { MailBlock } from '../mails/blocks.ts';
import { closingBlocks, renderDocument, urlInLanguage } from '../mails/render.ts';
import { formMailTexts } from '../texts/form-mail.ts';
import { mailTexts } from '../texts/mail.ts';
import { handoverTo } from './handover.ts';
import { otherDoorWordsFor } from './other-door-words.ts';

function render({ region, language }: FormReader, subject: string, blocks: readonly MailBlock[]): RenderedMail {
  return renderDocument(subject, {
    language,
    service: region.serviceName[language],
    title: subject,
    why: formMailTexts[language].why,
    blocks: [
      { kind: 'paragraph', text: formMailTexts[language].hello },
      ...blocks,
      ...closingBlocks(region, language, true),
    ],
  });
}

/** The mail with the link to continue a form. It says nothing about the form's answers (I5). */
export const savedFormMail: FormMails['savedForm'] = (reader) => {
  const { language, url, days } = reader;
  const { draft: text, copy } = formMailTexts[language];
  return render(reader, text.subject, [
    { kind: 'paragraph', text: text.lead },
    { kind: 'button', label: text.button, copy, url: urlInLanguage(url, language) },
    { kind: 'note', text: text.valid({ days }) },
    { kind: 'note', text: text.keep },
  ]);
};

/** The code with which the sender of a form proves that this mailbox is theirs. */
export const senderCodeMail: FormMails['senderCode'] = (reader) => {
  const { language, code, minutes } = reader;
  const text = formMailTexts[language].code;
  return render(reader, text.subject, [
    { kind: 'code', label: mailTexts[language].code, code },
    { kind: 'paragraph', text: text.lead },
    { kind: 'note', text: text.valid({ minutes }) },
    { kind: 'note', text: text.nobody },
  ]);
};

/** The page about another door as a mail: the same words that anybody can read on the site. */
export const adviceMail: FormMails['advice'] = (reader) => {
  const { region, language, url, otherDoor } = reader;
  const { advice: text, copy } = formMailTexts[language];
  const page = otherDoorWordsFor(otherDoor, { region, lang: language }, reader);
  const { organisation, how, phone, url: site } = handoverTo(region, otherDoor, reader);
  const rows = [
    [text.where, organisation[language]],
    [text.phone, phone ?? ''],
    [text.site, site ?? ''],
  ] as const;
  return render(reader, text.subject, [
    { kind: 'paragraph', text: text.lead },
    { kind: 'heading', text: page.title },
    { kind: 'paragraph', text: page.why },
    { kind: 'paragraph', text: page.door },
    { kind: 'rows', rows: rows.filter(([, value]) => value !== '') },
    { kind: 'paragraph', text: how[language] },
    { kind: 'note', text: text.nothing },
    { kind: 'button', label: text.button, copy, url: urlInLanguage(url, language) },
  ]);
};

/** What the form can send. */
export const formMails: FormMails = { savedForm: savedFormMail, senderCode: senderCodeMail, advice: adviceMail };
