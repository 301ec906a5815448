import * as z from 'zod';
import { consentAge } from './age-limits.ts';
import { apiClientSchema } from './api-client.ts';
import {
  approverKinds,
  capacityStatuses,
  doors,
  inEveryLanguage,
  otherDoors,
  placements,
  programmes,
  retainedClosures,
} from './codes.ts';
import { intakeLimitsSchema } from './intake-limits.ts';
import { municipalityCode } from './municipality-code.ts';
import { ownTextSchema } from './own-text.ts';
import { timedTaskKinds } from './region.ts';
import { siteOrigin } from './site-origin.ts';

// Apart from region.ts: making these schemas takes a tenth of a start, and the file of a function was read by them when the stack was made.

const regionCode = z.string().regex(/^AM\d{2}$/, 'a labour-market region code such as "AM13"');
const domainName = z
  .string()
  .regex(
    /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
    'a mail domain in lower case such as "zeist.example"',
  );
const mailbox = z.email('a mail address such as "team@zeist.example"');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a short id in kebab-case such as "altrecht"');
const moment = z.iso.datetime({ precision: 3, error: 'a moment such as "2026-11-30T09:00:00.000Z"' });
export const isoDate = z.iso.date('a date such as "2025-02-06"');
export const words = z.strictObject(inEveryLanguage(() => z.string().min(1)));

/**
 * A length of time: working days of the Dutch public service (see calendar.ts), or an ISO 8601 duration (`P6W`, `P3M`,
 * `PT30S`). Calendar periods are counted from the local date in Europe/Amsterdam. Periods under an hour serve proofs on an
 * emulator only, and are refused for production.
 */
export const termSchema = z.union([
  z.strictObject({ workingDays: z.int().min(0).max(400) }),
  z.strictObject({
    period: z
      .string()
      .regex(
        /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/,
        'an ISO 8601 duration such as "P6W" or "P3M"',
      ),
  }),
]);

/**
 * What happens to an open task as time passes, at each level of escalation (the person, the team mailbox, the
 * coordinator). `reminders` and `due` count from the moment the task becomes visible to its owner at that level.
 */
const taskTermsSchema = z.strictObject({
  reminders: z.array(termSchema).max(6),
  due: termSchema,
  /** How often the coordinator is reminded once a task has come to them. */
  repeat: termSchema,
});

export const doorPolicySchema = z.strictObject({
  programme: z.enum(programmes),
  /** First day on which this door takes referrals. */
  opensOn: isoDate.exactOptional(),
  /** Last day on which this door takes referrals; for an orderly wind-down when funding ends. */
  closesOn: isoDate.exactOptional(),
  /** What people read while this door takes nobody: why, and where they can go. */
  closedText: words.exactOptional(),
  approver: z.enum(approverKinds),
  municipalities: z.array(municipalityCode).min(1),
  minAge: z.int().min(consentAge).max(120),
  maxAge: z.int().min(consentAge).max(120).exactOptional(),
  /** Planned length of the trajectory. */
  length: termSchema,
  /**
   * Where the decision states for how many years (IPS: two or three, by the nature of the disorder): the years to
   * choose from beside the decision's date. `length` counts when nothing is chosen, so it must be one of them.
   */
  decidedYears: z.array(z.int().min(1).max(10)).min(2).max(5).exactOptional(),
  /**
   * From which day the length counts: that of the first talk if left out, or that of the decision where the scheme says so
   * (IPS paid by UWV begins with the written approval).
   */
  countsFrom: z.enum(['first-talk', 'decision']).exactOptional(),
  /** Hours of guidance that the trajectory buys; absent where the programme sets no number. */
  hours: z.int().positive().exactOptional(),
  /** What is counted against the grant, and warned of: hours need a number in `hours`. Left out: see `countsOf`. */
  counts: z.enum(['hours', 'months', 'both']).exactOptional(),
  checkIns: z.strictObject({
    first: termSchema,
    every: termSchema,
    /** Weeks after a work start at which we ask whether the work was kept. */
    keptWorkWeeks: z.array(z.int().positive()).max(12),
    /** Weeks after the end of guidance at which we ask how it goes (follow-up). Left out: we do not ask. */
    followUpWeeks: z.array(z.int().positive()).max(12).exactOptional(),
  }),
  /** What happens for the candidate when a professional refers: they are told with a way out, or asked for a yes first. */
  candidate: z.enum(['notify', 'confirm']),
  legalBasis: z.strictObject({
    code: z.enum(['uavg-30-1b', 'explicit-consent', 'gdpr-6-1e', 'other']),
    text: words,
    /** Whether it covers to keep the names of an employer and a school. Left out: no, and then nobody is asked for them. */
    workplaceNames: z.boolean().exactOptional(),
  }),
});

const capacitySchema = z.strictObject({
  status: z.enum(capacityStatuses),
  /** Places that may be held at the same time; 0 for `full`. */
  places: z.int().min(0).max(10_000),
  /**
   * The day on which this was last said. What the provider told before that day counts no more, also where the file says
   * again what it said then; without a day the file's word is newer only where it differs.
   */
  since: isoDate.exactOptional(),
});

