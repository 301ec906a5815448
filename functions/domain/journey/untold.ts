import type { Change } from '../change.ts';
import type { Mail, MailKind } from '../mail.ts';
import { decidingBody } from '../organisation.ts';
import { providerById } from '../region.ts';
import { hasDeciders } from '../standing.ts';
import { isAbout } from '../task.ts';
import { callInstead } from './calls.ts';
import type { Context, OpenCase } from './context.ts';
import { begin, finish } from './draft.ts';
import { planMail } from './mails.ts';

/**
 * News that an organisation must hear from somebody: the case has ended, so what it does or pays for this person ends
 * too. Other news only informs its reader.
 */
const ends: readonly MailKind[] = ['ended-approver', 'case-ended', 'candidate-died'];

/** Subjects of the coordinator's calls to an organisation that no mail about the end of a case reaches. */
export const untoldCalls = { team: 'untold-deciders', provider: 'untold-provider' } as const;
type Organisation = keyof typeof untoldCalls;

/** The organisation that somebody works for, or is the mailbox of, and that must hear this news. */
function mustHear({ kind, to }: Pick<Mail, 'kind' | 'to'>): Organisation | undefined {
  if (!ends.includes(kind)) return undefined;
  if (to === 'approver' || to === 'team') return 'team';
  return to === 'job-coach' || to === 'provider' ? 'provider' : undefined;
}

/** Whether the region file knows where this organisation reads its mail. */
function isReachable(organisation: Organisation, { referral }: OpenCase, { region }: Context): boolean {
  if (organisation === 'provider') {
    return referral.provider !== undefined && providerById(region, referral.provider) !== undefined;
  }
  return hasDeciders(region, referral) && decidingBody(region, referral.door, referral.municipality) !== undefined;
}

/**
 * News did not reach somebody, because they have no part in the case any more or because the mail does not arrive. News
 * of an end goes to the mailbox of their organisation (an approver's team, a job coach's provider); where there is none,
 * or it was that mailbox, the coordinator phones. So they do where the candidate took back their consent: after that no
 * mail is planned for anybody new. Undefined for other news, where the organisation has heard already, and where the
 * person said that this is not them: the coordinator calls about that anyway.
 *
 * @param mails every mail of the case
 */
export function passOnNews(
  from: OpenCase,
  mail: Pick<Mail, 'id' | 'kind' | 'to' | 'plannedAt'>,
  mails: readonly Pick<Mail, 'kind' | 'to' | 'plannedAt'>[],
  ctx: Context,
): Change | undefined {
  const organisation = mustHear(mail);
  const { closure, consent } = from.referral;
  // A case that was reopened since has not ended.
  if (organisation === undefined || closure === undefined || closure === 'not-me') return undefined;
  const isOwnMailbox = mail.to === organisation;
  const isTold = ({ kind, to, plannedAt }: (typeof mails)[number]) =>
    kind === mail.kind && to === organisation && plannedAt >= mail.plannedAt;
  if (!isOwnMailbox && mails.some(isTold)) return undefined;
  const mayBeMailed = consent?.withdrawnAt === undefined && isReachable(organisation, from, ctx);
  if (isOwnMailbox || !mayBeMailed) {
    const about = untoldCalls[organisation];
    return from.tasks.some((task) => isAbout(task, 'call', [about]))
      ? undefined
      : callInstead(from, about, mail.to, ctx);
  }
  const draft = begin(from, 'reroute', ctx);
  const { provider } = from.referral;
  const at = organisation === 'provider' && provider !== undefined ? { provider } : {};
  planMail(draft, { kind: mail.kind, to: organisation, ...at });
  return finish(draft, organisation, mail.id);
}
