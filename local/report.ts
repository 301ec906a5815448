import { StartError } from '../engines/support/start-error.ts';
import { SettingsError } from '../functions/domain/errors.ts';

/** What a start that went well says: where things are, by what a webhook is signed where there is one, and how to stop. */
export function describeStart(url: string, webhookSecret?: string): string {
  return [
    `The site:     ${url}/`,
    `The console:  ${url}/_local   (the year, people, mailbox, clock, state machines)`,
    `New here?     ${url}/_local/tour   (five stops, ten minutes, in Dutch and English)`,
    ...(webhookSecret === undefined
      ? []
      : [`The webhook:  is signed with ${webhookSecret}   (see ${url}/v1/docs#webhook)`]),
    'Everything stays on this computer. Stop with Ctrl+C; the next start goes on where this one ended.',
  ].join('\n');
}

/**
 * What the person who starts the run is told when it cannot start: one line for what they can mend, the whole story for a
 * fault of ours.
 */
export function describeStartProblem(error: unknown): string {
  if (error instanceof StartError || error instanceof SettingsError) return error.message;
  return `The embedded run could not start, through a fault of its own: ${story(error)}`;
}

/** An error inside the running system, for the developer's terminal. Local data is invented, so it may be shown in full. */
export function describeFault(where: string, error: unknown): string {
  return `[${where}] ${story(error)}`;
}

function story(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
