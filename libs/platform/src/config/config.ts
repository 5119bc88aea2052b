import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** How the process runs. `sandbox` has a movable clock, a mailbox and pretended payments; `production` refuses all three. */
export type Mode = 'sandbox' | 'production';

/** Secrets of a deployment. They come from `MEDIARY_SECRETS_FILE` (JSON) or from one variable each. */
export interface Secrets {
  /** RSA private key (PEM, PKCS#8) that signs access tokens. */
  jwtPrivateKey: string;
  /** Signs media URLs. */
  mediaSecret: string;
  /** Signs the sandbox gateway's webhooks. */
  sandboxWebhookSecret: string;
  /** 32 bytes, base64: encrypts credentials that sellers entrust to us. */
  fieldKey: string;
}

/** The whole configuration of a process, read once at start. */
export interface Config {
  mode: Mode;
  port: number;
  host: string;
  /** Where people reach the site, without a trailing slash; links in e-mails start with it. */
  publicUrl: string;
  /** Where this deployment's own programs reach the API: the sandbox gateway sends its webhooks there. */
  selfUrl: string;
  dataDir: string;
  database: {
    appUrl: string;
    operatorUrl: string;
    migratorUrl?: string;
    appPool: number;
    operatorPool: number;
    named: boolean;
  };
  redisUrl?: string;
  smtpUrl?: string;
  mailFrom: string;
  /** The provider of short messages: where it is, what its accounts are kept in, and the operator's own contract, if any. */
  sms: { url: string; currency: string; account?: { login: string; password: string; sender?: string } };
  s3?: { bucket: string; region: string; endpoint?: string; accessKeyId?: string; secretAccessKey?: string };
  stripe?: { secretKey: string; webhookSecret: string; apiUrl?: string };
  trustedProxies: string[];
  /** Requests a second that one address may send to one process; unless given 600, and any number from this machine. */
  readLimit?: number;
  /** Days after which rows are forgotten: carried-out consequences (real time), words of letters (legal time). */
  keep: { deliveryDays: number; messageDays: number };
  /** False (sandbox only) lets any number of requests through: for benchmarks and tests. */
  throttling?: boolean;
  /** Where traces are sent (OTLP over HTTP), and under which name; nowhere unless given. */
  otel?: { endpoint: string; service: string; delayMs?: number };
  /** Who may read /metrics; without it, in production, only this machine. */
  metricsToken?: string;
  /** The operator's own details, printed on documents. */
  operator: {
    name: string;
    taxId: string;
    address: string;
    email: string;
    phone: string;
    dataLocation: string;
  };
  /** Where sellers pay invoices to. */
  operatorBank?: OperatorBank;
  operatorPack: string;
  /** The pack a new seller starts under unless the operator gives another. */
  sellerPack: string;
  packsDir?: string;
  /** Calendars of working days of the operator's own. */
  calendarsDir?: string;
  /** The operator's accent colour, `#rrggbb`. */
  accent?: string;
  secrets: Secrets;
  webDir: string;
}

/** The operator's bank account: name and BIC of the bank, account, and the beneficiary's code (Kazakhstan's Кбе). */
export interface OperatorBank {
  name: string;
  code: string;
  account: string;
  beneficiaryCode: string | null;
}

/** Nest token of {@link Config}. */
export const CONFIG = Symbol('Config');

const need = (env: NodeJS.ProcessEnv, name: string): string => {
  const value = env[name];
  if (!value) throw new Error(`Set ${name}: Mediary cannot start without it (npm start sets it for you).`);
  return value;
};

const days = (env: NodeJS.ProcessEnv, name: string, otherwise: number): number => {
  const value = Number(env[name] ?? otherwise);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`${name} is "${env[name]}"; it must be a whole number of days.`);
  return value;
};

/** The secrets file as the launcher writes it. */
interface SecretsFile {
  jwt?: { privateKey?: string };
  mediaSigningSecret?: string;
  sandboxWebhookSecret?: string;
  fieldEncryptionKey?: string;
}

function readSecrets(env: NodeJS.ProcessEnv): Secrets {
  const file = env.MEDIARY_SECRETS_FILE;
  const stored = file ? (JSON.parse(readFileSync(file, 'utf8')) as SecretsFile) : {};
  return {
    jwtPrivateKey: stored.jwt?.privateKey ?? need(env, 'MEDIARY_JWT_PRIVATE_KEY'),
    mediaSecret: stored.mediaSigningSecret ?? need(env, 'MEDIARY_MEDIA_SECRET'),
    sandboxWebhookSecret: stored.sandboxWebhookSecret ?? env.MEDIARY_SANDBOX_WEBHOOK_SECRET ?? '',
    fieldKey: stored.fieldEncryptionKey ?? need(env, 'MEDIARY_FIELD_KEY'),
  };
}

function readMode(env: NodeJS.ProcessEnv): Mode {
  const mode = env.MEDIARY_MODE ?? 'production';
  if (mode !== 'sandbox' && mode !== 'production') {
    throw new Error(`MEDIARY_MODE is "${mode}"; it can be "sandbox" or "production".`);
  }
  if (mode === 'sandbox' && env.NODE_ENV === 'production') {
    throw new Error(
      'MEDIARY_MODE=sandbox is refused with NODE_ENV=production: the sandbox moves clocks and pretends payments.',
    );
  }
  if (mode === 'sandbox' && env.STRIPE_SECRET_KEY?.startsWith('sk_live_')) {
    throw new Error(
      'MEDIARY_MODE=sandbox is refused with a live Stripe key: use a test key, or MEDIARY_MODE=production.',
    );
  }
  return mode;
}

