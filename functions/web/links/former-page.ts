import type { PageContent } from '../frame.ts';
import { html } from '../html.ts';
import { formerAddressTexts } from '../texts/former-address.ts';
import { type LinkPageContext, notice } from './page.ts';
import { helpdesk } from './status-page.ts';

/**
 * The reader of an address that was replaced can have it forgotten, by one button. Whoever did not replace it themselves phones first:
 * they may be the person in question.
 *
 * @param message why it could not be done just now
 */
export function forgetAddressPage(context: LinkPageContext, message?: string): PageContent {
  const text = formerAddressTexts[context.lang].ask;
  return {
    title: text.title,
    body: html`${notice(message)}
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.then}</p>
<p>${text.phone}</p>
${helpdesk(context)}
<form method="post" action="${context.action}">
<button type="submit">${text.button}</button>
</form>`,
  };
}

/** Says that it is done; the same whether there was anything to forget. */
export function forgottenPage(context: LinkPageContext): PageContent {
  const text = formerAddressTexts[context.lang].done;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.phone}</p>
${helpdesk(context)}`,
  };
}
