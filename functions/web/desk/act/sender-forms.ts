import type { ActView } from '../../../cases/act-desk.ts';
import type { EachResult } from '../../../cases/act-on-case.ts';
import type { SentSeen } from '../../../cases/act-sender.ts';
import { actPath, casePath } from '../../../domain/desk-paths.ts';
import { fullName } from '../../../domain/party.ts';
import type { PageContent } from '../../frame.ts';
import { html } from '../../html.ts';
import { referrerInWords } from '../../links/disclosure.ts';
import { factList, phone } from '../../links/page.ts';
import type { PageContext } from '../../page-context.ts';
import { deskActTexts } from '../../texts/desk-act.ts';
import { deskActionTexts } from '../../texts/desk-action.ts';
import { deskSenderTexts } from '../../texts/desk-sender.ts';
import { stageTexts } from '../../texts/stage.ts';
import { dateInWords } from '../../words/dates.ts';
import type { ActForm } from './act-form.ts';
import { readSeenCase, seenCase } from './seen-case.ts';

/** Whom the coordinator phones about a referral that nobody confirmed yet. */
function senderFacts({ from, parties }: ActView, { lang }: PageContext) {
  const text = deskSenderTexts[lang];
  const { candidate, referrer } = parties;
  const sender = from.referral.origin === 'self' ? candidate : referrer;
  const name =
    referrer !== undefined && from.referral.origin === 'professional'
      ? referrerInWords(referrer, lang)
      : candidate && fullName(candidate);
  return factList([
    [text.sender, name],
    [text.phone, sender?.phone === undefined ? undefined : phone(sender.phone)],
    [text.email, sender?.email],
    [text.about, candidate && fullName(candidate)],
  ]);
}

const asksSender: Pick<ActForm<undefined>, 'shows' | 'facts' | 'fields' | 'read'> = {
  shows: ['person', 'contact'],
  facts: senderFacts,
  fields: () => [],
  read: () => ({ ok: true, answer: undefined }),
};

/** The sender was phoned, and says yes. */
export const confirmSenderForm: ActForm<undefined> = asksSender;

/** The sender was not found, or knows of nothing. */
export const endUnconfirmedForm: ActForm<undefined> = asksSender;

const sentField = 'sent';

/** What one sender sent: each is chosen by itself, none beforehand. */
export const withdrawSentForm: ActForm<{ readonly chosen: readonly SentSeen[] }> = {
  fields: ({ sent: { shown, more } = { shown: [], more: 0 } }, { lang }) => {
    const text = deskSenderTexts[lang];
    const options = shown.map(({ reference, receivedOn, stage, proof, revision }) => ({
      value: seenCase({ reference, seen: revision }),
      label: text.line({ reference, date: dateInWords(receivedOn, lang) }),
      hint: `${stageTexts[lang][stage]} ${text.proofs[proof]}`,
    }));
    const hint = more === 0 ? text.whichHint : `${text.whichHint} ${text.more({ count: more })}`;
    return [{ name: sentField, kind: 'checkboxes', label: text.which, hint, options }];
  },
  read: (values) => {
    const chosen = (values.get(sentField) ?? []).flatMap((value) => readSeenCase(value) ?? []);
    return chosen.length === 0
      ? { ok: false, issues: [{ field: sentField, code: 'choice' }] }
      : { ok: true, answer: { chosen } };
  },
};

/** What came of each of the referrals that were chosen, with the way to what was left alone. */
export function sentReceiptPage(
  { from: { referral } }: ActView,
  each: readonly EachResult[],
  { lang, base }: PageContext,
): PageContent {
  const text = deskSenderTexts[lang];
  const left = each.filter(({ result }) => result !== 'done');
  const again = html`<p><a class="button button-secondary" href="${base}${actPath(referral.id, 'withdraw-sent')}">${text.again}</a></p>\n`;
  return {
    title: deskActionTexts[lang].names['withdraw-sent'],
    body: html`<p class="back"><a href="${base}${casePath(referral.id)}">${deskActTexts[lang].back}</a></p>
<h1>${deskActionTexts[lang].names['withdraw-sent']}</h1>
<div role="status"><p>${text.done({ count: each.length - left.length, of: each.length })}</p></div>
<ul>
${each.map(({ reference, result }) => html`<li><a href="${base}${casePath(reference)}">${reference}</a>: ${text.results[result]}</li>\n`)}</ul>
${left.length === 0 ? '' : again}`,
  };
}
