import { SettingsError } from '../../functions/domain/errors.ts';
import { type CommandOptions, placeFrom, placeOptions, whereLines } from '../options.ts';
import { parseCommand } from '../parse-command.ts';
import type { EventsAsk } from './do-events.ts';

const usage = `Use: npm run events -- list | again <subscriber> | skip <subscriber> | secret <subscriber>
${whereLines}

list    who is told what happens to referrals, when something last arrived, and what was given up: it fails where something was.
again   sends what was given up again, in order, and turns a webhook on that said that it is gone.
skip    leaves out what was given up, so that what waits behind it goes on.
secret  the secrets by which a webhook is signed, or by which a case system knows us, the newest first: give the first to whoever runs it.
A subscriber is "bus", "webhook." with the id of a client, or "zgw." with the code of a municipality. docs/events.md tells the rest.`;

/**
 * Reads the command line.
 *
 * @throws SettingsError when something is missing or impossible; the message says what can be given
 */
export function readEventsOptions(args: readonly string[]): CommandOptions<EventsAsk> {
  const { values, positionals } = parseCommand(args, placeOptions, usage);
  if (values.help) return { help: usage };
  const [command, subscriber, more] = positionals;
  const place = placeFrom(values);
  if (command === 'list' && subscriber === undefined) return { ask: { command }, ...place };
  const isOther = command === 'again' || command === 'skip' || command === 'secret';
  if (isOther && subscriber !== undefined && more === undefined) return { ask: { command, subscriber }, ...place };
  throw new SettingsError(`Say list, or again, skip or secret with a subscriber.\n${usage}`);
}
