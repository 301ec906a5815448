import { mailSchema } from '../../domain/mail.ts';
import type { ErasureStore } from '../../ports.ts';
import { markSchema } from './intake-store.ts';
import { contentOf, type Key, keys } from './items.ts';
import { type BatchSource, getAll, queryAll } from './query.ts';

/**
 * Looks up what the table keeps of a case's people beside their own items, so that it goes in the change that erases them.
 *
 * @param linkHash under which a link is stored, by its id and the version of its key
 */
export function createErasureStore(
  source: BatchSource & { readonly linkHash: (linkId: string, keyVersion: number) => string },
): ErasureStore {
  const { client, table, linkHash } = source;

  /** Marks stay with the first referral that had them: those of another one of the same person are that one's. */
  async function marksOf(id: string, marks: readonly string[]): Promise<readonly Key[]> {
    const wanted = marks.map((hash) => keys.guard('person', hash));
    const items = await getAll(source, wanted);
    return items.flatMap((item) => {
      const { pk, sk } = item;
      const isOwn = markSchema.safeParse(contentOf(item)).data?.referralId === id;
      return isOwn && pk?.S !== undefined && sk?.S !== undefined ? [{ pk: pk.S, sk: sk.S }] : [];
    });
  }

  /** No list says which links a case has; but each was made for a mail. */
  async function linksOf(id: string): Promise<readonly Key[]> {
    const items = await queryAll(client, table, keys.mail(id, '').pk, '');
    const mails = items.flatMap((item) => mailSchema.safeParse(contentOf(item)).data ?? []);
    const links = mails.flatMap(({ link, otherLink, wayOut }) =>
      [link, otherLink, wayOut].filter((one) => one !== undefined),
    );
    return [...new Set(links.map((link) => linkHash(link.id, link.keyVersion)))].map(keys.link);
  }

  return {
    async traces(id, { marks, sender, isSelf, closedAt }) {
      const [own, links] = await Promise.all([marksOf(id, marks), linksOf(id)]);
      const sent = sender === undefined ? [] : [keys.sender(sender, 'SENT', id)];
      const denied = sender !== undefined && isSelf ? [keys.sender(sender, 'DENIED', id)] : [];
      const kept = closedAt === undefined ? [] : [keys.kept(closedAt, id)];
      return [...own, ...links, ...sent, ...denied, ...kept];
    },
  };
}
