import * as z from 'zod';
import { programmes } from '../domain/codes.ts';
import { resultCodes } from '../domain/figures/publication-schema.ts';

/** Shape of what `/v1/results` answers: the code's type and the OpenAPI document both come from here. */

const halfYear = z.string().regex(/^\d{4}-H[12]$/);

/** A number as it was published. Hidden is said, and is neither 0 nor absent. */
const cell = {
  people: z
    .int()
    .min(0)
    .nullable()
    .describe(
      'Rounded to 5, and never below 10. null where it is hidden: below 10, or because it would tell of others.',
    ),
  hidden: z.boolean().describe('true where people is null: hidden, which is not none.'),
};

const middle = z.int().min(0).nullable();

export const resultsFeedSchema = z
  .strictObject({
    rules: z.strictObject({
      hiddenBelow: z.literal(10),
      roundedTo: z.literal(5),
    }),
    nextPublicationOn: z.iso.date().describe('Day on which the next half-year is to be published.'),
    publications: z
      .array(
        z
          .strictObject({
            halfYear: halfYear.describe('Everybody who came in during it, once each.'),
            until: z
              .string()
              .regex(/^\d{4}-\d{2}$/)
              .describe('Last month in which was looked what became of them.'),
            madeOn: z.iso.date().describe('It was not changed since then, and never will be.'),
            ...cell,
            results: z.array(
              z.strictObject({
                code: z
                  .enum(resultCodes)
                  .describe(
                    'Each person is one of these. work: paid work on any day since the first talk; school: else, learn-work or education; none: known to have neither; unknown: they did not tell until the end; not-started: no first talk until then, and perhaps never.',
                  ),
                ...cell,
                programmes: z
                  .array(z.strictObject({ code: z.enum(programmes), ...cell }))
                  .nullable()
                  .describe(
                    'null where nothing is published by programme: of not-started, and where not every programme can be had in every municipality.',
                  ),
                municipalities: z.array(
                  z.strictObject({
                    code: z.string().describe('CBS code.'),
                    name: z.string().describe('As it was called when this was made.'),
                    ...cell,
                  }),
                ),
              }),
            ),
            weeks: z
              .strictObject({
                talk: middle.describe('From receipt to the first talk.'),
                work: middle.describe('From the first talk to paid work; who had it by then counts as 0.'),
              })
              .describe('Whole weeks within which half of them were there. null where it is hidden.'),
          })
          .meta({
            description:
              'What was published of one half-year. Do not add numbers up: rounded and hidden ones give no right sum.',
          }),
      )
      .describe('Newest first. Empty before the first one.'),
  })
  .meta({ description: 'What became of people who were referred, in numbers that lead to nobody.' });
export type ResultsFeed = z.infer<typeof resultsFeedSchema>;
