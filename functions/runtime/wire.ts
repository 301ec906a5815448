import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SESClient } from '@aws-sdk/client-ses';
import type { SFNClient } from '@aws-sdk/client-sfn';
import { createAgendaStore } from '../adapters/dynamodb/agenda-store.ts';
import { createDraftStore } from '../adapters/dynamodb/draft-store.ts';
import { createDrillStore } from '../adapters/dynamodb/drill-store.ts';
import { createGuardStore } from '../adapters/dynamodb/guard-store.ts';
import { createIntakeStore } from '../adapters/dynamodb/intake-store.ts';
import { createLinkStore } from '../adapters/dynamodb/link-store.ts';
import { createMailGate } from '../adapters/dynamodb/mail-gate.ts';
import { createOutbox } from '../adapters/dynamodb/outbox.ts';
import { createProbeKeys } from '../adapters/dynamodb/probe-keys.ts';
import { createQueueStore } from '../adapters/dynamodb/queue-store.ts';
import { createReferralStore } from '../adapters/dynamodb/referral-store.ts';
import { presentReferrals } from '../adapters/present-referrals.ts';
import { createApiClients } from '../adapters/secrets/api-clients.ts';
import { createKeys, tokenHash } from '../adapters/secrets/keys.ts';
import { createMailAccount } from '../adapters/ses/mail-account.ts';
import { createMailer } from '../adapters/ses/mailer.ts';
import { createWorkflow } from '../adapters/sfn/workflow.ts';
import type { Region } from '../domain/region.ts';
import type { Keyring } from '../ports/key-purposes.ts';
import type { Log } from '../ports/log.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Clock, NewId } from '../ports.ts';
import type { FunctionEnv } from './env.ts';
import { createPace } from './pace.ts';
import { shortPause } from './pause.ts';

/** What a runtime is built from: real clients and settings in AWS, local ones in the embedded run and in tests. */
export interface Wiring {
  readonly env: FunctionEnv;
  readonly region: Region;
  readonly clients: { readonly dynamodb: DynamoDBClient; readonly sfn: SFNClient; readonly ses: SESClient };
  /** The keys that this function may have. */
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  /** See `Runtime.pause`; short and random when absent. */
  readonly pause?: Runtime['pause'];
}

/** Puts the adapters together. The only place that knows all of them. */
export function createRuntime({ env, region, clients, clock, newId, log, ...wiring }: Wiring): Runtime {
  const table = env.TABLE_NAME;
  const { keyring, pause = shortPause } = wiring;
  const probeKeys = createProbeKeys(clients.dynamodb, table);
  const mailGate = createMailGate(clients.dynamodb, table);
  const linkKeys = createKeys('links', keyring.links);
  const linkHash = (id: string, version: number) => tokenHash(linkKeys.token(id, version));
  // A function serves forms or links, never both.
  const own = keyring.proofs === undefined ? createKeys('forms', keyring.forms) : createKeys('proofs', keyring.proofs);
  return {
    region,
    stage: env.STAGE,
    publicUrl: env.PUBLIC_URL,
    allowedOrigins: env.ALLOWED_ORIGINS.split(' ').filter((origin) => origin !== ''),
    isClosed: env.MAINTENANCE === 'on',
    clock,
    newId,
    log,
    pause,
    referrals: presentReferrals(createReferralStore({ client: clients.dynamodb, table, pause, newId, linkHash }), {
      region,
      clock,
    }),
    intake: createIntakeStore(clients.dynamodb, table),
    queue: createQueueStore({ client: clients.dynamodb, table, pause }),
    agenda: createAgendaStore(clients.dynamodb, table),
    links: createLinkStore(clients.dynamodb, table, linkKeys),
    guards: createGuardStore(clients.dynamodb, table, { own, marks: createKeys('marks', keyring.marks) }),
    apiClients: createApiClients(region.clients ?? [], { keys: probeKeys, clock }),
    probeKeys,
    drafts: createDraftStore(clients.dynamodb, table),
    drills: createDrillStore(clients.dynamodb, table, linkKeys),
    outbox: createOutbox(clients.dynamodb, table),
    mailer: createMailer(clients.ses, {
      ...region.mail,
      configurationSet: env.MAIL_CONFIGURATION_SET,
      sandbox: env.STAGE === 'test',
      clock,
      log,
    }),
    mailAccount: createMailAccount(clients.ses),
    mailGate,
    pace: createPace(mailGate, {
      perSecond: Number(env.MAIL_PER_SECOND),
      nowMs: Date.now,
      jitterMs: () => Math.random() * 250,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    }),
    workflow: createWorkflow({
      sfn: clients.sfn,
      dynamodb: clients.dynamodb,
      table,
      machineArns: { referral: env.REFERRAL_STATE_MACHINE_ARN, trajectory: env.TRAJECTORY_STATE_MACHINE_ARN },
      clock,
    }),
  };
}
