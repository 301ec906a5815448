import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { canarySchema, type DrillRequest, visitsSchema } from '../../functions/domain/drill.ts';

const reportSchema = z.object({
  drill: z.string(),
  lines: z.array(
    canarySchema.pick({ role: true, of: true, result: true, sentAt: true }).extend({ visits: z.array(visitsSchema) }),
  ),
});
export type DrillReport = z.infer<typeof reportSchema>;

/** The drill function answered unexpectedly; the message says what to do. */
export class DrillError extends Error {
  override readonly name = 'DrillError';
}

/** Where the drill function is. */
export interface DrillFunction {
  readonly client: Pick<LambdaClient, 'send'>;
  readonly name: string;
}

/**
 * Starts a drill, or asks for the report of an earlier one.
 *
 * @throws DrillError with the function's message, when it refused.
 */
export async function askDrill(
  { client, name }: DrillFunction,
  ask: { readonly send: DrillRequest } | { readonly report: string },
): Promise<DrillReport> {
  const answer = await client.send(new InvokeCommand({ FunctionName: name, Payload: JSON.stringify(ask) }));
  const said: unknown = JSON.parse(answer.Payload?.transformToString() ?? 'null');
  if (answer.FunctionError !== undefined) throw new DrillError(errorMessageOf(said));
  const read = reportSchema.safeParse(said);
  if (read.success) return read.data;
  throw new DrillError(
    'The drill function answers in a shape of its own: are this script and the system of one version?',
  );
}

function errorMessageOf(said: unknown): string {
  const read = z.object({ errorMessage: z.string() }).safeParse(said);
  return read.success ? read.data.errorMessage : 'The drill function failed without a word: see its log.';
}

/** What a visitor did, in words. */
const deeds = {
  looked: 'asked for the head of the page',
  opened: 'opened the page',
  rendered: 'drew the page',
  scripted: 'ran its script',
  posted: 'posted its form',
} as const;

/**
 * A report in lines of text: for each mailbox what became of the mail, and who did what, how often, and how soon after
 * sending. The mail asks its reader to leave the link alone, so visits within minutes come from a scanner.
 */
export function reportLines({ drill, lines }: DrillReport): readonly string[] {
  if (lines.length === 0) return [`There is no drill ${drill}. Drills are kept for 30 days.`];
  return lines.flatMap(({ role, of, result, sentAt, visits }) => {
    const after = (at: string) => `${Math.round((Date.parse(at) - Date.parse(sentAt)) / 1000)} s`;
    const mailbox = of === undefined ? role : `${role} ${of}`;
    return [
      `${mailbox}: ${result}`,
      ...(visits.length === 0 ? ['  nothing came to look yet'] : []),
      ...visits
        .toSorted((a, b) => a.firstAt.localeCompare(b.firstAt))
        .map(
          ({ kind, agent, times, firstAt, lastAt }) =>
            `  ${deeds[kind]}: ${times} x by a ${agent === 'none' ? 'visitor without a name' : agent}, ` +
            `${after(firstAt)} after sending${times > 1 ? ` to ${after(lastAt)}` : ''}`,
        ),
      ...advice(visits.map(({ kind }) => kind)),
    ];
  });
}

/** What a scanner's habits mean for the people there. No link of ours decides anything without a choice (I4). */
function advice(kinds: readonly DrillReport['lines'][number]['visits'][number]['kind'][]): readonly string[] {
  if (kinds.includes('posted')) {
    return [
      '  => posts forms. Nothing is decided by that: our forms have no choice filled in, and a code comes first.',
    ];
  }
  if (kinds.includes('opened')) return ['  => opens links. Harmless: opening a link of ours decides nothing.'];
  return [];
}
