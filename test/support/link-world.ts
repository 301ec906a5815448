import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import { createKeys } from '../../functions/adapters/secrets/keys.ts';
import { createFormerDesk } from '../../functions/cases/former-desk.ts';
import { createLinkDesk } from '../../functions/cases/link-desk.ts';
import { mailboxProof } from '../../functions/cases/mailbox-proof.ts';
import { createStatusDesk } from '../../functions/cases/status-desk.ts';
import { proofEnd, sealDevice, withProof } from '../../functions/cases/trusted-device.ts';
import type { Change } from '../../functions/domain/change.ts';
import type { Role, TaskKind } from '../../functions/domain/codes.ts';
import { findMarks } from '../../functions/domain/find-terms.ts';
import type { Link } from '../../functions/domain/mail.ts';
import type { Parties } from '../../functions/domain/party.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import type { Task } from '../../functions/domain/task.ts';
import type { Case } from '../../functions/ports/case.ts';
import type { GuardStore } from '../../functions/ports/guard-store.ts';
import type { Runtime } from '../../functions/ports/runtime.ts';
import { linksApp } from '../../functions/serve-links/handler.ts';
import { caseMails } from '../../functions/web/mails/case-mails.ts';
import { worklistMails } from '../../functions/web/mails/worklist-mails.ts';
import { formMails } from '../../functions/web/public/form-mails.ts';
import { now, referral, task } from '../adapters/sample.ts';
import { noCoaches, noPlaces, noResults, noTrajectory, noWorklist } from './no-worklist.ts';
import { nobodyAway } from './nobody-away.ts';

const source = 'regions/midden-utrecht.json';
/** A shipped region file: its domains decide who may act. */
export const worldRegion = readRegion(JSON.parse(readFileSync(source, 'utf8')), { source, allowShortPeriods: false });
/** Public address of this system. */
export const worldUrl = 'https://werk.example';

/** Everybody in one case. Each detail begins with the mark of the case and occurs nowhere else. */
export function partiesOf(mark: string): Parties {
  const address = (local: string, domain: string) => `${mark}-${local}@${domain}`.toLowerCase();
  return {
    candidate: {
      role: 'candidate',
      givenName: `${mark}Noor`,
      familyName: `${mark}Visser`,
      birthDate: '1990-04-23',
      email: address('noor', 'post.example'),
      phone: '+31612345678',
      preferredContact: 'email',
      language: 'nl',
      benefits: ['participatiewet'],
      goal: `${mark}goal`,
      availability: `${mark}availability`,
      remarks: `${mark}remarks`,
      agreement: { informed: true, privacyVersion: worldRegion.privacyVersion, at: now },
    },
    referrer: { role: 'referrer', name: `${mark}Kim`, profession: 'school', email: address('kim', 'school.example') },
    approver: { role: 'approver', email: address('sam', 'zeist.example') },
    jobCoach: { role: 'job-coach', name: `${mark}Robin`, email: address('robin', 'kwintes.example') },
    notes: [],
  };
}

/** A case halfway, with somebody in every role. */
export function caseOf(id: string, tasks: readonly Task[], parts: Partial<Referral> = {}): Case {
  const base = referral(id, {
    stage: 'approval',
    origin: 'professional',
    profession: 'school',
    reach: { candidate: { email: true, phone: true }, referrer: { email: true, phone: false } },
    provider: 'kwintes',
    approver: 'person',
    openTasks: tasks.map((one) => one.id),
    ...parts,
  });
  return { referral: base, tasks };
}

/** A task of any kind, for any owner. */
export function taskOf(id: string, kind: TaskKind, owner: Role, parts: Partial<Task> = {}): Task {
  const provider: readonly TaskKind[] = ['accept-offer', 'confirm-start', 'check-in'];
  return task(`${id}#${kind}#1`, {
    kind,
    owner,
    ...(provider.includes(kind) ? { provider: 'kwintes' } : {}),
    ...(kind === 'check-in' ? { checkIn: { date: '2026-11-21', purpose: 'regular' } } : {}),
    ...parts,
  });
}

