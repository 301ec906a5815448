import { defined } from '../domain/defined.ts';
import type { PlainDate } from '../domain/referral.ts';
import type { Staff } from '../domain/staff.ts';
import { toldBand } from '../domain/told-band.ts';
import { isTold, percentKept } from '../domain/wait-figures.ts';
import { readWaitFigures, type WaitGroup } from '../domain/wait-figures-schema.ts';
import type { WaitStore } from '../ports/wait-store.ts';

/** A group as somebody at the desk may see it. */
export interface WaitLine extends Pick<WaitGroup, 'programme' | 'municipality' | 'half' | 'most' | 'promise'> {
  /** Absent where a reader of figures may not know how many there are. */
  readonly people?: number;
  readonly talks?: number;
  readonly waiting?: number;
  /** For a reader of figures, in place of the numbers: in how many of a hundred cases what was told came true. */
  readonly percentKept?: number;
  /** For a reader of figures: at least so many people. */
  readonly isAbout: boolean;
}

/** How long people waited, as a page of the desk shows it. */
export interface WaitsView {
  /** The day until which it counts. */
  readonly on: PlainDate;
  /** By programme; in each the region first. */
  readonly lines: readonly WaitLine[];
}

/** The waiting times at the desk. */
export interface WaitsDesk {
  /** See `waitsAtDesk`. */
  open(staff: Staff): Promise<WaitsView | undefined>;
}

export type WaitsRuntime = { readonly waits: Pick<WaitStore, 'figures'> };

function exact(group: WaitGroup): WaitLine {
  const { half, most, ...counts } = group;
  return { ...counts, ...(isTold(group) ? { half: group.half, most: group.most } : {}), isAbout: false };
}

/** Without exact numbers: fewer than ten people are never counted for a reader, nor told apart by a difference. */
function about(group: WaitGroup): readonly WaitLine[] {
  if (!isTold(group)) return [];
  const { programme, municipality, half, most } = group;
  const [people, waiting] = [toldBand(group.people), toldBand(group.waiting)];
  const told = defined({ municipality, people, waiting, percentKept: percentKept(group) });
  return [{ programme, half, most, isAbout: true, ...told }];
}

/**
 * How long people waited, for whoever may see it: the coordinator all of the region, a municipality its own residents, and a
 * reader of figures only the groups about which enough is known, without exact numbers. Undefined before the first count.
 */
export async function waitsAtDesk({ waits }: WaitsRuntime, staff: Staff): Promise<WaitsView | undefined> {
  const figures = readWaitFigures(await waits.figures());
  if (figures === undefined) return undefined;
  const { on, groups } = figures;
  switch (staff.role) {
    case 'coordinator':
      return { on, lines: groups.map(exact) };
    case 'municipality': {
      const own = groups.filter(({ municipality }) => municipality !== undefined && staff.scope.includes(municipality));
      return { on, lines: own.map(exact) };
    }
    case 'reader':
      return { on, lines: groups.flatMap(about) };
    case 'provider':
      return { on, lines: [] };
  }
}
