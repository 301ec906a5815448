import type { AgentClass } from '../domain/drill.ts';

/** The class of what a visitor calls itself: nothing more precise of a `User-Agent` header is kept, for privacy. */
export function agentClass(userAgent: string | undefined): AgentClass {
  const text = (userAgent ?? '').trim();
  if (text === '') return 'none';
  if (/bot|crawl|spider|scan|preview|safelinks|proofpoint|mimecast|barracuda|urldefense/i.test(text)) return 'scanner';
  return text.startsWith('Mozilla/') ? 'browser' : 'program';
}
