import * as z from 'zod';
import type { FunctionName } from './steps.ts';

const text = z.string().min(1);
/** Where a secret is; absent where the role may not read it. */
const secretId = text.exactOptional();

/**
 * Names and shapes of all that functions read from their environment, declared once for the stack that sets them and the entry
 * files that read them. A function is given those that it uses: see `envSchemas`.
 */
const fields = {
  TABLE_NAME: text,
  /** Path of the region as it was read when the stack was made, beside every bundle. */
  REGION_FILE: text,
  STAGE: z.enum(['test', 'production']),
  /** In every line of the log, and what tells this deployment's metrics from another's. */
  SERVICE_NAME: text,
  /** Where people reach the pages, with the stage path and without a slash at the end. */
  PUBLIC_URL: z.url(),
  /** Secrets with `{"1": "<base64>", ...}`: keys by version. A function has those that its role may read. */
  LINK_SECRET_ID: secretId,
  PROOF_SECRET_ID: secretId,
  FORM_SECRET_ID: secretId,
  MARK_SECRET_ID: secretId,
  DESK_SECRET_ID: secretId,
  EVENT_SECRET_ID: secretId,
  /** Where events say that they come from, and the bus that hears them. */
  EVENT_SOURCE: text,
  EVENT_BUS_NAME: text,
  REFERRAL_STATE_MACHINE_ARN: text,
  TRAJECTORY_STATE_MACHINE_ARN: text,
  MAIL_CONFIGURATION_SET: text,
  /** Mails that the account may send in a second; 0 for no limit. */
  MAIL_PER_SECOND: z.string().regex(/^\d{1,4}$/),
  /** Origins that may post to the API from a browser, separated by spaces; empty for none. */
  ALLOWED_ORIGINS: z.string(),
  /** `on` while the site is closed for maintenance: its pages and the API then say so (`-c maintenance=on`). */
  MAINTENANCE: z.enum(['on', 'off']),
  /** Where staff sign in (OpenID Connect), and as which client of it this system is known there. */
  STAFF_ISSUER: z.url(),
  STAFF_CLIENT_ID: text,
};

/** Everything that some function reads. */
const wholeEnvSchema = z.object(fields);
export type FunctionEnv = z.infer<typeof wholeEnvSchema>;

const table = { TABLE_NAME: true } as const;
const ground = { ...table, REGION_FILE: true, SERVICE_NAME: true } as const;
const mails = { PUBLIC_URL: true, STAGE: true, MAIL_CONFIGURATION_SET: true } as const;
/** What changing a case takes: links, the mails that follow, and the executions. */
const changes = {
  ...ground,
  ...mails,
  LINK_SECRET_ID: true,
  MAIL_PER_SECOND: true,
  REFERRAL_STATE_MACHINE_ARN: true,
  TRAJECTORY_STATE_MACHINE_ARN: true,
} as const;

/** The settings that changing a case takes. */
export type ChangeSettings = keyof typeof changes;

/** What a step of a state machine reads. */
export const stepEnvSchema = wholeEnvSchema.pick(changes);

/** What each function reads, and so what the stack gives it: a value that is not here reaches nobody who breaks in. */
export const envSchemas = {
  resume: wholeEnvSchema.pick(table),
  'receive-referral': stepEnvSchema,
  'confirm-interest': stepEnvSchema,
  'ask-approval': stepEnvSchema,
  'ask-information': stepEnvSchema,
  'find-place': stepEnvSchema,
  'await-place': stepEnvSchema,
  'offer-place': stepEnvSchema,
  'resolve-case': stepEnvSchema,
  'start-trajectory': stepEnvSchema,
  'confirm-start': stepEnvSchema,
  'check-in': stepEnvSchema,
  'close-trajectory': stepEnvSchema,
  'hand-over': stepEnvSchema,
  'serve-public': wholeEnvSchema.pick({
    ...changes,
    FORM_SECRET_ID: true,
    MARK_SECRET_ID: true,
    ALLOWED_ORIGINS: true,
    MAINTENANCE: true,
  }),
  'serve-links': wholeEnvSchema.pick({
    ...changes,
    PROOF_SECRET_ID: true,
    MARK_SECRET_ID: true,
    MAINTENANCE: true,
  }),
  'serve-desk': wholeEnvSchema.pick({
    ...ground,
    PUBLIC_URL: true,
    DESK_SECRET_ID: true,
    MARK_SECRET_ID: true,
    MAINTENANCE: true,
    STAFF_ISSUER: true,
    STAFF_CLIENT_ID: true,
  }),
  'act-at-desk': wholeEnvSchema.pick({
    ...changes,
    PROOF_SECRET_ID: true,
    DESK_SECRET_ID: true,
    EVENT_SECRET_ID: true,
    MARK_SECRET_ID: true,
    MAINTENANCE: true,
    STAFF_ISSUER: true,
    STAFF_CLIENT_ID: true,
  }),
  'serve-results': wholeEnvSchema.pick({ ...ground, PUBLIC_URL: true, MAINTENANCE: true }),
  'sweep-tasks': wholeEnvSchema.pick({ ...changes, MARK_SECRET_ID: true }),
  'mail-feedback': wholeEnvSchema.pick({ ...ground, LINK_SECRET_ID: true }),
  'drill-mail': wholeEnvSchema.pick({ ...ground, ...mails, LINK_SECRET_ID: true }),
  'try-journey': wholeEnvSchema.pick({ ...ground, PUBLIC_URL: true }),
  'tell-events': wholeEnvSchema.pick({
    ...ground,
    PUBLIC_URL: true,
    EVENT_SECRET_ID: true,
    EVENT_SOURCE: true,
    EVENT_BUS_NAME: true,
  }),
} as const satisfies Record<FunctionName, z.ZodType<Partial<FunctionEnv>>>;
