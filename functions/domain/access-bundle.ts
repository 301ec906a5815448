import * as z from 'zod';
import { candidateSaysSchema } from './candidate-says.ts';
import {
  benefits,
  closures,
  consentChannels,
  contactChannels,
  contactWays,
  declineReasons,
  doors,
  earlyStopReasons,
  educationKinds,
  extensionReasons,
  knowledge,
  languages,
  otherDoors,
  pauseReasons,
  professions,
  programmes,
  roles,
  spellKinds,
  stages,
  taskKinds,
} from './codes.ts';
import { hoursKinds, hoursReasons } from './hours.ts';
import { mailKinds } from './mail.ts';
import { identityChecks } from './privacy.ts';
import { instantSchema, plainDateSchema } from './referral.ts';

/** Names the schema below. Raised when a field goes or means something else; a new field leaves it as it is. */
export const accessFormat = 'hoofdzaakwerk-inzage-1';

/**
 * What is left out of the bundle because it is about somebody else (AVG art. 15(4)), or because nothing of it is kept.
 * `contact-of-others`: names, addresses and numbers of everybody else, who are named by role and organisation; `staff-accounts`:
 * which member of staff it was; `other-cases`: that another referral, perhaps of somebody else, looked like theirs, and its number;
 * `words-in-notes`: in free text, names, addresses and numbers of others; `mail-bodies`: mails are
 * not kept, only that they went; `security`: keyed hashes, tokens of links and the like, of which the kinds are given.
 */
export const leftOutKinds = [
  'contact-of-others',
  'staff-accounts',
  'other-cases',
  'words-in-notes',
  'mail-bodies',
  'security',
] as const;

/**
 * Where else in the system something leads to the candidate, without words. `find`: short keyed hashes of name, birth date, address
 * and number, by which the desk finds them; `same-person`: keyed hashes by which a second referral is recognised; `sender`: a keyed
 * hash of the address that sent it; `lists`: the case is on the list of whoever works on it; `desk-row`: it is a row on the desk;
 * `queue`: it is in the queue for a place; `links`: random ids of the links in its mails; `execution`: the workflow of the case,
 * by its number.
 */
export const indexKinds = [
  'find',
  'same-person',
  'sender',
  'lists',
  'desk-row',
  'queue',
  'links',
  'execution',
] as const;
export type IndexKind = (typeof indexKinds)[number];

const words = z.strictObject({ nl: z.string(), en: z.string() });
const who = { role: z.enum(roles), organisation: z.string().exactOptional() };

const candidateSchema = z.strictObject({
  givenName: z.string().exactOptional(),
  familyName: z.string(),
  birthDate: z.string(),
  email: z.string().exactOptional(),
  /** Mail addresses that they had before, oldest first. */
  formerEmails: z.array(z.string()).exactOptional(),
  phone: z.string().exactOptional(),
  preferredContact: z.enum(contactChannels),
  language: z.enum(languages),
  benefits: z.array(z.enum(benefits)),
  registeredJobSeeker: z.boolean().exactOptional(),
  /** Name of the provider, `elsewhere` or `none`. */
  inCareAt: z.string().exactOptional(),
  ipsPossible: z.enum(['yes', 'no', 'unknown']).exactOptional(),
  goal: z.string(),
  motivated: z.enum(['yes', 'unsure', 'no']).exactOptional(),
  availability: z.string().exactOptional(),
  remarks: z.string().exactOptional(),
  /** Somebody speaks for them: as what. */
  representative: z.string().exactOptional(),
  informed: z.strictObject({ privacyVersion: z.string(), at: instantSchema }),
});

