import type { CanaryMails, CaseMails } from '../../ports/mails.ts';
import { renderCanary } from './canary.ts';
import { renderDigest } from './digest.ts';
import { renderMail } from './render.ts';

/** Every mail of the journey, in every language. */
export const caseMails: CaseMails = { one: renderMail, several: renderDigest };

/** The mail of a drill. */
export const canaryMails: CanaryMails = { canary: renderCanary };
