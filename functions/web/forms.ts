import type { Language } from '../domain/codes.ts';
import type { DatePart } from '../domain/typed-date.ts';
import { type Html, html } from './html.ts';
import { fieldTexts } from './texts/field.ts';

/** One thing to choose from. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Stands before the label, and says nothing that the label does not. */
  readonly picture?: Html;
  /**
   * Questions that go with this choice only. They are right below it: browsers that can do so show them once it is
   * chosen; elsewhere, and without style sheets, a line says when to answer them.
   */
  readonly fields?: readonly Field[];
}

/** A question on a page. `name` is the dotted path of the answer in the posted document, such as `candidate.givenName`. */
export interface Field {
  readonly name: string;
  readonly kind: 'text' | 'email' | 'tel' | 'textarea' | 'date' | 'radios' | 'checkboxes' | 'select';
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** Needed with some answers to other questions: neither marked as optional nor asked of everybody. */
  readonly sometimes?: boolean;
  readonly options?: readonly Option[];
  /** A few short answers: beside each other, on a phone too. */
  readonly inRow?: true;
  /** The text for choosing nothing from a list; "Kies" where something must be chosen. */
  readonly empty?: string;
  /** The page asks only this: its label is the page's heading. */
  readonly heading?: boolean;
  /** What stands in a text box until something is typed. Never a choice. */
  readonly filled?: string;
  /** A short number: a small box, and digits on a phone's keyboard. */
  readonly digits?: boolean;
  /** Only for the filler's own data (WCAG 1.3.5); `off` where a professional fills in someone else's. */
  readonly autocomplete?: string;
}

/** What was typed, by field name; a date has `name.day`, `name.month` and `name.year`. */
export type FormValues = ReadonlyMap<string, readonly string[]>;

/** Something to correct: `field` is a field's name. */
export interface FormProblem {
  readonly field: string;
  readonly text: string;
  /** For a date: the one box that is wrong. If absent, the whole answer is wrong. */
  readonly part?: DatePart | undefined;
}

/** What a form shows besides its questions. */
export interface ShownForm {
  readonly lang: Language;
  readonly values: FormValues;
  readonly problems: readonly FormProblem[];
}

/** Id of a question's first control, which the error summary links to. */
export function fieldId(field: string): string {
  return field.replaceAll('.', '-');
}

/** Id of the control to correct: for a date, its box. */
function problemId({ field, part }: FormProblem): string {
  return part === undefined || part === 'day' ? fieldId(field) : `${fieldId(field)}-${part}`;
}

/**
 * List of mistakes for above the heading; each links to its question, and the page opens with the focus on it, without any script.
 * Empty when there are none.
 */
export function errorSummary({ lang, problems }: ShownForm): Html {
  if (problems.length === 0) return html``;
  return html`<section class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="error-summary-title">
<h2 id="error-summary-title">${fieldTexts[lang].summary}</h2>
<ul>
${problems.map((problem) => html`<li><a href="#${problemId(problem)}">${problem.text}</a></li>\n`)}
</ul>
</section>`;
}

interface Parts {
  readonly field: Field;
  readonly id: string;
  readonly lang: Language;
  readonly values: FormValues;
  readonly form: ShownForm;
  readonly label: Html;
  /** Hint and error message, for between label and control. */
  readonly notes: Html;
  /** `aria-describedby` and, on controls that allow it, `aria-invalid`. */
  readonly described: Html;
  readonly invalid: Html;
}

function first(values: FormValues, name: string): string {
  return values.get(name)?.[0] ?? '';
}

function autocomplete(value: string | undefined): Html {
  return value === undefined ? html`` : html` autocomplete="${value}"`;
}

function required(field: Field): Html {
  return field.optional || field.sometimes ? html`` : html` aria-required="true"`;
}

/** Label of a single control; the page's heading where the page asks nothing else. */
function labelFor({ field, id, label }: Parts): Html {
  return field.heading ? html`<h1><label for="${id}">${label}</label></h1>` : html`<label for="${id}">${label}</label>`;
}

function legend({ field, label }: Parts): Html {
  return field.heading ? html`<legend><h1>${label}</h1></legend>` : html`<legend>${label}</legend>`;
}

function textInput(parts: Parts): Html {
  const { field, id, values, notes, described, invalid } = parts;
  return html`${labelFor(parts)}
${notes}
<input type="${field.kind}"${field.digits ? html` inputmode="numeric" class="digits"` : ''} id="${id}" name="${field.name}" value="${values.has(field.name) ? first(values, field.name) : (field.filled ?? '')}"${autocomplete(field.autocomplete)}${described}${invalid}${required(field)}>`;
}

function textArea(parts: Parts): Html {
  const { field, id, values, notes, described, invalid } = parts;
  // Browsers drop the newline after the tag; without it they would drop a first newline that somebody typed.
  return html`${labelFor(parts)}
${notes}
<textarea id="${id}" name="${field.name}" rows="5"${described}${invalid}${required(field)}>
${first(values, field.name)}</textarea>`;
}

