import * as z from 'zod';
import { senderEndings, senderStatuses } from '../sender-status.ts';

/** An address of a case system or of one of its types: `https`, without a user, a query or a fragment. */
const address = z
  .string()
  .max(500)
  .regex(/^https:\/\/[^\s/@?#]+(\/[^\s?#]*)?$/, 'an https address such as "https://zaken.example.org/zaken/api/v1"');

/** An RSIN: the nine digits by which an organisation is known in the case standard (VNG, Zaken API 1.5, `bronorganisatie`). */
const rsin = z.string().regex(/^\d{9}$/, 'an RSIN of nine digits');

/**
 * How a municipality's case system is kept informed, by the standards for case-oriented working (ZGW) of VNG: which types of its own
 * catalogue stand for our statuses and endings. A status without a type is not told.
 */
export const caseSystemSchema = z.strictObject({
  /** Address of the Zaken API, with its version. */
  zaken: address,
  /** Address of the Besluiten API; absent where decisions are not registered. */
  besluiten: address.exactOptional(),
  /** By which the case system knows us; its secret is derived from our keys for events and shown at the desk. */
  clientId: z.string().min(1).max(50),
  /** Which version of our keys the secret comes from. It changes only after the case system has the new one. */
  keyVersion: z.int().min(1),
  /** The organisation in whose name a case is made, and the one that is responsible for it. */
  sourceOrganisation: rsin,
  responsibleOrganisation: rsin,
  caseType: address,
  statusTypes: z.partialRecord(z.enum(senderStatuses).exclude(['unconfirmed']), address),
  /** Without a type for an ending its case stays open in the case system, because no case ends there without a result. */
  resultTypes: z.partialRecord(z.enum(senderEndings).exclude(['not-confirmed']), address),
  /** The types of the decision about somebody's start; needs `besluiten`. */
  decisionTypes: z.strictObject({ granted: address, declined: address.exactOptional() }).exactOptional(),
});
export type CaseSystem = z.infer<typeof caseSystemSchema>;
