import { type Door, doors } from '../../functions/domain/codes.ts';
import type { Region } from '../../functions/domain/region.ts';
import { about } from './cases.ts';
import type { BodyParts, Journey } from './journey.ts';

/** What somebody fills in to come in by a door, and who then has to agree. */
interface WayIn {
  readonly parts: BodyParts;
  /** The door asks the candidate of a professional first. */
  readonly asksFirst?: true;
  readonly approver?: string;
}

/** Somebody who is made for a door, in a municipality of any region. */
function wayIn(region: Region, door: Door, municipality: Region['municipalities'][number], email: string): WayIn {
  const lives = { municipality: municipality.code, email };
  const clinic = region.providers.find(({ ipsCare }) => ipsCare)?.id ?? '';
  const care = { inCareAt: clinic, ipsPossible: 'yes' } as const;
  const clinician = {
    role: 'professional',
    name: 'Dr. Bo',
    profession: 'clinician',
    email: 'bo@arts.example',
  } as const;
  switch (door) {
    case 'ips-uwv':
      return {
        parts: { referrer: clinician, candidate: lives, situation: { ...care, benefit: 'wajong' } },
        approver: region.uwv.teamMailbox,
      };
    case 'ips-municipality':
      return {
        parts: { referrer: clinician, candidate: lives, situation: { ...care, benefit: 'participatiewet' } },
        asksFirst: true,
        approver: municipality.teamMailbox,
      };
    case 'sterk-met-werk': {
      const approver = `sam@${municipality.approverDomains[0]}`;
      return { parts: { referrer: { email }, candidate: lives, situation: { workCoachEmail: approver } }, approver };
    }
    case 'sterk-met-werk-of-scholing':
      return {
        parts: {
          referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: 'kim@school.example' },
          candidate: { ...lives, birthDate: '2007-03-01' },
          situation: { benefit: undefined },
          request: { motivated: 'yes' },
        },
        asksFirst: true,
      };
  }
}

/**
 * Refers somebody at each door of the region that runs, each from another municipality, until whoever decides there has
 * agreed by the mailed link and a provider is asked.
 *
 * @returns for each door the door that the case got, who agreed, and the mailbox of the provider that is asked
 */
export async function walkDoors(journey: Journey): Promise<readonly DoorWalked[]> {
  const { region } = journey.app;
  const walked: DoorWalked[] = [];
  for (const [at, door] of doors.entries()) {
    const municipality = region.municipalities[at % region.municipalities.length];
    if (municipality === undefined) throw new Error('a region without municipalities');
    const email = `noor-${at}@post.example`;
    const { parts, asksFirst, approver } = wayIn(region, door, municipality, email);
    const { body } = await journey.submit(parts);
    const reference = String(body['reference']);
    if (asksFirst) await journey.person(email).answer({ choice: 'yes' }, about(reference));
    if (approver !== undefined) {
      const ips = door.startsWith('ips') ? { decisionDate: journey.day() } : {};
      await journey.person(approver).answer({ choice: 'approve', ...ips }, about(reference));
    }
    const { referral, tasks } = await journey.look(reference);
    const asked = tasks.find(({ kind }) => kind === 'accept-offer')?.provider;
    walked.push({ door, got: body['door'], stage: referral.stage, asked });
  }
  return walked;
}

/** Where a referral at a door came to. */
export interface DoorWalked {
  readonly door: Door;
  readonly got: unknown;
  readonly stage: string;
  readonly asked: string | undefined;
}

/** Somebody from elsewhere, who is told which region is theirs. */
export async function answerOutside(journey: Journey, municipality: string): Promise<string> {
  const { status, body } = await journey.submit({ candidate: { municipality } });
  return `${status} ${JSON.stringify(body)}`;
}
