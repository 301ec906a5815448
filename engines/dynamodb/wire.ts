/** An item or key as it travels: attribute name to typed value, such as `{ id: { S: 'x' } }`; binaries in base64. */
export type Item = Record<string, Record<string, unknown>>;

/** A parsed request or answer: what the AWS documentation calls the request syntax of an operation. */
export type Body = Record<string, unknown>;
