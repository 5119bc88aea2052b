/** What must never be guessed: made once, kept in `<data folder>/secrets.json`, readable by its owner alone. */
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivate } from '../launcher/files.mjs';
import { Refusal } from '../launcher/say.mjs';

/**
 * @typedef {object} Secrets
 * @property {1} version
 * @property {{ migrator: string, app: string, operator: string }} roles passwords of the database roles
 * @property {{ keyId: string, privateKey: string }} jwt RSA 2048, PKCS #8 PEM
 * @property {string} mediaSigningSecret
 * @property {string} sandboxWebhookSecret
 * @property {string} fieldEncryptionKey 32 bytes, base64
 */

/** @param {string} dataDir */
export const secretsFile = (dataDir) => join(dataDir, 'secrets.json');

/** @param {string} dataDir @returns {Secrets} */
export function ensureSecrets(dataDir) {
  const path = secretsFile(dataDir);
  let kept = {};
  if (existsSync(path)) {
    try {
      kept = JSON.parse(readFileSync(path, 'utf8'));
    } catch {
      throw new Refusal(
        `${path} cannot be read as JSON; bring back a copy of it, since what it encrypts cannot be read without it.`,
      );
    }
    if (process.platform !== 'win32') chmodSync(path, 0o600);
  }
  const whole = { ...freshSecrets(kept), ...kept };
  if (Object.keys(whole).length !== Object.keys(kept).length) writePrivate(path, `${JSON.stringify(whole, null, 2)}\n`);
  return /** @type {Secrets} */ (whole);
}

/** Only what is missing is made: a key takes a moment. @param {Partial<Secrets>} kept */
export function freshSecrets(kept = {}) {
  const random = () => randomBytes(32).toString('base64url');
  return {
    version: 1,
    ...(kept.roles ? {} : { roles: { migrator: random(), app: random(), operator: random() } }),
    ...(kept.jwt ? {} : { jwt: { keyId: randomUUID(), privateKey: privateKey() } }),
    mediaSigningSecret: random(),
    sandboxWebhookSecret: random(),
    fieldEncryptionKey: randomBytes(32).toString('base64'),
  };
}

function privateKey() {
  const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
