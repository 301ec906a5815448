import type { Language, OtherDoor } from '../../domain/codes.ts';
import type { Region } from '../../domain/region.ts';
import type { MailBlock } from '../mails/blocks.ts';
import { closingBlocks, type RenderedMail, renderDocument, urlInLanguage } from '../mails/render.ts';
import { formMailTexts } from '../texts/form-mail.ts';
import { mailTexts } from '../texts/mail.ts';
import { handoverTo } from './handover.ts';
import { otherDoorWordsFor } from './other-door-words.ts';
import type { FormKind } from './steps.ts';

interface Reader {
  readonly region: Region;
  readonly language: Language;
  /** Address that the button opens. */
  readonly url: string;
}

function render(
  { region, language }: Omit<Reader, 'url'>,
  subject: string,
  blocks: readonly MailBlock[],
): RenderedMail {
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
export function draftMail(reader: Reader & { readonly days: number }): RenderedMail {
  const { language, url, days } = reader;
  const { draft: text, copy } = formMailTexts[language];
  return render(reader, text.subject, [
    { kind: 'paragraph', text: text.lead },
    { kind: 'button', label: text.button, copy, url: urlInLanguage(url, language) },
    { kind: 'note', text: text.valid({ days }) },
    { kind: 'note', text: text.keep },
  ]);
}

/** The code with which the sender of a form proves that this mailbox is theirs. */
export function senderCodeMail(
  reader: Omit<Reader, 'url'> & { readonly code: string; readonly minutes: number },
): RenderedMail {
  const { language, code, minutes } = reader;
  const text = formMailTexts[language].code;
  return render(reader, text.subject, [
    { kind: 'code', label: mailTexts[language].code, code },
    { kind: 'paragraph', text: text.lead },
    { kind: 'note', text: text.valid({ minutes }) },
    { kind: 'note', text: text.nobody },
  ]);
}

/** The page about another door as a mail: the same words that anybody can read on the site. */
export function adviceMail(
  reader: Reader & { readonly otherDoor: OtherDoor; readonly municipality?: string; readonly kind?: FormKind },
): RenderedMail {
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
}
