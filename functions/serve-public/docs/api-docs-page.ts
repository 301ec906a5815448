import { cloudEventOf } from '../../domain/events/cloud-event.ts';
import { defaultLimit } from '../../domain/intake-limits.ts';
import { privacyVersions } from '../../domain/region.ts';
import { sandboxKey } from '../../domain/sandbox.ts';
import { sandboxAnswers, sandboxReference } from '../../domain/sandbox-answers.ts';
import { assetPaths } from '../../web/assets/asset-paths.ts';
import { exampleBeside } from '../../web/beside.ts';
import type { PageContent } from '../../web/frame.ts';
import { type Html, html } from '../../web/html.ts';
import type { PageContext } from '../../web/page-context.ts';
import { apiDocsTexts } from '../../web/texts/api-docs.ts';
import { dateInWords } from '../../web/words/dates.ts';
import { said } from '../../web/words/said.ts';
import { apiVersion } from '../api-version.ts';
import { exampleRequest } from '../openapi-example.ts';
import { apiChanges } from './api-changes.ts';
import { codeLists } from './codes.ts';
import type { ApiDocument } from './document.ts';
import { fieldCodeTable, problemTable } from './errors.ts';
import { operationsOf, sampleOf } from './operations.ts';
import { codeBlock, inline, table } from './parts.ts';
import { answerFields, requestFields } from './schemas.ts';
import { asCurl } from './snippets.ts';
import { tryItForm } from './try-it.ts';

/** Files of `examples/` that the page shows and gives, each run by a test. */
export const exampleNames = [
  'our-form.html',
  'plain-form.html',
  'form-with-script.html',
  'refer.mjs',
  'refer.sh',
  'receive.mjs',
] as const;
type ExampleName = (typeof exampleNames)[number];

export interface ApiDocs extends PageContext {
  readonly publicUrl: string;
  readonly document: ApiDocument;
}

