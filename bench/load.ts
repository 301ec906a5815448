/** The work coach who decides every case of the benchmarks. */
export const workCoach = 'sam@zeist.example';

const letters = 'abcdefghijklmnopqrst';

/** The nth invented adult of Zeist, who refers themselves. */
export function referral(n: number): object {
  let familyName = 'Voorbeeld';
  for (let rest = n; rest > 0; rest = Math.floor(rest / letters.length)) familyName += letters[rest % letters.length];
  const email = `noor.${n}@post.example`;
  return {
    referrer: { role: 'self', name: `Noor ${familyName}`, email },
    candidate: {
      givenName: 'Noor',
      familyName,
      birthDate: '1990-04-02',
      municipality: 'GM0355',
      preferredContact: 'email',
      language: 'nl',
    },
    situation: { benefit: 'participatiewet', inCareAt: 'none', workCoachEmail: workCoach },
    request: { goal: 'Weer werken, drie dagen in de week.' },
    agreement: { informed: true, privacyVersion: '2026-11' },
  };
}

/** Runs `count` pieces of work, `clients` at a time; returns their durations in milliseconds, sorted. */
export async function byClients(
  clients: number,
  count: number,
  work: (n: number) => Promise<unknown>,
): Promise<readonly number[]> {
  const took: number[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < count) {
        const n = next++;
        const began = performance.now();
        await work(n);
        took.push(performance.now() - began);
      }
    }),
  );
  return took.sort((a, b) => a - b);
}

/** Posts a referral, and expects it to be accepted. */
export async function post(url: string, n: number): Promise<void> {
  const answer = await fetch(`${url}/v1/referrals`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'demo-key' },
    body: JSON.stringify(referral(n)),
  });
  await answer.arrayBuffer();
  if (answer.status !== 201) throw new Error(`a referral was met with ${answer.status}`);
}

/** The value below which this fraction of the sorted values lies. */
export function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
