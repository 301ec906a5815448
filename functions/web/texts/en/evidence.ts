// Made by `npm run build:texts` from texts/*/evidence.yaml; change those instead.
import { numberIn, pluralIn } from '../../words/numbers.ts';
import type { EvidenceTexts } from '../evidence.ts';

export const texts: EvidenceTexts = {
"title": "Evidence pack",
"of": (v) => `Hoofdzaak Werk in ${v.region}`,
"made": (v) => `Made on ${v.date}. It tells of ${v.from} up to and including ${v.until}.`,
"lead": "What the programme did, how that was counted, and what was decided.",
"contents": "Contents",
"who": {
"title": "Who may read what",
"lead": "This pack has two folders. When you pass it on, give only the folder that is for that reader.",
"folder": "Folder",
"reader": "For whom",
"what": "What is in it",
"everybody": "Everybody",
"everybodyWhat": "What the programme is, how it was counted, and what was decided. There are no figures about people in it.",
"funder": "The funder and the coordinator",
"funderWhat": "The true figures by kind of trajectory. Small numbers can give people away. Do not pass this folder on.",
"open": "Open",
},
"everybody": {
"title": "What the programme did",
"lead": "This report is for everybody. You may pass it on and show it.",
},
"programme": {
"title": "The programme",
"what": "Hoofdzaak Werk helps people with psychological complaints into paid work or education. A job coach guides them, also once they work.",
"places": "Municipalities",
"providers": "Providers",
"doors": "The ways in",
},
"loop": {
"title": "Nobody got lost",
"what": "In each open referral there must always be somebody whose turn it is. We check that every hour.",
"kept": (v) => `On ${v.at} there was no open referral in which it was nobody's turn. That was so since ${v.since}.`,
"broken": (v) => `On ${v.at} it was nobody's turn in ${pluralIn('en', 'cardinal', v.count) === 'one' ? `1 open referral` : `${numberIn('en', v.count)} open referrals`}. That was so since ${v.since}.`,
"never": "This has not been checked yet.",
},
"published": {
"title": "Public figures",
"none": "There are no figures about people in this report. What is public stands on the site of the programme.",
},
"method": {
"title": "How it was counted",
"lines": ["Each referral has a line without a name. It holds months and days, and no date of anybody.", "That line is written with each change, and stays when the data of people are erased.", "Each person counts once. Whoever knew nothing of it counts nowhere.", "Paid work counts in two ways. In a quarter, and ever up to and including that quarter.", "Whoever lets us hear nothing does not count as a no. That is why there are two numbers, a lowest and a highest.", "Days to a job are counted by the method of Kaplan and Meier. Whoever still looks for one counts.", "The figures 51% and 37% of others have no known base. So they cannot be compared.", "Public numbers below 10 are left out. Others are rounded to 5."],
"unknown": {
"title": "What we do not know",
"lines": ["How people are once the questions have ended.", "How it would have gone without the programme. There is no group to compare with.", "How many complaints there were. They do not reach this system."],
},
},
"decisions": {
"title": "Decisions",
"lead": "What the region changed in its arrangements, the oldest first. Who decided it is left out on purpose.",
"none": "Nothing was changed.",
"on": "Decided on",
"what": "What",
"becomes": "Becomes",
"from": "From",
"until": "Until",
"why": "Why",
"undone": (v) => `Decision ${v.n} was taken back`,
},
"funder": {
"title": "Figures for the funder",
"lead": (v) => `True figures of ${v.quarter}, with what was known on ${v.date}. For the funder and the coordinator alone.`,
"all": "All trajectories together",
"byTitle": "By kind of trajectory",
"pages": "The figures of each kind",
"hours": "Hours of guidance",
"hoursBase": "Hours that job coaches told us, of all trajectories until now.",
"none": "Nobody has started yet.",
},
"files": {
"title": "Files",
"lead": "To calculate with. They are CSV files, with commas.",
"decisions": "The decisions",
"figures": "All figures, also by kind of trajectory and by quarter",
"werkmonitor": "The figures by quarter as the Werkmonitor of Phrenos asks for them",
},
};
