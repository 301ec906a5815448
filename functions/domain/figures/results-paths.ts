/** Where published results are. */
export const resultsPaths = { page: '/resultaten', json: '/v1/results', csv: '/v1/results.csv' } as const;
