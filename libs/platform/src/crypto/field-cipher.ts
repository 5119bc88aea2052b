import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 'v1';
const IV = 12;
const TAG = 16;

/**
 * Encrypts what others entrust to us (gateway keys, webhook secrets) before it is stored: AES-256-GCM, bound to the
 * place it is stored in, so that a value copied into another row does not open there.
 */
export class FieldCipher {
  private readonly key: Buffer;

  /** @throws Error where the key is not 32 bytes in base64 */
  constructor(fieldKey: string) {
    this.key = Buffer.from(fieldKey, 'base64');
    if (this.key.length !== 32)
      throw new Error('MEDIARY_FIELD_KEY must be 32 bytes in base64 (openssl rand -base64 32).');
  }

  /** `place` names the column and row: `payments.gateway_account:<id>`. */
  seal(plain: string, place: string): string {
    const iv = randomBytes(IV);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    cipher.setAAD(Buffer.from(`${VERSION}|${place}`));
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
  }

  /** @throws Error where the value was changed, moved, or sealed with another key */
  open(sealed: string, place: string): string {
    const [version, text = ''] = sealed.split('.', 2);
    if (version !== VERSION) throw new Error('sealed with a key or format that is not known here');
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length < IV + TAG) throw new Error('a sealed value is cut short');
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, IV), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(`${VERSION}|${place}`));
    decipher.setAuthTag(bytes.subarray(IV, IV + TAG));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8');
    } catch {
      throw new Error('a sealed value does not open: changed, moved, or sealed with another key');
    }
  }
}
