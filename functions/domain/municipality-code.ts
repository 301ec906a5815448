import * as z from 'zod';

/** A CBS municipality code such as GM0355. */
export const municipalityCode = z.string().regex(/^GM\d{4}$/, 'a CBS municipality code such as "GM0355"');
