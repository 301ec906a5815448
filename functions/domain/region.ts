import * as z from 'zod';
import { apiClientSchema } from './api-client.ts';
import { consentAge } from './child.ts';
import {
  approverKinds,
  capacityStatuses,
  type Door,
  doors,
  type Language,
  languages,
  type OtherDoor,
  otherDoors,
  type Placement,
  type Programme,
  placements,
  programmes,
  type RetainedClosure,
  retainedClosures,
  type TaskKind,
} from './codes.ts';
import { intakeLimitsSchema } from './intake-limits.ts';

/** A CBS municipality code such as GM0355. */
export const municipalityCode = z.string().regex(/^GM\d{4}$/, 'a CBS municipality code such as "GM0355"');
const regionCode = z.string().regex(/^AM\d{2}$/, 'a labour-market region code such as "AM13"');
const domainName = z
  .string()
  .regex(
    /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/,
    'a mail domain in lower case such as "zeist.example"',
  );
const mailbox = z.email('a mail address such as "team@zeist.example"');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a short id in kebab-case such as "altrecht"');
const isoDate = z.iso.date('a date such as "2025-02-06"');
const inEveryLanguage = Object.fromEntries(languages.map((language) => [language, z.string().min(1)]));
const words = z.strictObject(inEveryLanguage as Record<Language, z.ZodString>);
/** A text that stands in every language. */
export type Words = z.infer<typeof words>;

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
export type Term = z.infer<typeof termSchema>;

/**
 * What happens to an open task as time passes, at each level of escalation (the person, the team mailbox, the coordinator).
 * `reminders` and `due` count from the moment the task becomes visible to its owner at that level.
 */
const taskTermsSchema = z.strictObject({
  reminders: z.array(termSchema).max(6),
  due: termSchema,
  /** How often the coordinator is reminded once a task has come to them. */
  repeat: termSchema,
});

const doorPolicySchema = z.strictObject({
  programme: z.enum(programmes),
  /** First day on which this door takes referrals. */
  opensOn: isoDate.exactOptional(),
  /** Last day on which this door takes referrals; for an orderly wind-down when funding ends. */
  closesOn: isoDate.exactOptional(),
  approver: z.enum(approverKinds),
  municipalities: z.array(municipalityCode).min(1),
  minAge: z.int().min(consentAge).max(120),
  maxAge: z.int().min(consentAge).max(120).exactOptional(),
  /** Planned length of the trajectory. */
  length: termSchema,
  /**
   * Where the decision says for how many years (IPS: two or three, by the nature of the disorder): the years to choose from
   * beside the decision's date. `length` is what counts when nothing was chosen, so it is one of them.
   */
  decidedYears: z.array(z.int().min(1).max(10)).min(2).max(5).exactOptional(),
  /** Hours of guidance that the trajectory buys; absent where the programme sets no number. */
  hours: z.int().positive().exactOptional(),
  checkIns: z.strictObject({
    first: termSchema,
    every: termSchema,
    /** Weeks after a work start at which kept work is asked for. */
    keptWorkWeeks: z.array(z.int().positive()).max(12),
  }),
  /** What the candidate hears when a professional refers: told with a way out, or asked for a yes first. */
  candidate: z.enum(['notify', 'confirm']),
  legalBasis: z.strictObject({
    code: z.enum(['uavg-30-1b', 'explicit-consent', 'gdpr-6-1e', 'other']),
    text: words,
  }),
});
export type DoorPolicy = z.infer<typeof doorPolicySchema>;

const capacitySchema = z.strictObject({
  status: z.enum(capacityStatuses),
  /** Places that may be held at the same time; 0 for `full`. */
  places: z.int().min(0).max(10_000),
});

