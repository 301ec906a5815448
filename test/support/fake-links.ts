import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { AnswerReceipt } from '../../functions/cases/answer-contracts.ts';
import type { Disclosure } from '../../functions/cases/disclosure-contracts.ts';
import type { BareCase, LinkDesk, LinkView } from '../../functions/cases/link-contracts.ts';
import type { StatusDesk, StatusView } from '../../functions/cases/status-contracts.ts';
import type { TaskView } from '../../functions/cases/task-contracts.ts';
import { createHandler } from '../../functions/serve-links/handler.ts';
import type { LinksRuntime } from '../../functions/serve-links/site.ts';
import { htmlChecker } from './html-checker.ts';
import { noCoaches, noPlaces, noResults, noTrajectory, noWorklist } from './no-worklist.ts';
import { nobodyAway } from './nobody-away.ts';
import { pageRegion } from './region-for-pages.ts';

/** Where the pages of these tests live: with a stage path, as on AWS. */
export const publicUrl = 'https://hoofdzaakwerk.example/v';
export const token = 'Tok_en-0123456789abcdef';

export const bare: BareCase = {
  reference: 'HW-4XYZ123',
  programme: 'sterk-met-werk',
  door: 'sterk-met-werk',
  municipality: 'GM0355',
  receivedOn: '2026-11-23',
  dueOn: '2026-11-30',
};

/** Everything that a page may show, of an invented person whose fields all try to break out of the HTML. */
export const disclosure: Disclosure = {
  person: { name: 'Noor <script>alert(1)</script> Visser', birthDate: '1990-04-23' },
  grounds: {
    reasons: [{ code: 'adult', who: 'self' }],
    benefits: ['participatiewet', 'none'],
    registeredJobSeeker: false,
    careProvider: 'WIJ 3.0',
    goal: 'Werk & "rust"',
    availability: 'Drie dagen',
    remarks: "<b>'bel na tien uur'</b>",
    motivated: 'unsure',
  },
  contact: {
    email: 'noor@mensen.example',
    phone: '+31 6 00 00 00 00',
    preferredContact: 'phone',
    representative: { name: 'Ada <i>Visser</i>', relation: 'moeder', phone: '+31 6 00 00 00 01' },
  },
  referrer: { name: 'Bram "B" Smit', organisation: 'School & Zo', profession: 'school', email: 'bram@school.example' },
  jobCoach: { role: 'job-coach', name: 'Cato <u>Bos</u>', email: 'cato@wij30.example', phone: '030 - 000 00 03' },
  notes: [
    {
      role: 'note',
      taskId: 'HW-4XYZ123#approve#1',
      kind: 'question',
      text: 'Wat <em>wil</em> je?',
      at: '2026-11-24T09:00:00.000Z',
    },
  ],
  trajectory: {
    referralId: 'HW-4XYZ123',
    provider: 'wij-3-0',
    startsOn: '2026-12-07',
    plannedEnd: '2027-12-07',
    firstTalkOn: '2026-12-08',
    hoursPlanned: 40,
    hoursUsed: 6.5,
    spells: [
      { id: 'AB12CD', kind: 'employee', startedOn: '2027-02-01', hoursPerWeek: 16 },
      { id: 'EF34GH', kind: 'education', startedOn: '2027-01-04', endedOn: '2027-01-29' },
    ],
    checkIns: [],
  },
  receipt: {
    at: '2026-11-25T09:00:00.000Z',
    chosen: { provider: 'wij-3-0', reasons: [{ code: 'place', text: { nl: 'Er is plek.', en: 'There is a place.' } }] },
    skipped: [
      {
        provider: 'jobstap',
        reasons: [{ code: 'full', text: { nl: 'Vol op dit moment.', en: 'Full at the moment.' } }],
      },
    ],
  },
};

export const emptyDisclosure: Disclosure = { notes: [] };

/** A task behind a link, as the desk describes it. */
export function taskView(kind: TaskView['kind'], more: Partial<TaskView> = {}): TaskView {
  return {
    taskId: `HW-4XYZ123#${kind}#1`,
    kind,
    role: 'approver',
    level: 0,
    stage: 'approval',
    asksDecisionDate: false,
    asCoordinator: false,
    ...(kind === 'check-in' ? { checkIn: { date: '2027-03-01', purpose: 'regular' } as const } : {}),
    ...more,
  };
}

export function openView(
  kind: TaskView['kind'],
  more: Partial<TaskView> = {},
  shown: Disclosure = disclosure,
): LinkView {
  return { state: 'open', bare, task: taskView(kind, more), disclosure: shown, isProven: true };
}

export const openStatus: Extract<StatusView, { state: 'open' }> = {
  state: 'open',
  viewer: 'candidate',
  reference: 'HW-4XYZ123',
  stage: 'confirming-start',
  steps: [
    { code: 'received', state: 'done', on: '2026-11-23' },
    { code: 'confirmed', state: 'skipped' },
    { code: 'approved', state: 'done', on: '2026-11-25' },
    { code: 'matched', state: 'done', on: '2026-11-26' },
    { code: 'started', state: 'now', owner: 'job-coach', by: '2026-12-09' },
    { code: 'ended', state: 'next' },
  ],
  provider: 'WIJ 3.0 <script>',
  jobCoach: { name: 'Cato <u>Bos</u>', phone: '030 - 000 00 03' },
  views: [
    { role: 'approver', at: '2026-11-24T09:30:00.000Z', what: ['person', 'grounds'] },
    { role: 'candidate', at: '2026-11-24T10:30:00.000Z', what: [] },
  ],
  canWithdraw: true,
  canReportNobodyCalled: true,
};

