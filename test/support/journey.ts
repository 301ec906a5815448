import { openConsole } from '../../demo/console/open-console.ts';
import { localDate } from '../../functions/domain/calendar.ts';
import type { ReferralRequest } from '../../functions/domain/referral-request.ts';
import type { Region } from '../../functions/domain/region.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import type { Trajectory } from '../../functions/domain/trajectory.ts';
import type { Case } from '../../functions/ports/case.ts';
import { cookieJar } from '../../functions/runtime/cookie-jar.ts';
import { type Embedded, type EmbeddedOptions, openEmbedded } from '../../local/embedded.ts';
import { openCapture } from '../simulation/invariants/capture.ts';
import { type Background, type Sight, takeSight } from '../simulation/invariants/sight.ts';
import { type InvariantName, violations } from '../simulation/invariants/violations.ts';
import { invented } from './invented.ts';
import { type About, type Person, personAt, type Site } from './person.ts';
import { regionNamed, withoutFollowUp, withoutLimits, withSharedCoaches } from './regions.ts';
import { staffCookie } from './staff-cookie.ts';

/** Monday 5 January 2026, 09:00 in the Netherlands: an ordinary working day, a year ahead of which everything is known. */
export const mondayMorning = '2026-01-05T08:00:00.000Z';

/** The header with which the embedded run's own client vouches for the sender. */
export const demoKey = { 'x-api-key': 'demo-key' } as const;

/** Whoever does something at the desk. */
const coordinator: Staff = { subject: 'coordinator-1', role: 'coordinator', scope: 'region' };

/** Body of `POST /v1/referrals`, as other systems send it. */
export type Body = Omit<ReferralRequest, 'situation'> & {
  readonly situation: Omit<ReferralRequest['situation'], 'benefits'> & {
    readonly benefit?: string | readonly string[];
  };
};

/** Parts of a referral to change for a case; each is merged into an invented person from Zeist. `undefined` leaves out. */
export type BodyParts = {
  readonly [K in keyof Body]?: { readonly [F in keyof NonNullable<Body[K]>]?: NonNullable<Body[K]>[F] | undefined };
};

/** What the API answered to a referral. */
export interface Submitted {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}

/** How to open a journey, and which invariants the test breaks on purpose. */
export interface JourneyOptions extends EmbeddedOptions {
  /** Invariants that the test itself breaks, for instance by writing to the table past the system. */
  readonly breaks?: readonly InvariantName[];
  /** Region files that were in force before, where the test goes on with the data of an earlier journey. */
  readonly formerRegions?: Background['formerRegions'];
  /** How it goes is also asked after guidance, as the region says. Otherwise a case without work closes with its guidance. */
  readonly asksAfterwards?: true;
}

/** A year's worth of the whole system in memory, with people who read mail and click links. */
export interface Journey {
  readonly app: Embedded;
  /** Posts JSON to the API, by a client that vouches for the sender, and waits until everything that follows at once is done. */
  submit(parts?: BodyParts, headers?: Readonly<Record<string, string>>): Promise<Submitted>;
  /** The same without a key: nobody knows the sender yet. */
  submitUnknown(parts?: BodyParts): Promise<Submitted>;
  /** Posts and expects a reference. */
  refer(parts?: BodyParts): Promise<string>;
  /** Someone at a mailbox, with a browser of their own. */
  person(address: string): Person;
  /** Somebody of staff who signed in at the desk this moment: the coordinator, if not somebody else. */
  staff(staff?: Staff): Promise<Person>;
  /** The stage of a case, as the table has it. */
  stage(reference: string): Promise<string>;
  /** The referral with its open tasks, as the table has them. */
  look(reference: string): Promise<Case>;
  /** The trajectory of a case, as the table has it. */
  trajectory(reference: string): Promise<Trajectory | undefined>;
  /** The date on the clock, `days` later. */
  day(days?: number): string;
  /** Text of the newest mail to an address that matches; undefined when there is none. */
  newestMail(address: string, about: About): Promise<string | undefined>;
  /** Subjects of all mails to an address, oldest first. */
  subjects(address: string): Promise<string[]>;
  /** Everything that can be seen of the system now. */
  sight(): Promise<Sight>;
  /** Checks every invariant and closes the system. Throws when one is broken, or when an error happened inside. */
  close(): Promise<void>;
}

