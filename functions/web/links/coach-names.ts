import type { KnownCoach } from '../../cases/task-contracts.ts';

/**
 * What to call each of a provider's job coaches, by mark: their name. Where two have the same one, the part of the address
 * before the @ tells them apart, which discloses least; the whole address where that is the same too.
 */
export function coachNames(coaches: readonly KnownCoach[]): ReadonlyMap<string, string> {
  const alike = (texts: readonly string[], text: string) =>
    texts.filter((one) => one.toLowerCase() === text.toLowerCase()).length > 1;
  const names = coaches.map(({ name }) => name);
  const locals = coaches.map(({ name, email }) => `${name} (${email.slice(0, email.lastIndexOf('@'))})`);
  return new Map(
    coaches.map(({ mark, name, email }, at) => {
      const local = locals[at] ?? name;
      if (!alike(names, name)) return [mark, name];
      return [mark, alike(locals, local) ? `${name} (${email})` : local];
    }),
  );
}
