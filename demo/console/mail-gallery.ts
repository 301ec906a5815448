import { html } from 'hono/html';
import type { Language } from '../../functions/domain/codes.ts';
import type { Region } from '../../functions/domain/region.ts';
import { layout, type Markup, table } from './layout.ts';
import { type MailSample, mailSamples } from './mail-samples.ts';
import type { ConsoleView } from './view.ts';

type Frame = Pick<ConsoleView, 'clock'>;

const pathOf = ({ name }: MailSample, language: Language) => `/_local/mails/samples/${name}/${language}`;

/** Every kind of mail that the system can send, for the bottom of the mailbox. */
export function mailGallery(region: Region): Markup {
  const rows = mailSamples.map(
    (one) => html`<tr><td>${one.about}</td><td>${one.to}</td>
<td><a href="${pathOf(one, 'nl')}">${one.render('nl', region).subject}</a></td>
<td><a href="${pathOf(one, 'en')}" lang="en">${one.render('en', region).subject}</a></td></tr>`,
  );
  return html`<h2 id="gallery">Every mail there is, with invented facts</h2>
${table('Every kind of mail', ['Mail', 'To', 'Dutch', 'English'], rows, '')}`;
}

/** The sample behind an address; undefined when there is none. */
export function mailSample(name: string): MailSample | undefined {
  return mailSamples.find((one) => one.name === name);
}

/** One sample: its envelope, the HTML as a mail client would show it, and the text. */
export function mailSamplePage(view: Frame, region: Region, one: MailSample, language: Language): Markup {
  const { subject, text } = one.render(language, region);
  const other = language === 'nl' ? 'en' : 'nl';
  const at = mailSamples.indexOf(one);
  const beside = [mailSamples[at - 1], mailSamples[at + 1]].filter((next) => next !== undefined);
  const body = html`<p><a href="/_local/mails#gallery">All mails</a> ${beside.map((next) => html`<a href="${pathOf(next, language)}">${next.about}</a> `)}
<a href="${pathOf(one, other)}">${other === 'nl' ? 'in Dutch' : 'in English'}</a></p>
<dl><dt>Mail</dt><dd>${one.about}</dd><dt>To</dt><dd>${one.to}</dd><dt>From</dt><dd>${region.mail.from}</dd>
<dt>Reply-To</dt><dd>${region.mail.replyTo}</dd></dl>
<h2>As HTML</h2><iframe src="${pathOf(one, language)}/html" title="The mail as HTML" sandbox=""></iframe>
<h2>As text</h2><pre>${text}</pre>`;
  return layout(view, subject, pathOf(one, language), body);
}
