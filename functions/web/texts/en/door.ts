// Made by `npm run build:texts` from texts/*/door.yaml; change those instead.
import type { DoorTexts } from '../door.ts';

export const texts: DoorTexts = {
"opens": (v) => `It does from ${v.date} on.`,
"reasons": {
"in-ips-care": "In care at a provider that offers IPS.",
"clinician-refers": "The clinician refers.",
"ips-uwv": "There is a WIA, WAO or Wajong benefit. So UWV decides.",
"ips-municipality": "There is no WIA, WAO or Wajong benefit. So the municipality of residence decides.",
"youth": "The age fits Sterk met Werk of Scholing, the programme for young people.",
"adult": "The age fits Sterk met Werk, the programme for adults.",
"ips-not-possible": "It was stated that IPS is not possible.",
"too-young": (v) => `Hoofdzaak Werk is for people of ${v.age} and older.`,
"child": (v) => `For anyone younger than ${v.age} a parent or guardian decides. So we keep nothing, and do not make contact ourselves.`,
"state-pension-age": (v) => `Hoofdzaak Werk is for people who have no state pension yet, so below the age of ${v.age}.`,
"outside-region": (v) => `${v.who === "self" ? `Your municipality belongs to another region. There is help there too.` : `${v.municipality} belongs to another region. There is help there too.`}`,
"municipality-buys-itself": (v) => `${v.who === "self" ? `Your municipality arranges this programme for its residents itself.` : `${v.municipality} arranges this programme for its residents itself.`}`,
"disability-benefit": "With a WIA, WAO or Wajong benefit, UWV pays for help with finding work.",
"ask-clinician-ips": (v) => `${v.who === "self" ? `You are in care at a provider with IPS, so you may get IPS. Your clinician refers you for that.` : `Someone in care at a provider with IPS may get IPS. The clinician refers for that.`}`,
"not-motivated": (v) => `${v.who === "self" ? `A trajectory begins only when you want it yourself. A call first is possible.` : `A trajectory begins only when someone wants it themselves. A call first is possible.`}`,
"door-not-open-yet": "This programme takes no referrals at the moment.",
},
"hints": {
"ips-exists-too": (v) => `${v.who === "self" ? `You are in treatment, so you may also get IPS: help with work, together with your clinician. Ask your clinician about it.` : `The candidate is in treatment and may also get IPS: help with work, together with the clinician. Ask the clinician about it.`}`,
"preference-unused": (v) => `${v.who === "self" ? `The wish for a provider is not used: IPS comes from the institution that treats you.` : `The wish for a provider is not used: IPS comes from the institution that treats the candidate.`}`,
"register-as-job-seeker": (v) => `${v.who === "self" ? `Not registered as a job seeker yet? Do so at UWV, on werk.nl or with help of your work coach. Your referral goes on meanwhile.` : `Is the candidate not registered as a job seeker yet? That can be done at UWV, on werk.nl or with help of the work coach. The referral goes on meanwhile.`}`,
},
"aMunicipality": "This municipality",
};
