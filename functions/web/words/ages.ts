import { consentAge, youngestAge } from '../../domain/age-limits.ts';
import type { Region } from '../../domain/region.ts';

/** Ages that texts name, from the rules of this region's doors. */
export interface Ages {
  readonly youngest: number;
  readonly youthFrom: number;
  readonly youthTo: number;
  readonly adultsFrom: number;
  readonly consentAge: number;
  readonly pensionAge: number;
}

/** The ages of this region. */
export function agesOf(region: Region): Ages {
  const { 'sterk-met-werk': adults, 'sterk-met-werk-of-scholing': youth } = region.doors;
  return {
    youngest: youngestAge(region),
    youthFrom: youth.minAge,
    youthTo: youth.maxAge ?? adults.minAge - 1,
    adultsFrom: adults.minAge,
    consentAge,
    pensionAge: region.statePensionAge,
  };
}
