import { type AccessBundle, type AccessCase, type IndexKind, leftOutKinds } from '../../../domain/access-bundle.ts';
import type { AuditEvent } from '../../../domain/change.ts';
import { type Language, languages, type TaskKind } from '../../../domain/codes.ts';
import { hoursGranted } from '../../../domain/grant.ts';
import type { Region } from '../../../domain/region.ts';
import { leftOutMark } from '../../../domain/without-others.ts';
import { embeddedJson, type Html, html } from '../../html.ts';
import { contactLossesInWords, pausesInWords, spellInWords, usedInWords } from '../../links/disclosure.ts';
import { type FactRow, factList } from '../../links/page.ts';
import type { Locale } from '../../page-context.ts';
import { otherDoorWordsFor } from '../../public/other-door-words.ts';
import { accessTexts } from '../../texts/access.ts';
import { deskCaseTexts } from '../../texts/desk-case.ts';
import { languageTexts } from '../../texts/language.ts';
import { sectionTexts } from '../../texts/section.ts';
import { termTexts } from '../../texts/term.ts';
import { saysInWords } from '../../words/candidate-says.ts';
import { birthDateInWords, dateInWords, momentInWords } from '../../words/dates.ts';
import { numberIn } from '../../words/numbers.ts';
import { capitalised, said, textOf } from '../../words/said.ts';
import { closureInWords, declineReasonInWords, doorName, taskInWords } from '../../words/terms.ts';
import { actionInWords, mailInWords, trailResultInWords } from '../../words/trail.ts';

// One file that a browser opens and a computer reads: see docs/decisions/0049-access-in-one-file.md.

function part(title: string, body: Html | ''): Html {
  return body === '' ? html`` : html`<h3>${title}</h3>\n${body}\n`;
}

function list(lines: readonly (string | Html)[]): Html | '' {
  return lines.length === 0 ? '' : html`<ul>\n${lines.map((line) => html`<li>${line}</li>\n`)}</ul>`;
}

function roleInWords(
  { role, organisation }: { readonly role: string; readonly organisation?: string | undefined },
  lang: Language,
): string {
  const roles: Readonly<Record<string, string>> = termTexts[lang].roles;
  const known = roles[role] ?? role;
  return capitalised(organisation === undefined ? known : `${known} (${organisation})`);
}

/** The result of a line in words, where there are any for it. */
function resultOf(action: string, result: string, locale: Locale): string {
  const words = trailResultInWords({ action: action as AuditEvent['action'], result }, locale);
  return words === undefined ? '' : ` (${words})`;
}

function aboutRows({ candidate, consent, sender }: AccessCase, { lang }: Locale): readonly FactRow[] {
  const [text, section, terms] = [accessTexts[lang], sectionTexts[lang], termTexts[lang]];
  const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? section.yes : section.no);
  const care = { elsewhere: text.inCareElsewhere, none: text.inCareNone };
  const inCare = candidate?.inCareAt;
  const rows: readonly FactRow[] =
    candidate === undefined
      ? []
      : [
          [text.givenName, candidate.givenName],
          [text.familyName, candidate.familyName],
          [section.birthDate, birthDateInWords(candidate.birthDate, lang)],
          [section.email, candidate.email],
          [text.formerEmails, candidate.formerEmails?.join(', ')],
          [section.phone, candidate.phone],
          [section.preferred, terms.contact[candidate.preferredContact]],
          [text.language, languageTexts[candidate.language].name],
          [section.benefits, candidate.benefits.map((one) => terms.benefits[one]).join(', ')],
          [section.registered, yesNo(candidate.registeredJobSeeker)],
          [text.inCare, inCare === 'elsewhere' || inCare === 'none' ? care[inCare] : inCare],
          [text.ips, candidate.ipsPossible && text.ipsAnswers[candidate.ipsPossible]],
          [section.goal, candidate.goal],
          [section.motivated, candidate.motivated && terms.motivated[candidate.motivated]],
          [section.availability, candidate.availability],
          [section.remarks, candidate.remarks],
          [text.representative, candidate.representative],
          [
            text.informed,
            text.informedText({
              version: candidate.informed.privacyVersion,
              at: momentInWords(candidate.informed.at, lang),
            }),
          ],
        ];
  const consented =
    consent &&
    text.consentText({
      version: consent.version,
      at: momentInWords(consent.at, lang),
      channel: text.channels[consent.channel],
    });
  const withdrawn = consent?.withdrawnAt && text.consentWithdrawn({ at: momentInWords(consent.withdrawnAt, lang) });
  return [
    ...rows,
    [text.consent, [consented, withdrawn].filter((one) => one !== undefined).join('; ')],
    [text.senderName, sender?.name],
    [text.senderReach, [sender?.email, sender?.phone].filter((one) => one !== undefined).join(', ')],
  ];
}

