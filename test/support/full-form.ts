/**
 * A form with a valid value in every field of any page behind a link, so that it can be refused only because somebody may
 * not do something.
 */
export function fullForm(choice: string): Readonly<Record<string, string>> {
  const answer = {
    choice,
    reason: 'other',
    explanation: 'Een uitleg.',
    question: 'Een vraag?',
    text: 'Een antwoord.',
    decisionDate: '2026-11-21',
    email: 'lou@zeist.example',
    jobCoachName: 'Robin Coach',
    jobCoachEmail: 'robin@kwintes.example',
    startsOn: '2026-11-28',
    heldOn: '2026-11-21',
    newDate: '2026-11-28',
    hoursUsed: '2',
    keptWork: 'yes',
    provider: 'kwintes',
    workingDays: '5',
    municipality: 'GM0355',
    anyway: 'yes',
  };
  const steering = Object.fromEntries(Object.entries(answer).map(([name, value]) => [`steer.${name}`, value]));
  const status = { sure: 'yes', propose: 'yes', died: 'yes', report: 'nobody-called', phone: '06 12345678' };
  const code = { code: '123456', birthDate: '1971-01-01' };
  return { ...answer, ...steering, ...status, ...code, 'sent.choice': choice, 'sent.shown': 'confirmed/HW-AAAAAAA' };
}
