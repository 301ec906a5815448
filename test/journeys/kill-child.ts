import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { defined } from '../../functions/domain/defined.ts';
import { about, accept, approve, bySelf, type Cast, cast, start } from '../support/cases.ts';
import { invented } from '../support/invented.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { dataOf, type Life, referenceFile, templateDir } from './kill-life.ts';

/**
 * Cases in a process that is killed at a given point: `kill-child.ts <life as JSON>`. Started again on the same folder it goes on from
 * what the table and the mailbox say, as people would. Ends with 0 when all cases are closed.
 */
const { folder, port, life, kill, cases, webhook }: Life = JSON.parse(process.argv[2] ?? '{}');
let met = 0;

const journey = await openJourney({
  dataDir: dataOf(folder),
  port,
  // Another row of random ids in each life, as in a real one.
  seed: life,
  templateDir,
  ...defined({ webhook }),
  onError: (where, error) => console.error(where, error),
  faults(point) {
    const matches =
      (kill.service === undefined || kill.service === point.service) &&
      (kill.operation === undefined || kill.operation === point.operation) &&
      (kill.phase === undefined || kill.phase === point.phase) &&
      (kill.within === undefined || kill.within === point.invocation?.folder);
    if (matches) met += 1;
    if (matches && met === kill.nth) process.kill(process.pid, 'SIGKILL');
  },
});

/** Posts the referral as a careful client does: with a key, again and again until there is an answer. */
async function refer({ app }: Journey, name: string): Promise<string> {
  const kept = referenceFile(folder, name);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const answer = await fetch(`${app.url}/v1/referrals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `case-${name}`, 'x-api-key': 'demo-key' },
    body: JSON.stringify(invented(app.region, bySelf(cast(name)))),
  });
  await app.clock.idle();
  const { reference } = (await answer.json()) as { reference?: string };
  if (reference === undefined) throw new Error(`the API answered ${answer.status}`);
  writeFileSync(kept, reference);
  return reference;
}

async function act(people: Cast, reference: string): Promise<void> {
  const { referral, tasks } = await journey.look(reference);
  switch (referral.stage) {
    case 'approval':
      return approve(journey, people, reference);
    case 'offer':
      return accept(journey, people, reference, journey.day());
    case 'confirming-start':
      return start(journey, people, reference);
    case 'checking-in': {
      const next = tasks.find(({ kind }) => kind === 'check-in');
      await journey.app.clock.advanceTo(next?.visibleFrom ?? journey.app.clock.now());
      await journey.app.clock.advanceBy('PT5M');
      const said = next?.n === 1 ? { choice: 'continues', hoursUsed: '3' } : { choice: 'goal-reached', hoursUsed: '5' };
      await journey.person(people.jobCoach).answer(said, about(reference));
      return;
    }
  }
}

const open = new Map<string, string>();
for (const name of cases) open.set(name, await refer(journey, name));
let problem: unknown;
for (let round = 0; open.size > 0; round += 1) {
  const stages = new Map<string, string>();
  for (const [name, reference] of open) stages.set(name, await journey.stage(reference));
  // A check-in is weeks ahead: whoever still has to answer today comes first.
  const isQuiet = [...stages.values()].every((stage) => stage === 'checking-in' || stage === 'closed');
  for (const [name, reference] of open) {
    const stage = stages.get(name);
    if (stage === 'closed') open.delete(name);
    else if (round === 100) throw new Error(`stuck at ${stage}`, { cause: problem });
    // Anyone who has no mail yet, because it was cut off, waits for the sweeper.
    else if (isQuiet || stage !== 'checking-in')
      await act(cast(name), reference).catch((error: unknown) => {
        problem = error;
      });
  }
  await journey.app.clock.advanceBy('PT10M');
}
await journey.app.clock.advanceBy('PT1H');
await journey.close();
