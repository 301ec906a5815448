import type { Disclosure } from '../../cases/disclosure-contracts.ts';
import type { BareCase } from '../../cases/link-contracts.ts';
import type { TaskView } from '../../cases/task-contracts.ts';
import { untoldCalls } from '../../domain/journey/untold.ts';
import { mailKinds } from '../../domain/mail.ts';
import { hoursBeyondCall } from '../../domain/task.ts';
import { taskRules } from '../../domain/tasks/rules.ts';
import { phoneLink } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { handoverTo } from '../public/handover.ts';
import { sectionTexts } from '../texts/section.ts';
import {
  contactRows,
  decidedByRows,
  deciderRows,
  extensionRows,
  groundsRows,
  involvedRows,
  jobCoachRows,
  noteRows,
  objectionRows,
  offeredRows,
  personRows,
  providerRows,
  receiptRows,
  referrerRows,
  trajectoryRows,
} from './disclosure.ts';
import { type FactRow, factList, fold, type LinkPageContext } from './page.ts';

interface Shown {
  readonly bare: BareCase;
  readonly task: TaskView;
  readonly disclosure: Disclosure;
}

/** Part of a case with its own title. */
interface Part {
  readonly title: string;
  readonly rows: readonly FactRow[];
  /** Needed for this task, so shown at once. */
  readonly atOnce: boolean;
  /** Comes after the person: in a row of people a reader looks first for whom it is. */
  readonly afterPerson?: true;
}

/**
 * Whom the coordinator must reach: for a call the referrer, the job coach or the candidate, otherwise the person whose
 * answer is missing. Undefined where it is an organisation.
 */
export function calls(
  { kind, about = '', answersFor }: TaskView,
  { referrer }: Disclosure,
): 'candidate' | 'referrer' | 'job-coach' | undefined {
  if (!taskRules[kind].isCall) {
    if (answersFor?.role === 'referrer') return referrer === undefined ? 'candidate' : 'referrer';
    return answersFor?.role === 'candidate' ? 'candidate' : undefined;
  }
  if (about === hoursBeyondCall || Object.values(untoldCalls).some((one) => one === about)) return undefined;
  if (about === 'not-me' || about.endsWith('-referrer')) return 'referrer';
  return about === 'silent-check-ins' ? 'job-coach' : 'candidate';
}

/** Whether the coordinator only has a mail address of the candidate, and no reason to think that mail does not arrive there. */
export function isByMail({ kind, about }: TaskView, { contact }: Disclosure): boolean {
  const hasFailed =
    taskRules[kind].isCall === true && (about === 'address-bounced' || mailKinds.some((mail) => mail === about));
  return contact?.email !== undefined && contact.phone === undefined && !hasFailed;
}

/** The coordinator phones job coach and provider about what these did not answer. */
function asksAfterCoach({ kind, asCoordinator }: TaskView): boolean {
  return asCoordinator && taskRules[kind].guides === true;
}

/**
 * The organisation that does fit, according to the rule by which no door fitted, so that the coordinator need not look
 * it up.
 */
function handoverRows(
  { otherDoor }: TaskView,
  { municipality }: BareCase,
  { lang, region }: LinkPageContext,
): readonly FactRow[] {
  if (otherDoor === undefined) return [];
  const text = sectionTexts[lang];
  const { organisation, how, phone, url } = handoverTo(region, otherDoor, { municipality, kind: 'professional' });
  return [
    [text.organisation, organisation[lang]],
    [text.how, how[lang]],
    [text.phone, phone === undefined ? undefined : phoneLink(phone)],
    [text.site, url === undefined ? undefined : html`<a href="${url}">${url}</a>`],
  ];
}

/**
 * Whether the answer stands above what the page tells: how guidance goes is asked of people who know whom it is about. Before
 * its day a job coach looks for how to reach somebody instead, and without questions there is nothing to bring up.
 */
export function answersFirst({ kind, isAhead, firstTalkOn, steerOnly }: TaskView): boolean {
  return taskRules[kind].guides === true && isAhead !== true && firstTalkOn === undefined && steerOnly !== true;
}