const providerSchema = z.strictObject({
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
export type ProviderSettings = z.infer<typeof providerSchema>;

const handoverSchema = z.strictObject({
  organisation: words,
  how: words,
  /** The same for somebody who signs up themselves, where it reads otherwise: "your clinician" for "the clinician". */
  toSelf: z.strictObject({ organisation: words, how: words }).exactOptional(),
  /** The same for a professional: "the candidate's work coach" for "the work coach". */
  toProfessional: z.strictObject({ organisation: words, how: words }).exactOptional(),
  phone: z.string().exactOptional(),
  url: z.url().exactOptional(),
});

const asRecord = <K extends string, V extends z.ZodType>(keys: readonly K[], value: V) => z.record(z.enum(keys), value);

/** Task kinds whose terms a region sets; `advance` is the machine's own and fixed at 15 minutes (I3). */
export const timedTaskKinds = [
  'confirm-sender',
  'confirm-interest',
  'approve',
  'give-information',
  'accept-offer',
  'await-place',
  'still-wanted',
  'confirm-start',
  'check-in',
  'call',
  'resolve',
] as const satisfies readonly TaskKind[];

/** A region file, field by field. `checkRegion` in region-rules.ts adds the rules that span fields. */
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
    /** Hears of a task, with a link of their own, once the coordinator has not acted after so many reminders. */
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
         * The municipality that this one becomes a part of, and its first day. From then on its people, its open cases too,
         * belong to that one. Keep both in the file until the last case of before has ended.
         */
        succeededBy: z.strictObject({ code: municipalityCode, on: isoDate }).exactOptional(),
      }),
    )
    .min(1),
  /** Executing bodies may serve several municipalities under a mail domain of their own. */
  executingBodies: z.array(
    z.strictObject({ id, name: z.string().min(1), approverDomains: z.array(domainName).min(1) }),
  ),
  /**
   * How to reach the programme in other labour-market regions, where that is known. Which region a municipality belongs to
   * is in the national list; a region that is not here is named, with the general way of `handovers.outside-region`.
   */
  otherRegions: z
    .array(
      z.strictObject({
        code: regionCode,
        organisation: words.exactOptional(),
        how: words.exactOptional(),
        phone: z.string().exactOptional(),
        url: z.url().exactOptional(),
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
  /** Who may run each programme. Left out: IPS only where the person is treated, anything else by any provider. */
  programmes: z.partialRecord(z.enum(programmes), z.strictObject({ placement: z.enum(placements) })).exactOptional(),
  /** Systems whose posts are believed because they carry a key; absent for none. */
  clients: z.array(apiClientSchema).exactOptional(),
  /** Limits on intake; what is absent has a default. */
  intake: intakeLimitsSchema.exactOptional(),
  /**
   * How long a provider that declined for want of capacity is not asked again for that programme; 20 working days if left
   * out.
   */
  noCapacityFor: termSchema.exactOptional(),
  doors: asRecord(doors, doorPolicySchema),
  tasks: asRecord(timedTaskKinds, taskTermsSchema),
  /** How often someone on the waiting list is asked whether they still want this. Their silence changes nothing. */
  waiting: z.strictObject({ askEvery: termSchema }),
  /** Reminders go out at the start of office hours, local time in Europe/Amsterdam. */
  officeHours: z.strictObject({
    start: z.string().regex(/^\d\d:\d\d$/, 'a local time such as "09:00"'),
    end: z.string().regex(/^\d\d:\d\d$/, 'a local time such as "17:00"'),
    /**
     * Dates on which the region is closed beside weekends, holidays and days equated with them by decree (those are known):
     * such a day is no working day. For a decree that is newer than this program, and for days of the region's own.
     */
    closedDays: z.array(isoDate).max(100).exactOptional(),
  }),
  links: z.strictObject({
    /** How long a task link opens; the task itself may live on, and a new link can be asked for. */
    taskValid: termSchema,
    statusValid: termSchema,
    codeValidMinutes: z.int().min(1).max(60),
    codeTries: z.int().min(1).max(10),
    /** How long a device stays trusted after a one-time code. */
    deviceValidDays: z.int().min(0).max(90),
    birthDateTries: z.int().min(1).max(10),
  }),
  /**
   * How long people's data are kept after closing, by how it ended. After `not-me` the candidate's are erased at once; the
   * term is for the one who referred them and for those who were asked to help.
   */
  retention: asRecord(retainedClosures, termSchema),
  handovers: asRecord(otherDoors, handoverSchema),
  /** Age in years at which the state pension begins: 67 in 2026 and 2027. From then on nobody is referred. */
  statePensionAge: z.int().min(60).max(75).default(67),
  /** How to object to a decision and how to complain; goes with every decline. */
  objection: words,
  /** Version of the privacy text that the pages show now. */
  privacyVersion: z.string().min(1),
  /** Earlier versions that are still taken, while forms and clients that showed them are under way. */
  privacyVersionsAlsoValid: z.array(z.string().min(1)).max(20).exactOptional(),
});
/** Everything that differs between regions, as read from `regions/*.json`. */
export type Region = z.infer<typeof regionSchema>;
export type RegionMunicipality = Region['municipalities'][number];

/** The age in years from which at least one of a region's doors is open to somebody. */
export function youngestAge({ doors }: Region): number {
  return Math.min(...Object.values(doors).map(({ minAge }) => minAge));
}

/** The policy of a door in this region. */
export function doorPolicy(region: Region, door: Door): DoorPolicy {
  return region.doors[door];
}

/** How long the parties' data are kept after closing with this outcome. */
export function retentionTerm(region: Region, closure: RetainedClosure): Term {
  return region.retention[closure];
}

/** Whom we point to when no door of ours fits. */
export function handoverFor(region: Region, otherDoor: OtherDoor): Region['handovers'][OtherDoor] {
  return region.handovers[otherDoor];
}

/** Versions of the privacy text that a referral may name, the one that is shown now first. */
export function privacyVersions({ privacyVersion, privacyVersionsAlsoValid = [] }: Region): readonly string[] {
  return [privacyVersion, ...privacyVersionsAlsoValid];
}

/** Whether agreement to this version of the privacy text counts now. */
export function isPrivacyVersion(region: Region, version: string): boolean {
  return privacyVersions(region).includes(version);
}

/** A municipality of this region by its code, or undefined where it lies outside. */
export function municipalityByCode(region: Region, code: string): RegionMunicipality | undefined {
  return region.municipalities.find((municipality) => municipality.code === code);
}

/** How long a `no-capacity` answer counts, unless it is taken back sooner (ours). */
export function noCapacityTerm({ noCapacityFor }: Region): Term {
  return noCapacityFor ?? { workingDays: 20 };
}

/**
 * Who may run a programme. IPS belongs to the team that treats the person (Phrenos, Trimbos): another institution that learns
 * of the case learns that somebody is in care.
 */
export function placementOf({ programmes: settings }: Region, programme: Programme): Placement {
  return settings?.[programme]?.placement ?? (programme === 'ips' ? 'treating-provider' : 'any');
}

/** A provider by id, or undefined where the region file no longer lists it. */
export function providerById(region: Region, providerId: string): ProviderSettings | undefined {
  return region.providers.find((provider) => provider.id === providerId);
}
