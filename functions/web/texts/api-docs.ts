// Made by `npm run build:texts` from texts/*/api-docs.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface ApiDocsTexts {
readonly "title": string;
readonly "lead": string;
readonly "contents": string;
readonly "machine": string;
readonly "english": string;
readonly "copy": string;
readonly "copied": string;
readonly "download": string;
readonly "values": {
readonly "required": string;
readonly "requiredInGroup": string;
readonly "optional": string;
readonly "list": string;
readonly "chars": (v: { readonly most: string | number }) => string;
};
readonly "headings": {
readonly "name": string;
readonly "value": string;
readonly "what": string;
readonly "status": string;
readonly "code": string;
readonly "means": string;
readonly "do": string;
readonly "limit": string;
readonly "most": string;
readonly "version": string;
readonly "day": string;
readonly "change": string;
};
readonly "start": {
readonly "title": string;
readonly "steps": readonly [string, string, string, string, string];
readonly "ask": (v: { readonly mailbox: string | number; readonly phone: string | number }) => string;
readonly "never": string;
};
readonly "sandbox": {
readonly "title": string;
readonly "text": readonly [(v: { readonly key: string | number }) => string, string, string, (v: { readonly answers: string | number }) => string, string, string];
readonly "closedExample": string;
readonly "unknownAnswer": (v: { readonly answers: string | number }) => string;
};
readonly "tryIt": {
readonly "title": string;
readonly "lead": string;
readonly "noScript": string;
readonly "example": string;
readonly "good": string;
readonly "mistakes": string;
readonly "elsewhere": string;
readonly "body": string;
readonly "answer": string;
readonly "normal": string;
readonly "send": string;
readonly "busy": string;
readonly "failed": string;
readonly "result": string;
};
readonly "embed": {
readonly "title": string;
readonly "text": readonly [string, string, (v: { readonly publicUrl: string | number }) => string];
};
readonly "plain": {
readonly "title": string;
readonly "text": readonly [string, string, string, string];
};
readonly "script": {
readonly "title": string;
readonly "text": readonly [string, string];
};
readonly "system": {
readonly "title": string;
readonly "text": readonly [string, string];
};
readonly "builder": {
readonly "title": string;
readonly "text": readonly [string, string, string];
};
readonly "status": {
readonly "title": string;
readonly "text": readonly [string, string];
};
readonly "webhook": {
readonly "title": string;
readonly "text": readonly [string, string, string, string, string];
};
readonly "operations": {
readonly "title": string;
readonly "parameters": string;
readonly "answers": string;
readonly "body": string;
readonly "curl": string;
readonly "fetch": string;
readonly "key": string;
readonly "status": string;
readonly "form": string;
readonly "open": string;
};
readonly "fields": {
readonly "title": string;
readonly "lead": string;
readonly "answersTitle": string;
};
readonly "codes": {
readonly "title": string;
readonly "municipality": string;
readonly "benefit": string;
readonly "profession": string;
readonly "provider": string;
readonly "care": string;
readonly "elsewhere": string;
readonly "none": string;
readonly "door": string;
readonly "nextStep": string;
readonly "otherDoor": string;
};
readonly "errors": {
readonly "title": string;
readonly "lead": string;
readonly "pointers": string;
readonly "actions": {
readonly "mend": string;
readonly "wait": string;
readonly "keep": string;
readonly "again": string;
readonly "ask": string;
};
readonly "fieldTitle": string;
readonly "fieldLead": string;
readonly "hint": string;
readonly "intakeClosed": string;
readonly "generic": {
readonly "required": string;
readonly "wrong-type": string;
readonly "wrong-format": string;
readonly "unknown-value": string;
};
};
readonly "privacy": {
readonly "title": string;
readonly "text": readonly [(v: { readonly version: string | number; readonly page: string | number }) => string, (v: { readonly valid: string | number }) => string, string, string];
};
readonly "retries": {
readonly "title": string;
readonly "text": readonly [string, string, string];
};
readonly "limits": {
readonly "title": string;
readonly "text": readonly [string, string, string];
readonly "names": {
readonly "clientPerDay": string;
readonly "senderPerDay": string;
readonly "unknownSenderPerDay": string;
readonly "candidatePerDay": string;
readonly "networkPerHour": string;
};
};
readonly "versions": {
readonly "title": string;
readonly "text": readonly [(v: { readonly version: string | number }) => string, string, string, string];
readonly "changes": {
readonly "telling": string;
readonly "first": string;
readonly "loop": string;
readonly "intake-closed": string;
readonly "results": string;
readonly "mapped-forms": string;
readonly "embed": string;
readonly "referrer-language": string;
readonly "sender": string;
readonly "bearer": string;
readonly "status": string;
readonly "sandbox": string;
};
};
}

export const apiDocsTexts: Readonly<Record<Language, ApiDocsTexts>> = {
  get nl() {
    return textsBeside<ApiDocsTexts>('nl', 'api-docs');
  },
  get en() {
    return textsBeside<ApiDocsTexts>('en', 'api-docs');
  },
};
