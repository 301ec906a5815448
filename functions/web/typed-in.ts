import type { FormValues } from './forms.ts';

/** What was typed in a field, without the spaces around it; empty where nothing was. */
export function typedIn(values: FormValues, name: string): string {
  return values.get(name)?.[0]?.trim() ?? '';
}
