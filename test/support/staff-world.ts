import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hono } from 'hono';
import { createStaffIssuer } from '../../functions/adapters/oidc/staff-issuer.ts';
import { createKeys } from '../../functions/adapters/secrets/keys.ts';
import { signInPaths } from '../../functions/domain/desk-paths.ts';
import type { DeskRow } from '../../functions/domain/desk-row.ts';
import type { SubscriberState } from '../../functions/domain/events/told-event.ts';
import type { Fact } from '../../functions/domain/fact.ts';
import type { LoopCheck } from '../../functions/domain/loop-check.ts';
import type { MailHold } from '../../functions/domain/mail-hold.ts';
import type { Region } from '../../functions/domain/region.ts';
import type { RegionChange } from '../../functions/domain/region-change.ts';
import {
  type Claims,
  groupClaim,
  type Staff,
  type StaffGrant,
  type StaffRole,
  staffMappingOf,
} from '../../functions/domain/staff.ts';
import { endOf, isBeforeSignOut, newSession, type StaffSession } from '../../functions/domain/staff-session.ts';
import type { WaitFigures } from '../../functions/domain/wait-figures-schema.ts';
import type { CaseFile } from '../../functions/ports/case-files.ts';
import type { ViewLine } from '../../functions/ports/commit.ts';
import type { FindStore } from '../../functions/ports/find-store.ts';
import type { StaffIssuer, StaffSessions } from '../../functions/ports/staff-sign-in.ts';
import { cookieJar } from '../../functions/runtime/cookie-jar.ts';
import { staffDesks } from '../../functions/serve-desk/desks.ts';
import { deskApp } from '../../functions/serve-desk/handler.ts';
import type { DeskRuntime } from '../../functions/serve-desk/site.ts';
import type { DeskRoute } from '../../functions/web/desk/desk-route.ts';
import { openIssuer, type StaffIssuerServer } from '../../local/staff/issuer.ts';
import { deskClient, isForIssuer, issuerPath } from '../../local/staff/issuer-path.ts';
import { midden } from '../domain/fixtures.ts';
import { guardsInMemory } from './link-world.ts';

/** Sessions as the table keeps them, in memory. */
export function sessionsInMemory() {
  const keys = createKeys('desk', { '1': 'a secret of this test alone' });
  const kept = new Map<string, string>();
  const sessions: StaffSessions = {
    of: (subject) => keys.hash(subject),
    seal: (name, text) => keys.seal(name, text),
    unseal: (name, sealed) => keys.unseal(name, sealed),
    async open(of, id, until) {
      kept.set(`${of} ${id}`, until);
    },
    async isOpen(of, session, now) {
      const out = kept.get(`${of} out`);
      return (kept.get(`${of} ${session.id}`) ?? '') > now && (out === undefined || !isBeforeSignOut(session, out));
    },
    async end(of, id) {
      kept.delete(`${of} ${id}`);
    },
    async endAll(of, now) {
      for (const key of kept.keys()) if (key.startsWith(`${of} `)) kept.delete(key);
      kept.set(`${of} out`, now);
    },
  };
  return { sessions, kept };
}

/** One of each role, as a session knows them. */
export const staffOf: Readonly<Record<StaffRole, Staff>> = {
  coordinator: { subject: 'c-1', name: 'Kim Voorbeeld', role: 'coordinator', scope: 'region' },
  municipality: { subject: 'm-1', role: 'municipality', scope: ['GM0355', 'GM0344'] },
  provider: { subject: 'p-1', role: 'provider', scope: ['lister'] },
  reader: { subject: 'r-1', role: 'reader', scope: 'figures' },
};

/** A region file by which every provider has staff of its own. */
export function withStaffOfEach(region: Region): Region {
  const mapping = staffMappingOf(region);
  const named = (mapping?.roles ?? []).filter(({ role }) => role !== 'provider');
  const ofEach = region.providers.map(({ id }): StaffGrant => ({ value: id, role: 'provider', providers: [id] }));
  return { ...region, staff: { claim: mapping?.claim ?? groupClaim, roles: [...named, ...ofEach] } };
}

const usual = midden();