function caseRows(one: AccessCase, locale: Locale): readonly FactRow[] {
  const { lang, region } = locale;
  const text = accessTexts[lang];
  const { door, otherDoor, closed, erased } = one;
  const how = closed && closureInWords(closed.closure, lang, true);
  const why = closed?.declineReason && declineReasonInWords(closed.declineReason, lang, true);
  const end =
    closed &&
    text.closed({
      date: momentInWords(closed.at, lang),
      how: [how, why].filter((words) => words !== undefined).join(' '),
    });
  const gone =
    erased &&
    text.erased({
      date: momentInWords(erased.at, lang),
      why: trailResultInWords({ action: 'erase', result: erased.ground }, locale) ?? erased.ground,
    });
  return [
    [text.received, momentInWords(one.receivedAt, lang)],
    [text.door, door && doorName(door, region, lang)],
    [text.otherDoor, otherDoor && otherDoorWordsFor(otherDoor, locale).title],
    [text.municipality, one.municipality],
    [text.sentBy, text.sentByWho[one.sentBy]],
    [text.stage, gone ?? end ?? text.open],
  ];
}

function keptInWords({ closed, keptUntil }: AccessCase, lang: Language): string {
  const text = accessTexts[lang];
  if (closed === undefined) return text.keptOpen;
  return keptUntil === undefined ? text.keptGone : text.keptUntil({ date: dateInWords(keptUntil, lang) });
}

/** How a task ended: first as that kind of task has it, then as any has it. A code that nobody gave words is no answer to a person. */
export function decisionInWords(kind: TaskKind, code: string, lang: Language): string {
  const { decisions, otherDecision } = accessTexts[lang];
  return textOf(decisions, `${kind}.${code}`) ?? textOf(decisions, code) ?? otherDecision;
}

function tasksPart({ tasks }: AccessCase, locale: Locale): Html | '' {
  const { lang } = locale;
  const text = accessTexts[lang];
  return list(
    tasks
      .filter(({ owner }) => owner !== 'system')
      .map(({ kind, owner, status, createdAt, dueAt, extension, decision }) => {
        const what = text.task({
          what: taskInWords(kind, lang, owner === 'coordinator'),
          who: roleInWords({ role: owner }, lang),
        });
        const when = text.taskLine({ from: momentInWords(createdAt, lang), due: momentInWords(dueAt, lang) });
        const end =
          decision &&
          text.answered({ at: momentInWords(decision.at, lang), code: decisionInWords(kind, decision.code, lang) });
        const asked =
          extension && `${extensionInWords(extension, lang)}. ${termTexts[lang].extensionReasons[extension.reason]}`;
        return `${what}${asked === undefined ? '' : ` (${asked})`}, ${when}: ${end ?? (status === 'open' ? text.waits : text.unanswered)}`;
      }),
  );
}

function mailsPart({ mails }: AccessCase, lang: Language): Html | '' {
  const text = accessTexts[lang];
  return list(
    mails.map(({ kind, to, status, plannedAt, sentAt, deliveredAt }) => {
      const state = deliveredAt === undefined ? text.mailStates[status] : text.delivered;
      return `${mailInWords(kind, lang)}, ${roleInWords({ role: to }, lang)}: ${state}, ${momentInWords(deliveredAt ?? sentAt ?? plannedAt, lang)}`;
    }),
  );
}

/** More guidance, asked for or granted: hours, a last day, or both. */
function extensionInWords(
  { hours, until }: { readonly hours?: number | undefined; readonly until?: string | undefined },
  lang: Language,
): string {
  const text = accessTexts[lang];
  return [
    ...(hours === undefined ? [] : [text.moreHours({ hours: numberIn(lang, hours) })]),
    ...(until === undefined ? [] : [text.moreUntil({ date: dateInWords(until, lang) })]),
  ].join(', ');
}

