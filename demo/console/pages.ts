import { html } from 'hono/html';
import { nameOfMunicipality } from '../../functions/domain/municipality.ts';
import type { Region } from '../../functions/domain/region.ts';
import { findTodos, todoLines } from '../../functions/domain/region-todos.ts';
import { closureInWords, doorName, taskInWords } from '../../functions/web/words/terms.ts';
import { actionInWords, organisationById, silenceInWords } from '../../functions/web/words/trail.ts';
import type { CapturedMail } from '../../local/captured-mail.ts';
import { beLink, bePath } from './be/be-link.ts';
import { drawMachine } from './drawing.ts';
import { executionTable } from './execution-table.ts';
import { layout, type Markup, table } from './layout.ts';
import { mailGallery } from './mail-gallery.ts';
import { linkTo } from './mail-links.ts';
import { mailServicePart } from './mail-service.ts';
import { moment } from './moments.ts';
import { nameBeside, timeline } from './timeline.ts';
import type {
  ConsoleView,
  ExecutionDetail,
  ExecutionLine,
  MailServiceView,
  ReferralDetail,
  ReferralLine,
} from './view.ts';
import { actorInWords, objectInWords, originInWords, otherDoorInWords, resultInWords } from './words/audit-words.ts';
import { stageInWords } from './words/case-words.ts';
import { executionStatusInWords, stateInWords } from './words/run-words.ts';

type Frame = Pick<ConsoleView, 'clock'>;

/** Most open referrals on the first page; the others are a click away. */
const shownAtFirst = 15;

/** Start of the console: what it is, which person to be, and what is open, the earliest due first. */
export function overviewPage(
  view: Frame & Pick<ConsoleView, 'region'>,
  referrals: readonly ReferralLine[],
  mails: readonly CapturedMail[],
  mailService: MailServiceView,
): Markup {
  const open = referrals
    .filter((one) => one.nextAction !== null)
    .toSorted((a, b) => ((a.nextAction?.dueAt ?? '') < (b.nextAction?.dueAt ?? '') ? -1 : 1));
  const body = html`<p>This page belongs to the embedded run on this computer. No mail leaves it.</p>${draftPart(view.region)}
<p><a class="press" href="/_local/tour" lang="nl">Begin de rondleiding</a> or <a href="/_local/tour?lang=en">follow it in English</a>: five stops, ten minutes.</p>
<ul><li><a href="/_local/people">People</a>: be any of them, read their mail and follow its links.</li>
<li><a href="/_local/year">Year</a>: where all referrals stand, and what each door and step came to.</li>
<li><a href="/werkplek?lang=nl" lang="nl">De werkplek</a> (<a href="/werkplek?lang=en">the desk in English</a>): sign in as a coordinator, a municipality, a provider or a reader of figures, and see what each may see.</li>
<li>The clock above: move it, and see what silence does.</li>
<li><a href="/_local/executions">Executions</a>: the state machines, with how many cases stand where.</li></ul>
<p>For scripts: <a href="/_local/mails.json">mails.json</a>, <a href="/_local/referrals.json">referrals.json</a>,
<a href="/_local/year.json">year.json</a>, <a href="/_local/executions.json">executions.json</a>,
<a href="/_local/clock.json">clock.json</a>, <a href="/_local/mail-service.json">mail-service.json</a>.</p>
${mailServicePart(mailService)}
<h2>Open referrals</h2>
<p>${open.length} are open; the earliest due first. <a href="/_local/referrals">All referrals</a></p>
${referralTable(open.slice(0, shownAtFirst), view.region)}
<h2>Newest mails</h2>${mailTable([...mails].reverse().slice(0, 10))}`;
  return layout(view, 'Overview', '/_local', body);
}

/** What a region file that is a draft still lacks; nothing for one that is complete. */
function draftPart(region: Region): Markup | string {
  const lines = todoLines(region);
  if (lines.length === 0) return '';
  return html`<details><summary>The region file of ${region.name} is a draft: ${findTodos(region).length} values are still to be filled in. Pages and mails show them as [TODO].</summary>
<pre>${lines.join('\n')}</pre></details>`;
}

