import { demoClient } from './api-client.ts';
import { addTerm, afterTerm, daysBetween, isShortPeriod } from './calendar.ts';
import { yearsOf } from './check-in-plan.ts';
import { doors } from './codes.ts';
import { SettingsError } from './errors.ts';
import { toldKinds } from './events/told-kinds.ts';
import { forms } from './form-mapping-rules.ts';
import { probeClient } from './probe.ts';
import type { PlainDate } from './referral.ts';
import { type Region, type Term, timedTaskKinds } from './region.ts';
import { caseSystems } from './region-case-system-rules.ts';
import { deputyApart, mailboxes, mailDomains, providerDomains } from './region-mail-rules.ts';
import { expectation, type RegionProblem, type RegionRule, schemaProblems } from './region-problems.ts';
import { regionSchema } from './region-schema.ts';
import { staff } from './region-staff-rules.ts';
import { sandboxClient } from './sandbox.ts';
import { orderProblems, type WindDownDay } from './wind-down.ts';
import { windDownSchema } from './wind-down-schema.ts';

/** Entries whose key already occurred, with their index. */
function repeated<T>(list: readonly T[], key: (item: T) => string): { readonly key: string; readonly index: number }[] {
  const keys = list.map((item) => key(item).toLowerCase());
  return keys.flatMap((text, index) => (keys.indexOf(text) < index ? [{ key: text.toUpperCase(), index }] : []));
}

const uniqueCodes: RegionRule = (region) => {
  const all = [
    ...region.municipalities.map(({ code }, index) => ({ code, path: `municipalities[${index}].code` })),
    ...(region.otherRegions ?? []).map(({ code }, index) => ({ code, path: `otherRegions[${index}].code` })),
  ];
  return repeated(all, ({ code }) => code).map(({ key, index }) => ({
    path: all[index]?.path ?? '',
    text: `${key} is listed before; list each one once`,
  }));
};

/** A successor that takes over open cases must be in the file, and a chain of successors must end. */
const successors: RegionRule = (region) =>
  region.municipalities.flatMap(({ code, succeededBy }, index) => {
    if (succeededBy === undefined) return [];
    const path = `municipalities[${index}].succeededBy.code`;
    const next = region.municipalities.find((one) => one.code === succeededBy.code);
    if (next === undefined || succeededBy.code === code) {
      return [{ path, text: `is ${succeededBy.code}; right would be another municipality of this file` }];
    }
    const earlier = next.succeededBy !== undefined && next.succeededBy.on <= succeededBy.on;
    return earlier
      ? [
          {
            path,
            text: `is ${succeededBy.code}, which ends before or on that day itself; right would be its successor`,
          },
        ]
      : [];
  });

/** A name that people type must lead to one municipality. */
const uniquePlaces: RegionRule = (region) => {
  const all = region.municipalities.flatMap(({ name, places }, index) => [
    { name, path: `municipalities[${index}].name` },
    ...places.map((place, at) => ({ name: place, path: `municipalities[${index}].places[${at}]` })),
  ]);
  return repeated(all, ({ name }) => name).map(({ index }) => ({
    path: all[index]?.path ?? '',
    text: 'names a place that is listed before; a name must lead to one municipality',
  }));
};

const knownMunicipalities: RegionRule = (region) => {
  const known = new Set(region.municipalities.map(({ code }) => code));
  const lists = [
    ...doors.map((door) => ({ path: `doors.${door}.municipalities`, codes: region.doors[door].municipalities })),
    ...region.providers.flatMap(({ offers }, provider) =>
      offers.map(({ municipalities }, offer) => ({
        path: `providers[${provider}].offers[${offer}].municipalities`,
        codes: municipalities === 'all' ? [] : municipalities,
      })),
    ),
  ];
  return lists.flatMap(({ path, codes }) =>
    codes.flatMap((code, index) =>
      known.has(code)
        ? []
        : [
            {
              path: `${path}[${index}]`,
              text: `is ${code}, which is not in municipalities; add it there or remove it`,
            },
          ],
    ),
  );
};

