import type { FaultPoint } from '../../engines/support/sdk-handler.ts';

/** What a call is about, as one line: the function that asks, the operation, and the items it names by their keys. */
export function lineOf({ invocation, operation, request }: FaultPoint): string {
  const items = itemsOf(request?.input);
  return `${invocation?.folder ?? ''}  ${operation}  ${items.join(' ')}`.trimEnd();
}

/** Keys of the items that a request names, without the ids in them: `R#../REFERRAL`. */
function itemsOf(input: unknown): string[] {
  const found: string[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { pk, sk } = value as { readonly pk?: { readonly S?: string }; readonly sk?: { readonly S?: string } };
    if (pk?.S !== undefined && sk?.S !== undefined) found.push(`${kindOf(pk.S)}/${kindOf(sk.S)}`);
    const values = value as { readonly ':pk'?: { readonly S?: string } };
    if (values[':pk']?.S !== undefined) found.push(`${kindOf(values[':pk'].S)}/*`);
    for (const inner of Object.values(value)) look(inner);
  };
  look(input);
  return found;
}

/** A key by its kind: what names a case, a person, or a moment falls away. */
function kindOf(key: string): string {
  const parts = key.split('#');
  const known = parts.filter((part) => /^[A-Za-z-]{1,20}$/.test(part));
  return known.length === parts.length ? known.join('#') : `${known.join('#')}..`;
}
