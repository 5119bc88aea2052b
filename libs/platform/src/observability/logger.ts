import { pino, type Logger as Pino } from 'pino';

/** Structured logs on standard error. Ids, codes and durations only: never names, addresses, tokens or bodies. */
export type Logger = Pick<Pino, 'info' | 'warn' | 'error' | 'debug' | 'fatal'>;

/** Nest token of {@link Logger}. */
export const LOGGER = Symbol('Logger');

/** Makes the process's logger; fields that could hold personal data are cut out even if somebody logs them. */
export function makeLogger(
  name: string,
  level = process.env.LOG_LEVEL ?? (process.env.NODE_ENV === 'test' ? 'error' : 'info'),
): Pino {
  return pino(
    {
      name,
      level,
      redact: {
        paths: [
          'email',
          'phone',
          'password',
          'token',
          'authorization',
          'cookie',
          'req.headers',
          'req.body',
          '*.email',
          '*.phone',
          '*.password',
          '*.token',
        ],
        remove: true,
      },
      serializers: {
        err: (e: Error & { code?: string }) => ({ type: e?.name, code: e?.code, message: e?.message, stack: e?.stack }),
      },
    },
    process.stderr,
  );
}
