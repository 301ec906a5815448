import { html } from 'hono/html';
import { mailFaults } from '../../local/mailbox.ts';
import { type Markup, moment } from './layout.ts';
import type { MailServiceView } from './view.ts';

/** The state of the mail service, and a way to make it fail as SES does. */
export function mailServicePart({ fault, hold }: MailServiceView): Markup {
  const held =
    hold === null
      ? ''
      : html`<p role="status"><strong>All mail is held</strong> since ${moment(hold.since)}: ${hold.why}. One mail is tried about
${moment(hold.tryAt)}; when it is taken, the others follow by themselves.</p>`;
  const choices = ['none', ...mailFaults].map(
    (name) => html`<option value="${name}" ${name === (fault ?? 'none') ? 'selected' : ''}>${name}</option>`,
  );
  return html`<h2>Mail service</h2>${held}
<form method="post" action="/_local/mail-service"><label for="fault">Answers every mail with the fault</label>
<select id="fault" name="fault">${choices}</select> <button type="submit">Let it</button></form>`;
}
