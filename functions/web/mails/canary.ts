import type { Language } from '../../domain/codes.ts';
import type { Region } from '../../domain/region.ts';
import type { CanaryMails, RenderedMail } from '../../ports/mails.ts';
import { canaryTexts } from '../texts/canary.ts';
import { mailTexts } from '../texts/mail.ts';
import { closingBlocks, renderDocument, subjectFor, urlInLanguage } from './render.ts';

/** The mail of a drill. Made like every other mail, so that scanners treat its link like ours. */
export function renderCanary({
  region,
  language,
  url,
}: {
  readonly region: Region;
  readonly language: Language;
  /** Full address of the canary. */
  readonly url: string;
}): RenderedMail {
  const { subject, why, paragraphs, button, copy } = canaryTexts[language].mail;
  return renderDocument(subjectFor(subject, { language, toCandidate: false }), {
    language,
    service: region.serviceName[language],
    title: subject,
    why,
    blocks: [
      { kind: 'paragraph', text: mailTexts[language].hello },
      ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
      { kind: 'button', label: button, copy, url: urlInLanguage(url, language) },
      ...closingBlocks(region, language, false),
    ],
  });
}

/** The mail of a drill. */
export const canaryMails: CanaryMails = { canary: renderCanary };
