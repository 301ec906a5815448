/** Two municipalities, one with a name that a spreadsheet would count with. */
const places = (first?: number, second?: number) => [
  { code: 'GM0344', name: '=Utrecht', ...(first !== undefined && { people: first }) },
  { code: 'GM0355', name: 'Zeist', ...(second !== undefined && { people: second }) },
];

/** A publication of results, with numbers that are shown and numbers that are hidden. */
export const publication = {
  halfYear: '2025-H1',
  until: '2025-12',
  madeOn: '2026-03-01',
  people: 100,
  results: [
    {
      code: 'work',
      people: 40,
      programmes: [
        { code: 'ips', people: 30 },
        { code: 'sterk-met-werk' },
        { code: 'sterk-met-werk-of-scholing', people: 0 },
      ],
      municipalities: places(25, 15),
    },
    { code: 'school', municipalities: places() },
    { code: 'none', people: 20, municipalities: places(20) },
    { code: 'unknown', people: 20, municipalities: places(10, 10) },
    { code: 'not-started', people: 15, municipalities: places(15) },
  ],
  weeks: { talk: 7 },
};
