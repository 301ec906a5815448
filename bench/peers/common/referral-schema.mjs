import * as z from 'zod';

// What POST /v1/referrals asks of a body, as strictly as plain zod says it. The peers check it with the same version of zod.

const plain = (value) =>
  ![...value].some((sign) => (sign < ' ' && sign !== '\n' && sign !== '\t') || sign === '\u007f' || sign === '\ufffd');
const text = (longest) => z.string().trim().min(1).max(longest).refine(plain);
const name = text(100).refine((value) => /\p{L}/u.test(value) && !/[<>{}@]/.test(value));
const email = z.email().max(254);
const phone = z.string().regex(/^\+?[\d ()-]{8,20}$/);
const code = z.string().min(1).max(64);
const benefits = ['participatiewet', 'wia', 'wajong', 'ziektewet', 'ww', 'none', 'other'];

/** A referral as it is posted. */
export const referralSchema = z
  .strictObject({
    referrer: z.strictObject({
      role: z.enum(['self', 'professional']),
      name: text(201),
      organisation: text(120).optional(),
      profession: z.enum(['clinician', 'work-coach', 'school', 'job-coach', 'other']).optional(),
      email: email.optional(),
      phone: phone.optional(),
    }),
    candidate: z.strictObject({
      givenName: name.optional(),
      familyName: name,
      birthDate: z.iso.date(),
      municipality: z.string().regex(/^GM\d{4}$/),
      email: email.optional(),
      phone: phone.optional(),
      preferredContact: z.enum(['email', 'phone', 'referrer']),
      language: z.enum(['nl', 'en']),
    }),
    situation: z.strictObject({
      benefit: z.union([z.enum(benefits), z.array(z.enum(benefits)).max(benefits.length)]).optional(),
      registeredJobSeeker: z.boolean().optional(),
      inCareAt: code.optional(),
      ipsPossible: z.enum(['yes', 'no', 'unknown']).optional(),
      workCoachEmail: email.optional(),
    }),
    request: z.strictObject({
      goal: text(500),
      motivated: z.enum(['yes', 'unsure', 'no']).optional(),
      preferredProvider: code.optional(),
      availability: text(500).optional(),
      remarks: text(500).optional(),
    }),
    representative: z
      .strictObject({ name, relation: text(60), email: email.optional(), phone: phone.optional() })
      .optional(),
    agreement: z.strictObject({ informed: z.literal(true), privacyVersion: z.string().min(1).max(40) }),
  })
  .refine(({ referrer }) => referrer.role === 'self' || referrer.profession !== undefined)
  .refine(({ referrer }) => referrer.email !== undefined || referrer.phone !== undefined);