/** A result, with the name of the employer or the school where that is kept. */
function resultInWords(
  { name, ...spell }: NonNullable<AccessCase['trajectory']>['results'][number],
  locale: Locale,
): string {
  const what = spellInWords(spell, locale);
  return name === undefined ? what : sectionTexts[locale.lang].workplace({ what, name });
}

/** Work or school that was taken back, and when. */
function takenBackInWords(
  { what, on, ...spell }: NonNullable<NonNullable<AccessCase['trajectory']>['takenBack']>[number],
  locale: Locale,
): string {
  const line = sectionTexts[locale.lang].backLine[what];
  return line({ result: spellInWords(spell, locale), date: dateInWords(on, locale.lang) });
}

function trajectoryRows({ trajectory }: AccessCase, { lang, region }: Locale): readonly FactRow[] {
  if (trajectory === undefined) return [];
  const [text, section, terms] = [accessTexts[lang], sectionTexts[lang], termTexts[lang]];
  const day = (date: string | undefined) => date && dateInWords(date, lang);
  const { hoursUsed, hoursPlanned, hours, extensions, earlyStop, results, checkIns, candidateSays = [] } = trajectory;
  const { missedTalks = [], takenBack = [] } = trajectory;
  const granted = hoursGranted({ hoursPlanned, grants: extensions });
  const desk = deskCaseTexts[lang];
  return [
    [section.provider, trajectory.provider],
    [section.startsOn, day(trajectory.startsOn)],
    [section.firstTalkOn, day(trajectory.firstTalkOn)],
    [section.plannedEnd, day(trajectory.plannedEnd)],
    [section.pauses, pausesInWords(trajectory, lang)],
    [section.hours, usedInWords(hoursUsed, granted, lang)],
    [
      desk.ledger.title,
      list(
        hours.map(({ on, hours: line, kind, reason, by }) => {
          const why = reason === undefined ? '' : ` ${terms.hoursReasons[reason]}`;
          const who = roleInWords({ role: by }, lang);
          return `${dateInWords(on, lang)}: ${numberIn(lang, line)}. ${desk.ledger.kinds[kind]}${why} ${who}.`;
        }),
      ) || undefined,
    ],
    [
      text.extensions,
      list(
        extensions.map(({ by, at, ...more }) => {
          const what = extensionInWords(more, lang);
          return `${momentInWords(at, lang)}: ${what}. ${roleInWords({ role: by }, lang)}.`;
        }),
      ) || undefined,
    ],
    [section.results, list(results.map((result) => resultInWords(result, { lang, region }))) || undefined],
    [section.takenBack, list(takenBack.map((one) => takenBackInWords(one, { lang, region }))) || undefined],
    [section.missedTalks, list(missedTalks.map((on) => dateInWords(on, lang))) || undefined],
    [section.noContact, contactLossesInWords(trajectory, lang)],
    [text.stage, earlyStop && said(terms.earlyStopReasons[earlyStop], {})],
    [
      text.checkIns,
      list(
        checkIns.map(({ date, purpose, answered, answeredOn, worksNow, inSchool }) => {
          const answer = answered ? desk.answered({ date: day(answeredOn ?? date) ?? '' }) : desk.silent;
          const now = [worksNow && desk.worksNow[worksNow], inSchool && desk.inSchool[inSchool]];
          const said = [answer, ...now].filter((words) => words !== undefined).join(', ');
          return `${dateInWords(date, lang)}, ${desk.purposes[purpose]}: ${said}`;
        }),
      ) || undefined,
    ],
    [desk.says.title, list(candidateSays.map((one) => saysInWords(one, lang))) || undefined],
  ];
}

function matchPart({ match }: AccessCase, lang: Language): Html | '' {
  if (match === undefined) return '';
  const text = accessTexts[lang];
  const lines = match.providers.map(({ name, reasons }) => {
    const chosen = name === match.chosen ? ` (${text.chosenNow})` : '';
    return `${name}${chosen}: ${reasons.map((words) => words[lang]).join(' ')}`;
  });
  return html`<p>${text.matchText}</p>\n${list(lines)}`;
}

