/** Where published results are. */
export const resultsPaths = { json: '/v1/results', csv: '/v1/results.csv' } as const;
