import type { OpenCase } from '../domain/journey/context.ts';
import { replaceCaseLink, replaceLink } from '../domain/journey/links.ts';
import { isAskedOf } from '../domain/task.ts';
import { changeAndFollow } from './after-change.ts';
import { contextOf } from './change-case.ts';
import type { MailboxDoor } from './one-time-code.ts';
import type { LinkRuntime, LiveLink } from './open-link.ts';

/** The door where the addressee of a task proves that they read the mailbox of its link. */
export function doorOf(runtime: LinkRuntime, live: LiveLink): MailboxDoor {
  const { link, from, task, device, mailbox } = live;
  return {
    link,
    referral: from.referral,
    device,
    mailbox,
    about: task.id,
    replace: () => replaceWorn(runtime, live),
  };
}

/**
 * Ends a link that has used up its codes or tries, and mails a fresh one to the person asked. A link to the case is the
 * coordinator's and is replaced by one of the same kind; the links of the task's own addressee stay valid. Somebody who
 * could only answer late gets none: they are no longer asked anything.
 */
async function replaceWorn(runtime: LinkRuntime, { link, from, task, ofCase }: LiveLink): Promise<boolean> {
  const ctx = contextOf(runtime, { origin: 'link', actor: 'system' });
  let isMailed = false;
  const replace = async (now: OpenCase) => {
    if (ofCase === true) {
      const known = await runtime.links.byToken(runtime.links.token(link));
      isMailed = known !== undefined;
      // Another request has replaced it meanwhile: one fresh link is enough.
      return known === undefined || known.validUntil <= ctx.now ? undefined : replaceCaseLink(now, known, ctx);
    }
    const open = now.tasks.find((one) => one.id === task.id);
    isMailed = open !== undefined && isAskedOf(open, link.role);
    return open === undefined || open.addressee !== link.addressee ? undefined : replaceLink(now, open, ctx);
  };
  await changeAndFollow(runtime, from.referral.id, replace, from);
  return isMailed;
}
