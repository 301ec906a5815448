// Made by `npm run build:texts` from the folders of texts/; change those instead.

/** The language that always comes first. */
export const languages = ['nl', 'en'] as const;
