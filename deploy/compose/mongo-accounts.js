// Runs once, when the volume is new: an account for each service, which can open its own database only.
const { readFileSync } = require('node:fs');
for (const service of ['feed', 'chat']) {
  const name = `tintype_${service}`;
  db.getSiblingDB(name).createUser({
    user: name,
    pwd: readFileSync(`/run/secrets/mongo-password-${service}`, 'utf8').trim(),
    roles: [{ role: 'readWrite', db: name }],
  });
}
