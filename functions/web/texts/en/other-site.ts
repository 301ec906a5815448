// Made by `npm run build:texts` from texts/*/other-site.yaml; change those instead.
import type { OtherSiteTexts } from '../other-site.ts';

export const texts: OtherSiteTexts = {
"title": "Not everything is filled in correctly yet",
"lead": "You filled in a form on another site. We took over what was right there. Complete what is missing or wrong below. After that you see all your answers and can send them.",
"taken": {
"title": "We took over your answers",
"lead": "You filled in a form on another site. Continue to see what else is needed.",
},
"unreadDate": (v) => `There you wrote: ${v.given}`,
"nothingSent": "We have not sent anything yet.",
"left": "We could not take this over",
"leftHow": "Our form has no question for this. Is it important? Then put it with a question that fits, on one of the next pages.",
"refused": {
"title": "This site may not send us referrals",
"text": "We have kept nothing. Fill in the referral on our own site, or call us.",
"form": "To our form",
},
"embed": {
"title": (v) => `Form of ${v.service}`,
"link": (v) => `Go to the form of ${v.service}`,
"newTab": "new tab",
},
};