const executingBodies: RegionRule = (region) => {
  const known = new Set(region.executingBodies.map(({ id }) => id));
  const unknown = region.municipalities.flatMap(({ executingBody }, index) =>
    executingBody === undefined || known.has(executingBody)
      ? []
      : [
          {
            path: `municipalities[${index}].executingBody`,
            text: `is "${executingBody}"; right would be an id from executingBodies`,
          },
        ],
  );
  const twice = repeated(region.executingBodies, ({ id }) => id).map(({ index }) => ({
    path: `executingBodies[${index}].id`,
    text: 'is used before; give each executing body an id of its own',
  }));
  return [...unknown, ...twice];
};

const providers: RegionRule = (region) => [
  ...repeated(region.providers, ({ id }) => id).map(({ index }) => ({
    path: `providers[${index}].id`,
    text: 'is used before; give each provider an id of its own',
  })),
  ...region.providers.flatMap(({ offers }, provider) => [
    ...repeated(offers, ({ programme }) => programme).map(({ index }) => ({
      path: `providers[${provider}].offers[${index}].programme`,
      text: 'is offered before by this provider; a place is counted by provider and programme, so offer it once',
    })),
    ...offers.flatMap(({ capacity, minAge, maxAge }, offer) => {
      const path = `providers[${provider}].offers[${offer}]`;
      const problems: RegionProblem[] = [];
      if ((capacity.status === 'full') !== (capacity.places === 0)) {
        problems.push({
          path: `${path}.capacity`,
          text: `has ${capacity.places} places and status "${capacity.status}"; right would be 0 places with "full", and 1 or more with any other status`,
        });
      }
      if (minAge !== undefined && maxAge !== undefined && minAge > maxAge) {
        problems.push({ path: `${path}.maxAge`, text: `is ${maxAge}; right would be ${minAge} (minAge) or more` });
      }
      return problems;
    }),
  ]),
];

/** The version in force must not be one of the versions being phased out. */
const privacyTransition: RegionRule = ({ privacyVersion, privacyVersionsAlsoValid: earlier = [] }) =>
  earlier.flatMap((version, index) =>
    version === privacyVersion || earlier.indexOf(version) < index
      ? [
          {
            path: `privacyVersionsAlsoValid[${index}]`,
            text: `is "${version}", which is listed before or is privacyVersion itself; list each earlier version once`,
          },
        ]
      : [],
  );

/** A key must lead to one client only, and the public demo key to none. */
const clients: RegionRule = ({ clients: all = [] }) => {
  const hashes = all.flatMap(({ keyHashes }, client) =>
    keyHashes.map((hash, at) => ({ hash, path: `clients[${client}].keyHashes[${at}]` })),
  );
  const origins = all.flatMap(({ origins: own = [] }, client) =>
    own.map((origin, at) => ({ origin, path: `clients[${client}].origins[${at}]` })),
  );
  return [
    ...repeated(origins, ({ origin }) => origin).map(({ index }) => ({
      path: origins[index]?.path ?? '',
      text: 'is listed before; a website belongs to one client only, so list it once',
    })),
    ...repeated(all, ({ id }) => id).map(({ index }) => ({
      path: `clients[${index}].id`,
      text: 'is used before; give each client an id of its own',
    })),
    ...repeated(hashes, ({ hash }) => hash).map(({ index }) => ({
      path: hashes[index]?.path ?? '',
      text: 'is listed before; make a key of its own for each client with `npm run clients`',
    })),
    ...[demoClient, sandboxClient].flatMap(({ id, keyHashes }) =>
      hashes
        .filter(({ hash }) => keyHashes.includes(hash))
        .map(({ path }) => ({ path, text: `is the well-known ${id} key; make a key with \`npm run clients\`` })),
    ),
    ...all.flatMap(({ id }, index) =>
      id === demoClient.id
        ? [{ path: `clients[${index}].id`, text: 'is "demo", which is the embedded run\'s; choose another' }]
        : [],
    ),
    ...all.flatMap(({ id }, index) =>
      id === sandboxClient.id
        ? [{ path: `clients[${index}].id`, text: 'is "sandbox", which every region has already; choose another' }]
        : [],
    ),
    ...all.flatMap(({ id }, index) =>
      id === probeClient
        ? [{ path: `clients[${index}].id`, text: 'is "canary", which the system calls itself by; choose another' }]
        : [],
    ),
    ...all.flatMap(({ webhook }, client) =>
      (webhook?.events ?? []).flatMap((event, index) =>
        toldKinds.some((kind) => kind === event)
          ? []
          : [
              {
                path: `clients[${client}].webhook.events[${index}]`,
                text: `is "${event}", which is no event; choose from ${toldKinds.join(', ')}`,
              },
            ],
      ),
    ),
  ];
};

