// Made by `npm run build:texts` from texts/*/mail-work.yaml; change those instead.
import type { MailWorkTexts } from '../mail-work.ts';

export const texts: MailWorkTexts = {
"matched-approver": {
"subject": (v) => `A provider has a place for ${v.reference}`,
"paragraphs": [(v) => `A place has been found with ${v.provider}.`, (v) => `${v.hasStartsOn === "yes" ? `The first talk is on ${v.startsOn}.` : ``}`, "You need not do anything."],
},
"started-approver": {
"subject": (v) => `Trajectory started: ${v.reference}`,
"paragraphs": [(v) => `The trajectory started on ${v.startsOn}.`, "You need not do anything."],
},
"guidance-ended": {
"subject": (v) => `Guidance finished: ${v.reference}`,
"paragraphs": ["The guidance in this referral is finished.", "Later we still ask how it goes. After that we close the referral. Then you will hear from us again.", "You need not do anything."],
"button": "See how it is going",
},
"ended-approver": {
"subject": (v) => `${v.about === "programme_ended" ? `Referral ${v.reference} is closed, please take over` : `Referral ${v.reference} is closed, nothing for you to do`}`,
"paragraphs": ["The referral has been closed.", (v) => `${v.about === "duplicate" ? `This person already gets our help, by another referral.` : v.about === "programme_ended" ? `The programme is ending. This person wanted help towards work or school, and we can no longer give it.` : `${v.closure}`}`, (v) => `${v.about === "programme_ended" ? `Please contact this person, and agree which help you give. We told them ourselves where else to go: ${v.elsewhere} Do you not know who it is about? Phone us: ${v.phone}.` : `You need not do anything.`}`],
},
"reopened-approver": {
"subject": (v) => `${v.about === "asks_anew" ? `Referral ${v.reference} goes on after all` : v.about === "guidance" ? `The guidance at ${v.reference} goes on after all, nothing for you to do` : `Referral ${v.reference} goes on after all, nothing for you to do`}`,
"paragraphs": [(v) => `${v.about === "guidance" ? `The job coach reported that the goal had been reached. That was a mistake, and it has been put right. Did you get a message about that? What it said no longer holds.` : `The referral was closed. That has been undone. Did you get a message about that? What it said no longer holds.`}`, (v) => `${v.about === "guidance" ? `The guidance goes on until the end that was planned. The earlier approval still stands.` : v.about === "asks_anew" ? `The referral goes on. Is a decision needed? Whoever decides gets that question anew.` : `The referral goes on. The earlier approval still stands.`}`, "Is this not right? Then phone us at once."],
},
"lapsed-approver": {
"subject": (v) => `${v.about === "other_door_decided" ? `The approval of referral ${v.reference} no longer holds` : v.about === "other_place_decided" ? `Referral ${v.reference} is no longer yours` : `The question about referral ${v.reference} no longer holds`}`,
"paragraphs": [(v) => `${v.about === "other_door_decided" ? `A referral had been approved. That approval no longer holds.` : v.about === "other_place_decided" ? `A referral had been approved. It now belongs to another municipality.` : `We asked for a decision about a referral. That question no longer holds.`}`, (v) => `${v.about === "other_door" ? `Data were corrected. Another trajectory fits now.` : v.about === "other_door_decided" ? `Data were corrected. Another trajectory fits now.` : v.about === "other_place" ? `The referral now belongs to another municipality.` : `You get no more messages from us about what happens next.`}`, (v) => `${v.about === "other_door" ? `Does that need a decision? Whoever decides gets a new question.` : v.about === "other_door_decided" ? `Does that need a decision? Whoever decides gets a new question.` : ``}`, "For now you need not do anything. Is this not right? Then phone us."],
},
"team-decision": {
"subject": (v) => `${v.decision === "ask_information" ? `Question asked on referral ${v.reference}` : v.decision === "delegate" ? `Passed to a colleague: referral ${v.reference}` : `Decision on referral ${v.reference}`}`,
"paragraphs": [(v) => `${v.decision === "ask_information" ? `A question was asked about a referral that your team decides on.` : v.decision === "delegate" ? `A referral that your team decides on was passed to a colleague.` : `A referral at your team has been decided on.`}`, (v) => `${v.decision === "ask_information" ? `A decision follows after the answer.` : v.decision === "delegate" ? `That colleague has now been asked to decide.` : v.decision === "approve" ? `The decision: approved.` : v.decision === "grant" ? `The decision: more guidance.` : v.decision === "refuse" ? `The decision: no extra guidance.` : v.decision === "decline" ? `The decision: not approved.` : ``}`, (v) => `${v.hasReason === "yes" ? `The reason: ${v.reason}` : ``}`, (v) => `${v.hasDecidedOn === "yes" ? `Date of the decision: ${v.decidedOn}.` : ``}`, "Is this not right? Then phone us at once."],
},
"budget-warning": {
"subject": "The budget of a municipality is running out",
"paragraphs": [(v) => `${v.municipality} pays for a place for ${v.granted} people in ${v.year}. Of these ${v.reached} or more are taken now.`, "Once everything is taken, whoever is new has to wait for budget. Whoever has a place already simply goes on.", (v) => `${v.level === "coordinator" ? `Ask the municipality whether there can be more. You change the number at the desk, with the region.` : `Can there be more? Phone us. Then people who wait go on by themselves.`}`],
},
"offer-withdrawn": {
"subject": (v) => `${v.about === "let_go" ? `Candidate ${v.reference} does not go to you after all` : v.about === "taken_over" ? `Candidate ${v.reference} goes to another provider` : v.about === "takes_over" ? `You now guide candidate ${v.reference}` : v.about === "takes_over_added" ? `You now guide candidate ${v.reference}` : v.about === "coach_replaced" ? `Candidate ${v.reference} goes to another job coach` : v.about === "term_passed" ? `The term has passed: candidate ${v.reference}` : `No answer needed any more on candidate ${v.reference}`}`,
"paragraphs": [(v) => `${v.about === "other_municipality" ? `We asked you whether you have a place for a candidate. That question no longer stands.` : v.about === "other_door" ? `We asked you whether you have a place for a candidate. That question no longer stands.` : v.about === "no_consent" ? `We asked you whether you have a place for a candidate. That question no longer stands.` : v.about === "moved_out" ? `We asked you whether you have a place for a candidate. That question no longer stands.` : v.about === "other_provider" ? `We asked you whether you have a place for a candidate. That question no longer stands.` : v.about === "let_go" ? `You were going to guide a candidate. That is called off.` : v.about === "taken_over" ? `You guided a candidate. Another provider takes that over.` : v.about === "takes_over" ? `The coordinator gives you a candidate who was with another provider. The job coach gets a message.` : v.about === "takes_over_added" ? `The coordinator gives you a candidate who was with another provider. The job coach gets a message.` : v.about === "coach_replaced" ? `You guided a candidate. Another job coach takes that over.` : v.about === "phoned_in" ? `The coordinator wrote down your answer: yes, you will guide this candidate.` : v.about === "term_passed" ? `We asked you whether you have a place for a candidate. No answer came within the term.` : `The referral of a candidate whom we proposed to you has stopped.`}`, (v) => `${v.about === "other_municipality" ? `The candidate now lives in a municipality where you do not run this programme.` : v.about === "moved_out" ? `The candidate has moved. We first find out whether the programme can go on. After that we may ask you again.` : v.about === "no_consent" ? `We have to ask the candidate for consent first. After a yes we may ask you again.` : v.about === "other_provider" ? `The coordinator looks for another provider for this candidate.` : v.about === "let_go" ? `The coordinator looks for another provider for this candidate.` : v.about === "taken_over" ? `You and the job coach get no more questions about this. Please tell the job coach too.` : v.about === "takes_over" ? `Does this candidate need a place? Then it counts with you.` : v.about === "takes_over_added" ? `You had no free place. One was added for this candidate. It goes again once the candidate is done.` : v.about === "coach_replaced" ? `You get no more questions about this. Links in earlier mails about it no longer work.` : v.about === "phoned_in" ? `The job coach gets a message. Is this not right? Then call us at once.` : v.about === "term_passed" ? `So we now go on without it. The place that we held with you is free again.` : `The place that we held with you is free again. You need not do anything.`}`, (v) => `${v.about === "other_municipality" ? `The place that we held with you is free again. You need not do anything.` : v.about === "moved_out" ? `The place that we held with you is free again. You need not do anything.` : v.about === "no_consent" ? `The place that we held with you is free again. You need not do anything.` : v.about === "other_provider" ? `The place that we held with you is free again. You need not do anything.` : v.about === "let_go" ? `The place that we held with you is free again. You need not do anything.` : v.about === "taken_over" ? `Did this candidate take up a place? It is free again. Is this not right? Then phone us.` : v.about === "takes_over" ? `Is this not right? Then phone us at once.` : v.about === "takes_over_added" ? `Is this not right? Then phone us at once.` : v.about === "coach_replaced" ? `Is this not right? Then phone us.` : v.about === "term_passed" ? `Did you have a place? Phone us.` : ``}`],
},
"coach-assigned": {
"subject": (v) => `New candidate, please get in touch: ${v.reference}`,
"paragraphs": ["You have a new candidate. Phone or mail within a few days to get acquainted, and agree on a time and place.", (v) => `${v.about === "asked" ? `Until now another job coach guided this candidate. From now on that is you.` : `${v.hasCheckInOn === "yes" ? `The trajectory is already running. On ${v.checkInOn} we ask you how it goes.` : `The first talk is planned for ${v.startsOn}. The candidate knows that day too.`}`}`, "The page says who it is and how to get in touch.", "Does work or school begin or end? You can report that on your list at any time.", (v) => `${v.about === "asked" ? `A question is open already too. It comes in a mail of its own. Is this candidate not yours? Tell us with the link below.` : `${v.hasCheckInOn === "yes" ? `Until that day you need not fill in anything. You find the candidate on your list too, among your candidates. Is this candidate not yours? Tell us with the link below.` : `After that day we ask you whether the talk was held. Is that day not possible? Move the talk on the page.`}`}`],
"button": "View the candidate and the contact data",
},
"contact-changed": {
"subject": (v) => `New data of candidate ${v.reference}`,
"paragraphs": ["Data of the candidate were corrected, such as a name or a phone number.", "You see the new data on the page below. Do not use the old ones any more."],
"button": "See the new data",
},
"extension-decided": {
"subject": (v) => `${v.decision === "grant" ? `More guidance for candidate ${v.reference}` : `No extra guidance for candidate ${v.reference}`}`,
"paragraphs": [(v) => `${v.decision === "grant" ? `More guidance has been agreed to.` : `There will be no extra guidance. The reason: ${v.refusal}`}`, (v) => `${v.hasHours === "yes" ? `${v.hoursUsed} of ${v.hoursGranted} hours have been used now.` : ``}`, (v) => `Guidance runs up to and including ${v.endsOn}.`, (v) => `${v.decision === "grant" ? `You need not do anything.` : `Were more hours given than were granted? The coordinator will phone about that.`}`],
},
"grant-use": {
"subject": (v) => `${v.mark === "75" ? `Three quarters of the guidance used: ${v.reference}` : v.mark === "100" ? `All of the guidance used: ${v.reference}` : v.mark === "corrected" ? `Hours corrected: ${v.reference}` : `More guidance used than granted: ${v.reference}`}`,
"paragraphs": [(v) => `${v.useOf === "hours" ? `${v.mark === "75" ? `Three quarters of the hours have been used.` : v.mark === "100" ? `All of the hours have been used.` : v.mark === "corrected" ? `Hours of the guidance were corrected. The hours that we reported before were wrong.` : `More hours have been used than were granted.`}` : v.useOf === "months" ? `${v.mark === "75" ? `Three quarters of the time has passed.` : `The time that was granted is over.`}` : `${v.mark === "75" ? `Three quarters of the hours and three quarters of the time have been used.` : v.mark === "100" ? `The end has come, or nearly. Look at the hours and at the time.` : `More hours have been used than were granted. The time is running out too.`}`}`, (v) => `${v.hasHours === "yes" ? `${v.hoursUsed} of ${v.hoursGranted} hours have been used now.` : ``}`, (v) => `${v.about === "over" ? `` : v.about === "corrected_within" ? `` : v.about === "corrected_beyond" ? `` : `Guidance runs up to and including ${v.endsOn}.`}`, (v) => `${v.about === "job_coach" ? `Is more needed? Ask for it in time, on the page of this candidate. It is on your list. Whoever decided on the trajectory then gets your request.` : v.about === "provider" ? `Is more needed? The job coach can ask for it, on the page of the candidate.` : v.about === "over" ? `The guidance is over. You need not do anything.` : v.about === "corrected_lapsed" ? `The hours are within the grant after all. Did we ask you for more hours? That request has lapsed. You need not do anything.` : v.about === "corrected_within" ? `The guidance is over. The hours are within the grant. You need not do anything.` : v.about === "corrected_beyond" ? `The guidance is over. More hours were given than were granted. The coordinator agrees with the provider who pays for them.` : `You need not do anything now. Does the job coach ask for more? Then you get that request by itself.`}`],
"button": "See the candidate",
},
"case-ended": {
"subject": (v) => `Candidate ${v.reference}: the referral has been closed`,
"paragraphs": ["A referral with you has been closed.", (v) => `${v.closure}`, "The place is free again."],
},
"case-reopened": {
"subject": (v) => `${v.about === "guidance" ? `Candidate ${v.reference}: the guidance goes on after all` : `Candidate ${v.reference}: the referral goes on after all`}`,
"paragraphs": [(v) => `${v.about === "guidance" ? `It was reported that the guidance of a candidate with you was finished or stopped. That was a mistake, and it has been put right.` : `A referral with you was closed. That has been undone. Did you get a message about that? What it said no longer holds.`}`, (v) => `${v.about === "guidance" ? `The guidance goes on as it was planned, and the place is taken again. A question from after it need not be answered any more. The next one comes by itself.` : v.about === "seeks" ? `The referral goes on. Do we look for a place with you again? Then you get a new question. For now you need not do anything.` : `The referral goes on. Do you guide the candidate? Then that goes on, and the place is taken again.`}`, "Is this not right? Then phone us at once."],
},
"candidate-died": {
"subject": (v) => `Referral ${v.reference} is closed`,
"paragraphs": [(v) => `${v.level === "coordinator" ? `We were told that the candidate of this referral has died.` : `We have had sad news about the candidate. That is why this referral is closed.`}`, (v) => `${v.level === "coordinator" ? `Everything has stopped. The candidate gets no more messages. All others have had a short message.` : `Please do not contact the candidate any more. You need not do anything here.`}`, (v) => `${v.level === "coordinator" ? `You need not do anything. Is it not so? Then tell the administrator.` : `Would you like to talk about it? Feel free to call us.`}`],
},
"nobody-called": {
"subject": (v) => `No contact yet for ${v.reference}`,
"paragraphs": [(v) => `${v.hasDeskName === "yes" ? `${v.hasDeskPhone === "yes" ? `The candidate says that nobody has phoned yet. Ask ${v.deskName} when they will get in touch. Phone ${v.deskPhone} or mail ${v.deskMailbox}.` : `The candidate says that nobody has phoned yet. Ask ${v.deskName} when they will get in touch. Mail ${v.deskMailbox}.`}` : `The candidate says that nobody has phoned yet. The provider is no longer on our list. Phone the candidate, and hand the trajectory to somebody else.`}`],
},
"coordinator-silent": {
"subject": (v) => `Coordinator does not respond at ${v.reference}`,
"paragraphs": ["The coordinator got a task for this, but has not done anything yet. We have reminded them several times.", (v) => `It should have been done by ${v.dueOn}. Someone is waiting for it.`, "Will you take this up, or see to it that somebody else does? With the button you can finish the task yourself."],
"button": "View the task",
},
"stuck": {
"subject": (v) => `System stuck at ${v.reference}`,
"paragraphs": ["The system cannot go on with this referral.", "Nothing is lost. Report it to the administrator and see what the candidate needs now."],
"button": "View the referral",
},
};