/** @throws Error where the address is none, or would carry the password over an open line */
function readSms(env: NodeJS.ProcessEnv): Config['sms'] {
  const url = (env.SMSC_URL || 'https://smsc.kz').replace(/\/$/, '');
  if (!/^https:\/\/|^http:\/\/(127\.0\.0\.1|localhost)(:|$)/.test(url))
    throw new Error('SMSC_URL must begin with https://: the login and password travel in every call.');
  if (env.SMSC_LOGIN && !env.SMSC_PASSWORD)
    throw new Error('SMSC_LOGIN is set without SMSC_PASSWORD: set both or neither.');
  const account = env.SMSC_LOGIN
    ? { login: env.SMSC_LOGIN, password: env.SMSC_PASSWORD ?? '', sender: env.SMSC_SENDER || undefined }
    : undefined;
  return { url, currency: env.SMSC_CURRENCY || 'KZT', account };
}

/** In the sandbox an account that no bank has, so that invoices can be looked at whole. */
function readBank(env: NodeJS.ProcessEnv, mode: Mode): OperatorBank | undefined {
  if (env.OPERATOR_BANK_ACCOUNT)
    return {
      name: need(env, 'OPERATOR_BANK_NAME'),
      code: need(env, 'OPERATOR_BANK_CODE'),
      account: env.OPERATOR_BANK_ACCOUNT,
      beneficiaryCode: env.OPERATOR_BENEFICIARY_CODE || null,
    };
  if (mode !== 'sandbox') return undefined;
  return { name: 'Demo Bank', code: 'DEMOKZK0', account: 'KZ000000000000000000', beneficiaryCode: '17' };
}

/**
 * Reads the configuration from the environment.
 * @throws Error with one clear sentence where something needed is missing or contradictory.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = Number(env.PORT ?? 3000);
  const mode = readMode(env);
  return {
    mode,
    port,
    host: env.HOST ?? '127.0.0.1',
    publicUrl: (env.MEDIARY_PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/$/, ''),
    selfUrl: (env.MEDIARY_API_URL ?? `http://127.0.0.1:${port}`).replace(/\/$/, ''),
    dataDir: resolve(env.MEDIARY_DATA ?? '.mediary'),
    database: {
      appUrl: need(env, 'DATABASE_APP_URL'),
      operatorUrl: need(env, 'DATABASE_OPERATOR_URL'),
      migratorUrl: env.DATABASE_URL,
      appPool: Number(env.MEDIARY_APP_POOL ?? 10),
      operatorPool: Number(env.MEDIARY_OPERATOR_POOL ?? 6),
      named: env.MEDIARY_NAMED_STATEMENTS !== 'off',
    },
    redisUrl: env.REDIS_URL || undefined,
    smtpUrl: env.SMTP_URL || undefined,
    sms: readSms(env),
    mailFrom: env.MAIL_FROM ?? 'Mediary <no-reply@mediary.localhost>',
    s3: env.S3_BUCKET
      ? {
          bucket: env.S3_BUCKET,
          region: env.S3_REGION ?? 'us-east-1',
          endpoint: env.S3_ENDPOINT,
          accessKeyId: env.S3_ACCESS_KEY_ID,
          secretAccessKey: env.S3_SECRET_ACCESS_KEY,
        }
      : undefined,
    stripe: env.STRIPE_SECRET_KEY
      ? {
          secretKey: env.STRIPE_SECRET_KEY,
          webhookSecret: need(env, 'STRIPE_WEBHOOK_SECRET'),
          apiUrl: env.STRIPE_API_URL || undefined,
        }
      : undefined,
    trustedProxies: (env.MEDIARY_TRUSTED_PROXIES ?? '')
      .split(',')
      .map((s) => s.trim())
      .filter(Boolean),
    keep: {
      deliveryDays: days(env, 'MEDIARY_KEEP_DELIVERIES_DAYS', 30),
      messageDays: days(env, 'MEDIARY_KEEP_MESSAGES_DAYS', 365),
    },
    readLimit: env.MEDIARY_READ_LIMIT ? Number(env.MEDIARY_READ_LIMIT) : undefined,
    otel: env.OTEL_EXPORTER_OTLP_ENDPOINT
      ? {
          endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT,
          service: env.OTEL_SERVICE_NAME ?? 'mediary',
          delayMs: env.OTEL_BSP_SCHEDULE_DELAY ? Number(env.OTEL_BSP_SCHEDULE_DELAY) : undefined,
        }
      : undefined,
    metricsToken: env.MEDIARY_METRICS_TOKEN || undefined,
    throttling: mode !== 'sandbox' || env.MEDIARY_THROTTLING !== 'off',
    operator: {
      name: env.OPERATOR_NAME ?? 'Mediary (demo)',
      taxId: env.OPERATOR_TAX_ID ?? '—',
      address: env.OPERATOR_ADDRESS ?? '—',
      email: env.OPERATOR_EMAIL ?? 'support@mediary.localhost',
      phone: env.OPERATOR_PHONE ?? '—',
      dataLocation: env.OPERATOR_DATA_LOCATION ?? 'KZ',
    },
    operatorBank: readBank(env, mode),
    operatorPack: env.MEDIARY_OPERATOR_PACK ?? 'antitreningi-kz',
    sellerPack: env.MEDIARY_SELLER_PACK ?? 'restudy-ru',
    packsDir: env.MEDIARY_PACKS_DIR || undefined,
    calendarsDir: env.MEDIARY_CALENDARS_DIR || undefined,
    accent: /^#[0-9a-f]{6}$/i.test(env.MEDIARY_ACCENT ?? '') ? env.MEDIARY_ACCENT : undefined,
    secrets: readSecrets(env),
    webDir: resolve(env.MEDIARY_WEB_DIR ?? 'dist/web'),
  };
}
