// Made by `npm run build:texts` from texts/*/mail-people.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface MailPeopleTexts {
readonly "confirmed-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly shared: "yes" | "other" }) => string, string, (v: { readonly shared: "yes" | "other" }) => string];
readonly "button": string;
};
readonly "address-given": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly service: string | number }) => string, string, (v: { readonly shared: "yes" | "other" }) => string, string];
readonly "button": string;
};
readonly "address-replaced": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly replacedOn: string | number }) => string, string, string];
};
readonly "referred-again": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly shared: "yes" | "other" }) => string, (v: { readonly reference: string | number }) => string, (v: { readonly shared: "yes" | "other" }) => string, (v: { readonly shared: "yes" | "other"; readonly phone: string | number }) => string];
readonly "button": string;
};
readonly "corrected-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly shared: "yes" | "other" }) => string, (v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly hasProgramme: "yes" | "other"; readonly programme: string | number; readonly shared: "yes" | "other" }) => string, (v: { readonly phone: string | number }) => string];
readonly "button": string;
};
readonly "approved-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly shared: "yes" | "other" }) => string, string, (v: { readonly shared: "yes" | "other" }) => string, (v: { readonly hasWait: "yes" | "other"; readonly waitHalf: string | number; readonly waitMost: string | number; readonly waitPeople: string | number }) => string];
readonly "button": string;
};
readonly "declined-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly shared: "yes" | "other" }) => string, (v: { readonly hasDecidedBy: "yes" | "other"; readonly decidedBy: string | number }) => string, (v: { readonly hasReason: "yes" | "other"; readonly reason: string | number }) => string, (v: { readonly reasonCode: "not_target_group" | "other_provision" | "not_now" | "not_our_resident" | "other"; readonly hasDeskPhone: "yes" | "other"; readonly decidedBy: string | number; readonly deskPhone: string | number }) => string, (v: { readonly hasDecidedBy: "yes" | "other"; readonly decidedBy: string | number; readonly hasDeskPhone: "yes" | "other"; readonly deskPhone: string | number }) => string, string, string];
readonly "button": string;
};
readonly "waiting-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly shared: "yes" | "other" }) => string, string, string, (v: { readonly hasWait: "yes" | "other"; readonly waitHalf: string | number; readonly waitMost: string | number; readonly waitPeople: string | number }) => string];
readonly "button": string;
};
readonly "delayed-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly shared: "yes" | "other" }) => string, (v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly phone: string | number }) => string, (v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly shared: "yes" | "other" }) => string, (v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly phone: string | number }) => string];
readonly "button": string;
};
readonly "matched-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly provider: string | number }) => string, (v: { readonly hasStartsOn: "yes" | "other"; readonly startsOn: string | number }) => string, (v: { readonly hasCoach: "yes" | "other"; readonly hasCoachPhone: "yes" | "other"; readonly shared: "yes" | "other"; readonly coachName: string | number; readonly coachPhone: string | number }) => string, (v: { readonly shared: "yes" | "other" }) => string, (v: { readonly shared: "yes" | "other" }) => string, (v: { readonly hasObjectUntil: "yes" | "other"; readonly shared: "yes" | "other"; readonly objectUntil: string | number }) => string];
readonly "button": string;
};
readonly "talk-moved-candidate": {
readonly "subject": (v: { readonly startsOn: string | number; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly startsOn: string | number }) => string, string, (v: { readonly hasCoach: "yes" | "other"; readonly hasCoachPhone: "yes" | "other"; readonly shared: "yes" | "other"; readonly coachName: string | number; readonly coachPhone: string | number }) => string, (v: { readonly shared: "yes" | "other" }) => string];
readonly "button": string;
};
readonly "coach-changed-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly shared: "yes" | "other"; readonly provider: string | number }) => string, (v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly hasCoach: "yes" | "other"; readonly hasCoachPhone: "yes" | "other"; readonly coachName: string | number; readonly coachPhone: string | number; readonly shared: "yes" | "other" }) => string, (v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly shared: "yes" | "other" }) => string, (v: { readonly hasObjectUntil: "yes" | "other"; readonly shared: "yes" | "other"; readonly objectUntil: string | number }) => string];
readonly "button": string;
};
readonly "started-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly shared: "yes" | "other"; readonly startsOn: string | number }) => string, (v: { readonly shared: "yes" | "other" }) => string, (v: { readonly shared: "yes" | "other" }) => string];
readonly "button": string;
};
readonly "pause-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly shared: "yes" | "other"; readonly pauseUntil: string | number; readonly pauseFrom: string | number }) => string, (v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly plannedEnd: string | number; readonly shared: "yes" | "other" }) => string, string];
readonly "button": string;
};
readonly "contact-lost-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly shared: "yes" | "other" }) => string, (v: { readonly hasCoachPhone: "yes" | "other"; readonly shared: "yes" | "other"; readonly coachName: string | number; readonly coachPhone: string | number; readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly phone: string | number }) => string, (v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly shared: "yes" | "other" }) => string];
readonly "button": string;
};
readonly "extension-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly decision: "grant" | "other"; readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly hasRefusal: "yes" | "other"; readonly refusal: string | number }) => string, (v: { readonly endsOn: string | number }) => string, (v: { readonly decision: "grant" | "other"; readonly shared: "yes" | "other"; readonly hasDecidedBy: "yes" | "other"; readonly decidedBy: string | number }) => string, (v: { readonly decision: "grant" | "other" }) => string];
readonly "button": string;
};
readonly "goal-reached-candidate": {
readonly "subject": (v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly shared: "yes" | "other" }) => string, (v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other" }) => string, (v: { readonly shared: "yes" | "other" }) => string, (v: { readonly shared: "yes" | "other" }) => string, string];
readonly "button": string;
};
readonly "ended-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly closureCode: "goal_reached" | "early_stop" | "no_place" | "withdrawn" | "not_me" | "other"; readonly shared: "yes" | "other" }) => string, (v: { readonly closureCode: "goal_reached" | "early_stop" | "no_place" | "withdrawn" | "not_me" | "other"; readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly shared: "yes" | "other"; readonly duplicateOf: string | number; readonly closure: string | number }) => string, (v: { readonly closureCode: "goal_reached" | "early_stop" | "no_place" | "withdrawn" | "not_me" | "other"; readonly shared: "yes" | "other"; readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other" }) => string, (v: { readonly closureCode: "goal_reached" | "early_stop" | "no_place" | "withdrawn" | "not_me" | "other"; readonly phone: string | number; readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly elsewhere: string | number }) => string, (v: { readonly closureCode: "goal_reached" | "early_stop" | "no_place" | "withdrawn" | "not_me" | "other" }) => string, (v: { readonly closureCode: "goal_reached" | "early_stop" | "no_place" | "withdrawn" | "not_me" | "other" }) => string, (v: { readonly closureCode: "goal_reached" | "early_stop" | "no_place" | "withdrawn" | "not_me" | "other" }) => string, (v: { readonly hasPromised: "yes" | "other"; readonly phone: string | number }) => string];
readonly "button": string;
};
readonly "consent-withdrawn-candidate": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly shared: "yes" | "other" }) => string, (v: { readonly closure: string | number }) => string, string, string, string, (v: { readonly hasPromised: "yes" | "other"; readonly phone: string | number }) => string];
readonly "button": string;
};
readonly "approved-referrer": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, string];
readonly "button": string;
};
readonly "declined-referrer": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly hasDecidedBy: "yes" | "other"; readonly decidedBy: string | number }) => string, (v: { readonly hasReason: "yes" | "other"; readonly reason: string | number }) => string, string, string];
readonly "button": string;
};
readonly "started-referrer": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly startsOn: string | number }) => string];
readonly "button": string;
};
readonly "ended-referrer": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly elsewhere: string | number; readonly closure: string | number }) => string, (v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other" }) => string, (v: { readonly closureCode: "goal_reached" | "early_stop" | "no_place" | "withdrawn" | "not_me" | "other"; readonly phone: string | number }) => string, (v: { readonly closureCode: "goal_reached" | "early_stop" | "no_place" | "withdrawn" | "not_me" | "other" }) => string, (v: { readonly closureCode: "goal_reached" | "early_stop" | "no_place" | "withdrawn" | "not_me" | "other"; readonly phone: string | number }) => string, (v: { readonly closureCode: "goal_reached" | "early_stop" | "no_place" | "withdrawn" | "not_me" | "other" }) => string, (v: { readonly closureCode: "goal_reached" | "early_stop" | "no_place" | "withdrawn" | "not_me" | "other" }) => string];
readonly "button": string;
};
readonly "goes-on-referrer": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, string];
readonly "button": string;
};
readonly "reopened-candidate": {
readonly "subject": (v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other" }) => string, (v: { readonly shared: "yes" | "other"; readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other" }) => string, string, (v: { readonly shared: "yes" | "other" }) => string];
readonly "button": string;
};
readonly "reopened-referrer": {
readonly "subject": (v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other"; readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other" }) => string, (v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other" }) => string];
readonly "button": string;
};
readonly "code": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [string, (v: { readonly minutes: string | number }) => string, string];
};
readonly "new-link": {
readonly "subject": (v: { readonly reference: string | number }) => string;
readonly "paragraphs": readonly [(v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other" }) => string, (v: { readonly about: "candidate" | "kept_candidate" | "other_door" | "kept_other" | "kept_us" | "no_budget" | "no_provider" | "other_provider" | "still_looking" | "no_answer" | "talk_unknown" | "taken_over" | "goes_on" | "other_day" | "no_show" | "hours_only" | "guidance_over" | "duplicate" | "not_wanted" | "by_candidate" | "by_referrer" | "erased" | "programme_ended" | "handed_over" | "guidance" | "guided" | "worn_out" | "from_desk" | "other" }) => string];
readonly "button": string;
};
}

const nl: MailPeopleTexts = {
"confirmed-candidate": {
"subject": (v) => `We gaan verder met aanmelding ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `De kandidaat wil meedoen. We gaan nu verder.` : `Je wilt meedoen. Goed dat je het liet weten. We gaan nu verder.`}`, "Via de link hieronder zie je steeds wat er gebeurt.", (v) => `${v.shared === "yes" ? `Stoppen kan altijd, ook via de knop.` : `Bedenk je je? Stoppen kan altijd, ook via de knop.`}`],
"button": "Bekijk hoe het gaat",
},
"address-given": {
"subject": (v) => `Dit e-mailadres is opgegeven bij aanmelding ${v.reference}`,
"paragraphs": [(v) => `Dit adres is opgegeven bij ${v.service}.`, "Voortaan sturen we berichten over deze aanmelding hierheen.", (v) => `${v.shared === "yes" ? `Klopt dat? Dan hoeft niemand iets te doen.` : `Klopt dat? Dan hoef je niets te doen.`}`, "Via de link hieronder zie je hoe het gaat."],
"button": "Bekijk hoe het gaat",
},
"address-replaced": {
"subject": (v) => `Bij aanmelding ${v.reference} staat nu een ander e-mailadres`,
"paragraphs": [(v) => `Op ${v.replacedOn} is bij deze aanmelding een ander e-mailadres opgegeven.`, "Heb jij dat gedaan, of liet je het ons doen? Dan hoef je niets te doen. Onze mails gaan nu naar dat adres. Links in oudere mails werken niet meer.", "Heb jij dit niet gedaan? Bel ons dan meteen. Zeg het nummer van de aanmelding. Wij kijken wat er is gebeurd, en zetten jouw adres terug."],
},
"referred-again": {
"subject": (v) => `Er kwam nog een aanmelding, we gaan verder met ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `Er kwam bij ons nog een aanmelding voor de kandidaat. Misschien deed de kandidaat die zelf, of iemand die wil helpen.` : `Er kwam bij ons nog een aanmelding voor jou. Misschien deed je die zelf, of iemand die je wil helpen.`}`, (v) => `We gaan verder met ${v.reference}. Er verandert niets, en er hoeft niets te gebeuren.`, (v) => `${v.shared === "yes" ? `De andere aanmelding is gestopt. Wie die deed, hoort van ons alleen dat. We vertellen niet dat de kandidaat al hulp krijgt.` : `De andere aanmelding is gestopt. Wie die deed, hoort van ons alleen dat. We vertellen niet dat jij al hulp krijgt.`}`, (v) => `${v.shared === "yes" ? `Verwachtte de kandidaat dit niet, of staan er in de andere aanmelding gegevens die nodig zijn? Bel ons: ${v.phone}.` : `Verwachtte je dit niet, of zijn je gegevens veranderd? Bel ons: ${v.phone}. Dan kijken we er samen naar.`}`],
"button": "Bekijk hoe het gaat",
},
"corrected-candidate": {
"subject": (v) => `Er zijn gegevens verbeterd in aanmelding ${v.reference}`,
"paragraphs": [(v) => `${v.about === "candidate" ? `${v.shared === "yes" ? `De kandidaat vroeg ons om gegevens te verbeteren. Dat is gedaan.` : `Je vroeg ons om gegevens van jou te verbeteren. Dat is gedaan.`}` : v.about === "kept_candidate" ? `${v.shared === "yes" ? `De kandidaat vroeg ons om gegevens te verbeteren. Dat is gedaan.` : `Je vroeg ons om gegevens van jou te verbeteren. Dat is gedaan.`}` : v.about === "other_door" ? `${v.shared === "yes" ? `Er zijn gegevens van de kandidaat verbeterd. Daardoor past nu een ander traject.` : `Er zijn gegevens van jou verbeterd. Daardoor past nu een ander traject bij je.`}` : `${v.shared === "yes" ? `Er zijn gegevens van de kandidaat verbeterd. Iemand die bij de aanmelding hoort, gaf dat door, of wij zagen een fout.` : `Er zijn gegevens van jou verbeterd. Iemand die bij je aanmelding hoort, gaf dat door, of wij zagen een fout.`}`}`, (v) => `${v.about === "other_door" ? `${v.hasProgramme === "yes" ? `Dat is ${v.programme}. Het akkoord begint daar opnieuw. We laten weten hoe het gaat.` : `Het akkoord begint daar opnieuw. We laten weten hoe het gaat.`}` : v.about === "kept_candidate" ? `${v.shared === "yes" ? `We weten nog niet of dit traject zo kan blijven. De coördinator neemt contact op met de kandidaat. Tot die tijd verandert er niets.` : `We weten nog niet of je traject zo kan blijven. De coördinator neemt contact met je op. Tot die tijd verandert er niets.`}` : v.about === "kept_other" ? `${v.shared === "yes" ? `We weten nog niet of dit traject zo kan blijven. De coördinator neemt contact op met de kandidaat. Tot die tijd verandert er niets.` : `We weten nog niet of je traject zo kan blijven. De coördinator neemt contact met je op. Tot die tijd verandert er niets.`}` : v.about === "kept_us" ? `${v.shared === "yes" ? `We weten nog niet of dit traject zo kan blijven. De coördinator neemt contact op met de kandidaat. Tot die tijd verandert er niets.` : `We weten nog niet of je traject zo kan blijven. De coördinator neemt contact met je op. Tot die tijd verandert er niets.`}` : `De aanmelding gaat gewoon door.`}`, (v) => `Klopt dit niet? Of wil je weten welke gegevens we hebben? Bel ons: ${v.phone}.`],
"button": "Bekijk hoe het gaat",
},
"approved-candidate": {
"subject": (v) => `Akkoord gegeven bij aanmelding ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `Goed nieuws: er is akkoord voor de aanmelding.` : `Goed nieuws: er is akkoord voor je aanmelding.`}`, "We regelen nu een plek bij een aanbieder. Een aanbieder begeleidt mensen naar werk of school.", (v) => `${v.shared === "yes" ? `Niemand hoeft nu iets te doen. Is er een plek, dan mailen we weer.` : `Je hoeft nu niets te doen. Is er een plek, dan mailen we je.`}`, (v) => `${v.hasWait === "yes" ? `De helft van de mensen had binnen ${v.waitHalf} een eerste gesprek, 8 van de 10 binnen ${v.waitMost}. We tellen vanaf de dag waarop we een plek gingen zoeken. Het gaat om ${v.waitPeople} mensen in een jaar.` : ``}`],
"button": "Bekijk hoe het gaat",
},
"declined-candidate": {
"subject": (v) => `Besluit over aanmelding ${v.reference}, en wat je nu kunt doen`,
"paragraphs": [(v) => `${v.shared === "yes" ? `Er is geen akkoord gegeven voor de aanmelding.` : `Er is geen akkoord gegeven voor je aanmelding.`}`, (v) => `${v.hasDecidedBy === "yes" ? `Wie heeft besloten: ${v.decidedBy}.` : ``}`, (v) => `${v.hasReason === "yes" ? `De reden: ${v.reason}` : ``}`, (v) => `${v.reasonCode === "not_target_group" ? `Wat nu? Misschien past een ander traject wel. Bel ons, dan zoeken we samen verder.` : v.reasonCode === "other_provision" ? `Wat nu? Vraag je werkcoach of gemeente welke hulp dat is. Bel ons als dat niet lukt.` : v.reasonCode === "not_now" ? `Wat nu? Later opnieuw aanmelden mag altijd. Bel ons als je wilt weten wat nu wel kan.` : v.reasonCode === "not_our_resident" ? `Wat nu? Meld je aan bij de gemeente waar je woont. Bel ons, dan zoeken we de juiste plek.` : `${v.hasDeskPhone === "yes" ? `Wat nu? We hebben gevraagd om de reden op te schrijven. Wil je die weten? Bel ${v.decidedBy}: ${v.deskPhone}. Je hebt recht op uitleg. Bel ons als je wilt weten welke hulp wel past.` : `Wat nu? We hebben gevraagd om de reden op te schrijven. Wil je die weten? Vraag ernaar bij wie heeft besloten. Je hebt recht op uitleg. Bel ons als je wilt weten welke hulp wel past.`}`}`, (v) => `${v.hasDecidedBy === "yes" ? `Ben je het niet eens met dit besluit? Je kunt bezwaar maken bij ${v.decidedBy}.` : `Ben je het niet eens met dit besluit? Je kunt bezwaar maken bij wie heeft besloten.`} ${v.hasDeskPhone === "yes" ? `Vragen over het besluit? Bel ${v.decidedBy}: ${v.deskPhone}. Eerst bellen hoeft niet.` : `Eerst bellen hoeft niet.`}`, "Bezwaar maken kan tot 6 weken na de dag waarop het besluit op papier of digitaal is gestuurd. Nog geen besluit gekregen? Vraag erom bij wie heeft besloten.", "Heb je een klacht over hoe het ging? Bel of mail onze helpdesk."],
"button": "Bekijk de aanmelding",
},
"waiting-candidate": {
"subject": (v) => `Op de wachtlijst met aanmelding ${v.reference}`,
"paragraphs": ["Er is op dit moment geen plek vrij.", (v) => `${v.shared === "yes" ? `De kandidaat staat op de wachtlijst.` : `Je staat op de wachtlijst. Je hoeft niets te doen.`}`, "Wie het langst wacht, krijgt de eerste plek die past. Je krijgt een mail als er een plek is.", "Af en toe vragen we of dit nog gewenst is. Geen antwoord? Dan verandert er niets.", (v) => `${v.hasWait === "yes" ? `De helft van de mensen had binnen ${v.waitHalf} een eerste gesprek, 8 van de 10 binnen ${v.waitMost}. We tellen vanaf de dag waarop we een plek gingen zoeken. Het gaat om ${v.waitPeople} mensen in een jaar.` : ``}`],
"button": "Bekijk hoe het gaat",
},
"delayed-candidate": {
"subject": (v) => `Het duurt langer: aanmelding ${v.reference}`,
"paragraphs": [(v) => `${v.about === "no_budget" ? `De gemeente heeft geld voor een aantal plekken per jaar. Die plekken zijn nu allemaal bezet.` : v.about === "no_provider" ? `Er is nog geen aanbieder gevonden met een plek.` : v.about === "other_provider" ? `De aanbieder die plek had, gaat het traject toch niet doen.` : v.about === "still_looking" ? `We zoeken nog een plek. Een aanbieder die we vroegen, kon niet of gaf geen antwoord.` : v.about === "no_answer" ? `Er is nog niet besloten over de aanmelding. Er kwam geen antwoord op tijd.` : v.about === "talk_unknown" ? `De dag van het eerste gesprek is voorbij. Niemand kon ons zeggen of het gesprek is geweest.` : `${v.shared === "yes" ? `Niemand hoeft nu iets te doen.` : `Je hoeft nu niets te doen, tenzij je iets wilt melden.`}`}`, (v) => `${v.about === "no_budget" ? `De coördinator vraagt de gemeente wat er kan. De aanmelding blijft gewoon staan.` : v.about === "no_provider" ? `De coördinator zoekt nu verder. De aanmelding blijft gewoon staan.` : v.about === "other_provider" ? `De coördinator zoekt nu een andere aanbieder. Een afspraak voor een eerste gesprek gaat niet door.` : v.about === "still_looking" ? `We vragen het nu aan een andere aanbieder. Lukt het daar niet? Dan zoeken we verder. Duurt het lang? Dan laten we weer van ons horen.` : v.about === "no_answer" ? `Daarom vragen we het nu ook aan anderen. De aanmelding blijft gewoon staan.` : v.about === "talk_unknown" ? `We vragen het na. Is er niets gebeurd? Meld het op de statuspagina, via de link hieronder.` : `Via de link hieronder zie je steeds wat er gebeurt. Duurt het te lang? Bel ons: ${v.phone}.`}`, (v) => `${v.about === "no_budget" ? `${v.shared === "yes" ? `Niemand hoeft nu iets te doen.` : `Je hoeft nu niets te doen, tenzij je iets wilt melden.`}` : v.about === "no_provider" ? `${v.shared === "yes" ? `Niemand hoeft nu iets te doen.` : `Je hoeft nu niets te doen, tenzij je iets wilt melden.`}` : v.about === "other_provider" ? `${v.shared === "yes" ? `Niemand hoeft nu iets te doen.` : `Je hoeft nu niets te doen, tenzij je iets wilt melden.`}` : v.about === "still_looking" ? `${v.shared === "yes" ? `Niemand hoeft nu iets te doen.` : `Je hoeft nu niets te doen, tenzij je iets wilt melden.`}` : v.about === "no_answer" ? `${v.shared === "yes" ? `Niemand hoeft nu iets te doen.` : `Je hoeft nu niets te doen, tenzij je iets wilt melden.`}` : v.about === "talk_unknown" ? `${v.shared === "yes" ? `Niemand hoeft nu iets te doen.` : `Je hoeft nu niets te doen, tenzij je iets wilt melden.`}` : ``}`, (v) => `${v.about === "no_budget" ? `Via de link hieronder zie je steeds wat er gebeurt. Duurt het te lang? Bel ons: ${v.phone}.` : v.about === "no_provider" ? `Via de link hieronder zie je steeds wat er gebeurt. Duurt het te lang? Bel ons: ${v.phone}.` : v.about === "other_provider" ? `Via de link hieronder zie je steeds wat er gebeurt. Duurt het te lang? Bel ons: ${v.phone}.` : v.about === "still_looking" ? `Via de link hieronder zie je steeds wat er gebeurt. Duurt het te lang? Bel ons: ${v.phone}.` : v.about === "no_answer" ? `Via de link hieronder zie je steeds wat er gebeurt. Duurt het te lang? Bel ons: ${v.phone}.` : v.about === "talk_unknown" ? `Via de link hieronder zie je steeds wat er gebeurt. Duurt het te lang? Bel ons: ${v.phone}.` : ``}`],
"button": "Bekijk hoe het gaat",
},
"matched-candidate": {
"subject": (v) => `Plek gevonden voor aanmelding ${v.reference}`,
"paragraphs": [(v) => `Er is een plek gevonden bij ${v.provider}.`, (v) => `${v.hasStartsOn === "yes" ? `Het eerste gesprek is op ${v.startsOn}. Je vindt de dag ook als bijlage, voor je agenda.` : ``}`, (v) => `${v.hasCoach === "yes" ? `${v.hasCoachPhone === "yes" ? `${v.shared === "yes" ? `De jobcoach is ${v.coachName}. Telefoon: ${v.coachPhone}.` : `Je jobcoach is ${v.coachName}. Telefoon: ${v.coachPhone}.`}` : `${v.shared === "yes" ? `De jobcoach is ${v.coachName}.` : `Je jobcoach is ${v.coachName}.`}`}` : ``}`, (v) => `${v.shared === "yes" ? `De jobcoach neemt binnen een paar dagen contact op met de kandidaat. Samen spreken ze een tijd en plaats af.` : `Je jobcoach neemt binnen een paar dagen contact met je op. Samen spreken jullie een tijd en plaats af. Past die dag niet? Zeg het dan: een andere dag mag.`}`, (v) => `${v.shared === "yes" ? `Hoort de kandidaat niets? Meld dat via de link hieronder, of bel ons.` : `Hoor je niets? Meld dat via de link hieronder, of bel ons.`}`, (v) => `${v.hasObjectUntil === "yes" ? `${v.shared === "yes" ? `Heeft de kandidaat liever een andere jobcoach? Dat kan tot en met ${v.objectUntil} op de pagina achter de knop.` : `Heb je liever een andere jobcoach? Dat kun je tot en met ${v.objectUntil} op je pagina laten weten.`}` : ``}`],
"button": "Bekijk hoe het gaat",
},
"talk-moved-candidate": {
"subject": (v) => `Nieuwe dag (${v.startsOn}) bij aanmelding ${v.reference}`,
"paragraphs": [(v) => `Het eerste gesprek is verzet naar ${v.startsOn}.`, "De nieuwe dag vind je ook als bijlage, voor je agenda.", (v) => `${v.hasCoach === "yes" ? `${v.hasCoachPhone === "yes" ? `${v.shared === "yes" ? `De jobcoach is ${v.coachName}. Telefoon: ${v.coachPhone}.` : `Je jobcoach is ${v.coachName}. Telefoon: ${v.coachPhone}.`}` : `${v.shared === "yes" ? `De jobcoach is ${v.coachName}.` : `Je jobcoach is ${v.coachName}.`}`}` : ``}`, (v) => `${v.shared === "yes" ? `Past die dag niet? De kandidaat kan de jobcoach bellen, of ons.` : `Past die dag niet? Bel je jobcoach, of bel ons.`}`],
"button": "Bekijk hoe het gaat",
},
"coach-changed-candidate": {
"subject": (v) => `Nieuwe contactpersoon bij aanmelding ${v.reference}`,
"paragraphs": [(v) => `${v.about === "taken_over" ? `${v.shared === "yes" ? `De vorige aanbieder stopt met begeleiden. De begeleiding van de kandidaat gaat verder bij ${v.provider}.` : `Je vorige aanbieder stopt met begeleiden. Je begeleiding gaat verder bij ${v.provider}.`}` : `${v.shared === "yes" ? `De kandidaat heeft een andere jobcoach bij ${v.provider}.` : `Je hebt een andere jobcoach bij ${v.provider}.`}`}`, (v) => `${v.about === "taken_over" ? `${v.hasCoach === "yes" ? `${v.hasCoachPhone === "yes" ? `De nieuwe jobcoach is ${v.coachName}. Telefoon: ${v.coachPhone}.` : `De nieuwe jobcoach is ${v.coachName}.`}` : ``}` : `${v.shared === "yes" ? `Wie dat is, staat op de pagina achter de knop.` : `Wie dat is, lees je op je pagina. De afspraken die je hebt, blijven staan.`}`}`, (v) => `${v.about === "taken_over" ? `${v.shared === "yes" ? `De nieuwe jobcoach neemt contact op met de kandidaat. Komt er niets? Bel ons.` : `De nieuwe jobcoach neemt contact met je op. Had je nog afspraken staan? Bespreek ze dan samen. Komt er niets? Bel ons.`}` : ``}`, (v) => `${v.hasObjectUntil === "yes" ? `${v.shared === "yes" ? `Heeft de kandidaat liever een andere jobcoach? Dat kan tot en met ${v.objectUntil} op de pagina achter de knop.` : `Heb je liever een andere jobcoach? Dat kun je tot en met ${v.objectUntil} op je pagina laten weten.`}` : ``}`],
"button": "Bekijk hoe het gaat",
},
"started-candidate": {
"subject": (v) => `Begonnen: aanmelding ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `De begeleiding is begonnen op ${v.startsOn}.` : `Je begeleiding is begonnen op ${v.startsOn}.`}`, (v) => `${v.shared === "yes" ? `De jobcoach en de kandidaat maken samen een plan.` : `Je maakt samen met je jobcoach een plan. Veel succes!`}`, (v) => `${v.shared === "yes" ? `Loopt het niet goed? Praat erover met de jobcoach, of bel ons.` : `Loopt het niet goed? Praat erover met je jobcoach, of bel ons.`}`],
"button": "Bekijk hoe het gaat",
},
"pause-candidate": {
"subject": (v) => `Over de pauze bij aanmelding ${v.reference}`,
"paragraphs": [(v) => `${v.about === "goes_on" ? `${v.shared === "yes" ? `De begeleiding van de kandidaat gaat weer verder.` : `Je begeleiding gaat weer verder.`}` : v.about === "other_day" ? `${v.shared === "yes" ? `De pauze in de begeleiding van de kandidaat duurt nu tot en met ${v.pauseUntil}.` : `De pauze in je begeleiding duurt nu tot en met ${v.pauseUntil}.`}` : `${v.shared === "yes" ? `De begeleiding van de kandidaat pauzeert van ${v.pauseFrom} tot en met ${v.pauseUntil}.` : `Je begeleiding pauzeert van ${v.pauseFrom} tot en met ${v.pauseUntil}.`}`}`, (v) => `${v.about === "goes_on" ? `Het traject duurt nu tot ${v.plannedEnd}. De dagen van de pauze zijn erbij gekomen.` : `${v.shared === "yes" ? `De plek blijft van de kandidaat. De dagen van de pauze komen er aan het einde bij.` : `De plek blijft van jou. De dagen van de pauze komen er aan het einde bij.`}`}`, "Klopt dit niet? Bel ons."],
"button": "Bekijk hoe het gaat",
},
"contact-lost-candidate": {
"subject": (v) => `Neem je contact op? Aanmelding ${v.reference}`,
"paragraphs": [(v) => `${v.about === "no_show" ? `${v.shared === "yes" ? `De jobcoach zoekt contact met de kandidaat, over een dag voor het eerste gesprek.` : `Je was niet bij het eerste gesprek. Dat kan gebeuren.`}` : `${v.shared === "yes" ? `De jobcoach krijgt geen contact met de kandidaat.` : `Je jobcoach krijgt geen contact met je.`}`}`, (v) => `${v.hasCoachPhone === "yes" ? `${v.shared === "yes" ? `De jobcoach is ${v.coachName}. Telefoon: ${v.coachPhone}. De kandidaat mag op elk moment bellen. Een kort bericht is genoeg.` : `${v.about === "no_show" ? `Je jobcoach is ${v.coachName}. Bel voor een nieuwe dag: ${v.coachPhone}. Een kort bericht is genoeg. Klopt dit niet, of praat je liever eerst met iemand anders? Bel ons dan.` : `Je jobcoach is ${v.coachName}. Bel als je kunt: ${v.coachPhone}. Een kort bericht is genoeg. Liever eerst met iemand anders praten? Bel ons dan.`}`}` : `${v.shared === "yes" ? `De kandidaat mag ons op elk moment bellen: ${v.phone}. We geven het door aan de jobcoach.` : `${v.about === "no_show" ? `Bel ons voor een nieuwe dag: ${v.phone}. We geven het door aan je jobcoach. Klopt dit niet? Zeg het dan ook.` : `Bel ons als je kunt: ${v.phone}. We geven het door aan je jobcoach.`}`}`}`, (v) => `${v.about === "no_show" ? `${v.shared === "yes" ? `De plek blijft van de kandidaat.` : `De plek blijft van jou. De gemeente en UWV horen dit niet van ons.`}` : `${v.shared === "yes" ? `De begeleiding gaat gewoon door. We nemen zelf ook contact op.` : `De begeleiding gaat gewoon door, en de plek blijft van jou. We nemen zelf ook contact met je op.`}`}`],
"button": "Bekijk hoe het gaat",
},
"extension-candidate": {
"subject": (v) => `Nieuws over de begeleiding bij aanmelding ${v.reference}`,
"paragraphs": [(v) => `${v.decision === "grant" ? `${v.about === "hours_only" ? `Er is gevraagd om meer begeleiding. Het antwoord is ja: er komen uren bij.` : `Er is gevraagd om meer begeleiding. Het antwoord is ja: de begeleiding duurt langer.`}` : `${v.hasRefusal === "yes" ? `Er is gevraagd om meer begeleiding. Het antwoord is nee. De reden: ${v.refusal}` : `Er is gevraagd om meer begeleiding. Het antwoord is nee. Wil je weten waarom? Bel ons.`}`}`, (v) => `De begeleiding loopt tot en met ${v.endsOn}.`, (v) => `${v.decision === "grant" ? `${v.shared === "yes" ? `Je hoeft niets te doen.` : `Jij hoeft niets te doen.`}` : `${v.hasDecidedBy === "yes" ? `Ben je het niet eens met dit antwoord? Je kunt bezwaar maken bij ${v.decidedBy}.` : `Ben je het niet eens met dit antwoord? Bel ons. Dan vertellen we wat je kunt doen.`}`}`, (v) => `${v.decision === "grant" ? `` : `Wil je weten welke hulp er nog meer is? Bel ons, dan zoeken we samen verder.`}`],
"button": "Bekijk hoe het ervoor staat",
},
"goal-reached-candidate": {
"subject": (v) => `${v.about === "guidance_over" ? `De begeleiding bij aanmelding ${v.reference} is klaar` : `Goed nieuws bij aanmelding ${v.reference}`}`,
"paragraphs": [(v) => `${v.about === "guidance_over" ? `${v.shared === "yes" ? `De begeleiding van de kandidaat is klaar. Het afgesproken einde is er.` : `Je begeleiding is klaar. Het afgesproken einde is er.`}` : `${v.shared === "yes" ? `Het doel is gehaald. Gefeliciteerd!` : `Je doel is gehaald. Gefeliciteerd!`}`}`, (v) => `${v.about === "guidance_over" ? `` : `De begeleiding is daarmee klaar.`}`, (v) => `${v.shared === "yes" ? `Later vragen we de jobcoach nog hoe het gaat, en misschien ook de kandidaat.` : `Later vragen we je jobcoach nog hoe het gaat, en misschien ook jou.`}`, (v) => `${v.shared === "yes" ? `Tot die tijd blijft de aanmelding open. Dat kan een jaar duren. Wil de kandidaat geen vragen? De kandidaat kan ons bellen.` : `Tot die tijd blijft de aanmelding open. Dat kan een jaar duren. Wil je geen vragen? Je kunt ze stoppen op de pagina achter de knop, of bel ons. Dan sluiten we de aanmelding af.`}`, "Daarna sluiten we de aanmelding af. Dat laten we weten. Is er weer hulp nodig? Bel ons."],
"button": "Bekijk hoe het gaat",
},
"ended-candidate": {
"subject": (v) => `Aanmelding ${v.reference} is afgesloten`,
"paragraphs": [(v) => `${v.closureCode === "goal_reached" ? `${v.shared === "yes" ? `Het doel is gehaald. Mooi gedaan! We sluiten de aanmelding nu af.` : `Je hebt je doel gehaald. Mooi gedaan! We sluiten de aanmelding nu af.`}` : `De aanmelding is afgesloten.`}`, (v) => `${v.closureCode === "goal_reached" ? `` : `${v.about === "duplicate" ? `${v.shared === "yes" ? `Voor de kandidaat loopt al een andere aanmelding. Daarin gaat de hulp verder.` : `Er waren twee aanmeldingen voor jou. We gaan verder met ${v.duplicateOf}.`}` : v.about === "not_wanted" ? `${v.shared === "yes" ? `De kandidaat wil dit niet.` : `Je hebt laten weten dat je dit niet wilt.`}` : v.about === "by_candidate" ? `${v.shared === "yes" ? `De kandidaat heeft de aanmelding ingetrokken.` : `Je hebt de aanmelding zelf ingetrokken.`}` : v.about === "by_referrer" ? `${v.shared === "yes" ? `De aanmelder heeft de aanmelding ingetrokken.` : `Wie je aanmeldde, heeft de aanmelding ingetrokken.`}` : v.about === "erased" ? `We wissen nu alle gegevens in deze aanmelding. De links in eerdere mails werken dan niet meer.` : v.about === "programme_ended" ? `${v.shared === "yes" ? `Het programma stopt. Daarom kunnen wij niet verder helpen. Dat ligt niet aan de kandidaat.` : `Het programma stopt. Daarom kunnen wij je niet verder helpen. Dat ligt niet aan jou.`}` : v.about === "handed_over" ? `${v.shared === "yes" ? `Een andere organisatie gaat de kandidaat helpen. Daarom stopt de begeleiding bij ons.` : `Een andere organisatie gaat je helpen. Daarom stopt je begeleiding bij ons.`}` : `${v.closureCode === "early_stop" ? `${v.shared === "yes" ? `Bij ons is gemeld dat het traject stopt. Op de pagina staat wie dat meldde, en waarom.` : `Bij ons is gemeld dat je traject stopt. Op de pagina lees je wie dat meldde, en waarom.`}` : `${v.closure}`}`}`}`, (v) => `${v.closureCode === "no_place" ? `${v.shared === "yes" ? `We vonden geen aanbieder met een plek. Dat ligt niet aan de kandidaat, en het akkoord verandert niet.` : `We vonden geen aanbieder met een plek. Dat ligt niet aan jou, en het akkoord verandert niet.`}` : `${v.about === "erased" ? `Je krijgt hierna geen mail meer over deze aanmelding.` : `We bewaren de gegevens niet langer dan nodig. Daarna wissen we ze.`}`}`, (v) => `${v.closureCode === "no_place" ? `Wat nu? Bel ons: ${v.phone}. Dan zoeken we samen welke hulp nu wel kan.` : `${v.about === "duplicate" ? `De hulp gaat gewoon door. Er hoeft niets te gebeuren.` : v.about === "programme_ended" ? `Hier kun je terecht: ${v.elsewhere} Kom je er niet uit? Bel ons: ${v.phone}.` : v.about === "handed_over" ? `Hoor je niets van die organisatie? Of klopt dit niet? Bel ons: ${v.phone}. Dan zoeken we het uit.` : `${v.closureCode === "goal_reached" ? `Is er later weer hulp nodig? Bel ons: ${v.phone}.` : v.closureCode === "early_stop" ? `Klopt dit niet, of wil je later opnieuw beginnen? Bel ons: ${v.phone}.` : v.closureCode === "withdrawn" ? `Verwachtte je dit niet? Bel ons: ${v.phone}. Wil je later opnieuw beginnen? Dat kan altijd.` : `Wil je later opnieuw beginnen? Dat kan altijd.`}`}`}`, (v) => `${v.closureCode === "no_place" ? `We bewaren de gegevens niet langer dan nodig. Daarna wissen we ze.` : ``}`, (v) => `${v.closureCode === "no_place" ? `Wil je later opnieuw beginnen? Dat kan altijd.` : ``}`, (v) => `${v.closureCode === "no_place" ? `Heb je een klacht over hoe het ging? Bel of mail onze helpdesk.` : ``}`, (v) => `${v.hasPromised === "yes" ? `Je vroeg ons om contact. Dat gaat door, ook nu de aanmelding dicht is. De coördinator neemt contact met je op. Bel gerust zelf als je niet wilt wachten: ${v.phone}.` : ``}`],
"button": "Bekijk de aanmelding",
},
"consent-withdrawn-candidate": {
"subject": (v) => `Gestopt op jouw verzoek: aanmelding ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `De toestemming is ingetrokken. We zijn meteen gestopt.` : `Je hebt je toestemming ingetrokken. Dat mag altijd. We zijn meteen gestopt.`}`, (v) => `${v.closure}`, "Wie erbij hoort, hoort alleen nog dat het is gestopt. Verder vragen we niemand iets. Alleen over uren die nog betaald moeten worden, kunnen we de aanbieder bellen. Dit geldt voor deze aanmelding. Heb je er nog een? Bel ons.", "We bewaren de gegevens niet langer dan nodig. Wil je dat we ze nu al wissen? Bel ons.", "Wil je later opnieuw beginnen? Dat kan altijd.", (v) => `${v.hasPromised === "yes" ? `Je vroeg ons om contact. Dat gaat door, ook nu de aanmelding dicht is. De coördinator neemt contact met je op. Bel gerust zelf als je niet wilt wachten: ${v.phone}.` : ``}`],
"button": "Bekijk de aanmelding",
},
"approved-referrer": {
"subject": (v) => `Akkoord voor je aanmelding ${v.reference}`,
"paragraphs": ["Er is akkoord voor de kandidaat die je hebt aangemeld.", "We zoeken nu een plek."],
"button": "Bekijk hoe het gaat",
},
"declined-referrer": {
"subject": (v) => `Geen akkoord voor je aanmelding ${v.reference}`,
"paragraphs": ["Er is geen akkoord gegeven voor de kandidaat die je hebt aangemeld.", (v) => `${v.hasDecidedBy === "yes" ? `Wie heeft besloten: ${v.decidedBy}.` : ``}`, (v) => `${v.hasReason === "yes" ? `De reden: ${v.reason}` : ``}`, "Weet je niet welke hulp wel past? Bel ons, dan denken we mee.", "De kandidaat krijgt zelf bericht, met hoe bezwaar maken kan en tot wanneer."],
"button": "Bekijk de aanmelding",
},
"started-referrer": {
"subject": (v) => `Je aanmelding ${v.reference} is gestart`,
"paragraphs": [(v) => `Het traject van de kandidaat die je hebt aangemeld, startte op ${v.startsOn}.`],
"button": "Bekijk hoe het gaat",
},
"ended-referrer": {
"subject": (v) => `Je aanmelding ${v.reference} is afgesloten`,
"paragraphs": ["De aanmelding die je deed, is afgesloten.", (v) => `${v.about === "programme_ended" ? `Het programma stopt. Daarom kunnen wij deze persoon niet verder helpen. De kandidaat kan hier terecht: ${v.elsewhere}` : v.about === "not_wanted" ? `De kandidaat wil dit niet.` : v.about === "by_referrer" ? `Je hebt de aanmelding zelf ingetrokken.` : v.about === "handed_over" ? `Een andere organisatie gaat de kandidaat helpen. Daarom stopt het traject bij ons.` : `${v.closure}`}`, (v) => `${v.about === "erased" ? `De links in eerdere mails over deze aanmelding werken niet meer.` : ``}`, (v) => `${v.closureCode === "not_me" ? `Klopte het e-mailadres niet? Doe de aanmelding opnieuw met het goede adres, of bel ons.` : v.closureCode === "withdrawn" ? `Weet je niet hoe het nu verdergaat? Vraag het de kandidaat zelf. Zoek je andere hulp voor deze persoon? Bel ons: ${v.phone}.` : ``}`, (v) => `${v.closureCode === "no_place" ? `We vonden geen aanbieder met een plek. Dat ligt niet aan de kandidaat, en het akkoord verandert niet.` : ``}`, (v) => `${v.closureCode === "no_place" ? `Wat nu? Bel ons: ${v.phone}. Dan zoeken we samen welke hulp nu wel kan.` : ``}`, (v) => `${v.closureCode === "no_place" ? `Opnieuw aanmelden kan later altijd.` : ``}`, (v) => `${v.closureCode === "no_place" ? `Heb je een klacht over hoe het ging? Bel of mail onze helpdesk.` : ``}`],
"button": "Bekijk de aanmelding",
},
"goes-on-referrer": {
"subject": (v) => `Je aanmelding ${v.reference} gaat door`,
"paragraphs": ["Je stelde voor om deze aanmelding te stoppen. We hebben daarnaar gekeken.", "De aanmelding gaat door. Je hoeft niets te doen."],
"button": "Bekijk de aanmelding",
},
"reopened-candidate": {
"subject": (v) => `${v.about === "guidance" ? `De begeleiding bij aanmelding ${v.reference} gaat toch door` : `Aanmelding ${v.reference} gaat toch door`}`,
"paragraphs": [(v) => `${v.about === "guidance" ? `Bij ons stond dat het doel was gehaald en de begeleiding klaar was. Dat was een vergissing, en het is hersteld. Kreeg je daar bericht van? Wat daarin stond, geldt niet meer.` : `De aanmelding stond bij ons op afgesloten. Dat is teruggedraaid. Kreeg je daar bericht van? Wat daarin stond, geldt niet meer.`}`, (v) => `${v.shared === "yes" ? `${v.about === "guidance" ? `De begeleiding gaat door.` : v.about === "guided" ? `De begeleiding gaat door.` : `De aanmelding gaat door.`} Op de pagina staat wat er nu gebeurt.` : `${v.about === "guidance" ? `Je begeleiding gaat door.` : v.about === "guided" ? `Je begeleiding gaat door.` : `Je aanmelding gaat door.`} Op je pagina lees je wat er nu gebeurt.`}`, "Is er iets van je nodig? Dan krijg je daar een mail over. Anders hoef je niets te doen.", (v) => `${v.shared === "yes" ? `Wil de kandidaat dit niet? Bel ons. Intrekken kan ook op de pagina.` : `Wil je dit niet? Bel ons. Intrekken kan ook op je pagina.`}`],
"button": "Bekijk hoe het gaat",
},
"reopened-referrer": {
"subject": (v) => `${v.about === "guidance" ? `De begeleiding bij aanmelding ${v.reference} gaat toch door` : `Je aanmelding ${v.reference} gaat toch door`}`,
"paragraphs": [(v) => `${v.about === "guidance" ? `Je las dat de begeleiding klaar was. Dat was een vergissing, en het is hersteld.` : `De aanmelding die je deed, was afgesloten. Dat is teruggedraaid.`}`, (v) => `${v.about === "guidance" ? `De begeleiding gaat door. Je hoeft niets te doen.` : `De aanmelding gaat door. Je hoeft niets te doen.`}`],
"button": "Bekijk de aanmelding",
},
"code": {
"subject": (v) => `Je code voor ${v.reference}`,
"paragraphs": ["Je hebt een code gevraagd om een aanmelding te bekijken.", (v) => `De code werkt ${v.minutes} minuten, en alleen op het apparaat waarop je hem vroeg.`, "Heb je geen code gevraagd? Dan hoef je niets te doen. Geef de code aan niemand."],
},
"new-link": {
"subject": (v) => `Nieuwe link voor ${v.reference}`,
"paragraphs": [(v) => `${v.about === "worn_out" ? `Met je vorige link is te vaak iets geprobeerd, zoals een code of een geboortedatum. Misschien was jij dat niet.` : v.about === "from_desk" ? `De coördinator stuurt je een nieuwe link. Een oudere link kan nu zijn verlopen.` : `Je hebt een nieuwe link gevraagd. Een oudere link kan nu zijn verlopen.`}`, (v) => `${v.about === "worn_out" ? `Daarom werkt die link niet meer. Dit is je nieuwe link. Stuur deze mail niet door.` : ``}`],
"button": "Open de pagina",
},
};

export const mailPeopleTexts: Readonly<Record<Language, MailPeopleTexts>> = {
  nl,
  get en() {
    return textsBeside<MailPeopleTexts>('en', 'mail-people');
  },
};