/** An example as it works at this address: the files are written for the embedded run. */
export function exampleFor(name: ExampleName, { publicUrl, region }: Pick<ApiDocs, 'publicUrl' | 'region'>): string {
  return exampleBeside(name)
    .replaceAll('http://localhost:3000', publicUrl)
    .replaceAll(/(privacyVersion"(?: value=|: )")[^"]+/g, `$1${region.privacyVersion}`);
}

function paragraphs(texts: readonly (string | ((values: never) => string))[], values: object): Html {
  return html`${texts.map((text) => html`<p>${inline(said(text as string, values))}</p>\n`)}`;
}

function shownExample(name: ExampleName, docs: ApiDocs): Html {
  const { lang, base } = docs;
  return html`${codeBlock(exampleFor(name, docs))}<p><a href="${base}/v1/docs/${name}" download>${apiDocsTexts[lang].download}: ${name}</a></p>
`;
}

/** How many referrals are taken before more are refused for a while. */
function limitTable({ lang, region }: ApiDocs): Html {
  const { limits, headings } = apiDocsTexts[lang];
  const names = Object.keys(limits.names) as (keyof typeof limits.names)[];
  return table(names, [
    { heading: headings.limit, cell: (name) => limits.names[name] },
    { heading: headings.most, cell: (name) => String(region.intake?.[name] ?? defaultLimit(name)) },
  ]);
}

/** What a webhook gets, about the referral of the sandbox. */
function sampleEvent(publicUrl: string): string {
  const at = '2026-11-28T09:14:03.120Z';
  const referralId = sandboxReference(new Uint8Array(2));
  const told = {
    referralId,
    sequence: 3,
    to: '',
    kind: 'looking-for-place',
    at,
    status: 'planned',
    attempts: 0,
  } as const;
  return JSON.stringify(cloudEventOf({ ...told, nextAt: at }, { source: publicUrl, publicUrl }), null, 2);
}

/**
 * Everything that somebody needs to know who refers from a site or system of their own, on one page: rendered from the OpenAPI document, the
 * texts of errors, the region's codes and the files of `examples/`, so that it cannot say anything else than the API does.
 */
export function apiDocsPage(docs: ApiDocs): PageContent {
  const { lang, base, region, publicUrl, document } = docs;
  const text = apiDocsTexts[lang];
  const { mailbox, phone } = region.helpdesk;
  const post = document.paths['/referrals']?.['post'];
  const values = {
    key: sandboxKey,
    answers: sandboxAnswers.map((one) => `\`${one}\``).join(', '),
    version: region.privacyVersion,
    valid: privacyVersions(region).join(', '),
    page: `${publicUrl}/privacy`,
    publicUrl,
  };
  const sections: readonly (readonly [id: string, title: string, body: Html])[] = [
    [
      'start',
      text.start.title,
      html`<ol>
${text.start.steps.map((step) => html`<li>${inline(step)}</li>\n`)}</ol>
${post === undefined ? '' : codeBlock(asCurl(sampleOf(document, '/referrals', 'post', post)))}<p>${text.start.ask({ mailbox, phone })}</p>
<p><strong>${text.start.never}</strong></p>`,
    ],
    ['sandbox', text.sandbox.title, paragraphs(text.sandbox.text, values)],
    ['try', text.tryIt.title, tryItForm(docs, exampleRequest(region))],
    ['embed', text.embed.title, html`${paragraphs(text.embed.text, values)}${shownExample('our-form.html', docs)}`],
    ['form', text.plain.title, html`${paragraphs(text.plain.text, values)}${shownExample('plain-form.html', docs)}`],
    [
      'script',
      text.script.title,
      html`${paragraphs(text.script.text, values)}${shownExample('form-with-script.html', docs)}`,
    ],
    [
      'system',
      text.system.title,
      html`<p>${inline(text.system.text[0])}</p>
${shownExample('refer.mjs', docs)}<p>${inline(text.system.text[1])}</p>
${shownExample('refer.sh', docs)}`,
    ],
    ['retries', text.retries.title, paragraphs(text.retries.text, values)],
    ['builder', text.builder.title, paragraphs(text.builder.text, values)],
    ['status', text.status.title, paragraphs(text.status.text, values)],
    [
      'webhook',
      text.webhook.title,
      html`${paragraphs(text.webhook.text, values)}${codeBlock(sampleEvent(publicUrl))}${shownExample('receive.mjs', docs)}`,
    ],
    ['addresses', text.operations.title, operationsOf(document, lang)],
    [
      'fields',
      text.fields.title,
      html`<p>${inline(text.fields.lead)}</p>
${requestFields(document, lang)}`,
    ],
    ['answers', text.fields.answersTitle, answerFields(document, lang)],
    ['codes', text.codes.title, codeLists(docs)],
    [
      'errors',
      text.errors.title,
      html`<p>${inline(text.errors.lead)}</p>
${problemTable(docs)}<h3>${text.errors.fieldTitle}</h3>
<p>${inline(text.errors.pointers)}</p>
<p>${inline(text.errors.fieldLead)} ${inline(text.errors.hint)}</p>
${fieldCodeTable(docs)}`,
    ],
    ['privacy', text.privacy.title, paragraphs(text.privacy.text, values)],
    ['limits', text.limits.title, html`${paragraphs(text.limits.text, values)}${limitTable(docs)}`],
    [
      'versions',
      text.versions.title,
      html`${paragraphs(text.versions.text, { version: apiVersion })}${table(apiChanges, [
        { heading: text.headings.version, cell: ({ version }) => version },
        { heading: text.headings.day, cell: ({ day }) => dateInWords(day, lang) },
        { heading: text.headings.change, cell: ({ change }) => inline(text.versions.changes[change]) },
      ])}`,
    ],
  ];
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.machine} <a href="${base}/v1/openapi.json">${document.servers[0].url}/openapi.json</a>.${lang === 'en' ? '' : html` ${text.english}`}</p>
<nav aria-label="${text.contents}">
<h2>${text.contents}</h2>
<ul>
${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul>
</nav>
${sections.map(([id, title, body]) => html`<h2 id="${id}">${title}</h2>\n${body}\n`)}
<script src="${base}${assetPaths.apiDocs}" defer></script>`,
  };
}
