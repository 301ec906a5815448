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
"pack": {
"title": "Evidence pack",
"lead": "What the programme did, to read, to print and to pass on. Each file is a ZIP. Unpack it and open the first page.",
"readers": {
"everybody": "For everybody",
"funder": "For the funder",
},
"what": {
"everybody": "The report, the public figures and the decisions. Open report.html.",
"funder": "The true figures by kind of trajectory. Give this to the funder alone. Open figures.html. Hours of guidance are not in it. Your administrator can add them.",
},
"zip": "ZIP",
},
"moreTitle": "Other files",
"more": "The month for CBS (SRG) is made by your administrator. It holds numbers of referrals.",
};
