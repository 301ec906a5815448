import { html } from 'hono/html';
import { type Role, roles } from '../../functions/domain/codes.ts';
import { birthDateInWords } from '../../functions/web/words/dates.ts';
import { taskInWords } from '../../functions/web/words/terms.ts';
import type { CapturedMail } from '../../local/captured-mail.ts';
import { beLink, bePath } from './be/be-link.ts';
import { layout, type Markup, table } from './layout.ts';
import { codeIn, linkTo } from './mail-links.ts';
import { day, moment } from './moments.ts';
import type { ConsoleView, PersonLine } from './view.ts';
import { actorInWords } from './words/audit-words.ts';

/** A birth date, of which day and month may be unknown. */
const born = (date: string) => (date.endsWith('-00') ? birthDateInWords(date, 'en') : day(date));

type Frame = Pick<ConsoleView, 'clock'>;

/** Everyone you can be here: first those who are asked something now, then all by role. */
export function peoplePage(view: Frame, people: readonly PersonLine[]): Markup {
  const asked = people
    .filter(({ questions }) => questions.length > 0)
    .toSorted((a, b) => ((a.questions[0]?.dueAt ?? '') < (b.questions[0]?.dueAt ?? '') ? -1 : 1));
  const groups = roles.flatMap((role) => {
    const ofRole = people.filter((one) => one.role === role);
    return ofRole.length === 0 ? [] : [[role, ofRole] as const];
  });
  const jumps = groups.map(
    ([role, ofRole]) => html`<li><a href="#${role}">${headings[role]}</a> (${ofRole.length})</li>`,
  );
  const parts = groups.map(
    ([role, ofRole]) => html`<h2 id="${role}">${headings[role]}</h2>${personTable(role, ofRole)}`,
  );
  const empty = html`<p class="note">Nobody yet: post a referral at <a href="/">the site</a> first.</p>`;
  const body = html`<p>Choose whom to be. A link “be ...” opens what that person would do next; their mailbox shows all their mail, and its links open as them.</p>
<p class="note">${onePersonAtATime}</p>
<ul class="inline">${jumps}</ul>
${people.length === 0 ? empty : html`<h2>Asked something now</h2>${personTable('Asked something now', asked)}${parts}`}`;
  return layout(view, 'People', '/_local/people', body);
}

function personTable(caption: string, people: readonly PersonLine[]): Markup {
  const rows = people.map(
    ({ address, name, role, cases, questions }) => html`<tr>
<td>${beLink(address, name)}</td><td>${roleOf(role)}</td><td><a href="/_local/people/${encodeURIComponent(address)}">${address}</a></td>
<td>${caseList(cases)}</td><td class="number">${questions.length === 0 ? '' : questions.length}</td></tr>`,
  );
  return table(caption, ['Be', 'Role', 'Mailbox', 'Referrals', 'Open questions'], rows, 'Nobody.');
}

function caseList(cases: readonly string[]): Markup {
  const [newest, ...others] = cases;
  if (newest === undefined) return html``;
  return html`<a href="/_local/referrals/${newest}">${newest}</a>${others.length === 0 ? '' : html` and ${others.length} more`}`;
}

/** How one browser is several people, for everyone who plays more than one. */
const onePersonAtATime =
  'One browser is one person at a time. What you proved as one person is put away when you become another, and is back when you return. A tab that still stands open as somebody else asks for a code again: open it anew from here. To be two people side by side, use a private window for the second.';

const roleOf = (role: Role | null) => (role === null ? 'in no case' : actorInWords(role));

const headings: Readonly<Record<Role, string>> = {
  candidate: 'Candidates',
  referrer: 'Professionals who refer',
  approver: 'Work coaches',
  team: 'Team mailboxes',
  provider: 'Providers',
  'job-coach': 'Job coaches',
  coordinator: 'The coordinator',
  deputy: 'The coordinator’s deputy',
  system: 'The system',
};

/** One person's mailbox: what they are asked, then every mail with its links. */
export function personPage(view: Frame, person: PersonLine, mails: readonly CapturedMail[]): Markup {
  const { name, address, role, birthDate, questions } = person;
  const asked = questions.map(({ taskId, reference, kind, dueAt }) => {
    const link = linkTo(taskId, mails)?.link;
    return html`<tr><td>${link === undefined ? taskInWords(kind, 'en', false) : html`<a href="${bePath(address, { task: taskId })}" target="_blank" rel="noopener">${taskInWords(kind, 'en', false)}</a>`}</td>
<td><a href="/_local/referrals/${reference}">${reference}</a></td><td>${moment(dueAt)}</td></tr>`;
  });
  const rows = mails
    .toReversed()
    .slice(0, 500)
    .map(
      (mail) => html`<tr><td>${moment(mail.at)}</td><td><a href="/_local/mails/${mail.id}">${mail.subject}</a></td>
<td>${codeOf(mail)}${mail.links.map((_, at) => html`<a href="${bePath(address, { mail: mail.id, link: at })}" target="_blank" rel="noopener">${mail.links.length === 1 ? 'open' : `open ${at + 1}`}</a> `)}</td></tr>`,
    );
  const body = html`<p>You are ${name} (${roleOf(role)}, ${address}). Links open in a tab of their own, as you. Most ask for a code the first time: it arrives in your mail below.
${birthDate === undefined ? '' : html`Your status page asks for your birth date: <strong>${born(birthDate)}</strong>.`}
${role === null || role === 'candidate' ? '' : html`<a href="${bePath(address, 'list')}" target="_blank" rel="noopener">Your list</a> `}<a href="/_local/people">Be someone else</a></p>
<h2>Asked of you now</h2>${table('Questions', ['Question', 'Referral', 'Due'], asked, 'Nothing at the moment.')}
<h2>Your mail</h2>${table('Mail', ['At', 'Subject', 'Link'], rows, 'No mails yet.')}`;
  return layout(view, `Be ${name}`, `/_local/people/${encodeURIComponent(address)}`, body);
}

/** The one-time code of a mail that brings one. */
function codeOf(mail: CapturedMail): Markup | '' {
  const code = codeIn(mail);
  return code === undefined ? '' : html`<strong>${code}</strong> `;
}
