// Made by `npm run build:texts` from texts/*/desk-wind-down.yaml; change those instead.
import type { DeskWindDownTexts } from '../desk-wind-down.ts';

export const texts: DeskWindDownTexts = {
"title": "The programme ends",
"days": {
"intakeClosesOn": "First day without new referrals",
"handedOverOn": "Day on which whoever waits is told",
"lastDay": "Last day of guidance",
"endsOn": "Day on which everything closes",
},
};
