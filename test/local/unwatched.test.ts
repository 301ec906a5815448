import { expect, test } from 'vitest';
import { openEmbedded } from '../../local/embedded.ts';

/** How often the sweeper looks around in two hours of each of two days a week apart, in a sweep at each full hour. */
async function looksOf(unwatched: boolean): Promise<number> {
  let looks = 0;
  const app = await openEmbedded({
    frozenAt: '2026-01-05T08:00:00.000Z',
    seed: 1,
    unwatched,
    observer: {
      request(_service, call, pass) {
        if (call.operation === 'GetSendQuota') looks += 1;
        return pass();
      },
      call: (_folder, _payload, work) => work(),
    },
  });
  for (const day of ['06', '13']) {
    for (let hour = 8; hour < 10; hour += 1) {
      await app.clock.advanceTo(`2026-01-${day}T${String(hour).padStart(2, '0')}:00:00.000Z`);
      await app.invoke('sweep-tasks', { source: 'aws.events' });
    }
  }
  await app.close();
  return looks;
}

test('in a run that nobody watches the sweeper looks around once a week, and elsewhere in each hour', async () => {
  expect([await looksOf(true), await looksOf(false)]).toEqual([2, 4]);
});
