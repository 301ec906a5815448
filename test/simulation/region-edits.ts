import type { Region } from '../../functions/domain/region.ts';
import type { LocalSettings } from '../../local/settings.ts';
import { withoutMunicipality } from '../support/regions.ts';
import type { Chance } from './chance.ts';
import { expectedOf, isForTheWatch, plainStep, type Stretch } from './fault-run.ts';
import { differences, itemsIn, standingOf } from './standing.ts';
import type { Snapshot } from './world.ts';

/** What somebody can take out of a region file that an open case hangs on. */
const removals = ['provider', 'offer', 'municipality', 'approvers'] as const;

/** The region without something that the case of a snapshot needs, or may need. */
function withoutOne(region: Region, from: Snapshot, chance: Chance): Region {
  const cases = itemsIn(from.memory).filter(({ sk }) => sk === 'REFERRAL');
  const [one = {}] = cases.filter(({ stage }) => stage !== 'closed');
  const providers = region.providers.filter(({ id }) => one['provider'] === undefined || one['provider'] === id);
  const provider = chance.pick(providers.length > 0 ? providers : region.providers);
  const code = String(one['municipality'] ?? 'GM0355');
  switch (chance.pick(removals)) {
    case 'provider':
      return { ...region, providers: region.providers.filter(({ id }) => id !== provider.id) };
    case 'offer':
      return { ...region, providers: region.providers.map((its) => (its === provider ? { ...its, offers: [] } : its)) };
    case 'municipality':
      return withoutMunicipality(region, code);
    case 'approvers':
      return {
        ...region,
        municipalities: region.municipalities.map((its) =>
          its.code === code ? { ...its, approverDomains: ['elders.example'] } : its,
        ),
      };
  }
}

/** A stretch under a region file that lacks something, as it goes when nothing fails; and what is wrong with it even then. */
export interface Bereft {
  readonly stretch: Stretch;
  readonly wrong: readonly string[];
}

/** Tells a stretch anew from a moment at which something is taken out of the region file. */
export async function bereft(stretch: Stretch, settings: LocalSettings, chance: Chance): Promise<Bereft> {
  const region = withoutOne(settings.region, stretch.from, chance);
  const without = { ...settings, region };
  const first: Snapshot = { ...stretch.from, formerRegions: [settings.region] };
  const steps: Stretch['steps'][number][] = [];
  const wrong: string[] = [];
  let from = first;
  for (const { step } of stretch.steps) {
    const plain = await plainStep(from, without, step, true);
    wrong.push(...plain.wrong.filter((line) => !isForTheWatch(line)).map((line) => `when nothing fails: ${line}`));
    // Somebody may answer another question than the step is about, as that came last, and nothing comes of it.
    const isVain = !step.isTime && differences(standingOf(from.memory), plain.standing).length === 0;
    const isImpossible = plain.isImpossible || isVain;
    const told = { step, plain: { ...plain, isImpossible }, settings: without };
    steps.push({ step, expected: { ...expectedOf(from, told), isBereft: true } });
    from = plain.after;
  }
  return { stretch: { ...stretch, from: first, settings: without, steps }, wrong };
}
