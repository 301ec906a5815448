import { expect, test } from 'vitest';
import { tally } from '../../demo/year/tally.ts';
import { now, referral } from '../adapters/sample.ts';

const event = (action: 'receive' | 'receive-unconfirmed' | 'confirm-sender' | 'end-unconfirmed') =>
  ({ action, object: 'HW-1', result: 'ok', origin: 'api', actor: 'system', at: now }) as const;
const history = (...actions: Parameters<typeof event>[0][]) => ({
  referral: referral('HW-1'),
  forgotten: false,
  events: actions.map(event),
  trajectory: undefined,
});

test('what was sent by nobody known counts nowhere until its sender confirms', () => {
  const year = tally(
    [
      history('receive'),
      history('receive-unconfirmed'),
      history('receive-unconfirmed', 'end-unconfirmed'),
      history('receive-unconfirmed', 'confirm-sender'),
    ],
    [],
  );
  expect(year.doors.find(({ door }) => door === 'sterk-met-werk')?.received).toBe(2);
});

test('codes are no mails of the year, so that asking for one again is no second copy', () => {
  const outbox = ['HW-1/HW-1#approve#1/approve/0-1-0', 'HW-1/HW-1#approve#1/code', 'worklist-code', 'worklist-code'];
  expect(tally([], outbox).mails).toEqual({ distinct: 1, repeats: 0 });
  expect(tally([], [...outbox, ...outbox.slice(0, 1)]).mails).toEqual({ distinct: 1, repeats: 1 });
});
