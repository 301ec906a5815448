/** Providers of the programme; as many as the region of the product has in the person's municipality, with places for everybody. */
export const providers = ['lister', 'kwintes', 'wij-3-0', 'astare-jobcoaching'].map((id) => ({
  id,
  municipalities: ['GM0310', 'GM0321', 'GM0344', 'GM0352', 'GM0355', 'GM0356'],
  places: 10_000,
}));

/** Those that serve a municipality; a preferred one first. Each referral begins elsewhere, so that the load is spread. */
export function ranked({ candidate, request }, reference) {
  const fitting = providers.filter(({ municipalities }) => municipalities.includes(candidate.municipality));
  const turn = [...reference].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % Math.max(fitting.length, 1);
  const turned = [...fitting.slice(turn), ...fitting.slice(0, turn)];
  return turned.sort((a, b) => Number(b.id === request.preferredProvider) - Number(a.id === request.preferredProvider));
}
