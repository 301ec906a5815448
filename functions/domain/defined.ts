/** The same object type with every property that may be undefined made optional. */
type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * An object without its undefined properties, to spread into another. In our objects a property has a value or is
 * absent, since the table cannot keep `undefined` (`exactOptionalPropertyTypes`).
 */
export function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
