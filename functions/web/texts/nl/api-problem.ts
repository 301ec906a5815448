// Made by `npm run build:texts` from texts/*/api-problem.yaml; change those instead.
import type { ApiProblemTexts } from '../api-problem.ts';

export const texts: ApiProblemTexts = {
"invalid-request": "De aanmelding klopt nog niet. Verbeter de genoemde velden en verstuur opnieuw.",
"malformed-json": "De inhoud is geen geldige JSON in UTF-8.",
"malformed-form": "De inhoud is geen formulier in UTF-8. Verstuur in UTF-8, of noem de tekenset, zoals charset=windows-1252.",
"too-many-fields": "Dit formulier heeft meer dan 200 velden. Stuur alleen de velden uit het OpenAPI-document.",
"unknown-language": "Deze taal kennen we niet. Kies lang=nl of lang=en.",
"content-type": "Stuur application/json of application/x-www-form-urlencoded.",
"content-encoding": "Stuur de inhoud zonder compressie: laat Content-Encoding weg.",
"too-large": "De inhoud is groter dan 32 KB.",
"key-reused": "Deze Idempotency-Key is al gebruikt voor een andere inhoud. Gebruik een nieuwe.",
"too-many": (v) => `Dit zijn er te veel achter elkaar. Er is niets opgeslagen. Probeer het later nog een keer, of bel ${v.phone}.`,
"idempotency-key": "Een Idempotency-Key heeft 1 tot en met 255 zichtbare ASCII-tekens.",
"no-token": "Stuur de sleutel of de statustoken mee als \"Authorization: Bearer <token>\".",
"unknown-key": "Deze sleutel klopt niet of is ingetrokken. Er komt niets mee binnen. Vraag de coördinator om een nieuwe sleutel. Een aanmelding kan ook zonder: dan bevestigt de aanmelder per e-mail.",
"unknown-referral": "Bij deze token is er geen aanmelding met dit nummer.",
"not-found": "Dit adres bestaat niet.",
"method-not-allowed": "Deze methode kan hier niet.",
"origin-not-allowed": "Vanaf deze website mag je niet versturen.",
"unavailable": "De dienst is even niet bereikbaar. Probeer het over een paar minuten nog een keer met dezelfde Idempotency-Key.",
"failed": "Er ging iets mis bij ons. Probeer het later nog een keer met dezelfde Idempotency-Key.",
"form-key": "De sleutel van dit formulier mist of is niet bekend. Vraag hem aan de coördinator. Stuur hem mee als \"Authorization: Bearer <sleutel>\", \"Authorization: Token <sleutel>\" of X-API-Key.",
"unknown-form": "Bij deze sleutel hoort geen formulier met deze naam.",
"form-too-large": "De inhoud is groter dan 32 KB. Meestal komt dat door een bestand. Haal bestanden en ongebruikte velden uit wat het formulier verstuurt.",
"form-wrong": "Dit formulier is nog geen goede aanmelding. Er is niets opgeslagen. Bij elk veld staat wat eraan schort.",
"form-other-door": "Deze aanmelding past bij geen traject van ons. Er is niets opgeslagen en niemand is gebeld. Vertel de aanmelder waar hulp is.",
};
