import * as z from 'zod';
import { type CaseSystem, caseSystemSchema } from '../../domain/events/case-system.ts';
import { askedType, caseWork, newZaak } from '../../domain/events/case-work.ts';
import type { CloudEvent } from '../../domain/events/cloud-event.ts';
import type { TellOne } from '../../domain/events/tell.ts';
import type { Clock } from '../../ports/clock-and-ids.ts';
import type { KeysByVersion } from '../../ports/key-purposes.ts';
import { publicWay } from '../webhooks/public-way.ts';
import { type CaseAccess, type CaseCall, CaseSystemError, createCaseCall } from './case-api.ts';
import { caseSystemSecret } from './secret.ts';

/** What is read of the answers of a case system. Everything else in them is left alone. */
const zaakSchema = z.object({ identificatie: z.string(), url: z.string(), resultaat: z.string().nullish() });
const besluitSchema = z.object({ identificatie: z.string() });
const statusSchema = z.object({ statustype: z.string(), datumStatusGezet: z.string() });
const resultaatSchema = z.object({ resultaattype: z.string() });
const foundSchema = z.object({ results: z.array(z.unknown()) });
/** Some case systems give one case's statuses as pages, earlier versions as a list. */
const statusesSchema = z.union([z.object({ results: z.array(statusSchema) }), z.array(statusSchema)]);

/** The address with search words. */
function searched(address: string, words: Readonly<Record<string, string>>): string {
  return `${address}?${new URLSearchParams(words)}`;
}

/**
 * The case of a referral: found by its number, or made. A try that broke off finds what it made. A system that does not search by number
 * answers with other people's cases, of which none is touched.
 */
async function openZaak(call: CaseCall, system: CaseSystem, event: CloudEvent) {
  const zaak = newZaak(event, system);
  const { identificatie, bronorganisatie } = zaak;
  const found = foundSchema.parse(
    await call('GET', searched(`${system.zaken}/zaken`, { identificatie, bronorganisatie })),
  );
  const own = found.results.map((one) => zaakSchema.parse(one)).find((one) => one.identificatie === identificatie);
  return own ?? zaakSchema.parse(await call('POST', `${system.zaken}/zaken`, zaak));
}

/** Gives a case its result. One that ended before and was reopened has an old one, whose type cannot be changed (Zaken API 1.5). */
async function bringResult(
  call: CaseCall,
  system: CaseSystem,
  zaak: z.infer<typeof zaakSchema>,
  resultaattype: string,
): Promise<void> {
  const { resultaat } = zaak;
  if (typeof resultaat === 'string') {
    // Nothing of an answer leads anywhere but to a result of the system that gave it.
    const results = `${system.zaken}/resultaten/`;
    if (!resultaat.startsWith(results) || !/^[\w-]+$/.test(resultaat.slice(results.length)))
      throw new CaseSystemError({ is: 'fault', fault: 'address' });
    const former = resultaatSchema.parse(await call('GET', resultaat));
    if (former.resultaattype === resultaattype) return;
    await call('DELETE', resultaat);
  }
  await call('POST', `${system.zaken}/resultaten`, { zaak: zaak.url, resultaattype });
}

async function bring(call: CaseCall, system: CaseSystem, event: CloudEvent): Promise<void> {
  const zaak = await openZaak(call, system, event);
  const given = statusesSchema.parse(await call('GET', searched(`${system.zaken}/statussen`, { zaak: zaak.url })));
  const statuses = Array.isArray(given) ? given : given.results;
  const at = Date.parse(event.time);
  const [former] = statuses
    .filter(({ datumStatusGezet }) => Date.parse(datumStatusGezet) < at)
    .toSorted((one, other) => Date.parse(other.datumStatusGezet) - Date.parse(one.datumStatusGezet));
  const askedAt = former?.statustype === askedType(system) ? former?.datumStatusGezet : undefined;
  const { besluit, resultaattype, status } = caseWork(event, system, askedAt);

  if (besluit !== undefined && system.besluiten !== undefined) {
    const { identificatie, verantwoordelijkeOrganisatie } = besluit;
    const words = { identificatie, verantwoordelijkeOrganisatie };
    const found = foundSchema.parse(await call('GET', searched(`${system.besluiten}/besluiten`, words)));
    if (!found.results.some((one) => besluitSchema.parse(one).identificatie === identificatie)) {
      await call('POST', `${system.besluiten}/besluiten`, { ...besluit, zaak: zaak.url });
    }
  }
  if (resultaattype !== undefined) {
    await bringResult(call, system, zaak, resultaattype);
  }
  if (status === undefined) return;
  if (statuses.some(({ datumStatusGezet }) => Date.parse(datumStatusGezet) === at)) return;
  await call('POST', `${system.zaken}/statussen`, { zaak: zaak.url, ...status });
}

/**
 * Tells case systems of municipalities: makes a case for each referral, and gives it its statuses, the decision and the result. Whatever
 * a try before has made is found again, so an event that is told twice makes nothing twice.
 */
export function createCaseSystems({
  keys,
  clock,
  reach = publicWay,
  waitMs,
}: {
  readonly keys: KeysByVersion | undefined;
  readonly clock: Clock;
  readonly reach?: CaseAccess['reach'];
  /** See `CaseAccess`. */
  readonly waitMs?: number;
}): TellOne<'zgw'> {
  return async (event, { municipality, system: said }) => {
    const system = caseSystemSchema.parse(said);
    const secret = caseSystemSecret(keys, municipality, system.keyVersion);
    const nowSeconds = Math.floor(Date.parse(clock()) / 1000);
    const { clientId } = system;
    try {
      await bring(await createCaseCall({ clientId, secret, nowSeconds, reach, waitMs }), system, event);
      return { is: 'told' };
    } catch (error) {
      if (error instanceof CaseSystemError) return error.answer;
      // An answer that is not what the standard says.
      if (error instanceof z.ZodError) return { is: 'fault', fault: 'status' };
      throw error;
    }
  };
}
