#!/bin/sh
# Sends a referral with curl, which tries again by itself after 429, 500 and 503, as long as Retry-After says:
#   REFERRALS_KEY=<your key> sh refer.sh referral.json <idempotency key>
curl --silent --show-error --fail-with-body --retry 5 --retry-connrefused --max-time 30 \
  -H 'Content-Type: application/json' \
  -H "X-API-Key: ${REFERRALS_KEY:-sandbox-key}" \
  -H "Idempotency-Key: ${2:?Give each referral a key of its own, and keep it with the referral}" \
  --data-binary "@${1:-referral.json}" \
  "${REFERRALS_URL:-http://localhost:3000/v1}/referrals"
