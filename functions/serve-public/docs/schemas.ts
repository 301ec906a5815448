import type { Language } from '../../domain/codes.ts';
import { type Html, html } from '../../web/html.ts';
import { apiDocsTexts } from '../../web/texts/api-docs.ts';
import { fieldErrorTexts } from '../../web/texts/field-error.ts';
import { textOf } from '../../web/words/said.ts';
import type { ApiDocument, Schema } from './document.ts';
import { inEnglish, table } from './parts.ts';

/** A field with the path to it, as a form names it; `[]` stands for each of a list. */
export interface FieldOf {
  readonly path: string;
  readonly schema: Schema;
  readonly isRequired: boolean;
  /** It stands in a group that may be left out as a whole. */
  readonly isInOptional: boolean;
}

/** Every field of a schema, however deep, in its own order. */
export function fieldsOf(schema: Schema, before = '', isInOptional = false): readonly FieldOf[] {
  const inside = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const fields = inside.flatMap(({ properties = {}, required = [] }) =>
    Object.entries(properties).map(([name, field]) => ({ name, field, isRequired: required.includes(name) })),
  );
  return fields.flatMap(({ name, field, isRequired }) => {
    const path = `${before}${name}`;
    const below = [
      ...fieldsOf(field, `${path}.`, isInOptional || !isRequired),
      ...(field.items ? fieldsOf(field.items, `${path}[].`) : []),
    ];
    const isGroup = field.properties !== undefined && below.length > 0;
    return isGroup && before === '' ? below : [{ path, schema: field, isRequired, isInOptional }, ...below];
  });
}

const code = (value: unknown) => html`<code>${String(value)}</code>`;

/** What a field may hold: its values, or its kind. */
export function valuesIn(schema: Schema, lang: Language): Html {
  const text = apiDocsTexts[lang].values;
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum !== undefined)
    return html`${schema.enum.map((one, at) => html`${at === 0 ? '' : ', '}${code(one)}`)}`;
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) {
    const list = either.find(({ items }) => items !== undefined);
    const shown = list === undefined ? either : [list];
    return html`${shown.map((one, at) => html`${at === 0 ? '' : ' / '}${valuesIn(one, lang)}`)}`;
  }
  if (schema.items !== undefined) return html`${text.list} ${valuesIn(schema.items, lang)}`;
  const kind = schema.format ?? [schema.type ?? []].flat().join(' / ');
  return schema.maxLength === undefined ? code(kind) : html`${code(kind)}, ${text.chars({ most: schema.maxLength })}`;
}

/** What a field is: in the words of the form where it is asked there, and as the document describes it. */
function whatOf({ path, schema }: FieldOf, lang: Language): Html {
  const asked = textOf(fieldErrorTexts[lang].fields, `/${path.replaceAll('.', '/')}`);
  const { description } = schema;
  return html`${asked ?? ''}${asked && description ? ' ' : ''}${description === undefined ? '' : inEnglish(description, lang)}`;
}

function fieldTable(fields: readonly FieldOf[], lang: Language, whatFor: (field: FieldOf) => Html): Html {
  const { headings, values } = apiDocsTexts[lang];
  return table(fields, [
    { heading: headings.name, cell: ({ path }) => code(path) },
    {
      heading: headings.value,
      cell: ({ schema, isRequired, isInOptional }) => {
        const must = isInOptional ? values.requiredInGroup : values.required;
        return html`${valuesIn(schema, lang)} (${isRequired ? must : values.optional})`;
      },
    },
    { heading: headings.what, cell: whatFor },
  ]);
}

/** The fields of a referral. */
export function requestFields({ components }: ApiDocument, lang: Language): Html {
  const schema = components.schemas['ReferralRequest'] ?? {};
  return fieldTable(fieldsOf(schema), lang, (field) => whatOf(field, lang));
}

/** The fields of everything that the API answers, a table for each. */
export function answerFields({ components }: ApiDocument, lang: Language): Html {
  const answers = Object.entries(components.schemas).filter(([name]) => !/^Referral(Request|Form)$/.test(name));
  return html`${answers.map(
    ([name, schema]) => html`<h3 id="schema-${name.toLowerCase()}">${name}</h3>
<p>${inEnglish(schema.description ?? '', lang)}</p>
${fieldTable(fieldsOf(schema), lang, (field) => inEnglish(field.schema.description ?? '', lang))}`,
  )}`;
}
