import { BroadcastChannel } from 'node:worker_threads';
import type { MutantCoverage } from '@stryker-mutator/api/core';
import { type RunnerTestCase, type RunnerTestFile, type RunnerTestSuite, TestRunner } from 'vitest';
import { startTests } from 'vitest/internal/browser';
import { type Answer, type Call, channelName, type FileOfTests, type Tried } from './warm-call.ts';

/** The state that Stryker's instrumented code and its test runner share. */
interface Shared {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage | undefined;
}

const shared: Shared = {};
Object.assign(globalThis, { __stryker__: shared });

/** Internals of this version of vitest's runner that a second runner in the same worker needs. */
interface Inside {
  readonly workerState: {
    readonly evaluatedModules: { getModuleById(id: string): object | undefined; invalidateModule(node: object): void };
  };
  readonly moduleRunner: object;
  readonly _otel: Parameters<TestRunner['__setTraces']>[0];
  cancelRun: boolean;
}
const inside = (runner: TestRunner) => runner as unknown as Inside;

function fullName(task: RunnerTestCase | RunnerTestSuite): string {
  return task.suite === undefined ? task.name : `${fullName(task.suite)} > ${task.name}`;
}

function testsOf(suite: RunnerTestSuite): RunnerTestCase[] {
  return suite.tasks.flatMap((task) => (task.type === 'suite' ? testsOf(task) : [task]));
}

/** The error of a test, or of the hooks around it. A suite fails when a test in it does; errors of its own come from hooks. */
function faultOf(task: RunnerTestCase | RunnerTestSuite): string | undefined {
  const { state, errors } = task.result ?? {};
  if (state === 'fail' && (task.type === 'test' || errors !== undefined)) return errors?.[0]?.message ?? 'failed';
  return task.suite === undefined ? undefined : faultOf(task.suite);
}

/** Runs files again and again with the modules under test loaded once; the file of tests itself is read anew. */
class AgainRunner extends TestRunner {
  call: Call = { files: [], bail: false };
  wanted: FileOfTests | undefined;
  /** Processor time that each test took with its hooks, in milliseconds: on a busy machine the clock says little. */
  readonly spent = new Map<string, number>();
  began = process.cpuUsage();

  override importFile(path: string, source: 'collect' | 'setup') {
    // Code that runs while a module is loaded belongs to no test.
    shared.currentTestId = undefined;
    shared.activeMutant = undefined;
    const { evaluatedModules } = inside(this).workerState;
    const node = evaluatedModules.getModuleById(path);
    if (node) evaluatedModules.invalidateModule(node);
    return super.importFile(path, source);
  }

  onCollected(files: RunnerTestFile[]): void {
    const { names } = this.wanted ?? {};
    const tests = files.flatMap(testsOf);
    if (names !== undefined) {
      for (const test of tests) if (!names.includes(fullName(test))) test.mode = 'skip';
      for (const file of files) skipEmpty(file);
    }
    const [first] = tests.filter(({ mode }) => mode === 'run');
    this.enter(first);
    shared.activeMutant = this.call.mutant;
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    await super.onBeforeRunTask(test);
    this.began = process.cpuUsage();
    this.enter(test);
  }

  override onAfterRunTask(test: RunnerTestCase): void {
    super.onAfterRunTask(test);
    const { user, system } = process.cpuUsage(this.began);
    this.spent.set(test.id, (user + system) / 1000);
    if (this.call.bail && test.result?.state === 'fail') inside(this).cancelRun = true;
  }

  /** From here on everything that runs, also in hooks and in the background, counts for this test. */
  enter(test: RunnerTestCase | undefined): void {
    shared.currentTestId = test === undefined ? undefined : `${test.file.filepath}#${fullName(test)}`;
  }
}

/** The hooks of a suite are skipped if none of its tests runs. */
function skipEmpty(suite: RunnerTestSuite): void {
  for (const task of suite.tasks) if (task.type === 'suite') skipEmpty(task);
  if (suite.tasks.every(({ mode }) => mode === 'skip')) suite.mode = 'skip';
}

/** The worker: it runs no file itself, but waits for calls, until its thread is ended. */
export default class WarmWorker extends TestRunner {
  onBeforeRunFiles(): Promise<void> {
    return this.serve();
  }

  async serve(): Promise<void> {
    const channel = new BroadcastChannel(channelName);
    const answer = (said: Answer) => channel.postMessage(said);
    return new Promise((end) => {
      channel.onmessage = async ({ data }: { data: unknown }) => {
        if (data === 'end') {
          channel.close();
          end();
        } else if (typeof data === 'object' && data !== null && 'files' in data) {
          answer(await this.run(data as Call));
        }
      };
      answer({ ready: true });
    });
  }

  async run(call: Call): Promise<Answer> {
    const runner = new AgainRunner(this.config);
    Object.defineProperty(runner, 'moduleRunner', { value: inside(this).moduleRunner });
    runner.__setTraces(inside(this)._otel);
    runner.call = call;
    shared.hitCount = call.mutant === undefined ? undefined : 0;
    shared.hitLimit = call.hitLimit;
    if (call.mutant === undefined) {
      // The same object, with what it says of loading: modules of the worker's first file are loaded by now, hold on to it, and
      // would be counted as never reached.
      const { static: loading = {} } = shared.mutantCoverage ?? {};
      shared.mutantCoverage = Object.assign(shared.mutantCoverage ?? {}, { static: loading, perTest: {} });
    }
    const tried: Tried[] = [];
    for (const wanted of call.files) {
      runner.wanted = wanted;
      const files = await startTests([{ filepath: wanted.path, testLocations: undefined }], runner);
      for (const file of files) tried.push(...triedIn(file, runner.spent));
      if (call.bail && tried.some(({ fault }) => fault !== undefined)) break;
    }
    shared.activeMutant = undefined;
    const looped = call.hitLimit !== undefined && (shared.hitCount ?? 0) > call.hitLimit;
    const { mutantCoverage: coverage } = shared;
    return call.mutant !== undefined || coverage === undefined ? { tried, looped } : { tried, coverage, looped };
  }
}

function triedIn(file: RunnerTestFile, spent: ReadonlyMap<string, number>): Tried[] {
  if (file.result?.state === 'fail' && testsOf(file).length === 0) {
    return [{ path: file.filepath, name: file.name, took: 0, fault: faultOf(file) ?? 'failed' }];
  }
  return testsOf(file)
    .filter((test) => test.result?.state === 'pass' || faultOf(test) !== undefined)
    .map((test) => {
      const fault = faultOf(test);
      const went = { path: file.filepath, name: fullName(test), took: spent.get(test.id) ?? 0 };
      return fault === undefined ? went : { ...went, fault };
    });
}
