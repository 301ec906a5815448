import { html } from 'hono/html';
import { mailFaults } from '../../local/mailbox.ts';
import type { Markup } from './layout.ts';
import { moment } from './moments.ts';
import type { MailServiceView } from './view.ts';
import { holdInWords, mailFaultInWords } from './words/run-words.ts';

/** The state of the mail service, and a way to make it fail as SES does. */
export function mailServicePart({ fault, hold }: MailServiceView): Markup {
  const held =
    hold === null
      ? ''
      : html`<p role="status"><strong>All mail is held</strong> since ${moment(hold.since)}: ${holdInWords(hold.why)}. One mail is tried about
${moment(hold.tryAt)}; when it is taken, the others follow by themselves.</p>`;
  const choices = (['none', ...mailFaults] as const).map(
    (name) =>
      html`<option value="${name}" ${name === (fault ?? 'none') ? 'selected' : ''}>${name === 'none' ? 'No fault: mails are taken' : mailFaultInWords(name)}</option>`,
  );
  return html`<h2 id="mail-service">Mail service</h2>${held}
<form method="post" action="/_local/mail-service"><label for="fault">What it does with every mail</label>
<select id="fault" name="fault">${choices}</select> <button type="submit">Let it</button></form>`;
}