/** Every mail, newest first, or those to one address. */
export function mailboxPage(
  view: Frame & Pick<ConsoleView, 'region'>,
  mails: readonly CapturedMail[],
  to: string,
): Markup {
  const addresses = [...new Set(mails.map((mail) => mail.to))].sort();
  const wanted = to.trim().toLowerCase();
  const shown = mails.filter((mail) => mail.to.toLowerCase().includes(wanted)).reverse();
  const body = html`<form method="get" action="/_local/mails"><label for="to">To</label>
<input type="text" id="to" name="to" value="${to}" list="addresses" autocomplete="off">
<datalist id="addresses">${addresses.map((address) => html`<option value="${address}"></option>`)}</datalist>
<button type="submit">Filter</button> <a href="/_local/mails">All mails</a></form>
<p>${shown.length} of ${mails.length} mails, newest first. <a href="#gallery">Every mail there is</a></p>${mailTable(shown.slice(0, 500))}
${mailGallery(view.region)}`;
  return layout(view, 'Mailbox', '/_local/mails', body);
}

/** One mail: its links, the HTML as a mail client would show it, and the text. */
export function mailPage(view: Frame, mail: CapturedMail): Markup {
  const path = `/_local/mails/${mail.id}`;
  const body = html`<dl><dt>To</dt><dd>${beLink(mail.to)}</dd><dt>From</dt><dd>${mail.from}</dd><dt>At</dt><dd>${moment(mail.at)}</dd></dl>
<h2>Links</h2><ul>${mail.links.map((link, at) => html`<li><a href="${bePath(mail.to, { mail: mail.id, link: at })}" target="_blank" rel="noopener">${link}</a></li>`)}</ul>
<h2>What if</h2><form method="post" action="${path}/fate"><p>Tell the system, as SES would, that this mail
<button type="submit" name="fate" value="bounce">did not arrive</button>
<button type="submit" name="fate" value="full-mailbox">waits for a full mailbox</button>
<button type="submit" name="fate" value="complaint">was called spam</button></p></form>
<h2>As HTML</h2><iframe src="${path}/html" title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<h2>As text</h2><pre>${mail.text}</pre>`;
  return layout(view, mail.subject, path, body);
}

/** Every referral with what happens next. */
export function referralsPage(view: Frame & Pick<ConsoleView, 'region'>, referrals: readonly ReferralLine[]): Markup {
  return layout(view, 'Referrals', '/_local/referrals', referralTable(referrals, view.region));
}

/** One referral: tasks, audit trail with who decided for a team, match receipt, mails. Nothing about the candidate. */
export function referralPage(
  view: Frame & Pick<ConsoleView, 'region'>,
  detail: ReferralDetail,
  executions: readonly ExecutionLine[],
): Markup {
  const { referral, tasks, events, deciders, receipt, mails } = detail;
  const facts = {
    Stage: stageInWords(referral.stage, 'en'),
    Door: doorOf(referral, view.region),
    Municipality: nameOfMunicipality(view.region, referral.municipality) ?? referral.municipality,
    Received: moment(referral.createdAt),
    Provider: referral.provider === undefined ? 'none yet' : nameOf(referral.provider, view.region),
    Ending: referral.closure === undefined ? 'it is open' : closureInWords(referral.closure, 'en', false),
  };
  const taskRows = tasks.map(
    (
      task,
    ) => html`<tr><td>${taskInWords(task.kind, 'en', false)}</td><td>${actorInWords(task.owner)} ${ownerLink(task.id, mails)}</td><td>${moment(task.dueAt)}</td><td>${silenceInWords(task.onSilence, 'en')}</td>
<td>${moment(task.nextAt)}</td></tr>`,
  );
  const eventRows = events.map(
    (
      event,
    ) => html`<tr><td>${moment(event.at)}</td><td>${actionInWords(event.action, 'en')}</td><td>${objectInWords(event.object, view.region)}</td><td>${resultInWords(event, view.region)}</td>
<td>${originInWords(event.origin)}</td><td>${actorInWords(event.actor)}</td><td>${nameBeside(event, deciders) ?? ''}</td></tr>`,
  );
  const body = html`<dl>${Object.entries(facts).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
<h2>Open tasks</h2>${table('Open tasks', ['Task', 'Owner', 'Due', 'On silence', 'Next look'], taskRows, 'No open tasks.')}
<h2>What happened</h2>${timeline(events, deciders, view.region)}
<h2>Match receipt</h2>${receiptPart(receipt, view.region)}
<h2>Audit trail</h2>${table('Audit trail', ['At', 'Action', 'Object', 'Result', 'Origin', 'Actor', 'Who'], eventRows, 'Nothing yet.')}
<h2>Mails</h2>${mailTable([...mails].reverse())}
<h2>Executions</h2>${executionTable(executions)}`;
  return layout(view, referral.id, `/_local/referrals/${referral.id}`, body);
}

