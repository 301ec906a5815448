import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { openSessionSchema } from '../../domain/staff-session.ts';
import { keyPrefixes } from '../../ports/table.ts';
import type { StaffSessions } from '../../ports.ts';
import type { Keys } from '../secrets/keys.ts';
import { contentOf, expiring, type Key, toItem, toKey } from './items.ts';
import { type BatchSource, queryAll } from './query.ts';
import { getOne } from './referral-head.ts';

/** A session of somebody. Here and not among the keys of every item, which each function carries. */
export const staffSessionKey = (of: string, id: string): Key => ({ pk: keyPrefixes.session + of, sk: `S#${id}` });

/** Sessions of staff. The table holds a keyed hash of who it is, and until when. */
export function createStaffSessions({ client, table }: BatchSource, own: Keys): StaffSessions {
  const remove = (pk: string, sk: string) =>
    client.send(new DeleteItemCommand({ TableName: table, Key: toKey({ pk, sk }) }));
  return {
    of: (subject) => own.hash(`staff:${subject}`),
    seal: (name, text) => own.seal(name, text),
    unseal: (name, sealed) => own.unseal(name, sealed),

    async open(of, id, until) {
      const Item = toItem(staffSessionKey(of, id), { until }, expiring(until));
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },

    async isOpen(of, id, now) {
      const item = await getOne(client, table, staffSessionKey(of, id));
      const read = item === undefined ? undefined : openSessionSchema.safeParse(contentOf(item));
      return read?.success === true && read.data.until > now;
    },

    async end(of, id) {
      const { pk, sk } = staffSessionKey(of, id);
      await remove(pk, sk);
    },

    async endAll(of) {
      const { pk } = staffSessionKey(of, '');
      const open = await queryAll(client, table, pk, 'S#');
      await Promise.all(open.map((item) => remove(pk, item['sk']?.S ?? '')));
    },
  };
}
