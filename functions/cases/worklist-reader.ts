import { localDate } from '../domain/calendar.ts';
import type { Role } from '../domain/codes.ts';
import { municipalityOn } from '../domain/municipality.ts';
import { deskOf } from '../domain/organisation.ts';
import { coordinatorsDesk } from '../domain/worklist.ts';
import type { Runtime } from '../ports/runtime.ts';
import { addressOf } from './address.ts';
import { mailboxProof } from './mailbox-proof.ts';
import { type Device, hasProof, readDevice } from './trusted-device.ts';
import type { Visit } from './visit-contracts.ts';

/** Who reads a worklist (mijn lijst): nothing but what this device has proved at this moment. */
export interface WorklistReader {
  readonly device: Device;
  /** Marks of the mailboxes that this device has proved to read, as `mailboxProof` gives them. */
  readonly boxes: readonly string[];
  /**
   * The organisations whose mailbox is among them, by the region file of this moment: `uwv`, a CBS code, a provider's
   * id, or `coordinator`.
   */
  readonly organisations: readonly string[];
}

/** The reader of a visit. Somebody without any proof that has not ended reads no list: both lists are then empty. */
export function readerOf(
  runtime: Pick<Runtime, 'guards' | 'region' | 'clock' | 'newId'>,
  visit: Pick<Visit, 'device'>,
): WorklistReader {
  const now = runtime.clock();
  const device = readDevice(runtime.guards, visit.device, now, runtime.newId);
  const boxes = Object.keys(device.proofs).filter((proof) => hasProof(device, proof, now));
  if (boxes.length === 0) return { device, boxes, organisations: [] };
  const organisations = mailboxesOf(runtime).flatMap(({ organisation, mailbox }) =>
    boxes.includes(mailboxProof(runtime, mailbox)) ? organisation : [],
  );
  return { device, boxes, organisations: [...new Set(organisations)] };
}

/**
 * Whether the reader of these mailboxes is the addressee of a role at this moment.
 *
 * @param from `provider`: the one that a task asks, where that is another than the case's own
 */
export function readsAs(
  runtime: Pick<Runtime, 'guards' | 'region'>,
  boxes: readonly string[],
  role: Role,
  from: Omit<Parameters<typeof addressOf>[1], 'region'>,
): boolean {
  const mailbox = addressOf(role, { region: runtime.region, ...from });
  return mailbox !== undefined && boxes.includes(mailboxProof(runtime, mailbox));
}

/** Whether a mark is that of a mailbox by which an organisation of the region is reached. */
export function isOrganisationsMailbox(runtime: Pick<Runtime, 'guards' | 'region' | 'clock'>, mark: string): boolean {
  return mailboxesOf(runtime).some(({ mailbox }) => mailboxProof(runtime, mailbox) === mark);
}

/**
 * Every organisation of the region with its mailbox; an organisation may have two, and a mailbox may serve several. The cases of a
 * municipality that ended are on its list until something changes in them, and from that day on its successor reads them there.
 */
function mailboxesOf({
  region,
  clock,
}: Pick<Runtime, 'region' | 'clock'>): readonly { readonly organisation: string; readonly mailbox: string }[] {
  const today = localDate(clock());
  const ids = ['uwv', ...region.municipalities.map(({ code }) => code), ...region.providers.map(({ id }) => id)];
  const { mailbox, deputy } = region.coordinator;
  return [
    ...ids.flatMap((organisation) => {
      const desk = deskOf(region, municipalityOn(region, organisation, today));
      return desk === undefined ? [] : { organisation, mailbox: desk.mailbox };
    }),
    { organisation: coordinatorsDesk, mailbox },
    { organisation: coordinatorsDesk, mailbox: deputy.mailbox },
  ];
}
