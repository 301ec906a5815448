import type { TrajectoryView } from '../../cases/trajectory-desk.ts';
import { contactWays, educationKinds, type ReportKind } from '../../domain/codes.ts';
import { nameableSpells, openSpellsOf, workKinds } from '../../domain/report.ts';
import type { Spell } from '../../domain/trajectory.ts';
import { trajectoryPath, worklistPath } from '../../domain/worklist.ts';
import { errorSummary, type Field, renderField, type ShownForm } from '../forms.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { reportTexts } from '../texts/report.ts';
import { sectionTexts } from '../texts/section.ts';
import { termTexts } from '../texts/term.ts';
import { worklistTexts } from '../texts/worklist.ts';
import { capitalised } from '../words/said.ts';
import { spellInWords } from './disclosure.ts';
import { municipalityField } from './form-fields.ts';
import { caseLine, factList, type LinkPageContext, notice } from './page.ts';
import { taskFormWords } from './task-words.ts';

const options = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>) =>
  codes.map((value) => ({ value, label: capitalised(words[value]) }));

/** What goes on that a report may end: nothing where it ends none. */
function endedBy(what: ReportKind, { disclosure: { trajectory } }: TrajectoryView): readonly Spell[] {
  if (trajectory === undefined || (what !== 'job-ended' && what !== 'school-ended')) return [];
  return openSpellsOf(trajectory, what === 'job-ended' ? 'work' : 'school');
}

/** What a name can be given to. */
function nameable({ disclosure: { trajectory } }: TrajectoryView): readonly Spell[] {
  return trajectory === undefined ? [] : nameableSpells(trajectory);
}

/** The one spell that a report can be about: it is that one, and nothing is asked. */
function onlyOne(what: ReportKind, view: TrajectoryView): Spell | undefined {
  const open = what === 'workplace' ? nameable(view) : endedBy(what, view);
  return open.length === 1 ? open[0] : undefined;
}

/** Which of several spells has ended. Where only one goes on nobody is asked. */
function endFields(open: readonly Spell[], { lang, region }: LinkPageContext): readonly Field[] {
  const { fields: text } = reportTexts[lang];
  const which = open.map((spell) => ({ value: spell.id, label: spellInWords(spell, { lang, region }) }));
  const spell: Field = { name: 'spell', kind: 'radios', label: text.spell, options: which };
  return [...(open.length === 1 ? [] : [spell]), { name: 'endedOn', kind: 'date', label: text.endedOn }];
}

/** What a report asks: four things at most. */
function fieldsOf(what: ReportKind, view: TrajectoryView, context: LinkPageContext) {
  const { lang } = context;
  const { fields: text } = reportTexts[lang];
  const words = termTexts[lang];
  const section = sectionTexts[lang];
  const startedOn: Field = { name: 'startedOn', kind: 'date', label: text.startedOn };
  const { hoursHint } = taskFormWords(context)['check-in'];
  const fields: Readonly<Record<ReportKind, () => readonly Field[]>> = {
    'job-started': () => [
      { name: 'kind', kind: 'radios', label: text.kind, options: options(workKinds, words.spellKinds) },
      startedOn,
      { name: 'hoursPerWeek', kind: 'text', label: text.hoursPerWeek, digits: true, optional: true },
      municipalityField('municipality', text.workPlace, context, true),
    ],
    'job-ended': () => endFields(endedBy(what, view), context),
    hours: () => [
      { name: 'on', kind: 'date', label: text.on },
      { name: 'hours', kind: 'text', label: text.hours, hint: hoursHint },
    ],
    'school-started': () => [
      {
        name: 'education',
        kind: 'radios',
        label: text.education,
        options: options(educationKinds, section.educationKinds),
      },
      startedOn,
      municipalityField('municipality', text.schoolPlace, context, true),
    ],
    'school-ended': () => endFields(endedBy(what, view), context),
    'contact-lost': () => [
      { name: 'since', kind: 'date', label: text.since },
      { name: 'tried', kind: 'checkboxes', label: text.tried, options: options(contactWays, section.contactWays) },
    ],
    'contact-again': () => [{ name: 'on', kind: 'date', label: text.againOn }],
    workplace: () => {
      const which = nameable(view).map((spell) => ({ value: spell.id, label: spellInWords(spell, context) }));
      const spell: Field = { name: 'spell', kind: 'radios', label: text.workplaceOf, options: which };
      return [...(which.length === 1 ? [] : [spell]), { name: 'name', kind: 'text', label: text.name, optional: true }];
    },
  };
  return fields[what]();
}

/** What goes along unseen: the only spell that it can be about, and what was seen of the ledger when the form was opened. */
function alongOf(what: ReportKind, view: TrajectoryView, form: ShownForm): Html {
  const only = onlyOne(what, view);
  const seen = form.values.get('seen')?.[0] ?? String(view.lines);
  return html`${only === undefined ? '' : html`<input type="hidden" name="spell" value="${only.id}">\n`}${
    what === 'hours' ? html`<input type="hidden" name="seen" value="${seen}">\n` : ''
  }`;
}

/**
 * One report about a running trajectory. What was typed stays where something is wrong with it.
 *
 * @param message what was kept a moment ago
 * @param isHinted they are asked once more about what they typed: sending it again sends it as it is
 */
export function reportPage(
  what: ReportKind,
  view: TrajectoryView,
  context: LinkPageContext,
  { form, isHinted, message }: { readonly form: ShownForm; readonly isHinted: boolean; readonly message?: string },
): PageContent {
  const { lang, base, action, region } = context;
  const text = reportTexts[lang];
  const { bare, disclosure } = view;
  const only = onlyOne(what, view);
  const begins = what === 'job-started' || what === 'school-started';
  const lead = begins ? `${text.leads[what]} ${view.mayName ? text.nameNext : text.noName}` : text.leads[what];
  return {
    title: text.what[what],
    body: html`${errorSummary(form)}${notice(message)}
<p class="row-steps"><a href="${base}${trajectoryPath(bare.reference)}">${text.back}</a></p>
<h1>${text.what[what]}</h1>
${caseLine(bare, context)}
${factList([
  [text.about, disclosure.person?.name],
  [what === 'workplace' ? text.fields.workplaceOf : text.fields.spell, only && spellInWords(only, { lang, region })],
])}
<p class="lead">${lead}</p>
<form method="post" action="${action}" novalidate>
${alongOf(what, view, form)}${isHinted ? html`<input type="hidden" name="anyway" value="yes">\n` : ''}${fieldsOf(what, view, context).map((field) => renderField(field, form))}<button type="submit">${isHinted ? text.again : text.send}</button>
</form>`,
  };
}

/** For a job coach of before, kindly. Nothing of the candidate is shown. */
export function formerCoachPage({ lang, base }: LinkPageContext): PageContent {
  const text = reportTexts[lang].former;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p><a class="button" href="${base}${worklistPath}">${worklistTexts[lang].row.list}</a></p>`,
  };
}
