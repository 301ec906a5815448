import * as z from 'zod';
import { languages } from '../domain/codes.ts';
import { referralRequestSchema } from '../domain/referral-request.ts';
import { privacyVersions, type Region } from '../domain/region.ts';
import { sandboxHeader } from '../domain/sandbox.ts';
import { sandboxAnswers } from '../domain/sandbox-answers.ts';
import { resultsFeedSchema } from '../serve-results/feed-schema.ts';
import { fieldErrorTexts } from '../web/texts/field-error.ts';
import { intakeLimitTexts } from '../web/texts/intake-limit.ts';
import {
  eventSchema,
  loopSchema,
  otherDoorSchema,
  problemSchema,
  receiptSchema,
  summarySchema,
} from './api-schemas.ts';
import { apiVersion } from './api-version.ts';
import { exampleRequest } from './openapi-example.ts';

interface JsonSchema {
  [key: string]: unknown;
  properties?: Record<string, JsonSchema>;
}

/** JSON Schema (2020-12) of what is sent or answered. The name of the dialect is left out, because OpenAPI 3.1 implies it. */
function jsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest as JsonSchema;
}

/** Narrows one property of the request by what this region knows: lists that the schemas cannot contain. */
function narrow(root: JsonSchema, path: readonly string[], facts: JsonSchema): void {
  const owner = path.slice(0, -1).reduce<JsonSchema | undefined>((at, key) => at?.properties?.[key], root);
  const key = path.at(-1) ?? '';
  const property = owner?.properties?.[key];
  if (owner?.properties === undefined || property === undefined) throw new Error(`no ${path.join('.')} in the request`);
  owner.properties[key] = { ...property, ...facts };
}

function requestSchema(region: Region): JsonSchema {
  const schema = jsonSchema(referralRequestSchema);
  const providers = region.providers.map(({ id }) => id);
  const care = region.providers.filter(({ ipsCare }) => ipsCare).map(({ id }) => id);
  const names = region.municipalities.map(({ code, name }) => `${code} ${name}`).join(', ');
  narrow(schema, ['candidate', 'municipality'], {
    description: `CBS code of the municipality of residence. In this region: ${names}. For others the answer names another door.`,
    examples: region.municipalities.map(({ code }) => code),
  });
  narrow(schema, ['situation', 'inCareAt'], { enum: [...care, 'elsewhere', 'none'] });
  narrow(schema, ['request', 'preferredProvider'], { enum: providers });
  narrow(schema, ['agreement', 'privacyVersion'], {
    enum: privacyVersions(region),
    default: region.privacyVersion,
    description:
      'Version of the privacy text that the candidate was told of. The default is the current one; others are taken during a transition.',
  });
  return schema;
}

/** One field of the form: HTML forms only send text, a ticked box without a value sends `on`, and a list repeats its name. */
function formField(schema: JsonSchema): JsonSchema {
  const { anyOf, type } = schema;
  if (type === 'boolean') return { type: 'string', enum: ['true', 'false', 'on'] };
  if ('const' in schema && schema['const'] === true) return { type: 'string', enum: ['true', 'on'] };
  const list = Array.isArray(anyOf) ? anyOf.find((one: JsonSchema) => one['type'] === 'array') : undefined;
  return list ?? schema;
}

/** The request as form fields: one flat object whose names are the dotted paths of the document. */
function formSchema(root: JsonSchema): JsonSchema {
  const requiredOf = (schema: JsonSchema) => (Array.isArray(schema['required']) ? schema['required'].map(String) : []);
  const sections = Object.entries(root.properties ?? {});
  const fields = sections.flatMap(([section, { properties = {} }]) =>
    Object.entries(properties).map(([key, schema]) => [`${section}.${key}`, formField(schema)] as const),
  );
  const required = sections
    .filter(([section]) => requiredOf(root).includes(section))
    .flatMap(([section, schema]) => requiredOf(schema).map((key) => `${section}.${key}`));
  return { type: 'object', properties: Object.fromEntries(fields), required, additionalProperties: false };
}

