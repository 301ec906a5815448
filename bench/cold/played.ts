import type { FaultPoint } from '../../engines/support/sdk-handler.ts';
import { actPath, deskPath } from '../../functions/domain/desk-paths.ts';
import type { Region } from '../../functions/domain/region.ts';
import type { FunctionName } from '../../functions/runtime/steps.ts';
import { type AllKeys, seededKeys } from '../../local/secrets.ts';
import { about, accept, approve, bySelf, type Cast, cast, start, untilCheckIn } from '../../test/support/cases.ts';
import { type Journey, openJourney } from '../../test/support/journey.ts';
import { regionNamed, withPlacesFor } from '../../test/support/regions.ts';
import { countedDoors } from '../costs/journeys.ts';

/** What a call of AWS was, and what it was answered. */
export interface AnsweredCall {
  readonly operation: string;
  readonly input: unknown;
  readonly output: Readonly<Record<string, unknown>>;
}

/** A call of a function as it was made while people went through their journeys. */
export interface PlayedCall {
  readonly event: unknown;
  /** UTC instant of the call: what it finds is from before it. */
  readonly moment: string;
  readonly tableName: string;
  readonly region: Region;
  /** Where the pages were. */
  readonly publicUrl: string;
  readonly keys: AllKeys;
  readonly calls: readonly AnsweredCall[];
}

/** Writes down the calls of functions in a run, to be put into it as its hook. */
function createRecorder(now: () => string) {
  const under = new Map<number, { event: unknown; moment: string; calls: AnsweredCall[] }>();
  const made: { folder: string; event: unknown; moment: string; calls: readonly AnsweredCall[] }[] = [];
  return {
    made,
    hook({ service, phase, operation, invocation, payload, request, response }: FaultPoint): void {
      if (invocation === undefined) return;
      const { id, folder } = invocation;
      if (service === 'functions' && phase === 'before') under.set(id, { event: payload, moment: now(), calls: [] });
      const one = under.get(id);
      if (one === undefined || phase === 'before') return;
      if (service === 'functions') made.push({ folder, ...one });
      // What was refused is asked in a way that one process alone does not meet.
      else if (response !== undefined && 'output' in response)
        one.calls.push(structuredClone({ operation, input: request?.input, output: response.output }));
    },
  };
}

type Event = Readonly<Record<string, unknown>>;

/** Whether a call is the one that a start of a function is usually for, where that is not simply its first. */
const usual: Partial<Record<string, (event: Event) => boolean>> = {
  'serve-public': ({ httpMethod, path }) => httpMethod === 'GET' && path === '/',
  'serve-links': ({ httpMethod, path }) => httpMethod === 'GET' && /^\/taak\//.test(String(path)),
  'serve-desk': ({ httpMethod, path }) => httpMethod === 'GET' && path === '/werkplek',
  'act-at-desk': ({ httpMethod, path }) =>
    httpMethod === 'GET' && /^\/werkplek\/aanmelding\/HW-\w+\/./.test(String(path)),
};

/** Canaries for the mailboxes of one municipality and the coordinator's. */
const drill = { municipality: 'GM0355', providers: false, coordinator: true, uwv: false, language: 'nl' };

/** Somebody from intake to the end of guidance, with the pages that are opened on the way. */
async function wholeJourney(journey: Journey): Promise<void> {
  const people = cast('cold');
  const { app } = journey;
  const reference = await journey.refer(bySelf(people));
  const staff = await journey.staff();
  for (const path of ['/', '/resultaten']) await staff.get(`${app.url}${path}`);
  for (const path of [deskPath, actPath(reference, 'withdraw')]) await staff.get(`${app.url}${path}`);
  const [mail] = await app.mails();
  if (mail !== undefined) await app.reportMail(mail.id, 'delivery');
  const { generation } = (await journey.look(reference)).referral;
  await app.invoke('resume', { referralId: reference, generation });
  await app.invoke('sweep-tasks', {});
  await app.invoke('tell-events', {});
  await app.invoke('drill-mail', { send: drill });
  await approve(journey, people, reference);
  await accept(journey, people, reference);
  await app.clock.advanceBy('P8D');
  await start(journey, people, reference);
  await untilCheckIn(journey, reference);
  const jobCoach = journey.person(people.jobCoach);
  await jobCoach.answer({ choice: 'stopped', reason: 'no-match', hoursUsed: '2' }, about(reference));
}