/** One call of a desk, with what it was given. */
export interface DeskCall {
  readonly method: string;
  readonly args: readonly unknown[];
}

const receipt = (choice: string): AnswerReceipt => ({ bare, kind: 'approve', choice, stage: 'placing' });

/** Desks that record every call and answer what the test says. All methods but `open` and `alsoWrong` decide something. */
export function fakeDesks(
  views: { readonly link?: LinkView; readonly status?: StatusView },
  answers: { readonly link?: Partial<LinkDesk>; readonly status?: Partial<StatusDesk> } = {},
) {
  const calls: DeskCall[] = [];
  const linkDesk: LinkDesk = {
    open: async () => views.link ?? { state: 'unknown' },
    sendCode: async () => ({ result: 'sent', device: 'sealed-pending' }),
    enterCode: async () => ({ result: 'right', device: 'sealed-proven', deviceSeconds: 600 }),
    alsoWrong: () => [],
    answer: async (_token, answer) => ({ ok: true, receipt: receipt(answer.choice) }),
    steer: async (_token, answer) => ({ ok: true, receipt: receipt(answer.choice) }),
    withdrawSent: async () => ({ ok: true, receipt: receipt('withdraw-sent') }),
    renew: async () => {},
    ...answers.link,
  };
  const statusDesk: StatusDesk = {
    open: async () => views.status ?? { state: 'unknown' },
    enterBirthDate: async () => ({ result: 'right', device: 'sealed-status', deviceSeconds: 600 }),
    sendCode: async () => ({ result: 'sent', device: 'sealed-pending' }),
    enterCode: async () => ({ result: 'right', device: 'sealed-proven' }),
    withdraw: async () => 'done',
    proposeWithdrawal: async () => 'done',
    reportDeath: async () => 'done',
    reportNobodyCalled: async () => 'done',
    objectToTransfer: async () => 'done',
    takeBackObjection: async () => 'done',
    mailQuestion: async () => 'done',
    refusesAddress: async () => false,
    correctContact: async () => ({ result: 'done' }),
    renew: async () => {},
    ...answers.status,
  };
  const noting = <T extends object>(name: string, desk: T): T =>
    new Proxy(desk, {
      get: (target, method, receiver) => {
        const real: unknown = Reflect.get(target, method, receiver);
        if (typeof real !== 'function' || method === 'alsoWrong') return real;
        return (...args: unknown[]) => {
          calls.push({ method: `${name}.${String(method)}`, args });
          return real.apply(target, args) as unknown;
        };
      },
    });
  const errors: unknown[] = [];
  const runtime: LinksRuntime = {
    region: pageRegion,
    publicUrl,
    isRegionKnown: true,
    isClosed: false,
    clock: () => '2026-11-24T09:00:00.000Z',
    log: { info: () => {}, error: (...line) => errors.push(line), count: () => {} },
    linkDesk: noting('link', linkDesk),
    statusDesk: noting('status', statusDesk),
    formerDesk: noting('former', { forget: async () => 'done' as const }),
    canaryDesk: { visit: async () => false },
    worklistDesk: noWorklist,
    awayDesk: nobodyAway,
    placesDesk: noPlaces,
    coachesDesk: noCoaches,
    trajectoryDesk: noTrajectory,
    resultsDesk: noResults,
  };
  const decisions = () => calls.filter(({ method }) => !method.endsWith('.open'));
  return { runtime, calls, decisions, errors };
}

export interface Ask {
  readonly method?: string;
  readonly path: string;
  readonly query?: Record<string, string>;
  /** Form fields, or a raw body. */
  readonly form?: Record<string, string> | string;
  readonly headers?: Record<string, string>;
}

/** The handler of each runtime, made with its first request as a function does. */
const handlers = new WeakMap<LinksRuntime, ReturnType<typeof createHandler>>();

/** Sends one API Gateway event through the handler, as a browser on our own site would. */
export async function ask(
  runtime: LinksRuntime,
  { method, path, query, form, headers }: Ask,
): Promise<APIGatewayProxyResult> {
  const verb = method ?? (form === undefined ? 'GET' : 'POST');
  const sent: Record<string, string> = {
    Host: 'hoofdzaakwerk.example',
    ...(verb === 'GET' || verb === 'HEAD' ? {} : { Origin: 'https://hoofdzaakwerk.example' }),
    ...(form === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
    ...headers,
  };
  const event = {
    httpMethod: verb,
    path,
    resource: '/{proxy+}',
    headers: sent,
    multiValueHeaders: Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, [value]])),
    queryStringParameters: query ?? null,
    multiValueQueryStringParameters:
      query === undefined ? null : Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]])),
    body: form === undefined ? null : typeof form === 'string' ? form : new URLSearchParams(form).toString(),
    isBase64Encoded: false,
    pathParameters: null,
    stageVariables: null,
    requestContext: { domainName: 'hoofdzaakwerk.example', path: `/v${path}`, httpMethod: verb },
  } as unknown as APIGatewayProxyEvent;
  const handler = handlers.get(runtime) ?? createHandler(runtime);
  handlers.set(runtime, handler);
  return handler(event);
}

const checker = htmlChecker({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    'tel-non-breaking': 'off',
    // Every title contains the name of the service, which differs in length by region.
    'long-title': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
  },
});

/** What is wrong with a page's HTML; empty for a good page. */
export async function htmlProblems(html: string): Promise<readonly string[]> {
  const report = await checker.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} at line ${line}: ${message}`),
  );
}
