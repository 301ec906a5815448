import type { FaultHook } from '../../engines/support/sdk-handler.ts';
import { deskPath } from '../../functions/domain/desk-paths.ts';
import type { Instant } from '../../functions/domain/referral.ts';
import type { Region } from '../../functions/domain/region.ts';
import { type Embedded, openEmbedded } from '../../local/embedded.ts';
import { copyOf, type Memory, newMemory } from '../../local/memory.ts';
import type { LocalSettings } from '../../local/settings.ts';
import { type Journey, journeyOn } from '../support/journey.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { openCapture } from './invariants/capture.ts';
import { type Sight, takeSight } from './invariants/sight.ts';
import { createOutside, type Outside } from './outside.ts';
import { retriesAtOnce } from './retries.ts';

/** What people of a journey remember between two steps: references and links, by a name. */
export type Notes = Map<string, string>;

/** A whole system at one moment, from which it can go on any number of times. */
export interface Snapshot {
  readonly memory: Memory;
  readonly now: Instant;
  /** State of the chance that ids come from. */
  readonly chance: number;
  readonly notes: Notes;
  /** Region files that were in force before, oldest first; none when absent. */
  readonly formerRegions?: readonly Region[];
}

/** A running system whose time, ids and faults are given. */
export interface World {
  /** Through which people act; another one after a restart. */
  readonly journey: Journey;
  readonly app: Embedded;
  /** What is stored now, also while the system is being opened again. */
  readonly memory: Memory;
  /** What time it is, also then. */
  readonly now: Instant;
  /** Those that it runs on now. */
  readonly settings: LocalSettings;
  /** What is under way to it. */
  readonly outside: Outside;
  readonly notes: Notes;
  /** Pages that told somebody that something went wrong, since this was last asked. */
  takeTroubles(): number;
  sight(): Promise<Sight>;
  snapshot(): Snapshot;
  /** Opens the system again, on what the memory holds or held at an earlier moment, with other settings where given. */
  restart(options?: {
    readonly memory?: Memory;
    readonly now?: Instant;
    readonly settings?: LocalSettings;
  }): Promise<void>;
  close(): Promise<void>;
}

/** A beginning: nothing is stored yet. */
export function beginning(now: Instant, seed: number): Snapshot {
  return { memory: newMemory(), now, chance: seed, notes: new Map() };
}

const publicUrl = 'http://hoofdzaak-werk.example';

/** Nothing here may hang on the machine's own time: only what is to happen at once happens, and in the order of asking. */
const noTime = {
  now: () => 0,
  after(ms: number, fn: () => void) {
    if (ms > 0) return () => {};
    const asked = setImmediate(fn);
    return () => clearImmediate(asked);
  },
};

/** Opens the system of a snapshot. */
export async function openWorld(
  from: Snapshot,
  { settings, hook }: { readonly settings: LocalSettings; readonly hook?: FaultHook },
): Promise<World> {
  const chance = chanceFrom(from.chance);
  const notes = new Map(from.notes);
  const outside = createOutside();
  const formerRegions = [...(from.formerRegions ?? [])];
  let troubles = 0;
  let lives = 0;
  let starting: Pick<Snapshot, 'memory' | 'now'> | undefined;
  let present = await openOn(copyOf(from.memory), from.now, settings);

  async function openOn(memory: Memory, now: Instant, using: LocalSettings) {
    lives += 1;
    const life = lives;
    const capture = openCapture({
      frozenAt: now,
      seed: 1,
      rig: rigOf(using, memory, chance),
      pause: async () => {},
      faults(point) {
        // What is left of a process that was killed reaches nothing any more.
        if (life !== lives) throw new Error('this process is gone');
        return hook?.(point);
      },
    });
    const opened = await openEmbedded(capture.options);
    const app: Embedded = { ...opened, reportMail: (mailId, fate) => outside.report(opened, mailId, fate) };
    await capture.watch(app);
    outside.aim(app);
    const journey = journeyOn(app, {
      async request(url, init) {
        const answer = await app.request(url, init);
        // At the desk whoever reads that the case has moved sends it again at once: nothing is left to try.
        const isSentAgain = answer.status === 409 && new URL(url).pathname.startsWith(deskPath);
        if (answer.status >= 400 && !isSentAgain) troubles += 1;
        return answer;
      },
      sight: () => takeSight(app, { capture, formerRegions }),
      close: () => app.close(),
    });
    return { memory, settings: using, capture, app, journey };
  }

  return {
    get journey() {
      return present.journey;
    },
    get app() {
      return present.app;
    },
    get memory() {
      return starting?.memory ?? present.memory;
    },
    get now() {
      return starting?.now ?? present.app.clock.now();
    },
    get settings() {
      return present.settings;
    },
    outside,
    notes,
    takeTroubles() {
      const met = troubles;
      troubles = 0;
      return met;
    },
    sight: () => present.journey.sight(),
    snapshot: () => ({
      memory: copyOf(present.memory),
      now: present.app.clock.now(),
      chance: chance.state(),
      notes: new Map(notes),
      formerRegions: [...formerRegions],
    }),
    async restart({
      memory = copyOf(present.memory),
      now = present.app.clock.now(),
      settings: using = present.settings,
    } = {}) {
      const { app, settings: before } = present;
      if (using !== before) formerRegions.push(before.region);
      // Whatever is left of the old process runs against a wall; nobody waits for it.
      app.clock.close();
      starting = { memory, now };
      present = await openOn(memory, now, using);
      starting = undefined;
    },
    close: () => present.app.close(),
  };
}

function rigOf(settings: LocalSettings, memory: Memory, chance: Chance) {
  return { settings, memory, chance, retries: retriesAtOnce, realTime: noTime, publicUrl };
}
