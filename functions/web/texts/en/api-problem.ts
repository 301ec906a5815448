// Made by `npm run build:texts` from texts/*/api-problem.yaml; change those instead.
import type { ApiProblemTexts } from '../api-problem.ts';

export const texts: ApiProblemTexts = {
"invalid-request": "The referral is not right yet. Correct the fields named and send it again.",
"malformed-json": "The body is not valid JSON in UTF-8.",
"malformed-form": "The body is not a form in UTF-8. Send it in UTF-8, or name its character set, such as charset=windows-1252.",
"too-many-fields": "This form has more than 200 fields. Send only the fields of the OpenAPI document.",
"unknown-language": "We do not know this language. Choose lang=nl or lang=en.",
"content-type": "Send application/json or application/x-www-form-urlencoded.",
"content-encoding": "Send the body without compression: leave out Content-Encoding.",
"too-large": "The body is larger than 32 KB.",
"key-reused": "This Idempotency-Key was used for another body. Use a new one.",
"too-many": (v) => `These are too many in a row. Nothing was stored. Try again later, or phone ${v.phone}.`,
"idempotency-key": "An Idempotency-Key has 1 to 255 visible ASCII characters.",
"no-token": "Send the key or the status token as \"Authorization: Bearer <token>\".",
"unknown-key": "This key is not right, or was revoked. Nothing comes in with it. Ask the coordinator for a new key. A referral can also be sent without one: the sender then confirms by e-mail.",
"unknown-referral": "This token opens no referral with this number.",
"not-found": "This address does not exist.",
"method-not-allowed": "This method is not possible here.",
"origin-not-allowed": "You may not send from this website.",
"unavailable": "The service cannot be reached for a moment. Try again in a few minutes with the same Idempotency-Key.",
"failed": "Something went wrong on our side. Try again later with the same Idempotency-Key.",
"form-key": "The key of this form is missing or not known. Ask the coordinator for it. Send it as \"Authorization: Bearer <key>\", \"Authorization: Token <key>\" or X-API-Key.",
"unknown-form": "No form with this name belongs to this key.",
"form-too-large": "The body is larger than 32 KB. Mostly that is a file. Remove files and unused fields from what the form sends.",
"form-wrong": "This form is no right referral yet. Nothing was stored. Each field says what is wrong with it.",
"form-other-door": "This referral fits none of our programmes. Nothing was stored and nobody was called. Tell its sender where there is help.",
};
