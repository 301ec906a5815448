import * as z from 'zod';

/**
 * Names and shapes of what a function reads from its environment, declared once for the stack that sets them and the entry
 * files that read them. Every function gets the same base; those that people reach from outside get the web part too.
 */
export const baseEnvSchema = z.object({
  TABLE_NAME: z.string().min(1),
  /** Name of the sparse index of open work. */
  OPEN_INDEX_NAME: z.string().min(1),
  /** Path of the region file, made part of every bundle. */
  REGION_FILE: z.string().min(1),
  STAGE: z.enum(['test', 'production']),
  /** In every line of the log, and what tells this deployment's metrics from another's. */
  SERVICE_NAME: z.string().min(1),
});

/** Functions that make or check links, or send mail with links in them. */
export const linkEnvSchema = baseEnvSchema.extend({
  /** Where people reach the pages, with the stage path and without a slash at the end. */
  PUBLIC_URL: z.url(),
  /** Secrets with `{"1": "<base64>", ...}`: keys by version. A function has those that its role may read. */
  LINK_SECRET_ID: z.string().min(1).exactOptional(),
  PROOF_SECRET_ID: z.string().min(1).exactOptional(),
  FORM_SECRET_ID: z.string().min(1).exactOptional(),
  MARK_SECRET_ID: z.string().min(1).exactOptional(),
});

/** Functions that start, nudge or inspect executions. */
export const workflowEnvSchema = linkEnvSchema.extend({
  REFERRAL_STATE_MACHINE_ARN: z.string().min(1),
  TRAJECTORY_STATE_MACHINE_ARN: z.string().min(1),
  MAIL_CONFIGURATION_SET: z.string().min(1),
  /** Mails that the account may send in a second; 0 for no limit. */
  MAIL_PER_SECOND: z.string().regex(/^\d{1,4}$/),
  /** Origins that may post to the API from a browser, separated by spaces; empty for none. */
  ALLOWED_ORIGINS: z.string(),
  /** `on` while the site is closed for maintenance: its pages and the API then say so (`-c maintenance=on`). */
  MAINTENANCE: z.enum(['on', 'off']),
});
export type FunctionEnv = z.infer<typeof workflowEnvSchema>;