/** One execution, drawn. */
export function executionPage(view: Frame, detail: ExecutionDetail): Markup {
  const { line, definition, path } = detail;
  const body = html`<p>${line.machine} machine, ${executionStatusInWords(line.status)}${line.currentState ? html`, now in <strong>${stateInWords(line.currentState)}</strong>` : ''}.</p>
${drawMachine(definition, {
  label: line.currentState ? `State machine, now in ${stateInWords(line.currentState)}` : 'State machine, ended',
  current: line.currentState,
  visited: path,
})}
<p class="note">Filled: where it is. Tinted: where it has been.</p>
<h2>Path</h2><ol>${path.map((state) => html`<li>${stateInWords(state)}</li>`)}</ol>`;
  return layout(view, line.name, `/_local/executions/${line.name}`, body);
}

/** The clock, with a field for any moment or duration. */
export function clockPage(view: Frame, problem: string): Markup {
  const body = html`${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
<p>Moving the clock runs everything that falls due on the way, in order: reminders, silence, check-ins. It never goes back.</p>
<form method="post" action="/_local/clock"><input type="hidden" name="back" value="/_local/clock">
<label for="advance">Forward by (ISO 8601, such as P6W)</label> <input type="text" id="advance" name="advance" autocomplete="off"> <button type="submit">Go</button></form>`;
  return layout(view, 'Clock', '/_local/clock', body);
}

/** A page for an error, or for something that does not exist. */
export function plainPage(view: Frame, title: string, text: string): Markup {
  return layout(view, title, '/_local', html`<p>${text}</p>`);
}

/** A provider by its name; by its id where the region file no longer lists it. */
function nameOf(provider: string, region: Region): string {
  return organisationById(provider, region) ?? provider;
}

/** To be whoever was last mailed about a task; nothing while nobody was. */
function ownerLink(taskId: string, mails: readonly CapturedMail[]): Markup | '' {
  const asked = linkTo(taskId, mails);
  return asked === undefined ? '' : beLink(asked.to);
}

function doorOf({ door, misfit }: ReferralDetail['referral'], region: Region): string {
  if (door !== undefined) return doorName(door, region, 'en');
  return misfit === undefined ? 'none' : otherDoorInWords(misfit, region);
}

function receiptPart(receipt: ReferralDetail['receipt'], region: Region): Markup {
  if (!receipt) return html`<p class="note">No matching yet.</p>`;
  const { chosen, skipped } = receipt;
  const line = ({ provider, reasons }: (typeof skipped)[number]) =>
    html`<li><strong>${nameOf(provider, region)}</strong>: ${reasons.map((reason) => reason.text.en).join(' ')}</li>`;
  return html`<p>Made ${moment(receipt.at)}.</p><ul>${chosen ? line(chosen) : html`<li>Nobody was chosen.</li>`}</ul>
<p>Skipped:</p><ul>${skipped.map(line)}</ul>`;
}

function referralTable(referrals: readonly ReferralLine[], region: Region): Markup {
  const rows = referrals.slice(0, 500).map(({ reference, door, status, nextAction: next }) => {
    const action = next
      ? html`${taskInWords(next.kind, 'en', false)}: ${actorInWords(next.owner)}, due ${moment(next.dueAt)}`
      : 'none';
    return html`<tr><td><a href="/_local/referrals/${reference}">${reference}</a></td><td>${door === null ? 'none' : doorName(door, region, 'en')}</td><td>${stageInWords(status, 'en')}</td>
<td>${action}</td><td>${next === null ? '' : silenceInWords(next.onSilence, 'en')}</td></tr>`;
  });
  return table('Referrals', ['Reference', 'Door', 'Stage', 'Next action', 'On silence'], rows, 'No referrals yet.');
}

function mailTable(mails: readonly CapturedMail[]): Markup {
  const rows = mails.map(
    (mail) => html`<tr><td>${moment(mail.at)}</td><td>${beLink(mail.to)}</td>
<td><a href="/_local/mails/${mail.id}">${mail.subject}</a></td></tr>`,
  );
  return table('Mails', ['At', 'To', 'Subject'], rows, 'No mails yet.');
}
