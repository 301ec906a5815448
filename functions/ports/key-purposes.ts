/**
 * The purposes of secret keys. Each purpose has its own secret, and each role reads only those that it needs
 * (`lib/rights.ts`): if one secret served several purposes, anyone who broke into one function could act as another.
 * - `links`: tokens of the links in mails;
 * - `proofs`: devices that have proved who uses them, one-time codes for links, and limits on tries behind links;
 * - `forms`: answers of a form under way, codes with which a sender proves a mailbox, and limits of intake;
 * - `marks`: recognising the same person, sender or request when it comes again;
 * - `desk`: sessions of staff;
 * - `events`: what clients are told by their webhooks, and how case systems of municipalities know us.
 */
export const keyPurposes = ['links', 'proofs', 'forms', 'marks', 'desk', 'events'] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

/**
 * Name of the environment value that tells a function where to find the secret of a purpose; absent where it may not
 * read it.
 */
export const secretNames = {
  links: 'LINK_SECRET_ID',
  proofs: 'PROOF_SECRET_ID',
  forms: 'FORM_SECRET_ID',
  marks: 'MARK_SECRET_ID',
  desk: 'DESK_SECRET_ID',
  events: 'EVENT_SECRET_ID',
} as const satisfies Record<KeyPurpose, string>;

/** Keys of one purpose by version, as stored in its secret: `{"1": "<random text>", "2": ...}`. */
export type KeysByVersion = Readonly<Record<string, string>>;

/** The keys that one function has. */
export type Keyring = Readonly<Partial<Record<KeyPurpose, KeysByVersion>>>;
