import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { localDate } from '../domain/calendar.ts';
import { defined } from '../domain/defined.ts';
import { chooseDoor } from '../domain/door.ts';
import { withDoorOpen } from '../domain/intake-closed.ts';
import { later } from '../domain/journey/timing.ts';
import { probeMailbox } from '../domain/probe.ts';
import { readReferralRequest } from '../domain/referral-request.ts';
import type { Region } from '../domain/region.ts';
import type { Runtime } from '../ports/runtime.ts';
import { SmokeError, smoke, smokeDocument } from './smoke.ts';

type ProbeRuntime = Pick<Runtime, 'region' | 'publicUrl' | 'clock' | 'newId' | 'log' | 'probeKeys'>;

/** A schedule's event does not contain these. Where no mail server reports, as on an emulator, deliveries are not awaited. */
const askSchema = z.object({ untilDelivered: z.boolean().default(true) });

/** How long the first task may take to open, and how long its mails may take. */
const waitSeconds = 50;
/** How long intake accepts the key of a run; a run ends well before that. */
const keyMs = 10 * 60_000;

/**
 * The canary: refers somebody who does not exist through the public address, as any other system would, and follows the
 * referral until its mails have arrived and it is withdrawn. An alarm watches for its sign of life: if anything on the
 * way fails, the sign does not come.
 *
 * @throws SmokeError when a station fails
 */
export function createHandler(runtime: ProbeRuntime): (event: unknown) => Promise<void> {
  return async (event) => {
    const { untilDelivered } = askSchema.parse(event ?? {});
    const { region, publicUrl, clock, newId, log, probeKeys } = runtime;
    const apiKey = `canary-${newId(26)}`;
    const municipality = municipalityWithDoor(region, localDate(clock()));
    try {
      await probeKeys.put(apiKey, later(clock(), keyMs));
      await smoke({
        url: publicUrl,
        ...defined({ municipality }),
        isCanary: true,
        apiKey,
        email: probeMailbox,
        mark: letters(newId(6)),
        waitSeconds,
        untilDelivered,
        say: () => {},
        pause,
      });
    } catch (error) {
      log.error('canary-failed', { station: error instanceof SmokeError ? error.station : 'unknown' });
      throw error;
    }
    log.count('canaryRuns', 1);
  };
}

/**
 * The first municipality where somebody like the invented person finds a door. Intake lets it in by a door that is closed too, and
 * while all of intake is: what people count on who came in before is watched all the same.
 */
function municipalityWithDoor(given: Region, today: string): string | undefined {
  const region = withDoorOpen(given);
  const fits = (code: string) => {
    const document = smokeDocument({ email: probeMailbox, mark: 'ABCDEF' }, code, region.privacyVersion);
    const read = readReferralRequest(document, { today, region });
    return read.ok && chooseDoor(region, read.request, today).kind === 'door';
  };
  return region.municipalities.find(({ code }) => fits(code))?.code;
}

/** Random capitals from random base32: people's names have no digits. */
function letters(id: string): string {
  return id.replace(/\d/g, (digit) => 'ABCDEFGHJK'.charAt(Number(digit)));
}
