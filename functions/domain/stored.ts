import * as z from 'zod';

/**
 * An object as stored in the table. Keys that a later version added are accepted without complaint and kept when the
 * item is written again, so that an earlier version restored after a bad deployment neither fails on them nor loses
 * them. The program never sees those keys: the type has only the ones that this version knows. For what people or other
 * systems send, use `z.strictObject`, which reports an unknown key.
 */
export function storedObject<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<Shape, z.core.$strip> {
  return z.looseObject(shape) as unknown as z.ZodObject<Shape, z.core.$strip>;
}
