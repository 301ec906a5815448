import { paginateScan } from '@aws-sdk/client-dynamodb';
import type { ExecutionSummary } from '../../engines/states/local-states.ts';
import { keyPrefixes, tableShape } from '../../functions/ports/table.ts';
import type { CapturedMail } from '../../local/captured-mail.ts';
import { type ConsoleParts, endOfTime } from '../../local/embedded.ts';
import { type MailFault, outboxIds } from '../../local/mailbox.ts';
import { readHistories } from '../year/read-histories.ts';
import { watchCases } from './case-watch.ts';
import { whatChanged } from './clock/what-changed.ts';
import { peopleOf } from './people.ts';
import { type ConsoleView, type ExecutionLine, nextAction, type ReferralDetail, type ReferralLine } from './view.ts';

/** More executions than anybody will look through in a console. */
const executionLimit = 10_000;
/** The furthest that "to the end" goes: longer than any trajectory with what is asked after it. */
const monthsToEnd = 60;

interface KnownCase {
  readonly writes: number;
  readonly createdAt: string;
  readonly line: ReferralLine;
}

/** What the console shows, read from the engines and through the system's own stores. */
export function consoleView(options: ConsoleParts): ConsoleView {
  const { clients, executions, mailbox, clock, runtime, tableName } = options;
  let fault: MailFault | null = null;

  /** References of all referrals. A scan is fine on a laptop's own table; the system itself never does one. */
  async function readAll(): Promise<readonly string[]> {
    const { partitionKey, sortKey } = tableShape;
    const pages = paginateScan(
      { client: clients.dynamodb },
      {
        TableName: tableName,
        ProjectionExpression: '#pk',
        FilterExpression: '#sk = :referral',
        ExpressionAttributeNames: { '#pk': partitionKey, '#sk': sortKey },
        ExpressionAttributeValues: { ':referral': { S: 'REFERRAL' } },
      },
    );
    const found: string[] = [];
    for await (const page of pages) {
      for (const item of page.Items ?? []) found.push(item[partitionKey]?.S?.slice(keyPrefixes.referral.length) ?? '');
    }
    return found;
  }

  const cases = watchCases(readAll, options.onWrite);
  const { references } = cases;

  const mails = async (after?: string) => (await mailbox.mails(after)).map((mail) => mailFrom(mail, options.url));

  async function referral(reference: string): Promise<ReferralDetail | undefined> {
    const found = await runtime.referrals.load(reference);
    if (!found) return undefined;
    const whole = await runtime.referrals.whole(reference);
    const about = (mail: CapturedMail) => outboxIds(mail).some((id) => id.startsWith(`${reference}/`));
    return {
      ...found,
      events: await runtime.referrals.events(reference),
      deciders: (await whole?.deciders()) ?? [],
      receipt: whole?.receipt(),
      mails: (await mails()).filter(about),
    };
  }

  /** Each case as it was last read whole, and how often it had been written until then. */
  const known = new Map<string, KnownCase>();

  async function lineOf(id: string): Promise<KnownCase | undefined> {
    const writes = cases.writesOf(id);
    const before = known.get(id);
    if (before?.writes === writes) return before;
    const found = await runtime.referrals.load(id);
    if (found === undefined) return undefined;
    const { door = null, stage: status, createdAt } = found.referral;
    const read = { writes, createdAt, line: { reference: id, door, status, nextAction: nextAction(found.tasks) } };
    known.set(id, read);
    return read;
  }

  async function referrals(): Promise<readonly ReferralLine[]> {
    const ids = await references();
    // One that is gone was not written, but expired: its head is not there any more.
    const heads = new Set((await runtime.referrals.heads(ids)).map(({ id }) => id));
    for (const id of known.keys()) if (!heads.has(id)) known.delete(id);
    const lines = await Promise.all(ids.map(lineOf));
    return lines
      .flatMap((one) => (one ? [one] : []))
      .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
      .map(({ line }) => line);
  }

  async function summary(name: string): Promise<ExecutionSummary | undefined> {
    return (await executions.list(executionLimit)).find((one) => one.name === name);
  }

  return {
    url: options.url,
    region: runtime.region,
    clock,
    told: () => options.bus,
    mailService: async () => ({ fault, hold: (await runtime.mailGate.hold()) ?? null }),
    setMailFault(next) {
      fault = next;
      mailbox.setFault(next === null ? undefined : () => next);
    },
    async toEnd() {
      for (let month = 0; month < monthsToEnd; month += 1) {
        await clock.idle();
        if ((await runtime.agenda.due(endOfTime, 1)).length === 0) return true;
        await clock.advanceBy('P1M');
      }
      return false;
    },
    mails,
    mail: async (id) => {
      const found = await mailbox.mail(id);
      return found && mailFrom(found, options.url);
    },
    async watchChanges() {
      const heads = await runtime.referrals.heads(await references());
      const stages = new Map(heads.map(({ id, stage }) => [id, stage]));
      const lastMail = await mailbox.newest();
      const end = cases.follow();
      return async () => {
        const added = end();
        return whatChanged({ stages, added }, await readHistories(runtime, [...added.keys()]), await mails(lastMail));
      };
    },
    reportMail: options.reportMail,
    request: options.request,
    call: options.call,
    referrals,
    referral,
    histories: async () => readHistories(runtime, await references()),
    people: async () => peopleOf(runtime, await references()),
    machines: options.machines.map(({ name, definition }) => ({ name: machineName(name), definition })),
    executions: async () => (await executions.list(executionLimit)).map(executionLine),
    async execution(name) {
      const found = await summary(name);
      const definition = found && (await executions.definitionOf(found.arn));
      if (!found || definition === undefined) return undefined;
      const history = await executions.history(found.arn);
      const path = history.flatMap(({ type, state }) => (type.endsWith('StateEntered') && state ? [state] : []));
      return { line: executionLine(found), definition: JSON.parse(definition), path };
    },
  };
}

/** A mail whose links lead to this run: an earlier run on the same data may have had another port. */
function mailFrom(mail: CapturedMail, url: string): CapturedMail {
  if (mail.links.every((link) => link.startsWith(url))) return mail;
  const here = (text: string) => text.replace(/http:\/\/127\.0\.0\.1:\d+(?=\/)/g, url);
  return { ...mail, text: here(mail.text), html: here(mail.html), links: mail.links.map(here) };
}

function executionLine(one: ExecutionSummary): ExecutionLine {
  const running = one.status === 'RUNNING';
  return {
    name: one.name,
    machine: machineName(one.machine),
    status: one.status.toLowerCase(),
    startedAt: one.startedAt,
    endedAt: one.stoppedAt ?? null,
    currentState: running ? one.state : null,
  };
}

/** A machine's name in the stack ends with which machine it is, after stage and region. */
function machineName(name: string): string {
  return name.replace(/^.*-/, '');
}
