import { appendFile } from 'node:fs/promises';
import { BroadcastChannel } from 'node:worker_threads';
import type { DryRunResult, MutantRunOptions, MutantRunResult, TestRunner } from '@stryker-mutator/api/test-runner';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { type Answer, type Call, channelName, type FileOfTests, type Tried } from './warm-call.ts';

/** Where each result is written at once: Stryker reports results only at the end. */
const log = process.env['MUTATION_LOG'];
/** How much processor time the tests of one mutant may take, by what they took without it, in milliseconds. */
const limit = Number(process.env['MUTATION_LIMIT'] ?? 'Infinity');

const idOf = ({ path, name }: { readonly path: string; readonly name: string }) => `${path}#${name}`;

/**
 * A test runner of Stryker that loads the system once. Stryker's own runner for vitest starts a thread for every mutant,
 * and loading what a journey needs takes much longer than the test that kills the mutant.
 */
class WarmRunner implements TestRunner {
  channel = new BroadcastChannel(channelName);
  vitest: Vitest | undefined;
  specs: TestSpecification[] = [];
  /** How long each test took without mutants: quick ones are tried first. */
  took = new Map<string, number>();
  /** Tests that fail without any mutant, so that they prove nothing. */
  broken = new Set<string>();
  /** How many mutants of one file of code each file of tests has killed: those are tried first for the next one. */
  kills = new Map<string, number>();
  killed = 0;
  /** Every tenth test that killed a mutant runs again without it, to check that nothing was left behind. */
  controlled = 10;

  capabilities() {
    // Modules stay loaded, so mutants in code that runs while loading have no effect.
    return { reloadEnvironment: false };
  }

  async init(): Promise<void> {
    process.env['VITEST'] = '1';
    this.vitest = await createVitest('test', {
      config: 'test/mutation/vitest.config.ts',
      watch: false,
      coverage: { enabled: false },
      reporters: [{}],
      onConsoleLog: () => false,
    });
    this.specs = await this.vitest.globTestSpecifications();
    await this.open();
  }

  async open(): Promise<void> {
    const ready = this.next();
    const [any] = this.specs;
    if (any === undefined) throw new Error('there are no tests');
    // This file only starts the worker.
    void this.vitest?.runTestSpecifications([any], false);
    await ready;
  }

  next(): Promise<Answer> {
    return new Promise((resolve) => {
      this.channel.onmessage = ({ data }) => resolve(data as Answer);
    });
  }

  async ask(call: Call) {
    const answered = this.next();
    this.channel.postMessage(call);
    const answer = await answered;
    if (!('tried' in answer)) throw new Error('the worker started anew');
    return answer;
  }

  async dryRun(): Promise<DryRunResult> {
    const files = this.specs.map(({ moduleId: path }) => ({ path }));
    const { tried, coverage } = await this.ask({ files, bail: false });
    // Tests of one name count as one.
    const each = [...new Map(tried.map((one) => [idOf(one), one])).values()];
    for (const one of each) this.took.set(idOf(one), one.took);
    for (const one of each.filter(({ fault }) => fault !== undefined)) {
      console.error(`fails by itself, and is left out: ${one.name}`);
      this.broken.add(idOf(one));
    }
    return {
      status: 'complete' as DryRunResult['status'] & 'complete',
      tests: each.map((one) => ({
        id: idOf(one),
        name: one.name,
        timeSpentMs: one.took,
        fileName: one.path,
        status: one.fault === undefined ? 0 : 2,
      })),
      ...(coverage === undefined ? {} : { mutantCoverage: coverage }),
    } as DryRunResult;
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const started = performance.now();
    const result = await this.judge(options);
    const { fileName, location, mutatorName, replacement } = options.activeMutant;
    const took = Math.round(performance.now() - started);
    const line = { ...result, took, fileName, at: location.start, mutatorName, replacement };
    if (log !== undefined) await appendFile(log, `${JSON.stringify(line)}\n`);
    return result;
  }

  async judge({ activeMutant, testFilter, hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    const ids = (testFilter ?? []).filter((id) => !this.broken.has(id));
    const { tried, looped } = await this.ask({
      files: this.inOrder(ids, activeMutant.fileName),
      bail: true,
      mutant: activeMutant.id,
      ...(hitLimit === undefined ? {} : { hitLimit }),
    });
    const nrOfTests = tried.length;
    const killer = tried.find(({ fault }) => fault !== undefined);
    if (looped) return { status: 'timeout', reason: 'passed too often' } as MutantRunResult;
    // The shortest run: a mutant may slow a test down, and it would then seem too slow for the next ones.
    for (const one of tried) if (one.fault === undefined) this.keepLeast(idOf(one), one.took);
    if (killer === undefined) return { status: 'survived', nrOfTests } as MutantRunResult;
    this.killed += 1;
    const pair = `${activeMutant.fileName} ${killer.path}`;
    this.kills.set(pair, (this.kills.get(pair) ?? 0) + 1);
    if (this.killed % this.controlled === 0) await this.control(killer);
    const failureMessage = killer.fault ?? '';
    return { status: 'killed', killedBy: [idOf(killer)], failureMessage, nrOfTests } as MutantRunResult;
  }

  keepLeast(id: string, took: number): void {
    this.took.set(id, Math.min(took, this.took.get(id) ?? took));
  }

  async control(killer: Tried): Promise<void> {
    const { tried } = await this.ask({ files: this.inOrder([idOf(killer)]), bail: true, mutant: 'none' });
    const left = tried.find(({ fault }) => fault !== undefined);
    if (left !== undefined) throw new Error(`a mutant left something behind for ${left.name}: ${left.fault}`);
  }

  /** Tests by file: first those that are quick and killed other mutants of this code, as many as fit in the time limit. */
  inOrder(ids: readonly string[], code = ''): FileOfTests[] {
    const byFile = new Map<string, string[]>();
    for (const id of ids) {
      const [path = '', ...name] = id.split('#');
      byFile.set(path, [...(byFile.get(path) ?? []), name.join('#')]);
    }
    const time = ([path, names]: [string, string[]]) =>
      names.reduce((sum, name) => sum + (this.took.get(idOf({ path, name })) ?? 100), 0);
    const weight = (file: [string, string[]]) => time(file) / (1 + (this.kills.get(`${code} ${file[0]}`) ?? 0));
    let spent = 0;
    return [...byFile.entries()]
      .toSorted((a, b) => weight(a) - weight(b))
      .filter((file) => {
        const fits = spent === 0 || spent + time(file) <= limit;
        if (fits) spent += time(file);
        return fits;
      })
      .map(([path, names]) => ({ path, names }));
  }

  async dispose(): Promise<void> {
    this.channel.postMessage('end');
    this.channel.close();
    await this.vitest?.close();
  }
}

/** The export that Stryker reads from this file. */
export const strykerPlugins = [
  { kind: 'TestRunner', name: 'warm', factory: Object.assign(() => new WarmRunner(), { inject: [] }) },
];
