import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { defined } from '../../domain/defined.ts';
import { hasTrajectory } from '../../domain/guided.ts';
import { mailSchema } from '../../domain/mail.ts';
import { partyRoles } from '../../domain/party.ts';
import { isProbe } from '../../domain/probe.ts';
import { isOpen, referralSchema } from '../../domain/referral.ts';
import { taskSchema } from '../../domain/task.ts';
import type { CaseFile, CaseFiles } from '../../ports/case-files.ts';
import { eventItem, openOf, partiesOf, receiptItem, trajectoryOf, untorn } from './case-items.ts';
import { holds } from './conditional.ts';
import { contentOf, keys, parseItem, toItem } from './items.ts';
import { readHold } from './mail-gate.ts';
import { getAll, getTogether, type PeopleSource, queryAll } from './query.ts';
import { viewKey } from './view-key.ts';

/** Cases as the desk of staff reads them, whole and only to look at. */
export function createCaseFiles(source: PeopleSource): CaseFiles {
  const { client, table, pause, clock } = source;

  /** Referral, people, plan and match at one moment; who may not see it costs this one call, as what is not there does. */
  async function read(id: string, mayRead: Parameters<CaseFiles['read']>[1]): Promise<CaseFile | undefined> {
    const people = partyRoles.map((role) => keys.party(id, role));
    const first = [keys.referral(id), keys.trajectory(id), keys.personal(id), keys.receipt(id), keys.mailHold()];
    const [head, trajectory, personal, receipt, held, ...known] = await getTogether(source, [...first, ...people]);
    if (head === undefined) return undefined;
    const referral = parseItem(referralSchema, head);
    if (!mayRead(referral)) return undefined;
    const { likelyDuplicateOf } = referral;
    const [tasks, written, events, mails, marked] = await Promise.all([
      getAll(source, referral.openTasks.map(keys.task)),
      queryAll(client, table, keys.party(id, '').pk, ''),
      queryAll(client, table, keys.referral(id).pk, 'E#'),
      queryAll(client, table, keys.mail(id, '').pk, ''),
      likelyDuplicateOf === undefined ? [] : getAll(source, [keys.referral(likelyDuplicateOf)]),
    ]);
    const now = clock();
    const { notes, deciders, deskNotes } = partiesOf(written, now);
    return {
      referral,
      tasks: openOf(
        referral.openTasks,
        tasks.map((item) => parseItem(taskSchema, item)),
      ),
      parties: {
        ...partiesOf(
          known.filter((item) => item !== undefined),
          now,
        ),
        notes,
        ...defined({ deciders, deskNotes }),
      },
      events: events.map((item) => parseItem(eventItem, item)).toSorted((one, other) => one.at.localeCompare(other.at)),
      // A mail that cannot be read does not hide the case; the agenda reports it.
      mails: mails.flatMap((item) => mailSchema.safeParse(contentOf(item)).data ?? []),
      isMailHeld: readHold(held) !== null,
      isMarkOver: marked.some((item) => !isOpen(parseItem(referralSchema, item))),
      ...defined({
        trajectory:
          trajectory !== undefined && hasTrajectory(referral) ? trajectoryOf(trajectory, personal, now) : undefined,
        receipt: receipt === undefined ? undefined : parseItem(receiptItem, receipt).receipt,
      }),
    };
  }

  return {
    read: (id, mayRead) => (isProbe(id) ? Promise.resolve(undefined) : untorn(() => read(id, mayRead))),

    async viewed(id, { event, once }) {
      const Item = toItem(viewKey(id, once), event);
      await holds(pause, () =>
        client.send(new PutItemCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
      );
    },
  };
}
