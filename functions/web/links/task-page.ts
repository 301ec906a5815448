import { html } from 'hono/html';
import type { AnswerReceipt, BareCase, Disclosure, LinkView, TaskView } from '../../cases/contracts.ts';
import type { Language, Role, TaskKind } from '../../domain/codes.ts';
import { errorSummary, type FormState, renderField } from '../forms.ts';
import type { Html } from '../frame.ts';
import { linkTexts } from '../texts/links.ts';
import { linkFormTexts } from '../texts/links-forms.ts';
import { receiptFor, receiptTexts } from '../texts/links-receipts.ts';
import { topicTexts } from '../texts/links-topics.ts';
import { terms } from '../texts/terms.ts';
import { dateInWords } from '../texts/terms-dates.ts';
import { contactSection, disclosureSections } from './disclosure.ts';
import { bareFacts, type LinkPage, notice, type PagePlace } from './page.ts';
import {
  isCoordinatorsOwn,
  objectionQuestions,
  type QuestionGroup,
  steerQuestions,
  taskQuestions,
} from './questions.ts';
import { ending } from './status-page.ts';

type OpenLink = Extract<LinkView, { state: 'open' }>;

/** What a page shows beside its questions after a post that did nothing. */
export interface Shown {
  readonly form: FormState;
  /** A gentle word about something medical in the text: sending once more sends it as it is. */
  readonly hinted: boolean;
  readonly message: string | undefined;
}

function group({ title, lead, fields }: QuestionGroup, form: FormState): Html {
  const heading = title === undefined ? '' : html`<h3>${title}</h3>\n`;
  const intro = lead === undefined ? '' : html`<p>${lead}</p>\n`;
  return html`${heading}${intro}${fields.map((field) => renderField(field, form))}`;
}

function medicalHint(lang: Language): Html {
  const { title, text } = linkTexts[lang].hint;
  return html`<div class="notice" role="status"><h2>${title}</h2><p>${text}</p></div>`;
}

function answerForm(groups: readonly QuestionGroup[], place: PagePlace, { form, hinted }: Shown): Html {
  return html`<form method="post" action="${place.action}" novalidate>
${hinted ? html`<input type="hidden" name="anyway" value="yes">` : ''}
${groups.map((one) => group(one, form))}
<button type="submit">${linkFormTexts[place.lang].send}</button>
</form>`;
}

function steerForm({ task, bare }: OpenLink, { lang, action }: PagePlace, { form }: Shown): Html {
  const text = linkFormTexts[lang].steer;
  return html`<h2>${text.title}</h2>
<form method="post" action="${action}/sturen" novalidate>
<input type="hidden" name="steer.dueOn" value="${bare.dueOn}">
${steerQuestions(task, lang).map((field) => renderField(field, form))}
<button type="submit" class="button-secondary">${text.send}</button>
</form>`;
}

/** Whose answer a task asks for; the coordinator gives it for them, as phoned in. */
const usualOwner: Record<TaskKind, Role> = {
  'confirm-interest': 'candidate',
  approve: 'approver',
  'give-information': 'referrer',
  'accept-offer': 'provider',
  'await-place': 'coordinator',
  'confirm-start': 'job-coach',
  'check-in': 'job-coach',
  call: 'coordinator',
  resolve: 'coordinator',
  advance: 'system',
};

function topic(task: TaskView, lang: Language): string | undefined {
  const text = topicTexts[lang];
  switch (task.kind) {
    case 'call':
      return text.calls[task.about ?? ''] ?? text.call;
    case 'resolve':
      return text.resolves[task.about ?? ''] ?? text.resolve;
    case 'await-place':
      return text.awaitPlace;
    case 'check-in':
      return task.checkIn === undefined
        ? undefined
        : `${text.checkIn[task.checkIn.purpose]} ${text.checkInDate(dateInWords(task.checkIn.date, lang))}`;
    default:
      return undefined;
  }
}

/** The page of an open task: what it is about, what its reader may see, and its questions. */
export function taskPage(view: OpenLink, place: PagePlace, shown: Shown): LinkPage {
  const { lang } = place;
  const { task, bare, disclosure } = view;
  const title = terms[lang].tasks[task.kind];
  const about = topic(task, lang);
  const groups = taskQuestions(task, disclosure, lang);
  const phonedIn =
    task.asCoordinator && !isCoordinatorsOwn(task)
      ? linkTexts[lang].phonedIn(terms[lang].roles[usualOwner[task.kind]])
      : undefined;
  return {
    title,
    body: html`${errorSummary(shown.form)}${notice(shown.message)}${shown.hinted ? medicalHint(lang) : ''}
<h1>${title}</h1>
${about === undefined ? '' : html`<p class="lead">${about}</p>`}
${bareFacts(bare, place, { due: true })}
${task.ending === undefined ? '' : ending(task.ending, place)}
${disclosureSections(disclosure, place)}
${groups.length === 0 ? html`<p>${linkTexts[lang].noAnswer}</p>` : html`${notice(phonedIn)}${answerForm(groups, place, shown)}`}
${task.asCoordinator && task.stage !== 'closed' ? steerForm(view, place, shown) : ''}`,
  };
}

/** The page of a candidate whom a professional referred: "this is not me", "I don't want this". Nothing personal on it (I6). */
export function objectionPage(bare: BareCase, place: PagePlace, shown: Shown): LinkPage {
  const { lang } = place;
  const text = linkFormTexts[lang].objection;
  return {
    title: text.title,
    body: html`${errorSummary(shown.form)}${notice(shown.message)}
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
${bareFacts(bare, place, { due: false })}
${answerForm([{ fields: objectionQuestions(lang) }], place, shown)}`,
  };
}

function disclosedContact(disclosure: Disclosure | undefined, lang: Language): Html {
  if (disclosure?.contact === undefined) return html``;
  const { contact, printed } = receiptTexts[lang];
  return html`${contactSection(disclosure, lang, { title: contact, name: disclosure.person?.name })}<p>${printed}</p>`;
}

/** The page after an answer: what was recorded and what happens next; after accepting an offer also how to reach the candidate. */
export function receiptPage(receipt: AnswerReceipt, place: PagePlace, steered: boolean): LinkPage {
  const { lang } = place;
  const [title, next] = receiptFor(steered ? 'steer' : receipt.kind, receipt.choice, lang);
  return {
    title,
    body: html`<h1>${title}</h1>
<p class="lead">${next}</p>
${bareFacts(receipt.bare, place, { due: false })}
${disclosedContact(receipt.disclosure, lang)}`,
  };
}
