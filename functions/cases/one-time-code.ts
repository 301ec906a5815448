import type { Language } from '../domain/codes.ts';
import type { Link, Mail } from '../domain/mail.ts';
import type { Referral } from '../domain/referral.ts';
import { mailboxProof } from './mailbox-proof.ts';
import { type CodeSubject, mailCode, tryMailedCode } from './mailed-code.ts';
import type { LinkRuntime } from './open-link.ts';
import { type Device, proofEnd, sealDevice, withProof } from './trusted-device.ts';
import type { DeviceCookie } from './visit-contracts.ts';
import { isOrganisationsMailbox } from './worklist-reader.ts';

/** A link whose user must prove that they read its mailbox. */
export interface MailboxDoor {
  readonly link: Link;
  readonly referral: Referral;
  readonly device: Device;
  /** The link's own mailbox, the only one to which its codes are sent. */
  readonly mailbox: string | undefined;
  /** The task that the link opens, or `case`. */
  readonly about: string;
  /**
   * A link that has used up its codes or tries may be in a stranger's hands: this ends it and mails a fresh one to its
   * mailbox, where its owner continues and the stranger cannot. Answers whether a fresh one was mailed, by this request
   * or another; a link to something past gets none.
   */
  readonly replace: () => Promise<boolean>;
  /** What the right code proves beside the mailbox, by its name in the device cookie. */
  readonly alsoProves?: string;
}

type CodeMail = Pick<Mail, 'kind' | 'to' | 'referralId' | 'language' | 'reminder' | 'shared' | 'facts' | 'attempts'>;

function subjectOf({ link, device }: MailboxDoor): CodeSubject {
  return { subject: `link:${link.id}`, device: device.id, endsAt: link.validUntil, triesCount: 'together' };
}

/** Mails a one-time code to the link's own mailbox only. */
export async function sendCode(
  runtime: LinkRuntime,
  door: MailboxDoor,
  language: Language,
): Promise<
  | ({ readonly result: 'sent' } & DeviceCookie)
  | { readonly result: 'too-many' | 'gone' | 'replaced' | 'worn-out' | 'not-sent' }
> {
  const { link, mailbox, device, referral } = door;
  if (mailbox === undefined) return { result: 'gone' };
  const result = await mailCode(runtime, subjectOf(door), (code, minutes) => {
    const mail: CodeMail = {
      kind: 'code',
      to: link.role,
      referralId: referral.id,
      language,
      reminder: 0,
      shared: false,
      facts: { code, minutes: String(minutes), municipality: referral.municipality },
      attempts: 1,
    };
    return {
      to: mailbox,
      tag: `${referral.id}/${door.about}/code`,
      ...runtime.mails.one({ mail, region: runtime.region }),
    };
  });
  if (result === 'worn-out') return replaced(door);
  if (result !== 'sent') return { result };
  return { result, ...sealDevice(runtime.guards, device, runtime.clock()) };
}

/** Tries a code. The right one proves that the user of this device reads the mailbox. */
export async function enterCode(runtime: LinkRuntime, door: MailboxDoor, code: string, remember: boolean) {
  const { device, mailbox } = door;
  const tried = await tryMailedCode(runtime, subjectOf(door), code);
  if (tried.result === 'worn-out') return replaced(door);
  if (tried.result === 'gone' || mailbox === undefined) return { result: 'gone' } as const;
  if (tried.result === 'wrong') return tried;
  const now = runtime.clock();
  const mark = mailboxProof(runtime, mailbox);
  const until = proofEnd(runtime.region.links, remember, now, isOrganisationsMailbox(runtime, mark));
  const reading = withProof(device, mark, until, now);
  const proven = door.alsoProves === undefined ? reading : withProof(reading, door.alsoProves, until, now);
  return { result: tried.result, ...sealDevice(runtime.guards, proven, now) } as const;
}

async function replaced({ replace }: MailboxDoor): Promise<{ readonly result: 'replaced' | 'worn-out' }> {
  return { result: (await replace()) ? 'replaced' : 'worn-out' };
}
