import { afterEach, describe, expect, test } from 'vitest';
import { executionArn, named, openRig, type Rig } from '../engines/states/rig.ts';
import {
  type MachineName,
  machineNames,
  platformFaults,
  readDefinition,
  routes,
  stepStates,
  transitions,
  travelled,
} from './definitions.ts';

/**
 * Every state and every transition of both files, walked on the embedded engine with stub functions. The last test of each
 * machine proves that none was left out.
 */

let rig: Rig | undefined;
afterEach(async () => {
  await rig?.close();
  rig = undefined;
});

/** What each function answers, call by call: a value, or an error that it throws; afterwards `closed`. */
type Script = Readonly<Record<string, readonly unknown[]>>;

async function walk(machine: MachineName, script: Script, name = 'HW-1-1', more: object = {}): Promise<string> {
  const functions = Object.fromEntries(
    [...stepStates(machine).keys()].map((step) => {
      const answers = [...(script[step] ?? [])];
      return [
        step,
        () => {
          const answer = answers.length > 0 ? answers.shift() : { stage: 'closed' };
          if (answer instanceof Error) throw answer;
          return answer;
        },
      ];
    }),
  );
  rig = await openRig({
    machines: { referral: readDefinition('referral'), trajectory: readDefinition('trajectory') },
    functions,
  });
  const arn = await rig.run(machine, { referralId: 'HW-1', generation: 1, ...more }, name);
  // Long enough for every retry, too short for a callback to time out.
  await rig.clock.advanceBy('P2D');
  return arn;
}

function present(): Rig {
  if (rig === undefined) throw new Error('walk first');
  return rig;
}

const faults = (count: number, name: string) => Array.from({ length: count }, () => named(name));
const runTrajectory = { stage: 'run-trajectory', execution: 'HW-1-2', nextGeneration: 2 };