/** A closing of all intake that ends before it begins would close nothing. */
const closedIntake: RegionRule = ({ intakeClosed: { from, until } = {} }) =>
  from !== undefined && until !== undefined && from > until
    ? [{ path: 'intakeClosed.until', text: `is ${until}; right would be ${from} (from) or later` }]
    : [];

/** The end of the programme, whose form only those who need it carry. */
const plannedEnd: RegionRule = ({ windDown }) => {
  if (windDown === undefined) return [];
  const read = windDownSchema.safeParse(windDown, { error: expectation });
  if (!read.success) {
    return schemaProblems(windDown, read.error.issues).map(({ path, text }) => ({ path: `windDown.${path}`, text }));
  }
  const plan = read.data;
  return orderProblems(plan).map(({ field, from }) => ({
    path: `windDown.${field}`,
    text: `is ${plan[field as WindDownDay]}; right would be ${from} or later`,
  }));
};

/** Ages of the doors: no age may fall between the two Sterk met Werk doors, because every door would turn that person away. */
const doorAges: RegionRule = (region) => {
  const problems: RegionProblem[] = [];
  for (const door of doors) {
    const { minAge, maxAge, opensOn, closesOn } = region.doors[door];
    if (maxAge !== undefined && minAge > maxAge) {
      problems.push({ path: `doors.${door}.maxAge`, text: `is ${maxAge}; right would be ${minAge} (minAge) or more` });
    }
    if (opensOn !== undefined && closesOn !== undefined && opensOn > closesOn) {
      problems.push({
        path: `doors.${door}.closesOn`,
        text: `is ${closesOn}; right would be ${opensOn} (opensOn) or later`,
      });
    }
  }
  const adults = region.doors['sterk-met-werk'];
  const expected = adults.minAge - 1;
  if (region.doors['sterk-met-werk-of-scholing'].maxAge !== expected) {
    problems.push({
      path: 'doors.sterk-met-werk-of-scholing.maxAge',
      text: `leaves an age between the doors or in both; right would be ${expected}, one less than doors.sterk-met-werk.minAge`,
    });
  }
  if (adults.maxAge !== undefined) {
    problems.push({ path: 'doors.sterk-met-werk.maxAge', text: 'would leave older people without a door; remove it' });
  }
  return problems;
};

const offeredDoors: RegionRule = (region) =>
  doors.flatMap((door) => {
    const { programme, municipalities } = region.doors[door];
    const offered = region.providers.some((provider) =>
      provider.offers.some(
        (offer) =>
          offer.programme === programme &&
          (offer.municipalities === 'all' || offer.municipalities.some((code) => municipalities.includes(code))),
      ),
    );
    return offered
      ? []
      : [
          {
            path: `doors.${door}.programme`,
            text: `is "${programme}", which no provider offers in the municipalities of this door; add an offer to providers`,
          },
        ];
  });

const officeHours: RegionRule = ({ officeHours: { start, end } }) =>
  [start, end].every((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)) && start < end
    ? []
    : [{ path: 'officeHours', text: `run from ${start} to ${end}; right would be times of one day, start before end` }];

/**
 * Reminders that come too late or out of order would never be sent. Compared from a Monday without holidays nearby, in
 * usual office hours.
 */