/** The problem document with every code that an error at a field has today: examples, because more may be added. */
function withErrorCodes(schema: JsonSchema): JsonSchema {
  const { codes } = fieldErrorTexts.en;
  const generic = ['required', 'wrong-type', 'wrong-format', 'unknown-value', 'too-long'];
  const isError = (code: string) => !code.endsWith('-hint') && !code.startsWith('work-coach-');
  const examples = [
    ...new Set([...generic, ...Object.keys(codes).filter(isError), ...Object.keys(intakeLimitTexts.en)]),
    'intake-closed',
  ];
  const items = schema.properties?.['errors']?.['items'] as JsonSchema | undefined;
  if (items === undefined) throw new Error('no errors in the problem document');
  narrow(items, ['code'], {
    examples,
    description:
      'What is wrong there, for a program. Those known today are the examples; a code may be added, none changes its meaning. Of a mapped form also its own, and of form-other-door the other door.',
  });
  return schema;
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const header = (description: string, schema: JsonSchema = {}) => ({
  description,
  schema: { type: 'string', ...schema },
});
const versionHeader = { 'API-Version': header('Version of the API.', { pattern: '^\\d+\\.\\d+\\.\\d+$' }) };
const languageHeader = { 'Content-Language': header('Language of the words.', { enum: [...languages] }) };
const retryHeader = { 'Retry-After': header('Seconds to wait before sending again.', { pattern: '^\\d+$' }) };
const answer = (description: string, name: string, headers: Record<string, object> = {}) => ({
  description,
  // Always there; a refusal may be that of the firewall, which knows no version.
  headers: { 'API-Version': { ...versionHeader['API-Version'], required: true }, ...headers },
  content: { 'application/json': { schema: ref(name) } },
});
const problem = (description: string, headers: Record<string, object> = {}) => ({
  description,
  headers: { ...versionHeader, ...languageHeader, ...headers },
  content: { 'application/problem+json': { schema: ref('Problem') } },
});

/** On every answer to what a sandbox client sends. */
const ofSandbox = {
  [sandboxHeader]: header('Of the sandbox only: nothing is stored, and nobody hears of it.', { const: 'true' }),
};
const sandboxAnswer = {
  name: 'Sandbox-Answer',
  in: 'header',
  description:
    'Of a sandbox client only: which answer to give instead of the one that follows from the body. Means nothing for any other client.',
  schema: { type: 'string', enum: [...sandboxAnswers] },
};

/** The same answers, each of which may be that of the sandbox. */
function alsoOfSandbox<T extends Record<string, { readonly headers?: object }>>(responses: T): T {
  const marked = Object.entries(responses).map(
    ([status, response]) => [status, { ...response, headers: { ...response.headers, ...ofSandbox } }] as const,
  );
  return Object.fromEntries(marked) as T;
}

const stopped =
  'stopped by the firewall: no User-Agent, far too many requests from one address, or a text that looks like an attack.';

const tooMany = problem(
  'Too many requests, of one sender or network or in all. Wait, or call the helpdesk.',
  retryHeader,
);

const language = {
  name: 'lang',
  in: 'query',
  description: 'Language of the answer; else Accept-Language, else Dutch. Another value is refused.',
  schema: { enum: [...languages] },
};

function postOperation(region: Region) {
  const schema = ref('ReferralRequest');
  return {
    operationId: 'createReferral',
    summary: 'Refer yourself, or someone you work with',
    // With a key the client vouches for the sender; without one the sender first confirms by mail.
    security: [{ clientKey: [] }, { bearerKey: [] }, {}],
    parameters: [
      language,
      {
        name: 'Idempotency-Key',
        in: 'header',
        description:
          'The same key with the same body gets the same answer for seven days (a day where the post has no key of a client), and stores nothing twice. Afterwards it is a new referral.',
        schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
      },
      sandboxAnswer,
    ],
    requestBody: {
      required: true,
      description:
        'At most 32 KB, not compressed. A known field or section that is null counts as left out; one that is not known is an error, whatever it holds. As a form: at most 200 fields, with dotted names (candidate.givenName); lists repeat their name. A browser that posts a form (its Accept prefers text/html) gets a page instead of JSON, or a 303 to a page of its client. A form may be in another character set than UTF-8 if it names it, in the Content-Type or the field _charset_.',
      content: {
        'application/json': { schema, example: exampleRequest(region) },
        'application/x-www-form-urlencoded': { schema: ref('ReferralForm') },
        'multipart/form-data': { schema: ref('ReferralForm') },
      },
    },
    responses: alsoOfSandbox({
      200: answer('No door fits; says which help does. Nothing was stored.', 'OtherDoor', languageHeader),
      201: answer('Accepted.', 'Receipt', {
        ...languageHeader,
        Location: header('Where the referral can be followed.', { format: 'uri' }),
      }),
      400: problem('Malformed, or not valid: every mistake is listed.'),
      401: problem('The key is not known, or was revoked. Nothing was stored.', {
        'WWW-Authenticate': header('How to authenticate.', { enum: ['Bearer', 'ApiKey'] }),
      }),
      403: problem(`Sent by a browser from a website that is not configured, or ${stopped}`),
      409: problem(
        'The region takes no new referrals, for now or for good (`intake-closed` in errors). Nothing was stored. Where it is for now, keep it and send it later, with the same Idempotency-Key; where the programme ends, `detail` says so.',
        {
          'Retry-After': { ...retryHeader['Retry-After'], description: 'Seconds until they are, where that is known.' },
        },
      ),
      413: problem('Larger than 32 KB. Above 10 MB the gateway answers before the API does: JSON without a code.'),
      415: problem('Neither JSON nor a form, or compressed.'),
      422: problem('The Idempotency-Key was used for another body.'),
      429: problem(
        'Too many referrals: the code in errors says by whose limit. Until Retry-After is over keep those of this sender (sender-limit), about this candidate (candidate-limit) or of both (people-limit) and go on with others; keep all after client-limit and network-limit, and after call-limit those without a mail address. Without errors it is the firewall: keep all.',
        retryHeader,
      ),
      500: problem('Our mistake. Send again with the same Idempotency-Key.'),
      503: problem('Closed for a moment, or too busy. Send again later with the same Idempotency-Key.', retryHeader),
    }),
  };
}

/** What Open Formulieren posts, of an invented person, as far as a mapping of it needs. */
const mappedExample = {
  values: { voornaam: 'Noor', achternaam: 'Bedacht', geboortedatum: '2006-05-17', gemeente: 'Zeist' },
  values_schema: { type: 'object', properties: { voornaam: { title: 'Voornaam', type: 'string' } } },
  metadata: { public_reference: 'OF-INVENTED', form_name: 'Aanmelden' },
  metadata_schema: { type: 'object', properties: {} },
};

/** What is answered to the same form where a date is wrong. */
const mappedProblemExample = {
  type: 'about:blank',
  title: 'Bad Request',
  status: 400,
  detail: 'This form is no right referral yet.',
  errors: [
    {
      in: 'body',
      pointer: '/values/geboortedatum',
      code: 'no-such-day',
      detail: 'Geboortedatum (values.geboortedatum): This month does not have so many days.',
      field: 'values.geboortedatum',
      label: 'Geboortedatum',
      target: '/candidate/birthDate',
    },
  ],
};

function mappedOperation(region: Region) {
  const { 200: _, 403: firewall, ...responses } = postOperation(region).responses;
  return {
    operationId: 'createReferralFromForm',
    summary: 'What a form on another system posts, in its own fields',
    description:
      'For Open Formulieren (Generic JSON registration) and other form builders. The region keeps a mapping of the form: which of its fields becomes which of ours. Errors name the form\u2019s own fields. Files and citizen service numbers (BSN) are refused by the name of their field, and never kept.',
    security: [{ bearerKey: [] }, { clientKey: [] }],
    parameters: [
      language,
      {
        name: 'form',
        in: 'path',
        required: true,
        description: 'Id of the mapping.',
        schema: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
      },
      {
        name: 'Idempotency-Key',
        in: 'header',
        description:
          'Used where the mapping names no number of the submission in the body. With either, the same submission gets the same answer for a week, and is stored once.',
        schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,255}$' },
      },
      sandboxAnswer,
    ],
    requestBody: {
      required: true,
      description: 'At most 32 KB, not compressed: any JSON, or the fields of a form. The mapping says what is taken.',
      content: {
        'application/json': { schema: {}, example: mappedExample },
        'application/x-www-form-urlencoded': { schema: { type: 'object' } },
        'multipart/form-data': { schema: { type: 'object' } },
      },
    },
    responses: {
      ...responses,
      400: {
        ...problem('Malformed, or no right referral: every field of the form that is wrong is listed.'),
        content: { 'application/problem+json': { schema: ref('Problem'), example: mappedProblemExample } },
      },
      401: problem('No key, or one that is not known.', {
        'WWW-Authenticate': header('How to authenticate.', { enum: ['Bearer', 'ApiKey'] }),
      }),
      403: firewall,
      404: problem('No form of this name belongs to the key.'),
      413: problem('Larger than 32 KB, mostly because of a file.'),
      422: problem(
        'The number of the submission was used for other answers; or the referral fits no door and the form asks for no call (the code in errors is that of the other door). Nothing was stored.',
      ),
    },
  };
}