/** Counters, codes and seals as the table keeps them, in memory. */
export function guardsInMemory(): GuardStore {
  const keys = createKeys('proofs', { '1': 'a secret of this test alone' });
  const counters = new Map<string, number>();
  const codes = new Map<string, { code: string; until: string; tries: number }>();
  const rightAt = new Map<string, string>();
  return {
    seal: (name, value, until) => keys.seal(name, JSON.stringify({ until, value })),
    unseal(name, sealed, at) {
      const text = sealed === undefined ? undefined : keys.unseal(name, sealed);
      if (text === undefined) return undefined;
      const { until, value } = JSON.parse(text) as { until: string; value: unknown };
      return until > at ? value : undefined;
    },
    hash: (text) => keys.hash(text),
    findMarks: (person) => findMarks(person, (text) => keys.hash(text)),
    async count(scope) {
      counters.set(scope, (counters.get(scope) ?? 0) + 1);
      return counters.get(scope) ?? 0;
    },
    async take({ scope, most }) {
      const used = counters.get(scope) ?? 0;
      if (used < most) counters.set(scope, used + 1);
      return used < most;
    },
    async uncount(scope) {
      counters.set(scope, (counters.get(scope) ?? 0) - 1);
    },
    counted: async (scope) => counters.get(scope) ?? 0,
    async putCode(subject, code, device, until, limits) {
      const reached = limits.find(({ scope, most }) => (counters.get(scope) ?? 0) >= most);
      if (reached !== undefined) return reached;
      for (const { scope } of limits) counters.set(scope, (counters.get(scope) ?? 0) + 1);
      codes.set(`${subject} ${device}`, { code, until, tries: 0 });
      return undefined;
    },
    async dropCode(subject, code, device) {
      if (codes.get(`${subject} ${device}`)?.code === code) codes.delete(`${subject} ${device}`);
    },
    async tryCode(subject, code, device, at, tries) {
      const known = codes.get(`${subject} ${device}`);
      if (known === undefined || known.until <= at || known.tries >= tries) return { result: 'gone', left: 0 };
      known.tries += 1;
      if (known.code !== code) return { result: 'wrong', left: tries - known.tries };
      codes.delete(`${subject} ${device}`);
      rightAt.set(`${subject} ${device} ${code}`, at);
      return { result: 'right', left: tries - known.tries };
    },
    wasRight: async (subject, code, device, since) => (rightAt.get(`${subject} ${device} ${code}`) ?? '') >= since,
  };
}

/** The pages behind links on stores in memory: as fast as a thousand links need, and what is written can be counted. */
export interface LinkWorld {
  readonly app: Hono;
  readonly runtime: Runtime;
  readonly linkDesk: ReturnType<typeof createLinkDesk>;
  readonly statusDesk: ReturnType<typeof createStatusDesk>;
  /** Puts a case in the table, with its people. */
  add(found: Case, parties: Parties): void;
  /** The token of a link in the table. */
  token(link: Partial<Link> & Pick<Link, 'referralId' | 'role'>): string;
  /** Device cookie of somebody who has shown that they read a mailbox. */
  provenFor(mailbox: string): string;
  /** Changes that would have been written since the start. Nothing is written, so that cases stay as they are. */
  readonly changes: Change[];
  /** Mails that went out at once: codes. */
  readonly mailed: string[];
}

