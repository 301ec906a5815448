import { html } from 'hono/html';
import type { Language, Role } from '../../../functions/domain/codes.ts';
import type { Task } from '../../../functions/domain/task.ts';
import { termTexts } from '../../../functions/web/texts/term.ts';
import { dateInWords } from '../../../functions/web/words/dates.ts';
import { taskInWords } from '../../../functions/web/words/terms.ts';
import { bePath } from '../be/be-link.ts';
import type { Markup } from '../layout.ts';
import { linkTo, newestCode } from '../mail-links.ts';
import type { Tour } from './tour-facts.ts';
import { tourCoach } from './tour-job-coach.ts';
import type { StopName } from './tour-state.ts';
import { tourTexts } from './tour-texts.ts';

/** Moves the clock and comes back to the tour. */
export function clockButton(duration: string, label: string, language: Language): Markup {
  return html`<form method="post" action="/_local/clock"><input type="hidden" name="back" value="/_local/tour">
<input type="hidden" name="lang" value="${language}"><button class="press" type="submit" name="advance" value="${duration}">${label}</button></form>`;
}

/** The steps of a stop, each with what to press beside it. */
export function stepList(steps: readonly string[], controls: readonly (Markup | '')[] = []): Markup {
  return html`<ol class="steps">${steps.map((step, at) => html`<li>${step} ${controls[at] ?? ''}</li>`)}</ol>`;
}

/** How to answer a task: its mail, the code that its mailbox got, its page, and what the tour can fill in. */
export function taskPart(tour: Tour, stop: StopName, task: Task, language: Language): Markup {
  const { mails, names, facts } = tour;
  const text = tourTexts[language];
  const at = linkTo(task.id, mails);
  if (at === undefined) return html`<p role="status">${text.waitsForSystem}</p>`;
  const who = nameOf(stop, names, task.owner, language);
  const code = newestCode(at.to, mails);
  const coach = tourCoach(at.to, facts.now);
  const mail = html`<p><a class="press" href="/_local/mails/${at.mail}/html?tab" target="tour-page">${text.openMail(who)}</a></p>`;
  const enter = html`<p class="note">${text.mailbox(at.to)}</p><p>${text.code(who)} ${codeOr(code, text.noCode)}</p>
${button('code', task, text.enterCode, stop === 'accept' ? 'task' : 'list')}`;
  const accept =
    stop !== 'accept'
      ? ''
      : html`<p>${text.jobCoach(coach.name, coach.email, dateInWords(coach.startsOn, language))}</p>
${button('accept', task, text.accept, 'task')}`;
  return html`${stepList(text.stops[stop].steps(names), [mail, enter, accept])}
<p><a href="${bePath(at.to, { task: task.id })}" target="tour-page">${text.openPage(who)}</a></p>`;
}

/** A code, large enough to copy; or that there is none. */
export function codeOr(code: string | undefined, none: string): Markup {
  return code === undefined ? html`<span class="note">${none}</span>` : html`<strong class="code">${code}</strong>`;
}

/** @param then where it leads: to the page of the task, or to its owner's list */
function button(what: 'code' | 'accept', task: Task, label: string, then: 'task' | 'list'): Markup {
  return html`<form method="post" action="/_local/tour/${what}" target="tour-page"><input type="hidden" name="task" value="${task.id}">
<input type="hidden" name="then" value="${then}">
<button class="press" type="submit">${label}</button></form>`;
}

/** Who is asked, for a sentence: by name where the tour gives them one. */
function nameOf(stop: StopName, names: Tour['names'], owner: Role, language: Language): string {
  if (stop === 'decide' && owner === 'approver') return names.coach;
  if (stop === 'accept' && owner === 'provider') return names.provider;
  return termTexts[language].roles[owner];
}

/** What a stop waits for before it can begin, and the way on: be whoever is asked, or let time pass. */
export function waiting({ mails }: Tour, task: Task | undefined, language: Language): Markup {
  const text = tourTexts[language];
  if (task === undefined) return html`<p role="status">${text.waitsForSystem}</p>`;
  const owner = termTexts[language].roles[task.owner];
  const at = linkTo(task.id, mails);
  const be =
    at === undefined
      ? ''
      : html`<p><a href="${bePath(at.to, { task: task.id })}" target="tour-page">${text.be(owner)}</a></p>`;
  return html`<p>${text.waitsFor(taskInWords(task.kind, language, false), owner)}</p>${be}${clockButton('P1W', text.week, language)}`;
}