const notChanged = (more: Record<string, object> = {}) => ({
  description: 'Not changed since the answer whose ETag was sent.',
  headers: { ...versionHeader, ...more },
});
const tagHeader = { ETag: header('Send it back as If-None-Match: the answer is 304 as long as nothing changed.') };
const ifNoneMatch = {
  name: 'If-None-Match',
  in: 'header',
  description: 'The ETag of an earlier answer.',
  schema: { type: 'string' },
};

const linkHeader = { Link: header('This document.') };

const getOperation = {
  operationId: 'getReferral',
  summary: 'Where a referral stands',
  description:
    'With the key of the client that sent it, for as long as the case is open and, after its end, as long as a status link works: the codes of Summary. With the token of statusUrl alone, for as long as a status link works (as the region sets it, mostly 180 days from the referral, also where it is still open; later ask with the key): whether it is open; of a referral without a key no longer once somebody with a mailbox has confirmed it, or it ended. A number that is not known, another client\u2019s, over for long or erased has the same answer.',
  security: [{ clientKey: [] }, { bearerKey: [] }, { statusToken: [] }],
  parameters: [
    language,
    {
      name: 'reference',
      in: 'path',
      required: true,
      description: 'Number of the referral, as its receipt gave it. One that begins with HW-TRIAL is of the sandbox.',
      schema: { type: 'string', pattern: '^HW-(TRIAL[0-9A-HJKMNP-TV-Z]{2}|[0-9A-HJKMNP-TV-Z]{7})$' },
    },
    ifNoneMatch,
  ],
  responses: {
    200: answer('Where it stands; no more than its sender may know.', 'Summary', {
      ...tagHeader,
      ...ofSandbox,
      'Cache-Control': header('Who may keep the answer.', { const: 'private, no-cache' }),
      ...linkHeader,
    }),
    304: notChanged({ ...tagHeader, ...linkHeader, ...ofSandbox }),
    400: problem('The language is not known.'),
    401: problem('Neither a key nor a token, or a key that is not known.', {
      'WWW-Authenticate': header('How to authenticate.', { enum: ['Bearer', 'ApiKey'] }),
    }),
    403: problem(`It was ${stopped}`),
    404: problem('Neither this key nor this token opens such a referral.', ofSandbox),
    429: tooMany,
    500: problem('Our mistake. Ask again later.'),
    503: problem('Closed for a moment, or too busy. Ask again later.', retryHeader),
  },
};