export function openLinkWorld(): LinkWorld {
  const cases = new Map<string, Case>();
  const parties = new Map<string, Parties>();
  const links = new Map<string, Link>();
  const changes: Change[] = [];
  const mailed: string[] = [];
  const guards = guardsInMemory();
  let ids = 0;
  const stores = {
    region: worldRegion,
    stage: 'test',
    publicUrl: worldUrl,
    allowedOrigins: [],
    isRegionKnown: true,
    isClosed: false,
    clock: () => now,
    newId: (size: number) => {
      ids += 1;
      return createHash('sha256').update(`id ${ids}`).digest('hex').toUpperCase().slice(0, size);
    },
    log: { info() {}, error() {}, count() {} },
    pause: async () => {},
    guards,
    referrals: {
      load: async (id: string) => cases.get(id),
      whole: async (id: string, taskId?: string, token = '') => {
        const [found, link] = [cases.get(id), links.get(token)];
        return (
          found && {
            ...found,
            ...(link?.referralId === id && link.taskId === taskId ? { link } : {}),
            asked: found.tasks.find((one) => one.id === taskId),
            parties: () => parties.get(id) ?? { notes: [] },
            waiting: () => undefined,
            notes: async () => parties.get(id)?.notes ?? [],
            deciders: async () => parties.get(id)?.deciders ?? [],
            trajectory: () => undefined,
            receipt: () => undefined,
            mailHold: () => null,
            waits: () => undefined,
          }
        );
      },
      head: async (id: string) => cases.get(id)?.referral,
      task: async (id: string) => cases.get(id.split('#')[0] ?? '')?.tasks.find((one) => one.id === id),
      parties: async (id: string) => parties.get(id) ?? { notes: [] },
      events: async () => [],
      commit: async (change: Change) => {
        changes.push(change);
        return 'committed';
      },
      record: async () => {},
    },
    intake: {
      sentBy: async () => [],
      deny: async () => 1,
      arrival: async () => ({ earlier: undefined, marked: new Map(), mailHold: null, daysBack: new Map() }),
    },
    queue: { places: async () => new Map(), held: async () => new Map(), waiting: async () => [] },
    links: {
      keyVersion: 1,
      token: ({ id }: Pick<Link, 'id'>) => tokenOf(id),
      byToken: async (token: string) => links.get(token),
      renew: async () => {},
    },
    drills: { byToken: async () => undefined },
    waits: { figures: async () => undefined },
    absences: { of: async () => [], marks: async () => [], put: async () => {}, end: async () => {} },
    outbox: { planned: async () => [], mailsOf: async () => [], settleSent: async () => {} },
    mails: caseMails,
    formMails,
    worklistMails,
    worklists: { cases: async () => [] },
    mailer: {
      send: async ({ to }: { to: string }) => {
        mailed.push(to);
        return 'sent';
      },
    },
    mailGate: { hold: async () => undefined, dayBack: async () => undefined },
    pace: { turn: async () => true, turns: async () => true },
    workflow: { start: async () => {}, wake: async () => {}, answer: async () => true },
  };
  const runtime = stores as unknown as Runtime;
  const [linkDesk, statusDesk] = [createLinkDesk(runtime), createStatusDesk(runtime)];
  const app = linksApp({
    ...runtime,
    linkDesk,
    statusDesk,
    formerDesk: createFormerDesk(runtime),
    canaryDesk: { visit: async () => false },
    worklistDesk: noWorklist,
    awayDesk: nobodyAway,
    placesDesk: noPlaces,
    coachesDesk: noCoaches,
    trajectoryDesk: noTrajectory,
    resultsDesk: noResults,
  });
  return {
    app,
    runtime,
    linkDesk,
    statusDesk,
    changes,
    mailed,
    add(found, known) {
      cases.set(found.referral.id, found);
      parties.set(found.referral.id, known);
    },
    token(link) {
      const id = `link ${links.size}`;
      links.set(tokenOf(id), {
        id,
        keyVersion: 1,
        purpose: 'task',
        addressee: 0,
        createdAt: now,
        validUntil: '2027-11-21T09:00:00.000Z',
        ...link,
      });
      return tokenOf(id);
    },
    provenFor(mailbox) {
      const device = { id: `device of ${mailbox}`, proofs: {} };
      const until = proofEnd(worldRegion.links, true, now);
      return sealDevice(guards, withProof(device, mailboxProof(runtime, mailbox), until, now), now).device;
    },
  };
}

/** The token of a link as these worlds make it. */
export function tokenOf(id: string): string {
  return `1-${createHash('sha256').update(id).digest('base64url')}`;
}
