import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { endOfSignOut, isBeforeSignOut, openSessionSchema, signedOutSchema } from '../../domain/staff-session.ts';
import type { StaffSessions } from '../../ports/staff-sign-in.ts';
import { keyPrefixes } from '../../ports/table.ts';
import type { Keys } from '../secrets/keys.ts';
import { contentOf, expiring, type Key, toItem, toKey } from './items.ts';
import { type BatchSource, queryAll } from './query.ts';

/** A session of somebody. Here and not among the keys of every item, which each function carries. */
export const staffSessionKey = (of: string, id: string): Key => ({ pk: keyPrefixes.session + of, sk: `S#${id}` });

/** That somebody signed out everywhere: beside their sessions. */
const signedOutKey = (of: string): Key => ({ pk: keyPrefixes.session + of, sk: 'E#' });

/** Sessions of staff. The table holds a keyed hash of who it is, and until when. */
export function createStaffSessions({ client, table }: BatchSource, own: Keys): StaffSessions {
  const remove = (key: Key) => client.send(new DeleteItemCommand({ TableName: table, Key: toKey(key) }));
  return {
    of: (subject) => own.hash(`staff:${subject}`),
    seal: (name, text) => own.seal(name, text),
    unseal: (name, sealed) => own.unseal(name, sealed),

    async open(of, id, until) {
      const Item = toItem(staffSessionKey(of, id), { until }, expiring(until));
      await client.send(new PutItemCommand({ TableName: table, Item }));
    },

    // One look at all of somebody: whether this session is there, and whether they signed out everywhere since its proof.
    async isOpen(of, session, now) {
      const { pk, sk } = staffSessionKey(of, session.id);
      const items = await queryAll(client, table, pk, '');
      const at = (key: string) => items.find((one) => one['sk']?.S === key);
      const [own, out] = [at(sk), at(signedOutKey(of).sk)];
      const read = own === undefined ? undefined : openSessionSchema.safeParse(contentOf(own));
      if (read?.success !== true || read.data.until <= now) return false;
      return out === undefined || !isBeforeSignOut(session, signedOutSchema.parse(contentOf(out)).at);
    },

    async end(of, id) {
      await remove(staffSessionKey(of, id));
    },

    // First the mark, which no sign-in that is under way can slip past; then what is open.
    async endAll(of, now) {
      const Item = toItem(signedOutKey(of), { at: now }, expiring(endOfSignOut(now)));
      await client.send(new PutItemCommand({ TableName: table, Item }));
      const { pk, sk: prefix } = staffSessionKey(of, '');
      const open = await queryAll(client, table, pk, prefix);
      await Promise.all(open.map((item) => remove({ pk, sk: item['sk']?.S ?? '' })));
    },
  };
}
