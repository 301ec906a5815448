// Made by `npm run build:texts` from texts/*/desk-downloads.yaml; change those instead.
import type { DeskDownloadsTexts } from '../desk-downloads.ts';

export const texts: DeskDownloadsTexts = {
"title": "Results as files",
"back": "Back to the results",
"lead": "Nobody's name is in these files. Yet small numbers can give people away. Give them only to whoever may have them.",
"excelHint": "To open a file in Excel, choose Excel. To calculate with another program, choose CSV.",
"csv": "CSV",
"excel": "Excel",
"link": (v) => `${v.what}, ${v.quarter}, as ${v.kind}`,
"files": {
"werkmonitor": {
"title": "Werkmonitor",
"what": "What Phrenos asks for each quarter, by kind of trajectory, money flow and provider. See whether it fits the form of Phrenos.",
},
"figures": {
"title": "All figures",
"what": "Everything on the page of results. Of all, and by trajectory, municipality, provider and quarter.",
},
"facts": {
"title": "Trajectories",
"what": "One line for each referral, with months and days since it came in. For the coordinator alone. Each file has those who came in in that quarter.",
},
"spells": {
"title": "Work and school",
"what": "One line for each job, education or voluntary work. Its first column belongs to that of the trajectories.",
},
},
"parts": {
"all": "All in one file",
"stop": "Stop",
"busy": "We are fetching the parts.",
"done": "Done. The file is among your downloads.",
"stopped": "Stopped. Nothing was kept.",
"failed": "It did not work. Try again, or choose a quarter below.",
},
"moreTitle": "Other files",
"more": "The month for CBS (SRG) and the evidence pack are made by your administrator. They hold numbers of referrals, or figures for the funder.",
};
