import { StartError } from '../engines/support/start-error.ts';
import { SettingsError } from '../functions/domain/errors.ts';

/** The receiver of this machine's webhook, as a start tells of it. */
export interface ToldWebhook {
  /** By what it knows that an event is ours. */
  readonly secret: string;
  /** Since when nothing is sent to it, because it answered that it is gone (410). */
  readonly offSince?: string;
  /** How to turn it on again. */
  readonly turnOn: string;
}

/** What a start that went well says: where things are, how it goes with a webhook where there is one, and how to stop. */
export function describeStart(url: string, webhook?: ToldWebhook): string {
  const { secret, offSince, turnOn } = webhook ?? {};
  return [
    `The site:     ${url}/`,
    `The console:  ${url}/_local   (the year, people, mailbox, clock, state machines)`,
    `New here?     ${url}/_local/tour   (five stops, ten minutes, in Dutch and English)`,
    ...(secret === undefined ? [] : [`The webhook:  is signed with ${secret}   (see ${url}/v1/docs#webhook)`]),
    ...(offSince === undefined
      ? []
      : [
          `              is turned off since ${offSince}: the receiver answered 410. To turn it on, stop this and give: ${turnOn}`,
        ]),
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
