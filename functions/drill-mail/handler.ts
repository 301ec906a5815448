import * as z from 'zod';
import { type DrillReport, type DrillRuntime, reportDrill, sendDrill } from '../cases/mail-drill.ts';
import { drillRequestSchema } from '../domain/drill.ts';

/** What an administrator may ask: a new drill, or the report of an earlier one. */
const askSchema = z.union([
  z.strictObject({ send: drillRequestSchema }),
  z.strictObject({ report: z.string().regex(/^[0-9A-Z]{10}$/) }),
]);

/**
 * Sends canaries to mailboxes of the region file, and reports the visits to them. Called by hand (`npm run mail-drill`)
 * by anyone who may invoke this function, so that no person needs rights to the link keys or the table.
 */
export function createHandler(runtime: DrillRuntime): (event: unknown) => Promise<DrillReport> {
  return async (event) => {
    const ask = askSchema.parse(event);
    return 'send' in ask ? sendDrill(runtime, ask.send) : reportDrill(runtime, ask.report);
  };
}