describe.each(machineNames)('the %s machine', (machine) => {
  const definition = readDefinition(machine);
  const seen = new Set<string>();
  const entered = new Set<string>();

  async function finish(arn: string) {
    const history = await present().states.history(arn);
    for (const transition of travelled(history)) seen.add(transition);
    const path = await present().path(arn);
    for (const state of path) entered.add(state);
    return { path, ...(await present().outcome(arn)) };
  }

  const targets = [...routes(definition)].filter(([, state]) => definition.States[state]?.Type === 'Task');
  const steps = targets.filter(([, state]) => state !== 'RunTrajectory');
  const waits = (state: string) => definition.States[state]?.Resource?.endsWith('.waitForTaskToken') === true;
  const reach = (stage: string): Script => ({ Resume: [{ stage }] });

  test.each(steps.filter(([, state]) => !waits(state)))(
    'stage %s: does %s and goes where it points',
    async (stage, state) => {
      const arn = await walk(machine, reach(stage));
      expect(await finish(arn)).toMatchObject({
        status: 'SUCCEEDED',
        path: ['Route', 'Resume', 'Route', state, ...(state === 'CloseTrajectory' ? [] : ['Route', 'Closed'])],
      });
      const [, call] = present().calls;
      expect(call).toEqual({ name: state, payload: { referralId: 'HW-1', generation: 1, task: null } });
    },
  );

  test.each(steps.filter(([, state]) => waits(state)))(
    'stage %s: waits in %s, then asks the table where nobody says it',
    async (stage, state) => {
      const arn = await walk(machine, reach(stage));
      expect(await present().states.currentState(arn)).toBe(state);
      const payload = { referralId: 'HW-1', generation: 1, task: null, taskToken: expect.any(String) };
      expect(present().calls[1]?.payload).toEqual(payload);
      await present().succeed(present().token(), { whatever: 'is ignored' });
      expect(await finish(arn)).toMatchObject({
        status: 'SUCCEEDED',
        path: ['Route', 'Resume', 'Route', state, 'Route', 'Resume', 'Route', 'Closed'],
      });
    },
  );

  test.each(steps.filter(([, state]) => waits(state)))(
    'stage %s: begins at %s where the start says so, and goes where the word that wakes it points',
    async (stage, state) => {
      const arn = await walk(machine, {}, 'HW-1-1', { stage, task: 'HW-1#advance#3' });
      expect(present().calls[0]?.payload).toMatchObject({ task: 'HW-1#advance#3' });
      await present().succeed(present().token(), { stage: 'superseded' });
      expect(await finish(arn)).toMatchObject({ status: 'SUCCEEDED', path: ['Route', state, 'Route', 'Superseded'] });
      expect(present().calls.map(({ name }) => name)).toEqual([state]);
    },
  );

  test.each(steps.filter(([, state]) => waits(state)))(
    'stage %s: after 120 days in %s the next generation takes over',
    async (stage, state) => {
      const arn = await walk(machine, reach(stage));
      await present().clock.advanceBy('P117D');
      expect(await present().states.currentState(arn)).toBe(state);
      await present().clock.advanceBy('P1D');
      expect(await finish(arn)).toMatchObject({
        status: 'SUCCEEDED',
        path: ['Route', 'Resume', 'Route', state, 'HandOver', 'Handed', 'HandedOver'],
      });
      expect(present().calls.at(-1)).toEqual({
        name: 'HandOver',
        payload: { referralId: 'HW-1', generation: 1, fault: 'States.Timeout' },
      });
    },
  );

  test.each([['', 'Resume'], ...steps])(
    'stage %s: a fault of ours in %s goes to the next generation at once',
    async (stage, state) => {
      const script =
        state === 'Resume'
          ? { Resume: [named('InvariantError')] }
          : { ...reach(stage), [state]: [named('InvariantError')] };
      const arn = await walk(machine, script);
      const { path, status } = await finish(arn);
      expect(path.slice(-4)).toEqual([state, 'HandOver', 'Handed', 'HandedOver']);
      expect(status).toBe('SUCCEEDED');
      expect(present().calls.at(-1)?.payload).toEqual({ referralId: 'HW-1', generation: 1, fault: 'InvariantError' });
      expect(present().calls.filter(({ name }) => name === state)).toHaveLength(1);
    },
  );

  test.each([['', 'Resume'], ...steps])(
    'stage %s: two writers in %s pass by themselves, unless they keep meeting',
    async (stage, state) => {
      const script = (count: number) => {
        const answers = faults(count, 'TryAgainError');
        return state === 'Resume' ? { Resume: answers } : { ...reach(stage), [state]: answers };
      };
      await finish(await walk(machine, script(6)));
      expect(present().calls.filter(({ name }) => name === 'HandOver')).toEqual([]);
      await present().close();
      const { path } = await finish(await walk(machine, script(7)));
      expect(path.slice(-3)).toEqual(['HandOver', 'Handed', 'HandedOver']);
      expect(present().calls.filter(({ name }) => name === state)).toHaveLength(7);
      expect(present().calls.at(-1)?.payload).toMatchObject({ fault: 'TryAgainError' });
    },
  );

  test.each(platformFaults)('a fault of the platform, %s, is tried again in every step', async (name) => {
    for (const [stage, state] of [['', 'Resume'], ...steps] as const) {
      const script = state === 'Resume' ? { Resume: [named(name)] } : { ...reach(stage), [state]: [named(name)] };
      await finish(await walk(machine, script));
      expect(present().calls.filter((call) => call.name === state).length, state).toBeGreaterThan(1);
      expect(
        present().calls.filter((call) => call.name === 'HandOver'),
        state,
      ).toEqual([]);
      await present().close();
    }
  });

  test('what a fault broke off ends as failed, so that it is seen', async () => {
    const arn = await walk(machine, {
      Resume: [named('InvariantError')],
      HandOver: [{ handed: 'to-sweeper' }],
    });
    expect(await finish(arn)).toMatchObject({
      status: 'FAILED',
      error: 'BrokenOff',
      path: ['Route', 'Resume', 'HandOver', 'Handed', 'BrokenOff'],
    });
  });

  test('what the next generation goes on with ends well', async () => {
    const arn = await walk(machine, {
      Resume: [named('InvariantError')],
      HandOver: [{ handed: 'to-next-generation' }],
    });
    expect(await finish(arn)).toMatchObject({ status: 'SUCCEEDED' });
  });

  test.each([
    ['closed', 'Closed'],
    ['superseded', 'Superseded'],
  ])('stage %s: ends in %s', async (stage, state) => {
    expect(await finish(await walk(machine, reach(stage)))).toMatchObject({
      status: 'SUCCEEDED',
      path: ['Route', 'Resume', 'Route', state],
    });
  });

  test.each([[{ stage: 'a-stage-of-next-year' }], [{}], [null]])(
    'an answer %j that it does not know goes to the next generation',
    async (answer) => {
      const { path } = await finish(await walk(machine, { Resume: [answer] }));
      expect(path).toEqual(['Route', 'Resume', 'Route', 'UnknownStage', 'HandOver', 'Handed', 'HandedOver']);
      expect(present().calls.at(-1)?.payload).toMatchObject({ fault: 'UnknownStage' });
    },
  );

  test('when handing over keeps failing for hours the sweeper finds the case', async () => {
    const arn = await walk(machine, { Resume: [named('InvariantError')], HandOver: faults(9, 'InvariantError') });
    expect(await finish(arn)).toMatchObject({
      status: 'FAILED',
      error: 'LeftToSweeper',
      path: ['Route', 'Resume', 'HandOver', 'LeftToSweeper'],
    });
    expect(present().ended[0]?.detail).toMatchObject({ status: 'FAILED', error: 'LeftToSweeper' });
    const [{ at: from } = { at: '' }] = await present().states.history(arn);
    const hours = (Date.parse(present().ended[0]?.time ?? '') - Date.parse(from)) / 3_600_000;
    expect(hours).toBeGreaterThan(1);
    expect(hours).toBeLessThan(6);
  });

  test('handing over succeeds at a later try', async () => {
    const arn = await walk(machine, { Resume: [named('InvariantError')], HandOver: faults(8, 'InvariantError') });
    expect(await finish(arn)).toMatchObject({
      status: 'SUCCEEDED',
      path: ['Route', 'Resume', 'HandOver', 'Handed', 'HandedOver'],
    });
  });

  if (machine === 'referral') {
    test('stage starting: hands the case to the trajectory machine, under the name the table gave', async () => {
      const arn = await walk(machine, { ...reach('starting'), StartTrajectory: [runTrajectory] });
      const { path, status } = await finish(arn);
      expect([status, ...path]).toEqual([
        'SUCCEEDED',
        'Route',
        'Resume',
        'Route',
        'StartTrajectory',
        'Route',
        'RunTrajectory',
      ]);
      const child = executionArn('trajectory', 'HW-1-2');
      expect(await present().path(child)).toEqual(['Route', 'ConfirmStart']);
      expect(present().calls.at(-1)).toMatchObject({
        name: 'ConfirmStart',
        payload: { referralId: 'HW-1', generation: 2 },
      });
    });

    test('a trajectory that an earlier try started, and that ended since, is started already', async () => {
      const script = { StartTrajectory: [runTrajectory, runTrajectory] };
      await finish(await walk(machine, script, 'HW-1-1', { stage: 'starting' }));
      await present().succeed(present().token(), { stage: 'closed' });
      const input = { referralId: 'HW-1', generation: 1, stage: 'starting' };
      const again = await present().run(machine, input, 'HW-1-1b');
      expect(await finish(again)).toMatchObject({
        status: 'SUCCEEDED',
        path: ['Route', 'StartTrajectory', 'Route', 'RunTrajectory', 'Started'],
      });
      expect(await present().states.list()).toHaveLength(3);
    });

    test.each([
      ['a name that AWS refuses', { ...runTrajectory, execution: 'not a name' }, 'StepFunctions.InvalidNameException'],
      ['no name', { stage: 'run-trajectory' }, 'States.QueryEvaluationError'],
    ])('a trajectory that cannot be started goes to the next generation: %s', async (_, answer, fault) => {
      const script = { StartTrajectory: [answer] };
      const { path } = await finish(await walk(machine, script, 'HW-1-1', { stage: 'starting' }));
      expect(path.slice(-4)).toEqual(['RunTrajectory', 'HandOver', 'Handed', 'HandedOver']);
      expect(present().calls.at(-1)?.payload).toMatchObject({ fault });
    });
  }

  test('nothing was left out', () => {
    expect([...entered].sort()).toEqual(Object.keys(definition.States).sort());
    expect([...seen].sort()).toEqual(transitions(definition).sort());
  });
});
