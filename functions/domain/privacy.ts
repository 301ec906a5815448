/**
 * How it was made sure that whoever asks is the candidate, or speaks for them (AVG art. 12(6)). `document`: an identity document
 * was shown, of which nothing is kept; `call-back`: phoned back at the number of the case, and the birth date asked; `mailbox`: a
 * code was answered from the mailbox of the case; `in-person`: they are known by sight to who helps them; `representative`: a
 * mandate or a court's decision was shown, as for a curator.
 */
export const identityChecks = ['document', 'call-back', 'mailbox', 'in-person', 'representative'] as const;
export type IdentityCheck = (typeof identityChecks)[number];

/**
 * Why somebody is erased before the term of the region file: the grounds of AVG art. 17(1), in its order.
 * `not-needed`: the data are no longer needed for what they were gathered for; `no-consent`: consent was taken back,
 * and there is no other basis; `objection`: they object, and no ground to go on weighs more; `unlawful`: they should
 * never have been kept; `legal-duty`: the law says that they must go.
 */
export const erasureGrounds = ['not-needed', 'no-consent', 'objection', 'unlawful', 'legal-duty'] as const;
export type ErasureGround = (typeof erasureGrounds)[number];

/**
 * Why somebody is not erased although they ask: of AVG art. 17(3) those that may occur here. `duty-to-keep`: a law says how long,
 * as the Archiefwet does of a decision of a municipality; `public-task`: it is needed for a task of public interest;
 * `legal-claim`: it is needed for a complaint, an objection or a claim.
 */
export const keepGrounds = ['duty-to-keep', 'public-task', 'legal-claim'] as const;
export type KeepGround = (typeof keepGrounds)[number];
