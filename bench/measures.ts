import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { visitorAt } from '../demo/rehearsal/visitor.ts';
import type { Answer } from '../engines/support/sdk-handler.ts';
import { createClients } from '../local/engines.ts';
import { approvalLinks, mails, proveMailbox } from './coach.ts';
import { byClients, post, quantile, workCoach } from './load.ts';
import { median } from './median.ts';
import { processorMs } from './processor.ts';
import { type Subject, startSubject } from './subject.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** People or systems that send at the same time. */
const clients = 8;

/** Figures of one run, by name. */
export type Figures = Readonly<Record<string, number>>;

/** Seconds from the command to the first page, with a cached template. */
export async function firstPage(): Promise<Figures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-'));
  const began = performance.now();
  const child = spawn('npm', ['start', '--silent', '--', '--port', '0', '--data', dataDir], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  let said = '';
  for await (const text of child.stdout.setEncoding('utf8')) {
    said += text;
    if (said.includes('The console:')) break;
  }
  const url = /The site: +(\S+)/.exec(said)?.[1] ?? '';
  const page = await fetch(url);
  await page.text();
  const seconds = (performance.now() - began) / 1000;
  const gone = once(child, 'exit');
  // npm is in between, so the whole process group is ended.
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
  await gone;
  await rm(dataDir, { recursive: true, force: true });
  return { seconds };
}

/**
 * Referrals accepted until each stands at its first task: the work coach's.
 *
 * @param profile see startSubject
 */
export async function intake(count: number, profile?: string): Promise<Figures> {
  const subject = await startSubject(profile);
  try {
    await byClients(clients, 100, (n) => post(subject.url, 1_000_000 + n));
    await subject.settled();
    return await perSecond(subject, count, (n) => post(subject.url, n));
  } finally {
    await subject.stop();
  }
}

/** Approvals answered until each case stands at its next task: the provider's. */
export async function approvals(count: number, profile?: string): Promise<Figures> {
  const subject = await startSubject(profile);
  try {
    const warmUp = 50;
    await byClients(clients, count + warmUp, (n) => post(subject.url, n));
    await subject.settled();
    const links = await approvalLinks(subject.url);
    const coach = visitorAt(workCoach);
    await proveMailbox(subject.url, coach, links[0] ?? '');
    const approve = async (link: string | undefined) => {
      const page = await coach.post(link ?? '', { choice: 'approve' });
      if (page.status !== 200) throw new Error(`an approval was met with ${page.status}`);
    };
    await byClients(clients, warmUp, (n) => approve(links[n]));
    await subject.settled();
    return await perSecond(subject, count, (n) => approve(links[warmUp + n]));
  } finally {
    await subject.stop();
  }
}

/**
 * Milliseconds of processor time for one call through the AWS SDK when the other side answers at once: what the calls of a
 * piece of work cost before any engine of ours has done anything.
 */
export async function bareCall(): Promise<Figures> {
  const nobody: Answer = async () => ({ output: { Item: { pk: { S: 'R#HW-AAAAAAA' }, sk: { S: 'REFERRAL' } } } });
  const { dynamodb } = createClients('eu-central-1', {
    dynamodb: nobody,
    states: nobody,
    mail: nobody,
  });
  const call = () =>
    dynamodb.send(new GetItemCommand({ TableName: 'none', Key: { pk: { S: 'R#HW-AAAAAAA' }, sk: { S: 'REFERRAL' } } }));
  for (let n = 0; n < 2000; n += 1) await call();
  const before = process.cpuUsage();
  for (let n = 0; n < 10_000; n += 1) await call();
  return { processor: processorMs(before) / 10_000 };
}

/** Pages that are timed: public ones by their path, and those behind a link. */
export const timedPages = [
  '/',
  '/aanmelden',
  '/aanmelden/past-dit-bij-mij',
  '/privacy',
  'a task',
  'a status page',
] as const;

/** Milliseconds of server time for each of `timedPages`, requested one after another by one visitor. */
export async function pages(times: number): Promise<Figures> {
  const subject = await startSubject();
  try {
    await post(subject.url, 0);
    await subject.settled();
    const links = (await mails(subject.url)).flatMap((mail) => mail.links);
    const behind = (part: string) => links.find((link) => link.includes(part)) ?? '';
    const addresses = { 'a task': behind('/taak/'), 'a status page': behind('/status/') };
    const figures: Record<string, number> = {};
    for (const page of timedPages) {
      const address = page.startsWith('/') ? subject.url + page : addresses[page as keyof typeof addresses];
      const get = async () => {
        const answer = await fetch(address);
        await answer.text();
        if (!answer.ok) throw new Error(`${page} was answered with ${answer.status}`);
      };
      await byClients(1, 50, get);
      figures[page] = median(await byClients(1, times, get));
    }
    return figures;
  } finally {
    await subject.stop();
  }
}

/**
 * The list of a work coach for whom this many decisions wait: milliseconds of the first look of a day, which records
 * whom it showed; of the looks after that; and of one task on it. Calls are those of a later look.
 */
export async function worklist(open: number): Promise<Figures> {
  const subject = await startSubject();
  try {
    await byClients(clients, open, (n) => post(subject.url, n));
    await subject.settled();
    const coach = visitorAt(workCoach);
    const links = await approvalLinks(subject.url);
    await proveMailbox(subject.url, coach, links[0] ?? '');
    const look = async (path: string) => {
      const page = await coach.get(`${subject.url}${path}`);
      if (page.status !== 200) throw new Error(`${path} was answered with ${page.status}`);
      return page.html;
    };
    const [first = 0] = await byClients(1, 1, () => look('/mijn'));
    const html = await look('/mijn');
    const shown = new Set(html.match(/\/mijn\/HW-\w+\/approve\/1/g)).size;
    if (shown !== open) throw new Error(`${shown} of ${open} tasks are on the list`);
    const before = await subject.usage();
    const later = await byClients(1, 20, () => look('/mijn'));
    const after = await subject.usage();
    const task = await byClients(1, 20, () => look(/\/mijn\/HW-\w+\/approve\/1/.exec(html)?.[0] ?? ''));
    return {
      first,
      later: median(later),
      task: median(task),
      calls: (after.calls - before.calls) / 20,
    };
  } finally {
    await subject.stop();
  }
}

/** Memory for each case that waits for its approver. */
export async function waiting(count: number): Promise<Figures> {
  const subject = await startSubject();
  try {
    await byClients(clients, 200, (n) => post(subject.url, 1_000_000 + n));
    await subject.settled();
    const before = await subject.usage();
    await byClients(clients, count, (n) => post(subject.url, n));
    await subject.settled();
    const after = await subject.usage();
    const each = (bytes: number) => bytes / count / 1024;
    return { heap: each(after.held - before.held), resident: each(after.resident - before.resident) };
  } finally {
    await subject.stop();
  }
}

async function perSecond(subject: Subject, count: number, work: (n: number) => Promise<unknown>): Promise<Figures> {
  const before = await subject.usage();
  const began = performance.now();
  const took = await byClients(clients, count, work);
  await subject.settled();
  const seconds = (performance.now() - began) / 1000;
  const after = await subject.usage();
  return {
    perSecond: count / seconds,
    p50: median(took),
    p99: quantile(took, 0.99),
    processor: (after.cpu - before.cpu) / count,
    calls: (after.calls - before.calls) / count,
  };
}