/** Opens the system on a Monday morning, with its clock stopped: the journey moves it. */
export async function openJourney(given: JourneyOptions = {}): Promise<Journey> {
  const { breaks, formerRegions = [], asksAfterwards, ...options } = given;
  const faults: string[] = [];
  const capture = openCapture({
    onError: (where, error) => faults.push(`${where}: ${error instanceof Error ? error.stack : String(error)}`),
    ...options,
  });
  const content = (options.regionContent ?? (await regionNamed(options.region))) as Region;
  const app = await openEmbedded({
    console: openConsole,
    frozenAt: mondayMorning,
    seed: 1,
    ...capture.options,
    regionContent: withoutLimits(withSharedCoaches(asksAfterwards ? content : withoutFollowUp(content))),
  });

  await capture.watch(app);
  // A test may change the region file under the running system.
  const opened = structuredClone(app.region);
  const background = { capture, formerRegions: [...formerRegions, opened] };

  const journey = journeyOn(app, {
    request: fetch,
    sight: () => takeSight(app, background),
    async close() {
      // What is due at this moment is done first: a sweep under way would find the table closed.
      await app.clock.advanceBy('PT0S');
      const broken = violations(await journey.sight(), breaks);
      await app.close();
      if (broken.length > 0) throw new Error(`what must always hold does not:\n${broken.join('\n')}`);
      if (faults.length > 0) throw new Error(`errors inside the system:\n${faults.join('\n')}`);
    },
  });
  return journey;
}

/** A journey through a system that is open already, whose public addresses `request` reaches. */
export function journeyOn(
  app: Embedded,
  { request, sight, close }: Pick<Site, 'request'> & Pick<Journey, 'sight' | 'close'>,
): Journey {
  const journey: Journey = {
    app,
    sight,
    submitUnknown: (parts) => journey.submit(parts, {}),
    async submit(parts = {}, headers = demoKey) {
      const answer = await request(`${app.url}/v1/referrals`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(invented(app.region, parts)),
      });
      await app.clock.idle();
      return {
        status: answer.status,
        body: (await answer.json()) as Record<string, unknown>,
        headers: answer.headers,
      };
    },
    async refer(parts) {
      const { status, body: answered } = await journey.submit(parts);
      if (status !== 201) throw new Error(`expected a referral, got ${status} ${JSON.stringify(answered)}`);
      return String(answered['reference']);
    },
    person: (address) =>
      personAt({ origin: app.url, request, mails: app.mails, settled: () => app.clock.idle() }, address),
    async staff(staff = coordinator) {
      const { name, value } = await staffCookie(app, staff);
      const site = { origin: app.url, request, mails: app.mails, settled: () => app.clock.idle() };
      return personAt(site, staff.subject, cookieJar(new Map([[name, value]])));
    },
    async stage(reference) {
      return (await app.runtime('sweep-tasks').referrals.load(reference))?.referral.stage ?? 'unknown';
    },
    async look(reference) {
      const found = await app.runtime('sweep-tasks').referrals.load(reference);
      if (found === undefined) throw new Error(`there is no ${reference}`);
      // Only what is stored, so that two looks can be compared: the rest of a case is read on demand.
      return { referral: found.referral, tasks: found.tasks };
    },
    async trajectory(reference) {
      return (await app.runtime('sweep-tasks').referrals.whole(reference))?.trajectory();
    },
    day: (days = 0) => localDate(new Date(Date.parse(app.clock.now()) + days * 86_400_000).toISOString()),
    async newestMail(address, about) {
      const mails = (await app.mails()).filter((mail) => mail.to.includes(address));
      return mails.map((mail) => `${mail.subject}\n${mail.text}`).findLast((text) => new RegExp(about).test(text));
    },
    async subjects(address) {
      return (await app.mails()).filter((mail) => mail.to.includes(address)).map((mail) => mail.subject);
    },
    close,
  };
  return journey;
}
