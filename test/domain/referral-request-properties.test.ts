import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { languages } from '../../functions/domain/codes.ts';
import { readReferralRequest, referralRequestSchema } from '../../functions/domain/referral-request.ts';
import { fieldErrorInWords } from '../../functions/web/words/field-errors.ts';
import { bodyOf, midden, today } from './fixtures.ts';

const context = { today, region: midden() };

describe('whatever is posted', () => {
  const body = bodyOf();
  const paths = Object.entries(body).flatMap(([section, fields]) =>
    Object.keys(Object(fields)).map((field) => [section, field] as const),
  );

  test('never throws, and answers errors with a pointer and words in every language', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.constant(body)), (posted) => {
        const read = readReferralRequest(posted, context);
        if (read.ok) expect(posted).toBe(body);
        else {
          expect(read.errors.length).toBeGreaterThan(0);
          for (const error of read.errors) {
            expect(error.pointer).toMatch(/^(\/|$)/);
            for (const language of languages) expect(fieldErrorInWords(error, language).length).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  test('one odd value leads to errors that never repeat it', () => {
    const secret = 'geheim-8831';
    const odd = fc.constantFrom(secret, [secret], { [secret]: secret }, `${secret}\u0000`, `${secret}@x`, 8831, null);
    fc.assert(
      fc.property(fc.constantFrom(...paths), odd, ([section, field], value) => {
        const read = readReferralRequest(bodyOf({ [section]: { [field]: value } }), context);
        const words = read.ok
          ? []
          : read.errors.flatMap((error) => languages.map((language) => fieldErrorInWords(error, language)));
        expect(JSON.stringify(words)).not.toContain('8831');
      }),
    );
  });

  test('what was read once is read again alike', () => {
    const read = readReferralRequest(bodyOf(), context);
    if (!read.ok) throw new Error('the complete body is right');
    const { benefits, ...situation } = read.request.situation;
    const again = readReferralRequest({ ...read.request, situation: { ...situation, benefit: benefits } }, context);
    expect(again).toEqual(read);
  });
});

test('the schema can be written as JSON Schema, closed and with its lists', () => {
  const schema = z.toJSONSchema(referralRequestSchema, { io: 'input' });
  expect(schema).toMatchObject({
    additionalProperties: false,
    required: ['referrer', 'candidate', 'request', 'agreement'],
    properties: { candidate: { additionalProperties: false, properties: { email: { format: 'email' } } } },
  });
});
