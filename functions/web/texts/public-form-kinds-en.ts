import type { FormWords } from './public-form-words.ts';

const remarksHint =
  'Do you need something, such as an interpreter? Write it here. Do not write a citizen service number (BSN), illness or medication here.';

/** What the two forms ask, in English. */
export const kindsEn: Pick<FormWords, 'self' | 'professional' | 'toClinician'> = {
  self: {
    kind: 'Myself',
    questions: {
      'candidate.birthDate': {
        label: 'What is your date of birth?',
        hint: 'For example 27 3 1998. Your age decides which help there is.',
        row: 'Date of birth',
      },
      place: {
        label: 'In which town or municipality do you live?',
        hint: 'For example Maarssen or Zeist. Your municipality decides which help there is.',
        row: 'Place',
      },
      'candidate.municipality': { label: 'Or choose your municipality from the list', row: 'Municipality' },
      'situation.inCareAt': {
        label: 'Do you get mental health care?',
        hint: 'In Dutch: ggz. Only tell us where. Do not tell us why.',
        row: 'Mental health care',
      },
      'situation.ipsPossible': {
        label: 'Can your clinician help you find work, with IPS?',
        hint: 'With IPS your care team helps you find paid work. Only your clinician can apply for it.',
        row: 'IPS through your clinician',
      },
      'situation.benefit': {
        label: 'Which benefit do you receive?',
        hint: 'You can choose more than one. Not sure? Look at a letter or at your bank statement.',
        row: 'Benefit',
      },
      'request.motivated': {
        label: 'Do you want to do this yourself?',
        hint: 'A trajectory is a period in which a job coach helps you. It is fine to be unsure.',
        row: 'Do you want this yourself',
      },
      'situation.registeredJobSeeker': {
        label: 'Are you registered with UWV as a job seeker?',
        hint: 'No is no problem. We explain how it can be done.',
        row: 'Registered with UWV',
      },
      'situation.workCoachEmail': {
        label: 'What is the e-mail address of your work coach?',
        hint: 'Your work coach helps you for the municipality. Do not know the address? Go on, we will find out.',
        row: 'E-mail of your work coach',
      },
      'request.goal': {
        label: 'What do you want to achieve?',
        hint: 'For example: I want a job for 20 hours a week. Or: I want to finish school.',
        row: 'What you want to achieve',
      },
      'request.preferredProvider': { label: 'Is there an organisation you prefer?', row: 'Preference' },
      'request.availability': {
        label: 'When are you available?',
        hint: 'For example: on Monday and Tuesday, in the morning.',
        row: 'When you are available',
      },
      'request.remarks': {
        label: 'Is there anything else we should know?',
        hint: remarksHint,
        row: 'Anything else',
      },
      'candidate.givenName': { label: 'First name', row: 'First name' },
      'candidate.familyName': { label: 'Last name', row: 'Last name' },
      oneName: { label: 'Do you have only one name?', row: 'One name' },
      'candidate.email': { label: 'E-mail address', hint: 'Example: name@example.com.', row: 'E-mail address' },
      'candidate.phone': {
        label: 'Phone number',
        hint: 'Example: 06 12 34 56 78. No e-mail? Then we will call you.',
        row: 'Phone number',
      },
      'candidate.preferredContact': { label: 'How do you prefer to be contacted?', row: 'Preferred contact' },
      'candidate.language': { label: 'In which language shall we write to you?', row: 'Language' },
      helper: {
        label: 'Does someone help you with this?',
        hint: 'A parent, mentor or guardian, for example. Then we can ask them things too.',
        row: 'Someone who helps you',
      },
      'representative.name': { label: 'Name', row: 'Name of who helps you' },
      'representative.relation': {
        label: 'Who is this to you?',
        hint: 'For example: mother, mentor or guardian.',
        row: 'Who this is',
      },
      'representative.email': { label: 'E-mail address', row: 'E-mail of who helps you' },
      'representative.phone': { label: 'Phone number', row: 'Phone of who helps you' },
    },
    goals: {
      ips: 'For example: I want paid work for 12 hours a week. Or: I want to keep my job.',
      'sterk-met-werk': 'For example: I want a job for 20 hours a week. Or: I want to work and learn at the same time.',
      'sterk-met-werk-of-scholing': 'For example: I want to finish school. Or: I want a job for 20 hours a week.',
    },
    groups: {
      wishes: { title: 'Do you have any wishes?', lead: 'Nothing special? Then go on.' },
      name: { title: 'What is your name?' },
      reach: {
        title: 'How can we reach you?',
        lead: 'Enter an e-mail address or a phone number. Both is fine too.',
      },
      helperDetails: { title: 'Who helps you?', lead: 'An e-mail address or a phone number is enough.' },
    },
    agreement: 'I have read the privacy text. You may use my details for this referral.',
    agreementError: 'Tick the box if you agree. Otherwise we may not look at your referral.',
    handoverLead: 'We ask a few more things. After that we call or mail you.',
  },
  professional: {
    kind: 'Someone I support',
    questions: {
      'candidate.birthDate': {
        label: 'What is the date of birth of the candidate?',
        hint: 'For example 27 3 1998. The candidate is the person you refer.',
        row: 'Date of birth',
      },
      place: {
        label: 'In which town or municipality does the candidate live?',
        hint: 'For example Maarssen or Zeist. The municipality decides which help there is.',
        row: 'Place',
      },
      'candidate.municipality': { label: 'Or choose the municipality from the list', row: 'Municipality' },
      'situation.inCareAt': {
        label: 'Does the candidate get mental health care?',
        hint: 'Only tell us where. Do not mention a diagnosis, treatment or medication.',
        row: 'Mental health care',
      },
      'situation.ipsPossible': {
        label: 'Can the candidate get IPS through the clinician?',
        hint: 'With IPS the care team helps someone find paid work. Only the clinician can apply for it.',
        row: 'IPS through the clinician',
      },
      'situation.benefit': {
        label: 'Which benefit does the candidate receive?',
        hint: 'You can choose more than one.',
        row: 'Benefit',
      },
      'request.motivated': {
        label: 'Does the candidate want to do this?',
        hint: 'The help of a job coach only works when someone wants it themselves. It is fine to be unsure.',
        row: 'Does the candidate want this',
      },
      'situation.registeredJobSeeker': {
        label: 'Is the candidate registered with UWV as a job seeker?',
        hint: 'No is no problem. We explain how it can be done.',
        row: 'Registered with UWV',
      },
      'situation.workCoachEmail': {
        label: 'What is the e-mail address of the work coach?',
        hint: 'The work coach at the municipality. Do not know the address? Go on, we will find out.',
        row: 'E-mail of the work coach',
      },
      'request.goal': {
        label: 'What does the candidate want to achieve?',
        hint: 'For example: a job for 20 hours a week. Or: finish school.',
        row: 'What the candidate wants',
      },
      'request.preferredProvider': { label: 'Is there an organisation the candidate prefers?', row: 'Preference' },
      'request.availability': {
        label: 'When is the candidate available?',
        hint: 'For example: on Monday and Tuesday, in the morning.',
        row: 'When the candidate is available',
      },
      'request.remarks': {
        label: 'Is there anything else we should know?',
        hint: remarksHint,
        row: 'Anything else',
      },
      'candidate.givenName': { label: 'First name', row: 'First name' },
      'candidate.familyName': { label: 'Last name', row: 'Last name' },
      oneName: { label: 'Does the candidate have only one name?', row: 'One name' },
      'candidate.email': { label: 'E-mail address', hint: 'Example: name@example.com.', row: 'E-mail address' },
      'candidate.phone': {
        label: 'Phone number',
        hint: 'Example: 06 12 34 56 78. No e-mail? Then we will call the candidate.',
        row: 'Phone number',
      },
      'candidate.preferredContact': {
        label: 'How does the candidate prefer to be contacted?',
        row: 'Preferred contact',
      },
      'candidate.language': { label: 'In which language shall we write to the candidate?', row: 'Language' },
      helper: {
        label: 'Does someone else help the candidate with this?',
        hint: 'A parent, mentor or guardian, for example. Then we can ask them things too.',
        row: 'Someone who helps',
      },
      'representative.name': { label: 'Name', row: 'Name of who helps' },
      'representative.relation': {
        label: 'Who is this to the candidate?',
        hint: 'For example: mother, mentor or guardian.',
        row: 'Who this is',
      },
      'representative.email': { label: 'E-mail address', row: 'E-mail of who helps' },
      'representative.phone': { label: 'Phone number', row: 'Phone of who helps' },
    },
    goals: {
      ips: 'For example: paid work for 12 hours a week. Or: keep the job.',
      'sterk-met-werk': 'For example: a job for 20 hours a week. Or: work and learn at the same time.',
      'sterk-met-werk-of-scholing': 'For example: finish school. Or: a job for 20 hours a week.',
    },
    groups: {
      wishes: { title: 'Are there any wishes?', lead: 'Nothing special? Then go on.' },
      name: { title: 'What is the name of the candidate?' },
      reach: {
        title: 'How can we reach the candidate?',
        lead: 'Enter an e-mail address or a phone number. Both is fine too.',
      },
      helperDetails: { title: 'Who helps the candidate?', lead: 'An e-mail address or a phone number is enough.' },
    },
    agreement: 'The candidate knows about this referral, knows the privacy text and agrees.',
    agreementError: 'Tick the box if the candidate knows this and agrees. Otherwise it is not possible.',
    handoverLead: 'We ask a few more things. After that we make contact.',
  },
  toClinician: {
    'situation.ipsPossible': {
      label: 'Can the candidate get IPS through you?',
      hint: 'With IPS the care team helps someone find paid work. As the clinician you can apply for it.',
      row: 'IPS through you',
    },
  },
};
