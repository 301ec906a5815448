import { type Mail, mailSchema } from '../../domain/mail.ts';
import { referencesIn } from '../../domain/without-others.ts';
import type { ErasureStore, Trace } from '../../ports/erasure.ts';
import { candidateToErase, eventItem } from './case-items.ts';
import { markSchema } from './intake-store.ts';
import { contentOf, type Item, type Key, keys } from './items.ts';
import { type BatchSource, getAll, queryAll } from './query.ts';

/** Something of a case, and where it is stored. */
interface Stored<Content> {
  readonly key: Key;
  readonly content: Content;
}

const keyOf = ({ pk, sk }: Item): Key => ({ pk: pk?.S ?? '', sk: sk?.S ?? '' });

/** Mails that name another case, also those that have not gone: they lack what they would say, and are dropped. */
function othersInMails(mails: readonly Stored<Mail>[]): readonly Trace[] {
  return mails
    .filter(({ content: { facts } }) => facts['duplicateOf'] !== undefined)
    .map(({ key }) => ({ ...key, only: 'duplicateOf' }));
}

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
  async function ownMarks(
    id: string,
    marksOf: Parameters<ErasureStore['traces']>[1]['marksOf'],
  ): Promise<readonly Key[]> {
    const [item] = await getAll(source, [keys.party(id, 'candidate')]);
    const candidate = item && candidateToErase(item);
    const wanted = (candidate === undefined ? [] : marksOf(candidate)).map((hash) => keys.guard('person', hash));
    const items = await getAll(source, wanted);
    return items.filter((item) => markSchema.safeParse(contentOf(item)).data?.referralId === id).map(keyOf);
  }

  async function mailsOf(id: string): Promise<readonly Stored<Mail>[]> {
    const items = await queryAll(client, table, keys.mail(id, '').pk, '');
    return items.flatMap((item) => {
      const content = mailSchema.safeParse(contentOf(item)).data;
      return content === undefined ? [] : [{ key: keyOf(item), content }];
    });
  }

  /** No list says which links a case has; but each was made for a mail. */
  function linksOf(mails: readonly Stored<Mail>[]): readonly Key[] {
    const links = mails.flatMap(({ content: { link, otherLink, wayOut } }) =>
      [link, otherLink, wayOut].filter((one) => one !== undefined),
    );
    return [...new Set(links.map((one) => linkHash(one.id, one.keyVersion)))].map(keys.link);
  }

  /** Lines whose result is the number of another case. */
  async function othersInTrail(id: string): Promise<readonly Trace[]> {
    const items = await queryAll(client, table, keys.referral(id).pk, 'E#');
    const lines = items.map((item) => ({ key: keyOf(item), content: eventItem.parse(contentOf(item)) }));
    return lines
      .filter(({ content: { result } }) => referencesIn(result).some((one) => one !== id))
      .map(({ key }) => ({ ...key, only: 'result' }));
  }

  return {
    async traces(id, { marksOf, sender, isSelf, closedAt }) {
      const [own, mails, lines] = await Promise.all([ownMarks(id, marksOf), mailsOf(id), othersInTrail(id)]);
      const sent = sender === undefined ? [] : [keys.sender(sender, 'SENT', id)];
      const denied = sender !== undefined && isSelf ? [keys.sender(sender, 'DENIED', id)] : [];
      const kept = closedAt === undefined ? [] : [keys.kept(closedAt, id)];
      return [...own, ...linksOf(mails), ...sent, ...denied, ...kept, ...lines, ...othersInMails(mails)];
    },
  };
}
