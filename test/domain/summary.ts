import type { Change } from '../../functions/domain/change.ts';
import { readable } from './readable.ts';

const short = (id: string) => id.replace('HW-0000000#', '').replace('HW-0000000', 'case');

/** A change in one look: what the audit trail keeps, who hears what and with which link, and who is asked. */
export function summary(change: Change) {
  const { after, events, mails, tasks } = readable(change);
  return {
    stage: after.stage,
    trail: events.map(({ action, object, result, actor }) => `${actor} ${action} ${short(object)} ${result}`),
    told: mails.map(({ to, kind, link }) => [to, kind, link?.purpose].filter((part) => part !== undefined).join(' ')),
    asked: tasks.filter(({ status }) => status === 'open').map(({ owner, id }) => `${owner} ${short(id)}`),
  };
}
