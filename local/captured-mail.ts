import * as z from 'zod';

/** How a captured mail is read from the data folder, once somebody has looked at it. */
const capturedMailSchema = z.object({
  id: z.string(),
  /** UTC instant on the run's clock. */
  at: z.string(),
  /** Name and address of the sender, as a mail program shows them. */
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  /** Files that came with it; absent in data of earlier versions. */
  attachments: z
    .array(z.object({ name: z.string(), type: z.string(), text: z.string() }).readonly())
    .readonly()
    .exactOptional(),
  /** Headers by their name in lower case; absent in data of earlier versions. */
  headers: z.record(z.string(), z.string()).readonly().exactOptional(),
  /** Web addresses in the text, in order, each once. */
  links: z.array(z.string()).readonly(),
  /** Message tags as SES got them. */
  tags: z.record(z.string(), z.string()).readonly(),
});

/** A captured mail. */
export type CapturedMail = Readonly<z.infer<typeof capturedMailSchema>>;

const arrivedMailSchema = z.object({
  id: z.string(),
  /** UTC instant on the run's clock. */
  at: z.string(),
  /** Message tags as SES got them. */
  tags: z.record(z.string(), z.string()).readonly(),
  /** The message as it came (RFC 5322), one character for each byte. */
  raw: z.string(),
});

/** A mail as it came, at which nobody has looked yet. */
export type ArrivedMail = Readonly<z.infer<typeof arrivedMailSchema>>;

/** How any mail is read from the data folder. */
export const keptMailSchema = z.union([capturedMailSchema, arrivedMailSchema]);

/** A mail that is kept: looked at, or not yet. */
export type KeptMail = ArrivedMail | CapturedMail;