/** The claims of an ID token that make somebody what they are in a region. */
export function claimsOf(staff: Staff, region = usual): { readonly sub: string } & Claims {
  const fits = (grant: StaffGrant) => {
    if (grant.role !== staff.role) return false;
    if (grant.role === 'municipality') return grant.municipalities.some((code) => staff.scope.includes(code));
    return grant.role !== 'provider' || grant.providers.some((id) => staff.scope.includes(id));
  };
  const values = (staffMappingOf(region)?.roles ?? []).filter(fits).map(({ value }) => value);
  return { sub: staff.subject, ...(staff.name === undefined ? {} : { name: staff.name }), 'cognito:groups': values };
}

/** The cookie of somebody who signs in at this moment. */
export async function sessionCookie(
  sessions: StaffSessions,
  staff: Staff,
  {
    id,
    now,
    issuer,
    url,
  }: { readonly id: string; readonly now: string; readonly issuer: string; readonly url: string },
): Promise<string> {
  const session: StaffSession = newSession(id, { issuer, claims: claimsOf(staff) }, { now, proved: 0 });
  await sessions.open(sessions.of(staff.subject), session.id, endOf(session));
  const name = url.startsWith('https:') ? '__Secure-werkplek' : 'werkplek';
  return `${name}=${sessions.seal('staff-session', JSON.stringify(session))}`;
}

/** Answers nothing: for pages at which nobody signs in. */
export const noIssuer: StaffIssuer = {
  issuer: 'https://issuer.example',
  address: async () => ({ result: 'unreachable', why: 'none' }),
  redeem: async () => ({ result: 'unreachable', why: 'none' }),
};

/** The desk on memory, with a clock to turn. */
export interface StaffWorld {
  readonly app: Hono;
  readonly runtime: DeskRuntime;
  readonly kept: ReadonlyMap<string, string>;
  readonly staffSessions: StaffSessions;
  readonly staffIssuer: StaffIssuer;
  /** Lines of the log, as text. */
  readonly logged: string[];
  /** Metrics that were counted, in order. */
  readonly counted: readonly string[];
  /** Lines that say who looked at which case, each once. */
  readonly views: ReadonlyMap<string, ViewLine['event']>;
  /** Moves the clock. */
  pass(ms: number): void;
  now(): string;
  /** The cookie of somebody who signed in just now. */
  signedIn(staff: Staff): Promise<string>;
}

/** What differs from a desk at which nobody can sign in. */
export interface StaffWorldOptions {
  readonly url?: string;
  readonly issuer?: StaffIssuer;
  readonly routes?: readonly DeskRoute[];
  readonly check?: LoopCheck;
  readonly isClosed?: boolean;
  /** The cases on the desk. */
  readonly rows?: readonly DeskRow[];
  readonly hold?: MailHold;
  /** How long people waited. */
  readonly waits?: WaitFigures;
  /** Whom the desk can find; nobody if absent. */
  readonly find?: FindStore;
  readonly files?: readonly CaseFile[];
  /** What results are counted with. */
  readonly facts?: readonly Fact[];
  /** What was published, as stored. */
  readonly publications?: readonly unknown[];
  /** What was changed in the region. */
  readonly regionChanges?: readonly RegionChange[];
  /** How it goes with who is told what happens; nobody is told anything if absent. */
  readonly toldStates?: ReadonlyMap<string, SubscriberState>;
}

const nobody: FindStore = { under: async () => [], cases: async () => [], rows: async () => [], seen: async () => {} };