/** Above an answer that comes first: whom it is about, and for the coordinator how to reach who should have answered. */
export function whomInBrief({ bare, task, disclosure }: Shown, { lang }: LinkPageContext): Html {
  const text = sectionTexts[lang];
  const reach = contactRows(disclosure, lang).filter(([label]) => label === text.phone || label === text.language);
  const coach = asksAfterCoach(task) ? jobCoachRows(disclosure, lang) : [];
  const coachPart = coach.length === 0 ? '' : html`<h2>${text.jobCoach}</h2>\n${factList(coach)}\n`;
  return html`${coachPart}${factList([...personRows(disclosure, bare.receivedOn, lang), ...reach])}`;
}

function partsOf({ bare, task, disclosure }: Shown, context: LinkPageContext): readonly Part[] {
  const { lang, region } = context;
  const text = sectionTexts[lang];
  const call = calls(task, disclosure);
  const { seeksPlace = false, asksAfterTalk = false, guides = false } = taskRules[task.kind];
  return [
    {
      title: text.contact,
      rows: contactRows(disclosure, lang),
      atOnce: call === 'candidate' || asksAfterTalk,
    },
    { title: text.objection, rows: objectionRows(task, lang), atOnce: true },
    { title: text.extension, rows: extensionRows(task, lang), atOnce: true },
    { title: text.handover, rows: handoverRows(task, bare, context), atOnce: true },
    { title: text.referrer, rows: referrerRows(disclosure, lang), atOnce: call === 'referrer' },
    { title: text.decider, rows: deciderRows(disclosure, context), atOnce: true },
    { title: text.toPhone, rows: providerRows(disclosure, region), atOnce: true },
    {
      title: text.jobCoach,
      rows: jobCoachRows(disclosure, lang),
      atOnce: call === 'job-coach' || (asksAfterCoach(task) && !answersFirst(task)),
    },
    {
      title: text.trajectory,
      rows: trajectoryRows(disclosure, lang, region, task.use),
      atOnce: guides && !asksAfterTalk,
      afterPerson: true,
    },
    { title: text.offered, rows: offeredRows(disclosure, lang, region), atOnce: true },
    { title: text.match, rows: receiptRows(disclosure, lang, region), atOnce: seeksPlace },
  ];
}

/**
 * Everything that the reader of this link may see, and nothing else: what this task needs at once, the rest folded, so
 * that on a phone the answer is close by. Undefined where that is nothing.
 */
export function caseOverview(shown: Shown, context: LinkPageContext): Html | undefined {
  const { bare, disclosure } = shown;
  const { lang } = context;
  const isBelow = answersFirst(shown.task);
  // Who decides on more guidance agreed to the referral before: what is asked now is what they read.
  const isBrief = isBelow || shown.task.extension !== undefined;
  const person = personRows(disclosure, bare.receivedOn, lang);
  const parts = partsOf(shown, context)
    .filter(({ title }) => !(isBelow && title === sectionTexts[lang].jobCoach && asksAfterCoach(shown.task)))
    .filter(({ rows }) => rows.some(([, value]) => value !== undefined));
  const rows = [
    ...(isBrief ? [] : person),
    ...noteRows(disclosure, context),
    ...groundsRows(disclosure, lang),
    ...involvedRows(disclosure, bare, context),
    ...decidedByRows(disclosure, lang),
  ];
  const now = parts.filter(({ atOnce }) => atOnce);
  const shownAs = (part: Part) => html`<h2>${part.title}</h2>\n${factList(part.rows)}\n`;
  const [first, then] = [now.filter((part) => !part.afterPerson), now.filter((part) => part.afterPerson)];
  const folded = parts.filter(({ atOnce }) => !atOnce);
  const overview = rows.some(([, value]) => value !== undefined && value !== '');
  if (parts.length === 0 && !overview) return undefined;
  const about = overview ? factList(rows) : html``;
  const whom = isBrief && !isBelow ? html`${factList(person)}\n` : '';
  const atOnce = overview && !isBrief ? html`<h2>${sectionTexts[lang].case}</h2>\n${about}\n` : '';
  const below = overview && isBrief ? fold(sectionTexts[lang].case, about) : '';
  return html`${whom}${first.map(shownAs)}${atOnce}${then.map(shownAs)}
${below}${folded.map((part) => fold(part.title, factList(part.rows)))}`;
}