/** Somebody without a client that vouches for them confirms by mail: only then the machine begins with what intake planned. */
async function unknown(journey: Journey): Promise<void> {
  const people = cast('unknown');
  const { body } = await journey.submitUnknown(bySelf(people));
  await journey.person(people.candidate).answer({ choice: 'confirm' }, about(String(body['reference'])));
}

/** A school refers, and the candidate says yes before anything else. */
async function consented(journey: Journey): Promise<void> {
  const people = cast('school');
  const door = countedDoors.find(({ consents }) => consents);
  const reference = await journey.refer(door?.parts(people));
  await journey.person(people.candidate).answer({ choice: 'yes' }, about(reference));
}

/** The work coach asks something first; then an execution ends because it has waited for as long as one may. */
async function asked(journey: Journey): Promise<void> {
  const people = cast('asked');
  const reference = await journey.refer(bySelf(people));
  await journey.person(people.workCoach).answer({ choice: 'ask-information', question: 'Wanneer?' }, about(reference));
  await journey.app.clock.advanceBy('P2D');
  const { referral } = await journey.look(reference);
  await journey.app.invoke('hand-over', {
    referralId: reference,
    generation: referral.generation,
    fault: 'States.Timeout',
  });
}

/** One after another is offered the only places, until somebody waits. */
async function waiting(journey: Journey): Promise<void> {
  for (let n = 0; n < 12; n += 1) {
    const people: Cast = cast(`queue${n}`);
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    if ((await journey.stage(reference)) === 'waiting') return;
  }
}

/** The only provider that may be asked says nothing, until nobody is left to ask. */
async function unplaced(journey: Journey): Promise<void> {
  const people = cast('silent');
  const reference = await journey.refer(bySelf(people));
  await approve(journey, people, reference);
  await journey.app.clock.advanceBy('P40D');
}

const seed = 1;

/** Walks on a run of its own, and adds the calls of functions that are not known yet. */
async function play(
  walk: (journey: Journey) => Promise<void>,
  found: Map<string, PlayedCall>,
  regionContent?: unknown,
): Promise<void> {
  let now = () => new Date().toISOString();
  const recorder = createRecorder(() => now());
  const journey = await openJourney({
    seed,
    faults: recorder.hook,
    ...(regionContent === undefined ? {} : { regionContent }),
  });
  now = journey.app.clock.now;
  const { url: publicUrl, region, system } = journey.app;
  try {
    await walk(journey);
    await journey.app.clock.idle();
  } finally {
    await journey.close();
  }
  const shared = { region, publicUrl, tableName: system.table.create.TableName, keys: seededKeys(seed) };
  for (const { folder, ...call } of recorder.made) {
    if (found.has(folder) || usual[folder]?.(call.event as Event) === false) continue;
    found.set(folder, { ...shared, ...call });
  }
}

/**
 * The first call of each function as people make it on their way, with what the table held then. A function that nobody calls on these ways
 * is not in it.
 */
export async function playFirstCalls(): Promise<ReadonlyMap<FunctionName, PlayedCall>> {
  const found = new Map<string, PlayedCall>();
  for (const walk of [wholeJourney, unknown, consented, asked, unplaced]) await play(walk, found);
  await play(waiting, found, withPlacesFor(1, await regionNamed()));
  return found as ReadonlyMap<string, PlayedCall> as ReadonlyMap<FunctionName, PlayedCall>;
}
