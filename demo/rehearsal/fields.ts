import { addDays, addWorkingDays } from '../../functions/domain/calendar.ts';
import {
  declineReasons,
  type ExtensionRefusal,
  extensionRefusals,
  objectionReasons,
  offerDeclineReasons,
  pauseReasons,
  toldStopReasons,
} from '../../functions/domain/codes.ts';
import { defined } from '../../functions/domain/defined.ts';
import type { PlainDate } from '../../functions/domain/referral.ts';
import type { Region } from '../../functions/domain/region.ts';
import { type Chance, pick } from './chance.ts';
import type { Errand, Story } from './errands.ts';
import { coachCount, colleagueAt, otherCoach } from './names.ts';
import { hasField, type Page } from './visitor.ts';

type AnswerErrand = Extract<Errand, { kind: 'answer' }>;
export type Fields = Readonly<Record<string, string>>;

/** What somebody fills in on a page: the fields of their choice, as far as the page has them. */
export function fieldsFor(
  errand: AnswerErrand,
  page: Page,
  known: { readonly today: PlainDate; readonly region: Region; readonly chance: Chance },
): Fields {
  const { choice, question } = errand;
  const { index } = errand.story.invented;
  const at = known.chance('detail', index, question.kind, question.n, question.level);
  switch (question.kind) {
    case 'confirm-interest':
      // A browser posts the version of the privacy text beside the question.
      return { choice, ...(hasField(page, 'privacyVersion') ? { privacyVersion: known.region.privacyVersion } : {}) };
    case 'approve':
      return approval(errand, page, known.today, at);
    case 'give-information':
      return { choice: 'answer', text: 'Het liefst op maandag en dinsdag, en niet te vroeg.' };
    case 'accept-offer':
      return choice === 'accept'
        ? acceptance(errand, known.today, known.region, at)
        : { choice, ...decline(pick(offerDeclineReasons, at)) };
    case 'confirm-start':
      return start(errand, known.today, known.region, at);
    case 'check-in':
      return checkIn(errand, page, known.today, at);
    case 'decide-extension':
      return moreGuidance(errand, page, at);
    case 'tell-outcome':
      return ownWord(errand, at);
    case 'call':
      return call(errand, page, known.today, at);
    default:
      return { choice };
  }
}

/** What came of a call: what was said, where somebody was reached, hangs on what it was about. */
function call({ choice, story }: AnswerErrand, page: Page, today: PlainDate, at: number): Fields {
  if (choice !== 'told') return { choice };
  const offers = (value: string) => page.html.includes(`value="${value}"`);
  if (offers('works-not')) return settled(page, today, at);
  // Who guides them changed: some of those who are phoned about it would rather have another.
  if (offers('objects') && at < 0.5) return { choice: 'objects', reason: pick(objectionReasons, at * 2) };
  if (offers('handed-over')) return { choice: 'handed-over' };
  if (offers('told')) return { choice };
  const { formerCoach } = story;
  if (formerCoach === undefined || at < 0.5) return { choice: 'goes-on' };
  const { name, email } = otherCoach(formerCoach, 2);
  return { 'steer.choice': 'change-addressee', 'steer.name': name, 'steer.email': email };
}

/** Who is right about work: often nobody can say, and otherwise the day is told that was not recorded. */
function settled(page: Page, today: PlainDate, at: number): Fields {
  if (at < 0.4) return { choice: 'unclear' };
  return at < 0.7
    ? { choice: 'works', ...(hasField(page, 'kind') ? { kind: 'employee', startedOn: addDays(today, -21) } : {}) }
    : { choice: 'works-not', ...(hasField(page, 'endedOn.day') ? { endedOn: today } : {}) };
}

/** The reason for a no; another one is written down. */
function decline(reason: (typeof declineReasons | typeof offerDeclineReasons)[number]): Fields {
  return reason === 'other' ? { reason, explanation: 'De groep zit tot na de zomer vol.' } : { reason };
}