export const providerSchema = z.strictObject({
  id,
  name: z.string().min(1),
  mailbox,
  /** Mail domains of its staff: a job coach's address must lie in one of them (I7). */
  domains: z.array(domainName).min(1),
  phone: z.string().min(1),
  /** Whether this is a mental-health provider that offers IPS: being in care there opens the IPS doors. */
  ipsCare: z.boolean(),
  offers: z.array(
    z.strictObject({
      programme: z.enum(programmes),
      municipalities: z.union([z.literal('all'), z.array(municipalityCode).min(1)]),
      minAge: z.int().exactOptional(),
      maxAge: z.int().exactOptional(),
      capacity: capacitySchema,
    }),
  ),
});

const programmeSchema = z.strictObject({
  /** Who may run it. By default IPS only where the person is treated, anything else by any provider. */
  placement: z.enum(placements).exactOptional(),
  /** How long guidance may rest until the coordinator has to decide: one pause, and all together, in days. */
  pause: z.strictObject({ longestDays: z.int().min(1).max(366), totalDays: z.int().min(1).max(732) }).exactOptional(),
});

/** A host with a name, as people read it: no number of a machine, and no letters that look like others (`xn--`). */
const namedHost = /^(?!.*(?:^|\.)xn--)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

/** A page that people are sent to: a link to anything else must not stand on ours, and nobody's name before the host. */
export const siteSchema = z
  .url({ protocol: /^https?$/ })
  .refine((url) => !URL.canParse(url) || (namedHost.test(new URL(url).hostname) && !/^https?:\/\/[^/?#]*@/.test(url)));

const handoverSchema = z.strictObject({
  organisation: words,
  how: words,
  /** The same, where it reads differently for a person who refers themselves: "your clinician" for "the clinician". */
  toSelf: z.strictObject({ organisation: words, how: words }).exactOptional(),
  /** The same, where it reads differently for a professional: "the candidate's work coach" for "the work coach". */
  toProfessional: z.strictObject({ organisation: words, how: words }).exactOptional(),
  phone: z.string().exactOptional(),
  url: siteSchema.exactOptional(),
});

const asRecord = <K extends string, V extends z.ZodType>(keys: readonly K[], value: V) => z.record(z.enum(keys), value);

/** A region file, field by field. `regionProblems` in region-rules.ts adds the rules that span fields. */
export const regionSchema = z.strictObject({
  /** CBS code of the labour-market region, such as AM13. */
  code: regionCode,
  name: z.string().min(1),
  /** Name of the service as people see it. */
  serviceName: words,
  helpdesk: z.strictObject({ phone: z.string().min(1), hours: words, mailbox }),
  coordinator: z.strictObject({
    name: words,
    mailbox,
    phone: z.string().min(1),
    /** Told of a task, with a link of their own, once the coordinator has not acted after this many reminders. */
    deputy: z.strictObject({ name: words, mailbox, afterReminders: z.int().min(1).max(10) }),
  }),
  mail: z.strictObject({ from: mailbox, replyTo: mailbox }),
  municipalities: z
    .array(
      z.strictObject({
        code: municipalityCode,
        name: z.string().min(1),
        /** Towns and villages that people type instead of the municipality's name. */
        places: z.array(z.string().min(1)),
        /** Mail domains whose addresses may approve for this municipality (I7). */
        approverDomains: z.array(domainName),
        executingBody: id.exactOptional(),
        teamMailbox: mailbox,
        /** Where the coordinator phones that team, if it has a number. */
        teamPhone: z.string().min(1).exactOptional(),
        /**
         * Budget ceilings: how many people a year may start with a programme at this municipality's expense. Absent: no number
         * was granted, and nothing is counted.
         */
        ceilings: z.partialRecord(z.enum(programmes), z.int().min(0).max(100_000)).exactOptional(),
        /**
         * The municipality into which this one is merged, and the first day of that. From that day on its people and
         * its open cases belong to the new one. Keep both in the file until the last case from before has ended.
         */
        succeededBy: z.strictObject({ code: municipalityCode, on: isoDate }).exactOptional(),
        /**
         * The municipality's own case system, which is told what happens to referrals of its people; absent for none. `caseSystemSchema`
         * reads it, so that only who tells it carries that schema; region-case-system-rules.ts checks it.
         */
        caseSystem: z.unknown().exactOptional(),
      }),
    )
    .min(1),
  /** An executing body may serve several municipalities under a mail domain of its own. */
  executingBodies: z.array(
    z.strictObject({ id, name: z.string().min(1), approverDomains: z.array(domainName).min(1) }),
  ),
  /**
   * How to reach the programme in other labour-market regions, where that is known. The national list says which region
   * a municipality belongs to; a region that is not listed here is named, with the general advice of
   * `handovers.outside-region`.
   */
  otherRegions: z
    .array(
      z.strictObject({
        code: regionCode,
        organisation: words.exactOptional(),
        how: words.exactOptional(),
        phone: z.string().exactOptional(),
        url: siteSchema.exactOptional(),
      }),
    )
    .exactOptional(),
  uwv: z.strictObject({
    approverDomains: z.array(domainName).min(1),
    teamMailbox: mailbox,
    /** Where the coordinator phones that team, if it has a number. */
    phone: z.string().min(1).exactOptional(),
  }),
  providers: z.array(providerSchema).min(1),
  /** What differs by programme; what is absent has a default. */
  programmes: z.partialRecord(z.enum(programmes), programmeSchema).exactOptional(),
  /** Forms and systems that are known by name, with a key or by their origins; absent for none. */
  clients: z.array(apiClientSchema).exactOptional(),
  /** Whether the event bus of the stack hears what happens to every referral (docs/events.md); not where absent. */
  eventBus: z.literal(true).exactOptional(),
  /**
   * Who may sign in at the desk (`/werkplek`), and as what; absent for nobody. `staffMappingOf` reads it, so that only the
   * desk carries its schema; region-staff-rules.ts checks it.
   */
  staff: z.unknown().exactOptional(),
  /** Sites whose pages may post referrals to the API from a browser, as origins; none where absent. */
  formOrigins: z.array(siteOrigin).max(50).exactOptional(),
  /**
   * Forms on other systems whose own fields become those of a referral; absent for none. `formsOf` reads it, so that only those who need
   * it carry its schema; form-mapping-rules.ts checks it.
   */
  forms: z.unknown().exactOptional(),
  /** Limits on intake; what is absent has a default. */
  intake: intakeLimitsSchema.exactOptional(),
  /**
   * No new referrals at all, by any door: from and until these days, both included, and for as long as this stands where they are
   * absent. `text` is what people read: why, and where they can go. What came in before goes on.
   */
  intakeClosed: z
    .strictObject({ from: isoDate.exactOptional(), until: isoDate.exactOptional(), text: words })
    .exactOptional(),
  /**
   * The region's own words for sentences of pages and mails, by the name of the sentence (`npm run check-region` says which there
   * are not); absent for none. One that does not fit its original is not used.
   */
  texts: z.record(z.string().regex(/^[A-Za-z0-9-]{1,100}$/), ownTextSchema).exactOptional(),
  /**
   * For how long a provider that declined for lack of places is not asked again for that programme; 20 working days if
   * left out.
   */
  noCapacityFor: termSchema.exactOptional(),
  doors: asRecord(doors, doorPolicySchema),
  tasks: asRecord(timedTaskKinds, taskTermsSchema),
  /** How often somebody on the waiting list is asked whether they still want this. Their silence changes nothing. */
  waiting: z.strictObject({ askEvery: termSchema }),
  /** Reminders go out at the start of office hours, local time in Europe/Amsterdam. */
  officeHours: z.strictObject({
    start: z.string().regex(/^\d\d:\d\d$/, 'a local time such as "09:00"'),
    end: z.string().regex(/^\d\d:\d\d$/, 'a local time such as "17:00"'),
    /**
     * Dates on which the region is closed besides weekends, holidays and the days that a decree equates with them
     * (those are known): such a day is not a working day. For a decree that is newer than this program, and for the
     * region's own days.
     */
    closedDays: z.array(isoDate).max(100).exactOptional(),
  }),
  links: z.strictObject({
    /** How long a task link opens. The task itself may last longer, and people can ask for a new link. */
    taskValid: termSchema,
    statusValid: termSchema,
    codeValidMinutes: z.int().min(1).max(60),
    codeTries: z.int().min(1).max(10),
    /** How long a device stays trusted after a one-time code. */
    deviceValidDays: z.int().min(0).max(90),
    birthDateTries: z.int().min(1).max(10),
  }),
  /**
   * How long people's data are kept after closing, by how the case ended. After `not-me` the candidate's data are
   * erased at once; the term is for the referrer and for the people who were asked to help.
   */
  retention: asRecord(retainedClosures, termSchema),
  /**
   * For how many days after the day on which a case closed a coordinator may reopen it; 30 if left out, and never longer than
   * its people are kept. 0: on that day alone.
   */
  reopenDays: z.int().min(0).max(366).exactOptional(),
  handovers: asRecord(otherDoors, handoverSchema),
  /** Age in years at which the state pension begins: 67 in 2026 and 2027. From that age nobody is referred. */
  statePensionAge: z.int().min(60).max(75).default(67),
  /** Version of the privacy text that the pages show. */
  privacyVersion: z.string().min(1),
  /** Earlier versions that are still accepted, for forms and clients that were under way when the text changed. */
  privacyVersionsAlsoValid: z.array(z.string().min(1)).max(20).exactOptional(),
  /** The end of the programme, once it is planned at the desk; `windDownOf` reads it, so that not every function carries its schema. */
  windDown: z.unknown().exactOptional(),
  /**
   * How far this file has caught up with the desk; written by `npm run region -- export`, never by hand. `upTo`: number of the last
   * change, and `made` when that was made, by which a table knows its own. What had begun for good `at` the moment of writing stands
   * in the file and counts no more by itself; `open` are changes up to that number that begin later or end, and go on.
   */
  desk: z
    .strictObject({
      upTo: z.int().positive(),
      made: moment,
      at: moment,
      open: z.array(z.int().positive()).exactOptional(),
    })
    .exactOptional(),
});
