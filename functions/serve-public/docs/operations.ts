import type { Language } from '../../domain/codes.ts';
import { sandboxKey, sandboxToken } from '../../domain/sandbox.ts';
import { sandboxReference } from '../../domain/sandbox-answers.ts';
import { type Html, html } from '../../web/html.ts';
import { apiDocsTexts } from '../../web/texts/api-docs.ts';
import { type ApiDocument, nameOfRef, type Operation } from './document.ts';
import { codeBlock, inEnglish, inline, table } from './parts.ts';
import { valuesIn } from './schemas.ts';
import { asCurl, asFetch, type Sample } from './snippets.ts';

/** A request of the sandbox that this operation answers; of a mapped form, which the sandbox does not know, one to fill in. */
export function sampleOf(document: ApiDocument, path: string, method: string, operation: Operation): Sample {
  const reference = sandboxReference(new Uint8Array(2));
  const body = operation.requestBody?.content['application/json']?.example;
  const hasToken = operation.security?.some((one) => 'statusToken' in one) ?? false;
  return {
    method: method.toUpperCase(),
    url: `${document.servers[0].url}${path.replace('{reference}', reference).replace('{form}', 'YOUR-FORM')}`,
    headers: {
      ...(body === undefined
        ? {}
        : { 'Content-Type': 'application/json', 'X-API-Key': path.includes('{form}') ? 'YOUR-KEY' : sandboxKey }),
      ...(hasToken ? { Authorization: `Bearer ${sandboxToken}` } : {}),
    },
    ...(body === undefined ? {} : { body }),
  };
}

function proofFor({ security = [] }: Operation, lang: Language): Html {
  const text = apiDocsTexts[lang].operations;
  const names = security.flatMap((one) => Object.keys(one));
  if (names.includes('statusToken')) return inline(text.status);
  if (names.includes('formKey')) return inline(text.form);
  return inline(names.includes('clientKey') ? text.key : text.open);
}

function parametersOf({ parameters = [] }: Operation, lang: Language): Html | '' {
  const { headings, operations, values } = apiDocsTexts[lang];
  if (parameters.length === 0) return '';
  return html`<h4>${operations.parameters}</h4>
${table(parameters, [
  { heading: headings.name, cell: ({ name }) => html`<code>${name}</code>` },
  {
    heading: headings.value,
    cell: (one) =>
      html`${one.in}: ${valuesIn(one.schema ?? {}, lang)} (${one.required ? values.required : values.optional})`,
  },
  { heading: headings.what, cell: ({ description = '' }) => inEnglish(description, lang) },
])}`;
}

/** What an answer holds: the names of its schemas, which stand further down the page. */
function contentOf(content: NonNullable<Operation['responses'][string]['content']>): Html {
  return html`${Object.entries(content).map(([type, { schema }]) => {
    const name = schema?.$ref === undefined ? undefined : nameOfRef(schema.$ref);
    const link = name === undefined ? '' : html`: <a href="#schema-${name.toLowerCase()}">${name}</a>`;
    return html` <code>${type}</code>${link}`;
  })}`;
}

function answersOf({ responses }: Operation, lang: Language): Html {
  const { headings, operations } = apiDocsTexts[lang];
  return html`<h4>${operations.answers}</h4>
${table(Object.entries(responses), [
  { heading: headings.status, cell: ([status]) => status },
  {
    heading: headings.means,
    cell: ([, { description, content = {} }]) => html`${inEnglish(description, lang)}${contentOf(content)}`,
  },
])}`;
}

/** Every operation of the document, with a command and code that work as they stand. */
export function operationsOf(document: ApiDocument, lang: Language): Html {
  const text = apiDocsTexts[lang].operations;
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return html`${all.map(({ path, method, operation }) => {
    const sample = sampleOf(document, path, method, operation);
    const { description, requestBody } = operation;
    return html`<h3><code>${method.toUpperCase()} /v1${path}</code></h3>
<p>${inEnglish(`${operation.summary}.`, lang)}${description === undefined ? '' : html` ${inEnglish(description, lang)}`}</p>
<p>${proofFor(operation, lang)}</p>
${parametersOf(operation, lang)}${
  requestBody === undefined
    ? ''
    : html`<h4>${text.body}</h4>
<p>${Object.keys(requestBody.content).map((type) => html`<code>${type}</code> `)}</p>
<p>${inEnglish(requestBody.description ?? '', lang)}</p>
`
}${answersOf(operation, lang)}<h4>${text.curl}</h4>
${codeBlock(asCurl(sample))}<h4>${text.fetch}</h4>
${codeBlock(asFetch(sample))}`;
  })}`;
}
