import { addressOf } from '../../functions/cases/address.ts';
import { type Role, roles } from '../../functions/domain/codes.ts';
import { defined } from '../../functions/domain/defined.ts';
import { nameOfMunicipality } from '../../functions/domain/municipality.ts';
import { fullName, type Parties } from '../../functions/domain/party.ts';
import { providerById, type Region } from '../../functions/domain/region.ts';
import type { Runtime } from '../../functions/ports/runtime.ts';
import { termTexts } from '../../functions/web/texts/term.ts';
import type { PersonLine } from './view.ts';

interface Known {
  readonly name: string;
  readonly role: Role;
  birthDate?: string;
  readonly cases: { readonly reference: string; readonly createdAt: string }[];
  readonly questions: PersonLine['questions'][number][];
}

/**
 * Everyone with a mailbox in these cases, with their open tasks. It reads personal data, all of it invented: the
 * console of the embedded run shows it so that you can be any of these people; nothing that is deployed does.
 */
export async function peopleOf(
  { referrals, region }: Pick<Runtime, 'referrals' | 'region'>,
  references: readonly string[],
): Promise<readonly PersonLine[]> {
  const people = new Map<string, Known>();
  const know = (address: string | undefined, role: Role, name: string): Known | undefined => {
    if (address === undefined) return undefined;
    const known = people.get(address) ?? { name, role, cases: [], questions: [] };
    people.set(address, known);
    return known;
  };
  await Promise.all(
    references.map(async (id) => {
      const [found, parties] = await Promise.all([referrals.load(id), referrals.parties(id)]);
      if (found === undefined) return;
      const { referral, tasks } = found;
      for (const role of roles) {
        const involved = role !== 'team' || referral.approver === 'team';
        const address = addressOf(role, { region, referral, parties });
        const name = nameOf(role, region, parties, {
          provider: referral.provider,
          municipality: referral.municipality,
          uwv: referral.door === 'ips-uwv',
        });
        const person = involved ? know(address, role, name ?? address ?? '') : undefined;
        person?.cases.push({ reference: id, createdAt: referral.createdAt });
        if (person && role === 'candidate' && parties.candidate) person.birthDate = parties.candidate.birthDate;
      }
      for (const { id: taskId, kind, owner, dueAt, visibleFrom, provider, announced } of tasks) {
        const address = addressOf(owner, {
          region,
          referral,
          parties,
          ...defined({ provider }),
        });
        const asleep = !announced && visibleFrom > referral.updatedAt;
        if (asleep) continue;
        know(address, owner, address ?? '')?.questions.push({ taskId, reference: id, kind, dueAt });
      }
    }),
  );
  return [...people]
    .map(([address, { name, role, cases, questions, birthDate }]) => ({
      address,
      name,
      role,
      ...defined({ birthDate }),
      cases: cases.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).map(({ reference }) => reference),
      questions: questions.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1)),
    }))
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || (a.name < b.name ? -1 : 1));
}

function nameOf(
  role: Role,
  region: Region,
  { candidate, referrer, approver, jobCoach }: Parties,
  at: { readonly provider: string | undefined; readonly municipality: string; readonly uwv: boolean },
): string | undefined {
  const municipality = nameOfMunicipality(region, at.municipality) ?? at.municipality;
  switch (role) {
    case 'candidate':
      return candidate && fullName(candidate);
    case 'referrer':
      return (
        referrer &&
        `${referrer.name}${referrer.profession === undefined ? '' : ` (${termTexts.en.professions[referrer.profession]})`}`
      );
    case 'approver':
      return approver && `Work coach ${approver.email.replace(/@.*/, '')} of ${municipality}`;
    case 'team':
      return at.uwv ? 'The IPS team of UWV' : `The work team of ${municipality}`;
    case 'provider':
      return at.provider === undefined ? undefined : providerById(region, at.provider)?.name;
    case 'job-coach':
      return jobCoach && `${jobCoach.name}`;
    case 'coordinator':
      return 'The coordinator';
    case 'deputy':
      return 'The coordinator’s deputy';
    case 'system':
      return undefined;
  }
}
