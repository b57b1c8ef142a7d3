// Runs once, when the volume is new: the account of the feed service, which can open its own database only.
const password = require('node:fs').readFileSync('/run/secrets/mongo-password', 'utf8').trim();
db.getSiblingDB('tintype_feed').createUser({
  user: 'tintype_feed',
  pwd: password,
  roles: [{ role: 'readWrite', db: 'tintype_feed' }],
});
