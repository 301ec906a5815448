import { actingDesks } from '../functions/act-at-desk/desks.ts';
import { defined } from '../functions/domain/defined.ts';
import type { CloudEvent } from '../functions/domain/events/cloud-event.ts';
import { subscribersOf } from '../functions/domain/events/subscribers.ts';
import type { Tellers } from '../functions/domain/events/tell.ts';
import type { Instant } from '../functions/domain/referral.ts';
import type { Region } from '../functions/domain/region.ts';
import { windDownOf } from '../functions/domain/wind-down.ts';
import type { Clock, NewId } from '../functions/ports/clock-and-ids.ts';
import type { Log } from '../functions/ports/log.ts';
import { webhookTeller } from '../functions/runtime/tellers.ts';
import { createRuntime } from '../functions/runtime/whole.ts';
import { regionReader } from '../functions/runtime/wire.ts';
import { staffDesks } from '../functions/serve-desk/desks.ts';
import { linkDesks } from '../functions/serve-links/desks.ts';
import { publicDesks } from '../functions/serve-public/desks.ts';
import { canaryMails } from '../functions/web/mails/canary.ts';
import { caseMails } from '../functions/web/mails/case-mails.ts';
import { intakeMails } from '../functions/web/mails/intake-mails.ts';
import { worklistMails } from '../functions/web/mails/worklist-mails.ts';
import { formMails } from '../functions/web/public/form-mails.ts';
import { originalOf } from '../functions/web/words/own-words.ts';
import { type BindingOptions, type Bindings, bindFunctions } from './bindings.ts';
import { localDeployment } from './deployment.ts';
import type { Clients } from './engines.ts';
import { onlyLoopback } from './loopback-webhook.ts';
import { withPermissions } from './permissions.ts';
import type { SharedChanges } from './region-changes.ts';
import { type AllKeys, keyringOf } from './secrets.ts';
import type { SystemSettings } from './template/system.ts';

/** What the functions of a run are made from. Plain data: it can be sent to another thread. */
export interface FunctionsPlan {
  readonly system: SystemSettings;
  readonly region: Region;
  /** See `BindingOptions`. */
  readonly localEnv: BindingOptions['localEnv'];
  readonly keys: AllKeys;
  /** See `EmbeddedOptions`, as the next one. */
  readonly webhook: string | undefined;
  readonly unwatched: boolean;
}

/** What the functions of a run reach. */
export interface FunctionsGround {
  readonly clients: Clients;
  readonly clock: Clock;
  /** The machine's own time, which others live by: what is signed for a receiver bears it, wherever the test clock stands. */
  readonly realClock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  readonly pause: ((attempt: number) => Promise<void>) | undefined;
  readonly regionChanges: SharedChanges;
  /** Takes what is put on the event bus. */
  readonly onEvent: (event: CloudEvent) => void;
}

const weekMs = 7 * 24 * 60 * 60_000;

/** Answers whether something was done less than so long ago, and takes it as done where it was not. */
function restsFor(ms: number): (now: Instant) => boolean {
  let doneAt = Number.NEGATIVE_INFINITY;
  return (now) => {
    const at = Date.parse(now);
    if (at - doneAt < ms) return true;
    doneAt = at;
    return false;
  };
}

/**
 * Makes the functions of a run, each with its own rights, keys and dependencies.
 *
 * @throws SettingsError naming the function and the setting that it lacks
 */
export function openFunctions(plan: FunctionsPlan, ground: FunctionsGround): Promise<Bindings> {
  const { system, region, localEnv, keys, webhook, unwatched } = plan;
  const { clients, clock, realClock, newId, log, pause, regionChanges, onEvent } = ground;
  const restsAround = restsFor(weekMs);
  return bindFunctions({
    functions: system.functions,
    localEnv,
    groundOf: (env, { folder, permissions }) => {
      const { dynamodb, sfn, ses } = withPermissions(clients, permissions, {
        folder,
        deployment: { ...localDeployment, mailSandbox: env.STAGE === 'test' },
      });
      const keyring = keyringOf(env, keys);
      const changes = regionChanges.readBy(regionReader({ env, dynamodb }));
      const standing = { region, fileRegion: region, changes, clock, log };
      const own = { ...standing, env, keyring, dynamodb, newId, ...defined({ pause }) };
      const mails = folder === 'serve-public' ? intakeMails : caseMails;
      const words = { mails, formMails, canaryMails, worklistMails, shippedText: originalOf };
      const tellers: Tellers = {
        bus: async (event) => {
          onEvent(event);
          return { is: 'told' };
        },
        webhook: webhookTeller({ keyring, clock: realClock }, onlyLoopback(webhook)),
        // Nothing on this machine is somebody's case system: the desk tells that it was not reached.
        zgw: async () => ({ is: 'fault', fault: 'address' }),
      };
      const services = { sfn, ses, tellers, ...words, isWithoutPeople: folder === 'mail-feedback' };
      return {
        ground: standing,
        createRuntime: (now, isRegionKnown) => {
          const runtime = createRuntime({ ...own, region: now, isRegionKnown }, services);
          const rests = unwatched && !windDownOf(now) && subscribersOf(now).length === 0;
          return {
            ...runtime,
            ...(rests && { restsAround }),
            ...publicDesks(runtime),
            ...linkDesks(runtime),
            ...actingDesks(runtime),
            ...staffDesks(runtime),
          };
        },
      };
    },
  });
}