const reminderOrder: RegionRule = (region) =>
  timedTaskKinds.flatMap((kind) => {
    const { reminders, due } = region.tasks[kind];
    const after = (term: Term, purpose: 'due' | 'send') =>
      afterTerm('2027-02-01T09:00:00.000Z', term, { purpose, officeHours: { start: '09:00', end: '17:00' } });
    const moments = [...reminders.map((term) => after(term, 'send')), after(due, 'due')];
    return moments.every((moment, index) => index === 0 || (moments[index - 1] ?? '') < moment)
      ? []
      : [{ path: `tasks.${kind}.reminders`, text: 'are out of order; right would be rising terms, all before due' }];
  });

/** A first check-in after the end would never be asked. */
const plannedLengths: RegionRule = (region) =>
  doors.flatMap((door) => {
    const { length, checkIns } = region.doors[door];
    const late = addTerm('2027-02-01', checkIns.first) > addTerm('2027-02-01', length);
    return late
      ? [
          {
            path: `doors.${door}.checkIns.first`,
            text: 'comes after the end of the trajectory; right would be before it',
          },
        ]
      : [];
  });

/**
 * Explicit consent is the candidate's own act (AVG art. 9 lid 2 onder a, UAVG art. 22 lid 2 onder a). Silence after
 * being told is not consent, so a door that rests on it asks first.
 */
const consentIsAsked: RegionRule = (region) =>
  doors.flatMap((door) => {
    const { candidate, legalBasis } = region.doors[door];
    return legalBasis.code === 'explicit-consent' && candidate !== 'confirm'
      ? [
          {
            path: `doors.${door}.candidate`,
            text: `is "${candidate}" while legalBasis.code is "explicit-consent"; right would be "confirm", because silence is no consent`,
          },
        ]
      : [];
  });

/** The usual length must be among the lengths to choose from. */
const decidedYears: RegionRule = (region) =>
  doors.flatMap((door) => {
    const { decidedYears: years, length } = region.doors[door];
    // Proofs on an emulator shorten the length to seconds.
    if (years === undefined || isShortPeriod(length)) return [];
    const usual = 'period' in length ? yearsOf(length) : undefined;
    return usual !== undefined && years.includes(usual)
      ? []
      : [
          {
            path: `doors.${door}.length`,
            text: `is not among decidedYears; right would be one of ${years.map((year) => `"P${year}Y"`).join(', ')}`,
          },
        ];
  });

/** Hours can only be counted against a number of hours. */
const countedHours: RegionRule = (region) =>
  doors.flatMap((door) => {
    const { counts, hours } = region.doors[door];
    return counts === undefined || counts === 'months' || hours !== undefined
      ? []
      : [
          {
            path: `doors.${door}.counts`,
            text: `is "${counts}" while the door grants no hours; right would be "months"`,
          },
        ];
  });

/**
 * A case can only be reopened while everybody in it is still kept. Without a setting the shorter of both terms counts; whoever
 * sets one longer would promise what cannot be done.
 */
const reopening: RegionRule = ({ reopenDays, retention }) => {
  if (reopenDays === undefined) return [];
  // The shortest month, beginning on a Monday: no term is shorter than it is from there.
  const from = '2027-02-01';
  const kept = (Object.keys(retention) as (keyof typeof retention)[])
    .filter((closure) => closure !== 'not-me' && !isShortPeriod(retention[closure]))
    .map((closure) => ({ closure, days: daysBetween(from, addTerm(from, retention[closure])) }));
  const shortest = kept.toSorted((one, other) => one.days - other.days)[0];
  return shortest === undefined || reopenDays <= shortest.days
    ? []
    : [
        {
          path: 'reopenDays',
          text: `is ${reopenDays}, but people are kept for ${shortest.days} days after "${shortest.closure}"; right would be at most ${shortest.days}`,
        },
      ];
};

/** Pauses together that are shorter than the longest one would never let that one be. */
const pauses: RegionRule = ({ programmes: settings = {} }) =>
  Object.entries(settings).flatMap(([programme, { pause }]) =>
    pause === undefined || pause.longestDays <= pause.totalDays
      ? []
      : [
          {
            path: `programmes.${programme}.pause.totalDays`,
            text: `is ${pause.totalDays}; right would be ${pause.longestDays} (longestDays) or more`,
          },
        ],
  );