const openHeaders = {
  ...versionHeader,
  'Cache-Control': header('How long the answer may be kept.', { pattern: '^public, max-age=\\d+$' }),
  ...tagHeader,
};

const resultsOperation = {
  operationId: 'getResults',
  summary: 'What was published of results',
  description:
    'Open data, from any site. Numbers are rounded to 5, and hidden where they are below 10 or would tell of others: hidden ones say so.',
  responses: {
    200: answer('Every publication, newest first.', 'Results', openHeaders),
    304: notChanged(),
    403: problem(`It was ${stopped}`),
    429: tooMany,
    500: problem('Our mistake. Ask again later.'),
    503: problem('Closed for a moment, or too busy. Ask again later.', retryHeader),
  },
};

const signed = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});

/** What a client's webhook gets, which the client answers. */
const toldOperation = {
  operationId: 'referralChanged',
  summary: 'A referral of this client has another status',
  description:
    'Sent to the webhook of the client, signed as Standard Webhooks says. At least once, and in order for each referral; without a 2xx again for three days.',
  security: [],
  parameters: [
    signed('webhook-id', 'The id of the event.'),
    signed('webhook-timestamp', 'When it was sent, in seconds since 1970.'),
    signed(
      'webhook-signature',
      'v1, and the HMAC-SHA256 of id, timestamp and body in base64; two while a key is renewed.',
    ),
  ],
  requestBody: {
    required: true,
    content: { 'application/cloudevents+json': { schema: ref('Event') } },
  },
  responses: {
    '2XX': { description: 'Taken.' },
    410: { description: 'Turns the webhook off, until somebody turns it on.' },
    429: { description: 'Later: Retry-After is honoured, up to a day.' },
    503: { description: 'Later: Retry-After is honoured, up to a day.' },
  },
};