function select(parts: Parts): Html {
  const { field, id, lang, values, notes, described, invalid } = parts;
  const chosen = first(values, field.name);
  const option = ({ value, label: text }: Option) =>
    html`<option value="${value}"${value === chosen ? html` selected` : ''}>${text}</option>\n`;
  return html`${labelFor(parts)}
${notes}
<select id="${id}" name="${field.name}"${autocomplete(field.autocomplete)}${described}${invalid}${required(field)}>
${option({ value: '', label: field.empty ?? fieldTexts[lang].choose })}${(field.options ?? []).map(option)}</select>`;
}

/** The questions of one choice. */
function onlyWith(choice: Option, form: ShownForm): Html {
  if (choice.fields === undefined) return html``;
  return html`<div class="option-fields">
<p class="hint only-with">${fieldTexts[form.lang].onlyWith({ choice: choice.label })}</p>
${choice.fields.map((field) => renderField(field, form))}</div>\n`;
}

function choices(parts: Parts): Html {
  const { field, id, values, form, notes, described } = parts;
  const chosen = values.get(field.name) ?? [];
  const type = field.kind === 'radios' ? 'radio' : 'checkbox';
  const choice = (option: Option, index: number) => {
    const { value, label: text, hint, picture = '' } = option;
    const own = index === 0 ? id : `${id}-${index}`;
    const hintId = `${own}-choice-hint`;
    return html`<div class="option">
<input type="${type}" id="${own}" name="${field.name}" value="${value}"${chosen.includes(value) ? html` checked` : ''}${hint === undefined ? '' : html` aria-describedby="${hintId}"`}>
<label for="${own}">${picture}${text}${hint === undefined ? '' : html`<span class="hint" id="${hintId}">${hint}</span>`}</label>
</div>
${onlyWith(option, form)}`;
  };
  return html`<fieldset${described}>
${legend(parts)}
${notes}
${(field.options ?? []).map(choice)}</fieldset>`;
}

function date(parts: Parts): Html {
  const { field, id, lang, values, form, notes, described, invalid } = parts;
  const wrong = form.problems.find((one) => one.field === field.name)?.part;
  const part = (name: DatePart) => {
    const own = name === 'day' ? id : `${id}-${name}`;
    const complete = field.autocomplete === 'bday' ? `bday-${name}` : field.autocomplete;
    return html`<div class="${name}">
<label for="${own}">${fieldTexts[lang][name]}</label>
<input type="text" inputmode="numeric" id="${own}" name="${field.name}.${name}" value="${first(values, `${field.name}.${name}`)}"${autocomplete(complete)}${wrong === undefined || wrong === name ? invalid : ''}${required(field)}>
</div>\n`;
  };
  return html`<fieldset${described}>
${legend(parts)}
${notes}
<div class="date-parts">
${part('day')}${part('month')}${part('year')}</div>
</fieldset>`;
}

const controls: Record<Field['kind'], (parts: Parts) => Html> = {
  text: textInput,
  email: textInput,
  tel: textInput,
  textarea: textArea,
  select,
  radios: choices,
  checkboxes: choices,
  date,
};

/** A question with its label, hint, mistake and what was typed. */
export function renderField(field: Field, form: ShownForm): Html {
  const { lang, values, problems } = form;
  const id = fieldId(field.name);
  const problem = problems.find((one) => one.field === field.name);
  const describers = [
    ...(field.hint === undefined ? [] : [`${id}-hint`]),
    ...(problem === undefined ? [] : [`${id}-error`]),
  ];
  const hint = field.hint === undefined ? '' : html`<p class="hint" id="${id}-hint">${field.hint}</p>`;
  const error = problem === undefined ? '' : html`<p class="error-message" id="${id}-error">${problem.text}</p>`;
  const classes = [
    'field',
    ...(field.inRow ? ['in-row'] : []),
    ...(field.heading ? ['question'] : []),
    ...(problem === undefined ? [] : ['field-error']),
  ];
  return html`<div class="${classes.join(' ')}">
${controls[field.kind]({
  field,
  id,
  lang,
  values,
  form,
  label: html`${field.label}${field.optional ? html` <span class="optional">${fieldTexts[lang].optional}</span>` : ''}`,
  notes: html`${hint}${error}`,
  described: describers.length === 0 ? html`` : html` aria-describedby="${describers.join(' ')}"`,
  invalid: problem === undefined ? html`` : html` aria-invalid="true"`,
})}
</div>
`;
}

/** What was typed, to go along unseen with the next post. `without` names the one answer that stays behind. */
export function hiddenValues(values: FormValues, without?: string): Html {
  return html`${[...values].flatMap(([name, given]) =>
    name === without ? [] : given.map((value) => html`<input type="hidden" name="${name}" value="${value}">\n`),
  )}`;
}
