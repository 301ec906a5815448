// Made by `npm run build:texts` from texts/*/mail-people.yaml; change those instead.
import type { MailPeopleTexts } from '../mail-people.ts';

export const texts: MailPeopleTexts = {
"confirmed-candidate": {
"subject": (v) => `We go on with referral ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `The candidate wants to take part. We go on now.` : `You want to take part. Good that you told us. We go on now.`}`, "With the link below you can always see what is happening.", (v) => `${v.shared === "yes" ? `Stopping is always possible, also by the button.` : `Do you change your mind? You can always stop, also by the button.`}`],
"button": "See how it is going",
},
"address-given": {
"subject": (v) => `This mail address was given at referral ${v.reference}`,
"paragraphs": [(v) => `This address was given at ${v.service}.`, "From now on we send messages about this referral here.", (v) => `${v.shared === "yes" ? `Is that right? Then nobody needs to do anything.` : `Is that right? Then you need not do anything.`}`, "The link below shows how it is going."],
"button": "See how it is going",
},
"address-replaced": {
"subject": (v) => `Referral ${v.reference} has another e-mail address now`,
"paragraphs": [(v) => `On ${v.replacedOn} another e-mail address was given for this referral.`, "Did you do that, or did you have us do it? Then there is nothing to do. Our mails go to that address now. Links in older mails no longer work.", "Was it not you? Then phone us right away. Give the number of the referral. We look at what happened, and put your address back."],
},
"corrected-candidate": {
"subject": (v) => `Data were corrected in referral ${v.reference}`,
"paragraphs": [(v) => `${v.about === "candidate" ? `${v.shared === "yes" ? `The candidate asked us to correct data. That is done.` : `You asked us to correct data about you. That is done.`}` : v.about === "kept_candidate" ? `${v.shared === "yes" ? `The candidate asked us to correct data. That is done.` : `You asked us to correct data about you. That is done.`}` : v.about === "other_door" ? `${v.shared === "yes" ? `Data of the candidate were corrected. Because of that another programme now fits.` : `Data about you were corrected. Because of that another programme now fits you.`}` : `${v.shared === "yes" ? `Data of the candidate were corrected. Somebody who has a part in the referral told us so, or we saw a mistake.` : `Data about you were corrected. Somebody who has a part in your referral told us so, or we saw a mistake.`}`}`, (v) => `${v.about === "other_door" ? `${v.hasProgramme === "yes" ? `It is ${v.programme}. The approval starts anew there. We will let you know how it goes.` : `The approval starts anew there. We will let you know how it goes.`}` : v.about === "kept_candidate" ? `${v.shared === "yes" ? `We do not know yet whether this programme can stay as it is. The coordinator contacts the candidate. Until then nothing changes.` : `We do not know yet whether your programme can stay as it is. The coordinator contacts you. Until then nothing changes.`}` : v.about === "kept_other" ? `${v.shared === "yes" ? `We do not know yet whether this programme can stay as it is. The coordinator contacts the candidate. Until then nothing changes.` : `We do not know yet whether your programme can stay as it is. The coordinator contacts you. Until then nothing changes.`}` : v.about === "kept_us" ? `${v.shared === "yes" ? `We do not know yet whether this programme can stay as it is. The coordinator contacts the candidate. Until then nothing changes.` : `We do not know yet whether your programme can stay as it is. The coordinator contacts you. Until then nothing changes.`}` : `The referral simply goes on.`}`, (v) => `Is this not right? Or do you want to know which data we have? Phone us: ${v.phone}.`],
"button": "See how it is going",
},
"approved-candidate": {
"subject": (v) => `Referral ${v.reference} has been approved`,
"paragraphs": [(v) => `${v.shared === "yes" ? `Good news: the referral has been approved.` : `Good news: your referral has been approved.`}`, "We are now looking for a place with a provider. A provider guides people towards work or school.", (v) => `${v.shared === "yes" ? `Nobody needs to do anything now. We mail again when there is a place.` : `You need not do anything now. We mail you when there is a place.`}`, (v) => `${v.hasWait === "yes" ? `Half of the people had a first talk within ${v.waitHalf}, 8 out of 10 within ${v.waitMost}. We count from the day on which we began to look for a place. It is about ${v.waitPeople} people in one year.` : ``}`],
"button": "See how it is going",
},
"declined-candidate": {
"subject": (v) => `Decision on referral ${v.reference}, and what you can do now`,
"paragraphs": [(v) => `${v.shared === "yes" ? `The referral was not approved.` : `Your referral was not approved.`}`, (v) => `${v.hasDecidedBy === "yes" ? `Who decided: ${v.decidedBy}.` : ``}`, (v) => `${v.hasReason === "yes" ? `The reason: ${v.reason}` : ``}`, (v) => `${v.reasonCode === "not_target_group" ? `What now? Another trajectory may fit. Phone us and we will look further together.` : v.reasonCode === "other_provision" ? `What now? Ask your work coach or municipality which support that is. Phone us if that does not work.` : v.reasonCode === "not_now" ? `What now? You can always be referred again later. Phone us if you want to know what is possible now.` : v.reasonCode === "not_our_resident" ? `What now? Apply at the municipality where you live. Phone us and we will find the right place.` : `${v.hasDeskPhone === "yes" ? `What now? We asked for the reason to be written down. Do you want to know it? Phone ${v.decidedBy}: ${v.deskPhone}. You have a right to an explanation. Phone us if you want to know which support does fit.` : `What now? We asked for the reason to be written down. Do you want to know it? Ask whoever decided. You have a right to an explanation. Phone us if you want to know which support does fit.`}`}`, (v) => `${v.hasDecidedBy === "yes" ? `Do you disagree with this decision? You can object to ${v.decidedBy}.` : `Do you disagree with this decision? You can object to whoever decided.`} ${v.hasDeskPhone === "yes" ? `Questions about the decision? Phone ${v.decidedBy}: ${v.deskPhone}. You do not have to phone first.` : `You do not have to phone first.`}`, "You can object until 6 weeks after the day on which the decision was sent on paper or online. You have not had a decision yet? Ask whoever decided for it.", "Do you have a complaint about how it went? Phone or mail our helpdesk."],
"button": "View the referral",
},
"waiting-candidate": {
"subject": (v) => `On the waiting list with referral ${v.reference}`,
"paragraphs": ["There is no free place at the moment.", (v) => `${v.shared === "yes" ? `The candidate is on the waiting list.` : `You are on the waiting list. You need not do anything.`}`, "Whoever waits longest gets the first place that fits. You will get a mail when there is a place.", "From time to time we ask whether this is still wanted. If there is no answer, nothing changes.", (v) => `${v.hasWait === "yes" ? `Half of the people had a first talk within ${v.waitHalf}, 8 out of 10 within ${v.waitMost}. We count from the day on which we began to look for a place. It is about ${v.waitPeople} people in one year.` : ``}`],
"button": "See how it is going",
},
"delayed-candidate": {
"subject": (v) => `It takes longer: referral ${v.reference}`,
"paragraphs": [(v) => `${v.about === "no_budget" ? `The municipality has money for a number of places a year. All of those places are taken now.` : v.about === "no_provider" ? `No provider with a place has been found yet.` : v.about === "other_provider" ? `The provider that had a place will not run the programme after all.` : v.about === "still_looking" ? `We are still looking for a place. A provider that we asked could not help, or did not answer.` : v.about === "no_answer" ? `There is no decision on the referral yet. No answer came in time.` : v.about === "talk_unknown" ? `The day of the first talk is over. Nobody could tell us whether the talk was held.` : `${v.shared === "yes" ? `Nobody needs to do anything now.` : `You need not do anything now, unless there is something to report.`}`}`, (v) => `${v.about === "no_budget" ? `The coordinator asks the municipality what is possible. The referral stays as it is.` : v.about === "no_provider" ? `The coordinator now looks further. The referral simply stays open.` : v.about === "other_provider" ? `The coordinator now looks for another provider. Any appointment for a first talk is called off.` : v.about === "still_looking" ? `We now ask another provider. Does it not work out there? Then we look further. Does it take long? Then you hear from us again.` : v.about === "no_answer" ? `So we now ask others too. The referral simply stays open.` : v.about === "talk_unknown" ? `We are finding out. Has nothing happened? Report it on the status page, with the link below.` : `The link below always shows what is happening. Does it take too long? Phone us: ${v.phone}.`}`, (v) => `${v.about === "no_budget" ? `${v.shared === "yes" ? `Nobody needs to do anything now.` : `You need not do anything now, unless there is something to report.`}` : v.about === "no_provider" ? `${v.shared === "yes" ? `Nobody needs to do anything now.` : `You need not do anything now, unless there is something to report.`}` : v.about === "other_provider" ? `${v.shared === "yes" ? `Nobody needs to do anything now.` : `You need not do anything now, unless there is something to report.`}` : v.about === "still_looking" ? `${v.shared === "yes" ? `Nobody needs to do anything now.` : `You need not do anything now, unless there is something to report.`}` : v.about === "no_answer" ? `${v.shared === "yes" ? `Nobody needs to do anything now.` : `You need not do anything now, unless there is something to report.`}` : v.about === "talk_unknown" ? `${v.shared === "yes" ? `Nobody needs to do anything now.` : `You need not do anything now, unless there is something to report.`}` : ``}`, (v) => `${v.about === "no_budget" ? `The link below always shows what is happening. Does it take too long? Phone us: ${v.phone}.` : v.about === "no_provider" ? `The link below always shows what is happening. Does it take too long? Phone us: ${v.phone}.` : v.about === "other_provider" ? `The link below always shows what is happening. Does it take too long? Phone us: ${v.phone}.` : v.about === "still_looking" ? `The link below always shows what is happening. Does it take too long? Phone us: ${v.phone}.` : v.about === "no_answer" ? `The link below always shows what is happening. Does it take too long? Phone us: ${v.phone}.` : v.about === "talk_unknown" ? `The link below always shows what is happening. Does it take too long? Phone us: ${v.phone}.` : ``}`],
"button": "See how it is going",
},
"matched-candidate": {
"subject": (v) => `A place was found for referral ${v.reference}`,
"paragraphs": [(v) => `A place has been found with ${v.provider}.`, (v) => `${v.hasStartsOn === "yes" ? `The first talk is on ${v.startsOn}. The day is also attached, for your calendar.` : ``}`, (v) => `${v.hasCoach === "yes" ? `${v.hasCoachPhone === "yes" ? `${v.shared === "yes" ? `The job coach is ${v.coachName}. Phone: ${v.coachPhone}.` : `Your job coach is ${v.coachName}. Phone: ${v.coachPhone}.`}` : `${v.shared === "yes" ? `The job coach is ${v.coachName}.` : `Your job coach is ${v.coachName}.`}`}` : ``}`, (v) => `${v.shared === "yes" ? `The job coach will phone or mail the candidate to agree on a time and place.` : `Your job coach will phone or mail you to agree on a time and place. Does that day not suit you? Then say so: another day is fine.`}`, (v) => `${v.shared === "yes" ? `Does the candidate hear nothing? Report it with the link below, or phone us.` : `Do you hear nothing? Report it with the link below, or phone us.`}`, (v) => `${v.hasObjectUntil === "yes" ? `${v.shared === "yes" ? `Would the candidate rather have another job coach? They can say so up to ${v.objectUntil}, on the page behind the button.` : `Would you rather have another job coach? You can say so on your page, up to ${v.objectUntil}.`}` : ``}`],
"button": "See how it is going",
},
"talk-moved-candidate": {
"subject": (v) => `New day (${v.startsOn}) for referral ${v.reference}`,
"paragraphs": [(v) => `The first talk has been moved to ${v.startsOn}.`, "The new day is also attached, for your calendar.", (v) => `${v.hasCoach === "yes" ? `${v.hasCoachPhone === "yes" ? `${v.shared === "yes" ? `The job coach is ${v.coachName}. Phone: ${v.coachPhone}.` : `Your job coach is ${v.coachName}. Phone: ${v.coachPhone}.`}` : `${v.shared === "yes" ? `The job coach is ${v.coachName}.` : `Your job coach is ${v.coachName}.`}`}` : ``}`, (v) => `${v.shared === "yes" ? `Does that day not suit? The candidate can phone the job coach, or us.` : `Does that day not suit? Phone your job coach, or phone us.`}`],
"button": "See how it is going",
},
"coach-changed-candidate": {
"subject": (v) => `New contact person for referral ${v.reference}`,
"paragraphs": [(v) => `${v.about === "taken_over" ? `${v.shared === "yes" ? `The former provider stops guiding. The candidate’s guidance goes on at ${v.provider}.` : `Your former provider stops guiding. Your guidance goes on at ${v.provider}.`}` : `${v.shared === "yes" ? `The candidate has another job coach at ${v.provider}.` : `You have another job coach at ${v.provider}.`}`}`, (v) => `${v.about === "taken_over" ? `${v.hasCoach === "yes" ? `${v.hasCoachPhone === "yes" ? `The new job coach is ${v.coachName}. Phone: ${v.coachPhone}.` : `The new job coach is ${v.coachName}.`}` : ``}` : `${v.shared === "yes" ? `Who it is, is on the page behind the button.` : `You can read on your page who it is. What you agreed on still stands.`}`}`, (v) => `${v.about === "taken_over" ? `${v.shared === "yes" ? `The new job coach phones or mails the candidate. Does nothing come? Phone us.` : `The new job coach phones or mails you. Had you made any appointments? Then discuss them together. Does nothing come? Phone us.`}` : ``}`, (v) => `${v.hasObjectUntil === "yes" ? `${v.shared === "yes" ? `Would the candidate rather have another job coach? They can say so up to ${v.objectUntil}, on the page behind the button.` : `Would you rather have another job coach? You can say so on your page, up to ${v.objectUntil}.`}` : ``}`],
"button": "See how it is going",
},
"started-candidate": {
"subject": (v) => `Begun: referral ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `The guidance began on ${v.startsOn}.` : `Your guidance began on ${v.startsOn}.`}`, (v) => `${v.shared === "yes" ? `The job coach and the candidate make a plan together.` : `You make a plan together with your job coach. Good luck!`}`, (v) => `${v.shared === "yes" ? `Is it not going well? Talk about it with the job coach, or phone us.` : `Is it not going well? Talk about it with your job coach, or phone us.`}`],
"button": "See how it is going",
},
"pause-candidate": {
"subject": (v) => `About the pause in referral ${v.reference}`,
"paragraphs": [(v) => `${v.about === "goes_on" ? `${v.shared === "yes" ? `The guidance of the candidate goes on again.` : `Your guidance goes on again.`}` : v.about === "other_day" ? `${v.shared === "yes" ? `The pause in the guidance of the candidate now lasts up to and including ${v.pauseUntil}.` : `The pause in your guidance now lasts up to and including ${v.pauseUntil}.`}` : `${v.shared === "yes" ? `The guidance of the candidate pauses from ${v.pauseFrom} up to and including ${v.pauseUntil}.` : `Your guidance pauses from ${v.pauseFrom} up to and including ${v.pauseUntil}.`}`}`, (v) => `${v.about === "goes_on" ? `The trajectory now lasts until ${v.plannedEnd}. The days of the pause have been added.` : `${v.shared === "yes" ? `The place stays the candidate’s. The days of the pause are added at the end.` : `The place stays yours. The days of the pause are added at the end.`}`}`, "Is this not right? Phone us."],
"button": "See how it is going",
},
"contact-lost-candidate": {
"subject": (v) => `Will you get in touch? Referral ${v.reference}`,
"paragraphs": [(v) => `${v.about === "no_show" ? `${v.shared === "yes" ? `The job coach would like to reach the candidate, about a day for the first talk.` : `You were not at the first talk. That happens.`}` : `${v.shared === "yes" ? `The job coach cannot reach the candidate.` : `Your job coach cannot reach you.`}`}`, (v) => `${v.about === "no_show" ? `${v.shared === "yes" ? `Does the candidate want to phone or mail the job coach? That is fine at any time. A short message is enough.` : `Phone or mail your job coach for a new day. A short message is enough. Is this not right, or do you prefer to talk to somebody else first? Then phone us.`}` : `${v.shared === "yes" ? `Does the candidate want to phone or mail the job coach? That is fine at any time. A short message is enough.` : `Phone or mail your job coach when you can. A short message is enough. Do you prefer to talk to somebody else first? Then phone us.`}`}`, (v) => `${v.about === "no_show" ? `${v.shared === "yes" ? `The place stays theirs.` : `The place stays yours. The municipality and UWV do not hear this from us.`}` : `${v.shared === "yes" ? `The guidance simply goes on. We will phone too.` : `The guidance simply goes on, and the place stays yours. We will phone you too.`}`}`],
"button": "See how it goes",
},
"extension-candidate": {
"subject": (v) => `News about the guidance at referral ${v.reference}`,
"paragraphs": [(v) => `${v.decision === "grant" ? `${v.about === "hours_only" ? `More guidance was asked for. The answer is yes: hours are added.` : `More guidance was asked for. The answer is yes: the guidance lasts longer.`}` : `${v.hasRefusal === "yes" ? `More guidance was asked for. The answer is no. The reason: ${v.refusal}` : `More guidance was asked for. The answer is no. Do you want to know why? Phone us.`}`}`, (v) => `The guidance runs up to and including ${v.endsOn}.`, (v) => `${v.decision === "grant" ? `${v.shared === "yes" ? `Nothing has to be done.` : `You need not do anything.`}` : `${v.hasDecidedBy === "yes" ? `Do you disagree with this answer? You can object to ${v.decidedBy}.` : `Do you disagree with this answer? Phone us. We will tell you what you can do.`}`}`, (v) => `${v.decision === "grant" ? `` : `Would you like to know what other help there is? Phone us, and we will look for it together.`}`],
"button": "See where things stand",
},
"goal-reached-candidate": {
"subject": (v) => `${v.about === "guidance_over" ? `The guidance at referral ${v.reference} is finished` : `Good news for referral ${v.reference}`}`,
"paragraphs": [(v) => `${v.about === "guidance_over" ? `${v.shared === "yes" ? `The guidance of the candidate is finished. The agreed end has come.` : `Your guidance is finished. The agreed end has come.`}` : `${v.shared === "yes" ? `The goal has been reached. Congratulations!` : `You have reached your goal. Congratulations!`}`}`, (v) => `${v.about === "guidance_over" ? `` : `With that the guidance is finished.`}`, (v) => `${v.shared === "yes" ? `Later we still ask the job coach how it goes, and perhaps the candidate too.` : `Later we still ask your job coach how it goes, and perhaps you too.`}`, "After that we close the referral, and say so. Is help needed again? Phone us."],
"button": "See how it is going",
},
"ended-candidate": {
"subject": (v) => `Referral ${v.reference} has been closed`,
"paragraphs": [(v) => `${v.closureCode === "goal_reached" ? `${v.shared === "yes" ? `The goal has been reached. Well done! We now close the referral.` : `You have reached your goal. Well done! We now close the referral.`}` : `The referral has been closed.`}`, (v) => `${v.closureCode === "goal_reached" ? `` : `${v.about === "duplicate" ? `${v.shared === "yes" ? `There is another referral for the candidate. The help goes on there.` : `There were two referrals for you. We go on with ${v.duplicateOf}.`}` : v.about === "erased" ? `We now erase all data in this referral. After that the links in earlier mails no longer work.` : v.about === "programme_ended" ? `${v.shared === "yes" ? `The programme is ending. That is why we cannot help any further. It is not because of the candidate.` : `The programme is ending. That is why we cannot help you any further. It is not because of you.`}` : `${v.closureCode === "early_stop" ? `${v.shared === "yes" ? `It was reported to us that the trajectory stops. The page says who reported that, and why.` : `It was reported to us that your trajectory stops. The page says who reported that, and why.`}` : `${v.closure}`}`}`}`, (v) => `${v.closureCode === "no_place" ? `${v.shared === "yes" ? `We found no provider with a place. That is not because of the candidate, and the approval does not change.` : `We found no provider with a place. That is not because of you, and the approval does not change.`}` : `${v.about === "erased" ? `You will get no more mail about this referral.` : `We keep the data no longer than needed. After that we erase them.`}`}`, (v) => `${v.closureCode === "no_place" ? `What now? Phone us: ${v.phone}. Together we look which support is possible now.` : `${v.about === "duplicate" ? `The help simply goes on. Nothing needs to be done.` : v.about === "programme_ended" ? `This is where you can go: ${v.elsewhere} Does that not work out? Phone us: ${v.phone}.` : `${v.closureCode === "goal_reached" ? `Do you need help again later? Phone us: ${v.phone}.` : v.closureCode === "early_stop" ? `Is this not right, or do you want to start again later? Phone us: ${v.phone}.` : `Do you want to start again later? You always can.`}`}`}`, (v) => `${v.closureCode === "no_place" ? `We keep the data no longer than needed. After that we erase them.` : ``}`, (v) => `${v.closureCode === "no_place" ? `Do you want to start again later? You always can.` : ``}`, (v) => `${v.closureCode === "no_place" ? `Do you have a complaint about how it went? Phone or mail our helpdesk.` : ``}`],
"button": "View the referral",
},
"consent-withdrawn-candidate": {
"subject": (v) => `Stopped as you asked: referral ${v.reference}`,
"paragraphs": [(v) => `${v.shared === "yes" ? `The consent was taken back. We have stopped at once.` : `You have taken back your consent. You always may. We have stopped at once.`}`, (v) => `${v.closure}`, "We ask and tell nobody anything more about this referral.", "We keep the details no longer than needed. Do you want us to erase them now? Phone us.", "Do you want to start again later? You always can."],
"button": "View the referral",
},
"approved-referrer": {
"subject": (v) => `Your referral ${v.reference} has been approved`,
"paragraphs": ["The candidate you referred has been approved.", "We are now looking for a place."],
"button": "See how it is going",
},
"declined-referrer": {
"subject": (v) => `Your referral ${v.reference} was not approved`,
"paragraphs": ["The candidate you referred was not approved.", (v) => `${v.hasDecidedBy === "yes" ? `Who decided: ${v.decidedBy}.` : ``}`, (v) => `${v.hasReason === "yes" ? `The reason: ${v.reason}` : ``}`, "Are you not sure which support does fit? Phone us and we will think along.", "The candidate will be told, with how to object and until when."],
"button": "View the referral",
},
"started-referrer": {
"subject": (v) => `Your referral ${v.reference} has started`,
"paragraphs": [(v) => `The trajectory of the candidate you referred started on ${v.startsOn}.`],
"button": "See how it is going",
},
"ended-referrer": {
"subject": (v) => `Your referral ${v.reference} has been closed`,
"paragraphs": ["The referral you made has been closed.", (v) => `${v.about === "duplicate" ? `This person already gets help from us, through another referral. You need not do anything. Do you want to know how it goes? Ask the candidate.` : v.about === "programme_ended" ? `The programme is ending. That is why we cannot help this person any further. This is where the candidate can go: ${v.elsewhere}` : `${v.closure}`}`, (v) => `${v.about === "erased" ? `The links in earlier mails about this referral no longer work.` : ``}`, (v) => `${v.closureCode === "not_me" ? `Was the mail address wrong? Refer again with the right one, or phone us.` : ``}`, (v) => `${v.closureCode === "no_place" ? `We found no provider with a place. That is not because of the candidate, and the approval does not change.` : ``}`, (v) => `${v.closureCode === "no_place" ? `What now? Phone us: ${v.phone}. Together we look which support is possible now.` : ``}`, (v) => `${v.closureCode === "no_place" ? `You can always refer again later.` : ``}`, (v) => `${v.closureCode === "no_place" ? `Do you have a complaint about how it went? Phone or mail our helpdesk.` : ``}`],
"button": "View the referral",
},
"goes-on-referrer": {
"subject": (v) => `Your referral ${v.reference} goes on`,
"paragraphs": ["You proposed to stop this referral. We have looked into that.", "The referral goes on. You need not do anything."],
"button": "View the referral",
},
"reopened-candidate": {
"subject": (v) => `${v.about === "guidance" ? `The guidance at referral ${v.reference} goes on after all` : `Referral ${v.reference} goes on after all`}`,
"paragraphs": [(v) => `${v.about === "guidance" ? `With us it stood that the goal had been reached and the guidance was finished. That was a mistake, and it has been put right. Did you get a message about that? What it said no longer holds.` : `With us the referral stood as closed. That has been undone. You may not have heard of it before.`}`, (v) => `${v.shared === "yes" ? `The support for the candidate goes on. The page says what happens now.` : `Your support goes on. Your page says what happens now.`}`, "You need not do anything now. If we need something from you, you will hear from us.", (v) => `${v.shared === "yes" ? `Does the candidate not want this? Phone us. Withdrawing is also possible on the page.` : `Do you not want this? Phone us. You can also withdraw on your page.`}`],
"button": "See how it is going",
},
"reopened-referrer": {
"subject": (v) => `${v.about === "guidance" ? `The guidance at referral ${v.reference} goes on after all` : `Your referral ${v.reference} goes on after all`}`,
"paragraphs": [(v) => `${v.about === "guidance" ? `You read that the guidance was finished. That was a mistake, and it has been put right.` : `The referral you made had been closed. That has been undone.`}`, (v) => `${v.about === "guidance" ? `The guidance goes on. You need not do anything.` : `The referral goes on. You need not do anything.`}`],
"button": "View the referral",
},
"code": {
"subject": (v) => `Your code for ${v.reference}`,
"paragraphs": ["You asked for a code to view a referral.", (v) => `The code works for ${v.minutes} minutes, and only on the device on which you asked for it.`, "Did you not ask for a code? Then you need not do anything. Give the code to nobody."],
},
"new-link": {
"subject": (v) => `New link for ${v.reference}`,
"paragraphs": [(v) => `${v.about === "worn_out" ? `Something was tried too often with your previous link, such as a code or a birth date. Perhaps that was not you.` : v.about === "from_desk" ? `The coordinator sends you a new link. An older link may have stopped working.` : `You asked for a new link. An older link may have stopped working.`}`, (v) => `${v.about === "worn_out" ? `So that link no longer works. This is your new link. Do not forward this mail.` : ``}`],
"button": "Open the page",
},
};
