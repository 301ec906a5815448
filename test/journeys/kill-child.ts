import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { about, accept, approve, bySelf, cast, start } from '../support/cases.ts';
import { invented } from '../support/invented.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import type { KillPoint } from './kill-rounds.ts';

/**
 * One case in a process that is killed at a given point: `kill-child.ts <folder> <port> <life> <kill point as JSON>`. Started again on the
 * same folder it goes on from what the table and the mailbox say, as people would. Ends with 0 when the case is closed.
 */
const [folder = '', port = '0', life = '0', killPoint = '{}'] = process.argv.slice(2);
const kill: KillPoint = JSON.parse(killPoint);
const people = cast('killed');
let met = 0;

const journey = await openJourney({
  dataDir: join(folder, 'data'),
  // The same in every life: mails sent in an earlier one hold its address.
  port: Number(port),
  // Another row of random ids in each life, as in a real one.
  seed: Number(life),
  // Shared with every other run, so that nothing has to be synthesised.
  templateDir: fileURLToPath(new URL('../../.local/template', import.meta.url)),
  onError: (where, error) => console.error(where, error),
  faults(point) {
    const matches =
      (kill.service === undefined || kill.service === point.service) &&
      (kill.operation === undefined || kill.operation === point.operation) &&
      (kill.phase === undefined || kill.phase === point.phase);
    if (matches) met += 1;
    if (matches && met === kill.nth) process.kill(process.pid, 'SIGKILL');
  },
});

/** Posts the referral as a careful client does: with a key, again and again until there is an answer. */
async function refer({ app }: Journey): Promise<string> {
  const kept = join(folder, 'reference');
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const answer = await fetch(`${app.url}/v1/referrals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'one-case', 'x-api-key': 'demo-key' },
    body: JSON.stringify(invented(app.region, bySelf(people))),
  });
  await app.clock.idle();
  const { reference } = (await answer.json()) as { reference?: string };
  if (reference === undefined) throw new Error(`the API answered ${answer.status}`);
  writeFileSync(kept, reference);
  return reference;
}

async function act(reference: string): Promise<void> {
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

const reference = await refer(journey);
let problem: unknown;
for (let round = 0; (await journey.stage(reference)) !== 'closed'; round += 1) {
  if (round === 100) throw new Error(`stuck at ${await journey.stage(reference)}`, { cause: problem });
  // Anyone who has no mail yet, because it was cut off, waits for the sweeper.
  await act(reference).catch((error: unknown) => {
    problem = error;
  });
  await journey.app.clock.advanceBy('PT10M');
}
await journey.app.clock.advanceBy('PT1H');
await journey.close();
