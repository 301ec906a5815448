import * as z from 'zod';

/**
 * An object as the table keeps it. What a later version added to it is no fault of the item: it is read past, and kept where
 * the item is written again, so that a version that was put back after a bad deployment neither stumbles over it nor loses it.
 * Nothing in the program sees those keys: the type has only the ones that this version knows. For what people or other systems
 * send, use `z.strictObject`, which tells them of a key that means nothing.
 */
export function storedObject<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<Shape, z.core.$strip> {
  return z.looseObject(shape) as unknown as z.ZodObject<Shape, z.core.$strip>;
}
