// Made by `npm run build:texts` from texts/*/coaches.yaml; change those instead.
import { numberIn, pluralIn } from '../../words/numbers.ts';
import type { CoachesTexts } from '../coaches.ts';

export const texts: CoachesTexts = {
"title": "Job coaches",
"lead": "These are your job coaches with running trajectories. Has somebody left? Hand their trajectories over to a colleague. Is it about one candidate? Choose them on your list, among your candidates.",
"none": "There are no running trajectories now.",
"back": "Back to the job coaches",
"columns": {
"name": "Job coach",
"count": "Running trajectories",
"leave": "Change",
},
"guides": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `1 trajectory` : `${numberIn('en', v.count)} trajectories`}`,
"unreached": "Our mail does not arrive here.",
"leave": "Has left",
"leaveOf": (v) => `${v.name} has left`,
"form": {
"title": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `Hand over a trajectory` : `Hand over trajectories`}`,
"lead": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `This trajectory is handed over from ${v.name}. The candidate is told that there is another job coach.` : `These ${numberIn('en', v.count)} trajectories are handed over from ${v.name}. The candidates are told that they have another job coach.`} Open questions go to the new job coach.`,
"who": "Who takes over?",
"existing": "A job coach of yours",
"other": "Somebody else, fill in below",
"name": "Name",
"email": "E-mail address",
"phone": "Phone number",
"next": "Continue",
},
"sure": {
"title": "Is this right?",
"lead": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `This trajectory goes from ${v.from} to ${v.to}:` : `These ${numberIn('en', v.count)} trajectories go from ${v.from} to ${v.to}:`}`,
"away": (v) => `${v.name} is away until ${v.date}, and will not read this before then. Choose somebody else, or keep in touch with the candidates yourselves until that day.`,
"yes": (v) => `${pluralIn('en', 'cardinal', v.count) === 'one' ? `Yes, hand over this trajectory` : `Yes, hand over these ${numberIn('en', v.count)} trajectories`}`,
"no": "No, go back",
},
"done": {
"title": "Handed over",
"moved": (v) => `${v.count === 0 ? `No trajectory was handed over.` : pluralIn('en', 'cardinal', v.count) === 'one' ? `1 trajectory was handed over to ${v.name}.` : `${numberIn('en', v.count)} trajectories were handed over to ${v.name}.`}`,
"away": (v) => `${v.name} is away until ${v.date}, and reads of this only then. Until that day keep in touch with the candidate yourselves.`,
"results": {
"moved": "Handed over",
"changed": "Not handed over. This trajectory has just changed or ended.",
"address": "Not handed over. This address belongs to the candidate or to whoever referred them. Choose somebody else, or call us.",
"busy": "Not handed over. Somebody else was at it just now. Try again.",
},
},
"problems": {
"same": "This is the address of the job coach who left. Fill in somebody else.",
"both": "Choose a job coach of yours or fill in somebody else, not both.",
},
};
