/** What the sandbox can be asked to answer instead of what follows from the post: what cannot be brought about from outside. */
export const sandboxAnswers = ['intake-closed', 'too-many', 'key-reused', 'unavailable', 'failed'] as const;
export type SandboxAnswer = (typeof sandboxAnswers)[number];