/** Who of those at a mailbox decides, where the page asks for a name. */
function decidedBy(page: Page, address: string, at: number): Fields {
  return hasField(page, 'decidedByName') ? { decidedByName: colleagueOf(address, at).name } : {};
}

/** Somebody who works where an address is. */
function colleagueOf(address: string, at: number): ReturnType<typeof colleagueAt> {
  return colleagueAt(address.slice(address.indexOf('@') + 1), at);
}

/** Why more is not granted; another reason is written down. */
function refused(refusal: ExtensionRefusal): Fields {
  return refusal === 'other' ? { refusal, explanation: 'Er komt eerst een gesprek met de gemeente.' } : { refusal };
}

/** More guidance: all of the hours that were asked for, as the page says them, or none. */
function moreGuidance({ choice, address }: AnswerErrand, page: Page, at: number): Fields {
  const named = decidedBy(page, address, 1);
  const [, hours] = /Gevraagd: ([\d,]+) uur/.exec(page.html) ?? [];
  return choice === 'grant' && hours !== undefined
    ? { choice, hours, ...named }
    : { choice: 'refuse', ...refused(pick(extensionRefusals, at)), ...named };
}

function approval({ choice, address }: AnswerErrand, page: Page, today: PlainDate, at: number): Fields {
  const named = decidedBy(page, address, Math.floor(at * 3));
  switch (choice) {
    case 'decline':
      return { choice, ...decline(pick(declineReasons, at)), ...named };
    case 'ask-information':
      return { choice, question: 'Op welke dagen kan deze persoon werken?', ...named };
    case 'delegate':
      return { choice, email: colleagueOf(address, 2).email };
    default:
      return {
        choice,
        ...(hasField(page, 'decisionDate.day') ? { decisionDate: today } : {}),
        ...(hasField(page, 'years') ? { years: at < 0.7 ? '2' : '3' } : {}),
        ...named,
      };
  }
}

function acceptance({ choice, address }: AnswerErrand, today: PlainDate, region: Region, at: number): Fields {
  const provider = region.providers.find(({ mailbox }) => mailbox === address);
  const coach = colleagueAt(provider?.domains[0] ?? 'aanbieder.example', Math.floor(at * coachCount));
  return {
    choice,
    jobCoachName: coach.name,
    jobCoachEmail: coach.email,
    jobCoachPhone: '030 123 45 67',
    startsOn: addWorkingDays(today, 4 + Math.floor(at * 8), region.officeHours.closedDays),
  };
}

/** What the candidate says themselves: what the job coach knows, or otherwise where they see it otherwise. */
function ownWord({ story, choice }: AnswerErrand, at: number): Fields {
  const works = story.working !== (choice === 'differs');
  const mood = at < 0.6 ? 'good' : at < 0.85 ? 'so-so' : 'bad';
  return { works: works ? 'yes' : 'no', school: 'no', mood, ...(choice === 'call-me' ? { callMe: 'yes' } : {}) };
}

function start({ story, choice }: AnswerErrand, today: PlainDate, region: Region, at: number): Fields {
  switch (choice) {
    case 'moved':
      return { choice, newDate: addWorkingDays(today, 5, region.officeHours.closedDays) };
    case 'stopped':
      return { choice, reason: pick(toldStopReasons, at) };
    default:
      return {
        choice: 'held',
        heldOn: story.startsOn !== undefined && story.startsOn < today ? story.startsOn : today,
      };
  }
}

/** Some weeks without guidance. */
function pause(today: PlainDate, at: number): Fields {
  const pausedFrom = addDays(today, 1 + Math.floor(at * 7));
  return {
    pauseReason: pick(pauseReasons, at),
    pausedFrom,
    pausedUntil: addDays(pausedFrom, 20 + Math.floor(at * 40)),
  };
}

/** More guidance, where the page has room for it and little is left. */
function more(page: Page, n: number, at: number): Fields {
  return n >= 3 && at >= 0.85 && hasField(page, 'more.hours')
    ? { 'more.hours': '10', 'more.reason': 'result-near' }
    : {};
}