/** Makes a desk. */
export function staffWorld(options: StaffWorldOptions = {}): StaffWorld {
  const {
    url = 'https://werk.example',
    issuer = noIssuer,
    routes,
    check,
    isClosed = false,
    rows = [],
    hold,
    waits,
  } = options;
  const { find = nobody, files = [], facts = [], publications = [], regionChanges = [], toldStates } = options;
  let ms = Date.parse('2026-11-27T08:00:00.000Z');
  let made = 0;
  const next = () => {
    made += 1;
    return `${made}`;
  };
  const logged: string[] = [];
  const counted: string[] = [];
  const views = new Map<string, ViewLine['event']>();
  const say = (event: string, facts: object = {}) => logged.push(`${event} ${JSON.stringify(facts)}`);
  const { sessions, kept } = sessionsInMemory();
  const clock = () => new Date(ms).toISOString();
  const ports = {
    region: { ...midden(), ...(toldStates === undefined ? {} : { eventBus: true as const }) },
    publicUrl: url,
    isClosed,
    isRegionKnown: true,
    clock,
    newId: (size: number) => next().padStart(size, 'X'),
    log: { info: say, error: say, count: (metric: string) => counted.push(metric) },
    loop: { last: async () => check },
    waits: { figures: async () => waits },
    publications: { all: async () => publications },
    events: { states: async () => toldStates ?? new Map(), dead: async () => [] },
    regionChanges: { all: async () => regionChanges, whys: async () => [] },
    facts: { received: async (months: readonly string[]) => facts.filter(({ head }) => months.includes(head.month)) },
    desk: { rows: async () => rows },
    mailGate: { hold: async () => hold },
    caseFiles: {
      read: async (id: string, mayRead: (referral: CaseFile['referral']) => boolean) => {
        const found = files.find(({ referral }) => referral.id === id);
        return found !== undefined && mayRead(found.referral) ? found : undefined;
      },
      async viewed(id: string, { event, once }: ViewLine) {
        const key = `${id} ${once.since} ${once.hash}`;
        if (!views.has(key)) views.set(key, event);
      },
    },
    staffSessions: sessions,
    staffIssuer: issuer,
    find,
    guards: guardsInMemory(),
  };
  const runtime = { ...ports, ...staffDesks(ports) };
  return {
    counted,
    app: routes === undefined ? deskApp(runtime) : deskApp(runtime, routes),
    runtime,
    kept,
    staffSessions: sessions,
    staffIssuer: issuer,
    logged,
    views,
    pass(by) {
      ms += by;
    },
    now: clock,
    signedIn: (staff) => sessionCookie(sessions, staff, { id: `s${next()}`, now: clock(), issuer: issuer.issuer, url }),
  };
}

/** A browser at a desk and its issuer. */
export interface StaffBrowser {
  readonly cookies: Map<string, string>;
  /** Goes to an address and follows where it leads, up to an address that `stop` names. */
  go(path: string, stop?: RegExp): Promise<{ readonly status: number; readonly url: string; readonly text: string }>;
  /** Presses a button of a form on a page. */
  post(path: string, fields?: Readonly<Record<string, string>>, stop?: RegExp): ReturnType<StaffBrowser['go']>;
}

/** A desk beside a real issuer on the loopback address. */
export interface SignInWorld extends StaffWorld {
  readonly url: string;
  /** Whatever answers for the issuer, to be replaced. */
  issuerServer: StaffIssuerServer;
  browser(): StaffBrowser;
  close(): Promise<void>;
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}

/** Opens a desk and the embedded run's issuer behind one address. */
export async function signInWorld(): Promise<SignInWorld> {
  let serve: StaffIssuerServer = async (_, res) => void res.writeHead(503).end();
  const server = createServer((req, res) => void (isForIssuer(req) ? serve(req, res) : res.writeHead(404).end()));
  const url = await listening(server);
  serve = await openIssuer(url, midden());
  const issuer = createStaffIssuer({
    issuer: `${url}${issuerPath}`,
    clientId: deskClient,
    returnTo: `${url}${signInPaths.back}`,
  });
  const world = staffWorld({ url, issuer });

  function browser(): StaffBrowser {
    const cookies = new Map<string, string>();
    const jar = cookieJar(cookies);
    async function visit(address: string, init: RequestInit, stop?: RegExp, left = 12): ReturnType<StaffBrowser['go']> {
      const { pathname, search } = new URL(address, url);
      const sent = { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), ...jar.headers() } };
      const isIssuer = pathname.startsWith(issuerPath);
      const answer = isIssuer
        ? await fetch(`${url}${pathname}${search}`, { ...sent, redirect: 'manual' })
        : await world.app.request(`${pathname}${search}`, sent);
      jar.keep(answer.headers.getSetCookie());
      const to = answer.headers.get('location');
      if (to === null || left === 0 || stop?.test(to)) {
        return { status: answer.status, url: to ?? `${url}${pathname}${search}`, text: await answer.text() };
      }
      return visit(to, {}, stop, left - 1);
    }
    return {
      cookies,
      go: (path, stop) => visit(path, {}, stop),
      post: (path, fields = {}, stop) =>
        visit(
          path,
          {
            method: 'POST',
            body: new URLSearchParams(fields).toString(),
            headers: {
              'content-type': 'application/x-www-form-urlencoded',
              origin: url,
              'sec-fetch-site': 'same-origin',
            },
          },
          stop,
        ),
    };
  }

  return {
    ...world,
    url,
    get issuerServer() {
      return serve;
    },
    set issuerServer(next) {
      serve = next;
    },
    browser,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
