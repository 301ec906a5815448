// Made by `npm run build:texts` from texts/*/intake-limit.yaml; change those instead.
import type { IntakeLimitTexts } from '../intake-limit.ts';

export const texts: IntakeLimitTexts = {
"sender-limit": "Today this sender has sent as many referrals as we take. Those of others can still be sent.",
"candidate-limit": "Today we got as many referrals about this candidate as we take. Those about others can still be sent.",
"people-limit": "Today we got as many referrals of this sender, or about this candidate, as we take. Others can still be sent.",
"network-limit": "Too many referrals came from your network. Send none for a while.",
"client-limit": "Today we got as many referrals with this key as we take. Send none until tomorrow.",
"call-limit": "Today we cannot phone more people. Keep referrals without an e-mail address until tomorrow.",
};
