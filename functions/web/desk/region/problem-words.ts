import { localDate } from '../../../domain/calendar.ts';
import type { ChangeProblem } from '../../../domain/region-check.ts';
import { dateInWords } from '../../words/dates.ts';
import { partTitle, whoseOf } from './part-forms.ts';
import type { RegionPlace } from './place.ts';

type RuleName = keyof RegionPlace['text']['rules'];

/** Which sentence says what a rule of a region file asks, by the field at which the rule found something. The first counts. */
const ruleSentences: readonly (readonly [RegExp, RuleName])[] = [
  [/\.approverDomains\[/, 'approverDomains'],
  [/^providers\[\d+\]\.domains\[/, 'providerDomains'],
  [/^coordinator\.deputy\.mailbox$/, 'deputy'],
  [/\.teamMailbox$/, 'teamMailbox'],
  [/(?:mailbox|replyTo)$/, 'mailbox'],
  [/\.succeededBy/, 'successor'],
  [/^municipalities\[\d+\]\.(?:places\[\d+\]|name)$/, 'places'],
  [/^doors\.[a-z-]+\.municipalities\[/, 'unknownMunicipality'],
  [/\.offers\[\d+\]\.municipalities\[/, 'unknownMunicipality'],
  [/\.executingBody$/, 'unknownBody'],
  [/^clients\[\d+\]\.origins\[/, 'clientOrigins'],
  [/^forms\[/, 'forms'],
  [/^(?:providers|executingBodies|clients)\[\d+\]\.id$/, 'twice'],
  [/\.offers\[\d+\]\.programme$/, 'twice'],
  [/\.offers\[\d+\]\.capacity$/, 'capacity'],
  [/\.maxAge$/, 'ages'],
  [/^doors\.[a-z-]+\.closesOn$/, 'doorDays'],
  [/^doors\.[a-z-]+\.programme$/, 'noProvider'],
  [/^doors\.[a-z-]+\.checkIns/, 'checkIns'],
  [/^doors\.[a-z-]+\.length$/, 'decidedYears'],
  [/^reopenDays$/, 'reopenDays'],
  [/^programmes\.[a-z-]+\.pause/, 'pause'],
  [/^officeHours/, 'officeHours'],
  [/^tasks\.[a-z-]+\.reminders$/, 'reminders'],
  [/^staff\./, 'staff'],
];

function sentence(problem: ChangeProblem, part: string, place: RegionPlace): string {
  const { text } = place;
  const { about, path, lack } = problem;
  if (lack !== undefined) {
    const [id = '', programme] = lack.what.split(' ');
    const list = lack.about === 'missing-municipality' ? 'municipalities' : 'providers';
    const who = whoseOf(programme === undefined ? `${list}.${id}` : `${list}.${id}.offers.${programme}`, place) ?? id;
    return text.needs[lack.about as keyof typeof text.needs]({ who, count: lack.count });
  }
  if (about === 'rule') {
    const [, name] = ruleSentences.find(([pattern]) => pattern.test(path)) ?? [];
    return name === undefined ? text.otherRule({ path }) : text.rules[name];
  }
  if (about === 'outside' || about === 'plans') return text.notAllowed[about];
  if (about === 'missing') return text.missing;
  return about === 'time' ? text.problems.until : text.notRight({ what: partTitle(part, place) });
}

/** Providers that a change would take away while they have people, or are asked for some: those are handed over first. */
export function providersWithPeople(problems: readonly ChangeProblem[]): readonly string[] {
  const ids = problems.flatMap(({ lack }) => (lack?.about === 'missing-provider' ? [lack.what] : []));
  return [...new Set(ids)];
}

/** What a change would break, each with what to do about it. */
export function problemsInWords(
  problems: readonly ChangeProblem[],
  part: string,
  place: RegionPlace,
): readonly string[] {
  const all = problems.map((problem) => {
    const said = sentence(problem, part, place);
    return problem.at === undefined
      ? said
      : place.text.problemFrom({ date: dateInWords(localDate(problem.at), place.lang), problem: said });
  });
  return [...new Set(all)];
}