/** One case, in one language. */
function casePart(one: AccessCase, locale: Locale): Html {
  const { lang } = locale;
  const text = accessTexts[lang];
  const rows = (facts: readonly FactRow[]) => (facts.length === 0 ? '' : factList(facts));
  const kinds: Readonly<Record<IndexKind, string>> = text.indexLines;
  return html`<section>
<h2>${text.case({ reference: one.reference })}</h2>
${factList(caseRows(one, locale))}
${part(text.about, rows(aboutRows(one, locale)))}${part(text.basis, html`<p>${one.legalBasis?.text[lang] ?? text.basisNone}</p>`)}${part(
  text.kept,
  html`<p>${keptInWords(one, lang)} ${text.backups}</p>`,
)}${part(text.others, list(one.others.map(({ profession, ...who }) => [roleInWords(who, lang), profession && termTexts[lang].professions[profession]].filter((words) => words !== undefined).join(', '))))}${part(
  text.recipients,
  list(one.recipients.map((who) => roleInWords(who, lang))),
)}${part(text.tasks, tasksPart(one, locale))}${part(
  text.notes,
  list(
    one.notes.map(
      ({ kind, at, text: words }) =>
        html`${text.noteKinds[kind]}, ${momentInWords(at, lang)}: <q>${words ?? text.noteLeftOut}</q>`,
    ),
  ),
)}${part(text.mails, mailsPart(one, lang))}${part(
  text.trail,
  list(
    one.trail.map(
      ({ at, action, result, ...who }) =>
        `${momentInWords(at, lang)}: ${actionInWords(action as AuditEvent['action'], lang)}${resultOf(action, result, locale)}. ${roleInWords(who, lang)}`,
    ),
  ),
)}${part(
  text.reads,
  list(
    one.reads.map(
      ({ on, parts, ...who }) =>
        `${dateInWords(on, lang)}: ${roleInWords(who, lang)}${resultOf('view', parts.join(' '), locale)}`,
    ),
  ),
)}${part(sectionTexts[lang].trajectory, rows(trajectoryRows(one, locale)))}${part(text.matchTitle, matchPart(one, lang))}${part(
  text.indexes,
  list(one.indexes.map((kind) => kinds[kind])),
)}</section>
`;
}

/** The bundle in one language. */
function inWords(bundle: AccessBundle, region: Region, lang: Language): Html {
  const text = accessTexts[lang];
  const locale: Locale = { lang, region };
  const from = bundle.from[lang === 'nl' ? 'nl' : 'en'];
  const { phone, hours } = region.helpdesk;
  return html`<section lang="${lang}" aria-label="${text.title}">
<h1>${text.title}</h1>
<p>${text.lead({ from, count: bundle.cases.length })}</p>
${factList([
  [text.madeAt, momentInWords(bundle.madeAt, lang)],
  [text.identity, trailResultInWords({ action: 'give-access', result: bundle.identity }, locale)],
  [text.format, text.formatText({ format: bundle.format })],
])}
<h2>${text.leftOut}</h2>
${list(leftOutKinds.filter((kind) => bundle.leftOut.includes(kind)).map((kind) => said(text.leftOutLines[kind], { mark: leftOutMark })))}
<h2>${text.rights}</h2>
<p>${text.rightsText({ phone, hours: hours[lang] })}</p>
${bundle.cases.map((one) => casePart(one, locale))}</section>
`;
}

/**
 * Everything that is held of a candidate as one file: in words, in each language, and at its end the same as JSON, in an element
 * with the id `gegevens`. It needs nothing from elsewhere and runs nothing.
 */
export async function accessDocument(bundle: AccessBundle, region: Region): Promise<string> {
  const [first = 'nl'] = languages;
  return String(
    await html`<!DOCTYPE html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${accessTexts[first].title}</title>
<style>body{font-family:sans-serif;line-height:1.5;max-width:48rem;margin:1rem auto;padding:0 1rem}dt{font-weight:bold}section[lang]+section[lang]{border-top:4px solid;margin-top:3rem}pre{white-space:pre-wrap;overflow-wrap:anywhere}</style>
</head>
<body>
<main>
${languages.map((lang) => inWords(bundle, region, lang))}</main>
<script type="application/json" id="gegevens">
${embeddedJson(bundle)}
</script>
</body>
</html>
`,
  );
}

/** Name of the file: the number alone, which says nothing of anybody. */
export function accessFileName({ cases }: AccessBundle): string {
  return `inzage-${cases[0]?.reference ?? ''}.html`;
}
