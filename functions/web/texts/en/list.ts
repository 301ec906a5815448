// Made by `npm run build:texts` from texts/*/list.yaml; change those instead.
import type { ListTexts } from '../list.ts';

export const texts: ListTexts = {
"or": (v) => `${v.before} or ${v.last}`,
};