const caseSchema = z.strictObject({
  reference: z.string(),
  receivedAt: instantSchema,
  stage: z.enum(stages),
  door: z.enum(doors).exactOptional(),
  programme: z.enum(programmes).exactOptional(),
  /** No door of ours fitted: why. */
  otherDoor: z.enum(otherDoors).exactOptional(),
  municipality: z.string(),
  sentBy: z.enum(['self', 'professional']),
  closed: z
    .strictObject({
      at: instantSchema,
      closure: z.enum(closures),
      declineReason: z.enum(declineReasons).exactOptional(),
    })
    .exactOptional(),
  erased: z.strictObject({ at: instantSchema, ground: z.string() }).exactOptional(),
  consent: z
    .strictObject({
      version: z.string(),
      at: instantSchema,
      channel: z.enum(consentChannels),
      withdrawnAt: instantSchema.exactOptional(),
    })
    .exactOptional(),
  /** Absent once it is erased. */
  candidate: candidateSchema.exactOptional(),
  /** What they gave of themselves as the sender, where they sent it. */
  sender: z
    .strictObject({ name: z.string(), email: z.string().exactOptional(), phone: z.string().exactOptional() })
    .exactOptional(),
  /** Everybody else who has a part in it, by role. */
  others: z.array(z.strictObject({ ...who, profession: z.enum(professions).exactOptional() })),
  /** Why the data may be used; absent where no door fitted: then it rests on the request itself. */
  legalBasis: z.strictObject({ code: z.string(), text: words }).exactOptional(),
  /** Who was shown data, or was asked something: see `reads` for what they saw. */
  recipients: z.array(z.strictObject(who)),
  /** The day on which everybody in it is erased; absent while it is open. */
  keptUntil: plainDateSchema.exactOptional(),
  tasks: z.array(
    z.strictObject({
      kind: z.enum(taskKinds),
      n: z.int(),
      owner: z.enum(roles),
      status: z.enum(['open', 'closed']),
      createdAt: instantSchema,
      dueAt: instantSchema,
      /** More guidance, as it was asked for. */
      extension: z
        .strictObject({
          hours: z.number().exactOptional(),
          until: plainDateSchema.exactOptional(),
          reason: z.enum(extensionReasons),
        })
        .exactOptional(),
      decision: z
        .strictObject({
          code: z.string(),
          reason: z.string().exactOptional(),
          on: plainDateSchema.exactOptional(),
          at: instantSchema,
          by: z.enum(roles),
          phonedIn: z.boolean(),
        })
        .exactOptional(),
    }),
  ),
  notes: z.array(
    z.strictObject({
      kind: z.enum(['question', 'answer', 'explanation', 'reason', 'note']),
      at: instantSchema,
      /** Absent where the note as a whole is about somebody else. */
      text: z.string().exactOptional(),
    }),
  ),
  mails: z.array(
    z.strictObject({
      kind: z.enum(mailKinds),
      to: z.enum(roles),
      reminder: z.int(),
      status: z.enum(['planned', 'claimed', 'sent', 'ambiguous', 'failed', 'dropped']),
      plannedAt: instantSchema,
      sentAt: instantSchema.exactOptional(),
      deliveredAt: instantSchema.exactOptional(),
    }),
  ),
  trail: z.array(
    z.strictObject({
      at: instantSchema,
      ...who,
      action: z.string(),
      result: z.string(),
      origin: z.string(),
      /** Why staff did it. */
      reason: z.string().exactOptional(),
    }),
  ),
  /** Who saw what of them, on which day. */
  reads: z.array(z.strictObject({ on: plainDateSchema, ...who, parts: z.array(z.string()) })),
  trajectory: z
    .strictObject({
      provider: z.string(),
      startsOn: plainDateSchema,
      plannedEnd: plainDateSchema,
      firstTalkOn: plainDateSchema.exactOptional(),
      goalReachedOn: plainDateSchema.exactOptional(),
      hoursPlanned: z.int().exactOptional(),
      hoursUsed: z.number(),
      /** Every line of hours, wrong ones and what took them back beside each other. */
      hours: z.array(
        z.strictObject({
          on: plainDateSchema,
          hours: z.number(),
          kind: z.enum(hoursKinds),
          reason: z.enum(hoursReasons).exactOptional(),
          by: z.enum(roles),
        }),
      ),
      /** Extensions as they were granted; what was asked for stands in the tasks. */
      extensions: z.array(
        z.strictObject({
          hours: z.number().exactOptional(),
          until: plainDateSchema.exactOptional(),
          by: z.enum(roles),
          at: instantSchema,
        }),
      ),
      earlyStop: z.enum(earlyStopReasons).exactOptional(),
      /** Pauses of the guidance, with their first and last day as agreed, and the day on which it went on. */
      pauses: z
        .array(
          z.strictObject({
            reason: z.enum(pauseReasons),
            from: plainDateSchema,
            until: plainDateSchema,
            resumedOn: plainDateSchema.exactOptional(),
          }),
        )
        .exactOptional(),
      /** Days of a first talk to which they did not come, by what was reported. */
      missedTalks: z.array(plainDateSchema).exactOptional(),
      /** When the job coach could not reach them. */
      contactLosses: z
        .array(
          z.strictObject({
            since: plainDateSchema,
            tried: z.array(z.enum(contactWays)),
            at: instantSchema,
            againOn: plainDateSchema.exactOptional(),
          }),
        )
        .exactOptional(),
      results: z.array(
        z.strictObject({
          kind: z.enum(spellKinds),
          startedOn: plainDateSchema,
          endedOn: plainDateSchema.exactOptional(),
          hoursPerWeek: z.number().exactOptional(),
          /** CBS code of where it is. */
          municipality: z.string().exactOptional(),
          education: z.enum(educationKinds).exactOptional(),
          /** Of the employer or the school, where it is kept. */
          name: z.string().exactOptional(),
        }),
      ),
      /** Work and school that was taken back because it was reported by mistake: it never was, or its end was none. */
      takenBack: z
        .array(
          z.strictObject({
            what: z.enum(['never-was', 'not-ended']),
            on: plainDateSchema,
            kind: z.enum(spellKinds),
            startedOn: plainDateSchema,
            endedOn: plainDateSchema.exactOptional(),
            hoursPerWeek: z.number().exactOptional(),
            municipality: z.string().exactOptional(),
            education: z.enum(educationKinds).exactOptional(),
          }),
        )
        .exactOptional(),
      checkIns: z.array(
        z.strictObject({
          date: plainDateSchema,
          purpose: z.enum(['regular', 'final', 'kept-work', 'follow-up']),
          answered: z.boolean(),
          answeredOn: plainDateSchema.exactOptional(),
          hoursUsed: z.number().exactOptional(),
          keptWork: z.boolean().exactOptional(),
          worksNow: z.enum(knowledge).exactOptional(),
          inSchool: z.enum(knowledge).exactOptional(),
        }),
      ),
      /** What they said themselves, as it is kept. */
      candidateSays: z.array(z.strictObject(candidateSaysSchema.unwrap().shape)).exactOptional(),
    })
    .exactOptional(),
  /** Why which provider was chosen (UAVG 40): rules propose, people decide. */
  match: z
    .strictObject({
      at: z.string(),
      chosen: z.string().exactOptional(),
      providers: z.array(z.strictObject({ name: z.string(), reasons: z.array(words) })),
    })
    .exactOptional(),
  indexes: z.array(z.enum(indexKinds)),
});

/** Everything that is held of a candidate, as it is given to them: see docs/privacy-at-work.md. */
export const accessBundleSchema = z.strictObject({
  format: z.literal(accessFormat),
  madeAt: instantSchema,
  /** Name of the programme that answers. */
  from: words,
  identity: z.enum(identityChecks),
  leftOut: z.array(z.enum(leftOutKinds)),
  cases: z.array(caseSchema).min(1),
});
export type AccessBundle = z.infer<typeof accessBundleSchema>;
export type AccessCase = AccessBundle['cases'][number];