function checkIn({ story, choice: drawn, question }: AnswerErrand, page: Page, today: PlainDate, at: number): Fields {
  // Only who is guided and has no pause yet can begin one.
  const choice = drawn === 'paused' && !hasField(page, 'pausedFrom.day') ? 'continues' : drawn;
  if (choice === 'no-answer') {
    const asked = ['choice', 'worksNow'].find((name) => hasField(page, name)) ?? 'keptWork';
    return { [asked]: choice };
  }
  if (hasField(page, 'worksNow')) return afterGuidance(page, today, at);
  const kept = hasField(page, 'keptWork') ? (at < 0.85 ? 'yes' : 'no') : undefined;
  const open = [...page.html.matchAll(/name="(ended\.[^".]+)\.day"/g)].flatMap(([, name]) => name ?? []);
  const ended = kept === 'no' ? open : [];
  const course: Fields = hasField(page, 'choice')
    ? {
        choice,
        hoursUsed: String(2 + Math.floor(at * 5)),
        ...(choice === 'stopped' ? { reason: pick(toldStopReasons, at) } : {}),
        ...(choice === 'paused' ? pause(today, at) : {}),
        ...(choice === 'continues' ? more(page, question.n, at) : {}),
      }
    : {};
  const begins =
    hasField(page, 'choice') && !story.working && (choice === 'goal-reached' || (choice === 'continues' && at < 0.3));
  const study = story.invented.lane === 'sterk-met-werk-of-scholing' && at < 0.5;
  const spell: Fields = begins
    ? {
        'spell1.kind': study ? 'education' : 'employee',
        'spell1.startedOn': addDays(today, -10),
        ...(study ? {} : { 'spell1.hoursPerWeek': String(12 + Math.floor(at * 60)) }),
      }
    : {};
  return {
    ...course,
    ...defined({ keptWork: kept }),
    ...Object.fromEntries(ended.map((name) => [name, today])),
    ...spell,
  };
}

/** Whether a part of a page offers a kind of result: only what nothing is going on of is asked with a yes of its own. */
function offersKind(page: Page, field: string, kind: string): boolean {
  const from = page.html.indexOf(`name="${field}"`);
  return from !== -1 && page.html.slice(from, page.html.indexOf('</select>', from)).includes(`value="${kind}"`);
}

/** How it goes after guidance: some have found work, some have lost it, and of some their job coach does not know. */
function afterGuidance(page: Page, today: PlainDate, at: number): Fields {
  const isIdle = !offersKind(page, 'spell1.kind', 'education');
  const goesToSchool = !['spell1.kind', 'spell2.kind'].some(
    (field) => offersKind(page, field, 'education') && !offersKind(page, field, 'employee'),
  );
  if (at < 0.15) return { worksNow: 'unknown', inSchool: 'unknown' };
  if (isIdle) {
    const begun = { 'spell1.kind': 'employee', 'spell1.startedOn': addDays(today, -14), 'spell1.hoursPerWeek': '20' };
    const inSchool = goesToSchool ? 'yes' : 'no';
    return at < 0.35 ? { worksNow: 'yes', inSchool, ...begun } : { worksNow: 'no', inSchool };
  }
  if (at < 0.85) return { worksNow: 'yes', inSchool: goesToSchool ? 'yes' : 'no' };
  const ended = [...page.html.matchAll(/name="(ended\.[^".]+)\.day"/g)].flatMap(([, name]) => name ?? []);
  return { worksNow: 'no', inSchool: 'no', ...Object.fromEntries(ended.map((name) => [name, today])) };
}

/** What the people around a referral know after these fields have been sent. */
export function learn(story: Story, fields: Fields): void {
  const agreed = fields['startsOn'] ?? fields['newDate'];
  if (agreed !== undefined) story.startsOn = agreed;
  if (fields['keptWork'] === 'no' || fields['worksNow'] === 'no') story.working = false;
  if (fields['spell1.kind'] !== undefined) story.working = true;
  if (fields['choice'] === 'works' || fields['choice'] === 'works-not') story.working = fields['choice'] === 'works';
}
