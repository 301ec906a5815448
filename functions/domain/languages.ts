// Made by `npm run build:texts` from the folders of texts/; change those instead.

/** The one that is always there first. */
export const languages = ['nl', 'en'] as const;
