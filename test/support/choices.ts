import * as z from 'zod';

const withOptions = z.object({ options: z.array(z.unknown()) });
const withShape = z.object({ shape: z.object({ choice: z.unknown() }) });
const literal = z.object({ values: z.set(z.string()) });
const listed = z.object({ options: z.array(z.string()) });

/** Every choice that a schema of answers knows, read from the schema itself. */
export function choicesOf(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodLazy) return choicesOf(schema.unwrap());
  const shaped = withShape.safeParse(schema);
  if (shaped.success) {
    const { choice } = shaped.data.shape;
    const one = literal.safeParse(choice);
    return one.success ? [...one.data.values] : listed.parse(choice).options;
  }
  return withOptions.parse(schema).options.flatMap(choicesOf);
}
