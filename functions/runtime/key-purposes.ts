/**
 * What secret keys are for. Each purpose has a secret of its own, and each role reads only those of its work (`lib/rights.ts`):
 * one that gives more than one purpose would let anyone who breaks into one function act as another.
 * - `links`: tokens of the links in mails;
 * - `proofs`: devices that have shown who uses them, one-time codes for links, and limits on tries behind links;
 * - `forms`: answers of a form on their way, codes that a sender proves a mailbox by, and limits of intake;
 * - `marks`: by which the same person, sender or request is recognised when it comes again.
 */
export const keyPurposes = ['links', 'proofs', 'forms', 'marks'] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

/** Name of the environment value that says where a function finds the secret of a purpose; absent where it may not read it. */
export const secretNames = {
  links: 'LINK_SECRET_ID',
  proofs: 'PROOF_SECRET_ID',
  forms: 'FORM_SECRET_ID',
  marks: 'MARK_SECRET_ID',
} as const satisfies Record<KeyPurpose, string>;

/** Keys of one purpose by version, as its secret holds them: `{"1": "<random text>", "2": ...}`. */
export type KeysByVersion = Readonly<Record<string, string>>;

/** The keys that one function has. */
export type Keyring = Readonly<Partial<Record<KeyPurpose, KeysByVersion>>>;
