import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readCommand } from './command.ts';
import { loadLine } from './machine.ts';
import { openDbos } from './peers/dbos/dbos.ts';
import { differences } from './peers/differences.ts';
import { measureRest, measureRound, type Rest, type Round, warmUp } from './peers/measure.ts';
import { ours } from './peers/ours/ours.ts';
import { openRestate } from './peers/restate/restate.ts';
import type { Peer } from './peers/subject.ts';
import { type Result, tellFigures, tellRatios } from './peers/tell.ts';
import { keepResult, measuredLine, resultsHelp, resultsOption } from './report.ts';

// `npm run bench:peers`: each round measures all of them, in turn.
const { values, line } = readCommand(
  `Use: npm run bench:peers -- [options]

This product beside Restate and DBOS, which are installed for it in a folder that is removed after it.

--cases 1000              cases of a round
--rounds 3
--clients 8
--waiting 2000            cases that wait where memory and disk are measured; 0: they are not
--peers-folder <folder>   a folder for the peers that is kept
${resultsHelp}`,
  {
    cases: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    clients: { type: 'string', default: '8' },
    waiting: { type: 'string', default: '2000' },
    'peers-folder': { type: 'string' },
    ...resultsOption,
  },
);
const [cases, rounds, clients, waiting] = [values.cases, values.rounds, values.clients, values.waiting].map(Number) as [
  number,
  number,
  number,
  number,
];
const measured = measuredLine();
const tell = (line: string) => process.stderr.write(`${line}\n`);
const why = (error: unknown) => (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ');

const kept = values['peers-folder'];
const folder = kept === undefined ? await mkdtemp(join(tmpdir(), 'bench-peers-')) : resolve(kept);
await mkdir(folder, { recursive: true });
const missing: string[] = [];
const peers: { readonly peer: Peer; readonly rounds: Round[]; rest?: Rest }[] = [{ peer: ours, rounds: [] }];
try {
  for (const [name, open] of Object.entries({ Restate: openRestate, DBOS: openDbos })) {
    try {
      peers.push({ peer: await open(folder), rounds: [] });
    } catch (error) {
      missing.push(`- ${name} is not in the table: it could not be installed. ${why(error)}`);
      tell(missing.at(-1) ?? '');
    }
  }

  for (let round = 1; round <= rounds; round += 1) {
    for (const one of peers) {
      one.rounds.push(await measureRound(one.peer, cases, clients));
      tell(`round ${round} of ${rounds}: ${one.peer.name}`);
    }
  }
  for (const one of waiting === 0 ? [] : peers) {
    one.rest = await measureRest(one.peer, waiting, clients);
    tell(`${waiting} waiting: ${one.peer.name}`);
  }
} finally {
  if (kept === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

const results: readonly Result[] = peers.map(({ peer, ...measured }) => ({ name: peer.name, ...measured }));
const report = [
  `${measured} ${loadLine().replace('before', 'after')}.`,
  `${cases} cases in each of ${rounds} rounds, each after ${warmUp} that do not count, ${clients} clients; medians with least and greatest; memory and disk once, at ${waiting} waiting cases.`,
  tellFigures(results),
  ...(results.length > 1 ? ['Ratios, round by round, beside what is wanted:', tellRatios(results)] : []),
  ...missing,
  differences,
].join('\n\n');
process.stdout.write(`${report}\n`);
await keepResult(values.results, { file: 'peers', title: 'Beside others', heading: `\`${line}\``, text: report });
