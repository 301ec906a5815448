import type { SESClient } from '@aws-sdk/client-ses';
import type { SFNClient } from '@aws-sdk/client-sfn';
import type { Runtime } from '../ports/runtime.ts';
import type { FunctionEnv } from './env.ts';
import { changePorts } from './service-ports.ts';
import {
  absencePort,
  agendaPort,
  answeredPorts,
  caseFilePort,
  closedPort,
  deskPort,
  drillPort,
  erasurePort,
  eventDeskPorts,
  eventPlacePort,
  eventWatchPorts,
  factPort,
  findPort,
  type Ground,
  guardPort,
  intakeAndSenders,
  keyUsePort,
  loopPort,
  mailAccountPort,
  probeKeysPort,
  publicationPort,
  queuePort,
  regionPort,
  retentionPort,
  senderPorts,
  sitePorts,
  staffPorts,
  waitPort,
  worklistPort,
} from './wire.ts';

/** What a whole runtime is built from, beside its ground. */
export interface Whole
  extends Pick<Runtime, 'mails' | 'formMails' | 'canaryMails' | 'worklistMails' | 'shippedText' | 'tellers'> {
  readonly ses: SESClient;
  readonly sfn: SFNClient;
  /** See `createReferralStore`. */
  readonly isWithoutPeople?: boolean;
}

/** Every port there is, for the embedded run and for tests; a deployed function takes those it uses. */
export function createRuntime(
  ground: Ground<keyof FunctionEnv>,
  { ses, sfn, isWithoutPeople = false, ...words }: Whole,
): Runtime {
  return {
    ...changePorts(ground, { ses, sfn }),
    ...answeredPorts(ground, { isWithoutPeople }),
    ...caseFilePort(ground),
    ...sitePorts(ground),
    ...closedPort(ground),
    ...queuePort(ground),
    ...worklistPort(ground),
    ...absencePort(ground),
    ...loopPort(ground),
    ...deskPort(ground),
    ...waitPort(ground),
    ...eventWatchPorts(ground),
    ...eventDeskPorts(ground),
    ...eventPlacePort(ground),
    ...factPort(ground),
    ...publicationPort(ground),
    ...agendaPort(ground),
    ...mailAccountPort(ses),
    ...findPort(ground),
    ...erasurePort(ground),
    ...retentionPort(ground),
    ...regionPort(ground),
    ...guardPort(ground),
    ...probeKeysPort(ground),
    ...intakeAndSenders(ground),
    ...senderPorts(ground),
    ...keyUsePort(ground),
    ...drillPort(ground),
    ...staffPorts(ground),
    ...words,
  };
}
