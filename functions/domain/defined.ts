/** The same object with those properties optional that may be undefined. */
type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * An object without the properties that are undefined, to spread into another: a property of ours is there with a value or is not
 * there at all, since the table cannot keep `undefined` (`exactOptionalPropertyTypes`).
 */
export function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
