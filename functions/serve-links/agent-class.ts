import type { AgentClass } from '../domain/drill.ts';

/** What a visitor calls itself, as one of a few classes: of a `User-Agent` header nothing finer is kept, for privacy. */
export function agentClass(userAgent: string | undefined): AgentClass {
  const text = (userAgent ?? '').trim();
  if (text === '') return 'none';
  if (/bot|crawl|spider|scan|preview|safelinks|proofpoint|mimecast|barracuda|urldefense/i.test(text)) return 'scanner';
  return text.startsWith('Mozilla/') ? 'browser' : 'program';
}