const shortPeriods: RegionRule = (region) => {
  const walk = (value: unknown, path: string): RegionProblem[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, entry]) => {
      if (key === 'period' && typeof entry === 'string' && isShortPeriod({ period: entry })) {
        return [{ path: `${path}.period`, text: `is ${entry}; right would be a day or more, such as "P1D"` }];
      }
      if (Array.isArray(value)) return walk(entry, `${path}[${key}]`);
      return walk(entry, path === '' ? key : `${path}.${key}`);
    });
  };
  return walk(region, '');
};

/** A capacity counts from the moment it is deployed, so its day cannot be still to come: it would overrule a provider's word later, unasked. */
const pastCapacities =
  (today: PlainDate): RegionRule =>
  (region) =>
    region.providers.flatMap(({ offers }, provider) =>
      offers.flatMap(({ capacity: { since } }, offer) =>
        since === undefined || since <= today
          ? []
          : [
              {
                path: `providers[${provider}].offers[${offer}].capacity.since`,
                text: `is ${since}, which is still to come; right would be the day of the change, ${today} or earlier, because a capacity counts as soon as it is deployed`,
              },
            ],
      ),
    );

/** Only a hand could write another one, and what it says then decides which changes of the desk count. */
const deskMark: RegionRule = ({ desk }) => {
  if (desk === undefined) return [];
  const right = 'right would be the whole of "desk" as `npm run region -- export` writes it, or none';
  const { upTo, made, at, open = [] } = desk;
  return [
    ...(made > at ? [{ path: 'desk.made', text: `is later than desk.at; ${right}` }] : []),
    ...open.flatMap((n, index) =>
      n <= upTo && open.indexOf(n) === index
        ? []
        : [{ path: `desk.open[${index}]`, text: `is ${n}, which is there already or beyond desk.upTo; ${right}` }],
    ),
  ];
};

const rules: readonly RegionRule[] = [
  uniqueCodes,
  uniquePlaces,
  successors,
  knownMunicipalities,
  executingBodies,
  providers,
  caseSystems,
  clients,
  forms,
  staff,
  privacyTransition,
  closedIntake,
  plannedEnd,
  doorAges,
  consentIsAsked,
  offeredDoors,
  mailDomains,
  providerDomains,
  mailboxes,
  deputyApart,
  officeHours,
  reminderOrder,
  plannedLengths,
  decidedYears,
  countedHours,
  reopening,
  pauses,
  deskMark,
];

/** Everything wrong in what should be a region file: its fields first, then the rules that span fields. */
export function regionProblems(
  json: unknown,
  options: Pick<Parameters<typeof readRegion>[1], 'allowShortPeriods' | 'today'>,
): readonly RegionProblem[] {
  const read = regionSchema.safeParse(json, { error: expectation });
  if (!read.success) return schemaProblems(json, read.error.issues);
  return [
    ...rules,
    ...(options.allowShortPeriods ? [] : [shortPeriods]),
    ...(options.today === undefined ? [] : [pastCapacities(options.today)]),
  ].flatMap((rule) => rule(read.data));
}

/**
 * Reads a region file.
 *
 * @param options.source name of the file, for the message
 * @param options.allowShortPeriods whether periods shorter than a day are allowed; for proofs on an emulator, never for
 *   production
 * @param options.today the day of a deployment, to which days in the file are compared; absent: they are not
 * @throws SettingsError with one line for each problem: file, field, what is wrong, what would be right
 */
export function readRegion(
  json: unknown,
  options: { readonly source: string; readonly allowShortPeriods: boolean; readonly today?: PlainDate },
): Region {
  const problems = regionProblems(json, options);
  if (problems.length === 0) return regionSchema.parse(json);
  throw new SettingsError(problems.map(({ path, text }) => `${options.source}: ${path} ${text}.`).join('\n'));
}