/** The OpenAPI 3.1 document of this region's API, made from the schemas that the code itself uses. */
export function openApiDocument({ region, publicUrl }: { readonly region: Region; readonly publicUrl: string }) {
  return {
    openapi: '3.1.0',
    info: {
      title: `${region.serviceName.en}: referrals`,
      version: apiVersion,
      description:
        'Referrals to help towards work or school. Never send a BSN, a diagnosis, medication or a treatment plan. Every request needs a User-Agent header that names your system: without one the firewall answers 403.',
      contact: { name: region.serviceName.en, email: region.helpdesk.mailbox, url: `${publicUrl}/` },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${publicUrl}/v1` }],
    paths: {
      '/referrals': { post: postOperation(region) },
      '/referrals/forms/{form}': { post: mappedOperation(region) },
      '/referrals/{reference}': { get: getOperation },
      '/health/loop': {
        get: {
          operationId: 'getLoop',
          summary: 'Whether every open referral has a next action',
          description:
            'For whoever watches over the service, and for all who refer people to it. Nothing about anybody.',
          responses: {
            200: answer('What the last check found.', 'Loop', {
              'Cache-Control': header('How long the answer may be kept.', { pattern: '^public, max-age=\\d+$' }),
            }),
            403: problem(`It was ${stopped}`),
            429: tooMany,
            500: problem('Our mistake. Ask again later.'),
            503: problem('Closed for a moment, or too busy. Ask again later.', retryHeader),
          },
        },
      },
      '/results': { get: resultsOperation },
      '/results.csv': {
        get: {
          ...resultsOperation,
          operationId: 'getResultsTable',
          summary: 'The same as a table (CSV, RFC 4180)',
          responses: {
            ...resultsOperation.responses,
            200: {
              description:
                'A row for each number; value is empty where hidden is yes. The first row has the names of the columns.',
              headers: openHeaders,
              content: { 'text/csv': { schema: { type: 'string' } } },
            },
          },
        },
      },
      '/embed.js': {
        get: {
          operationId: 'getEmbedScript',
          summary: 'Puts our form in place on a page of a client',
          description:
            'For a script element whose data-client is the id of the client. Only pages of its origins may show the form.',
          responses: {
            200: {
              description: 'The script.',
              headers: {
                ...versionHeader,
                'Cache-Control': header('How long the answer may be kept.', { pattern: '^public, max-age=\\d+$' }),
                ETag: header('Send it back as If-None-Match: the answer is 304 as long as nothing changed.'),
              },
              content: { 'text/javascript': { schema: { type: 'string' } } },
            },
            304: notChanged(),
            403: problem(`It was ${stopped}`),
            429: tooMany,
            500: problem('Our mistake. Ask again later.'),
            503: problem('Closed for a moment, or too busy. Ask again later.', retryHeader),
          },
        },
      },
      '/openapi.json': {
        get: {
          operationId: 'getOpenApi',
          summary: 'This document',
          responses: {
            200: {
              description: 'OpenAPI 3.1',
              headers: openHeaders,
              content: { 'application/json': { schema: { type: 'object' } } },
            },
            304: notChanged(),
            403: problem(`It was ${stopped}`),
            429: tooMany,
            500: problem('Our mistake. Ask again later.'),
            503: problem('Closed for a moment, or too busy. Ask again later.', retryHeader),
          },
        },
      },
    },
    webhooks: { referralChanged: { post: toldOperation } },
    components: {
      securitySchemes: {
        statusToken: { type: 'http', scheme: 'bearer', description: 'Last segment of statusUrl.' },
        bearerKey: {
          type: 'http',
          scheme: 'bearer',
          description:
            'The key of a client, where X-API-Key cannot be sent. When a referral is posted, `Authorization: Token` is understood as well.',
        },
        clientKey: {
          type: 'apiKey',
          in: 'header',
          name: 'X-API-Key',
          description:
            'Key of a registered client, which vouches for the senders of what it posts. Keep it on a server.',
        },
      },
      schemas: {
        ReferralRequest: requestSchema(region),
        ReferralForm: formSchema(requestSchema(region)),
        Receipt: jsonSchema(receiptSchema),
        OtherDoor: jsonSchema(otherDoorSchema),
        Summary: jsonSchema(summarySchema),
        Event: jsonSchema(eventSchema),
        Loop: jsonSchema(loopSchema),
        Results: jsonSchema(resultsFeedSchema),
        Problem: withErrorCodes(jsonSchema(problemSchema)),
      },
    },
  };
}
