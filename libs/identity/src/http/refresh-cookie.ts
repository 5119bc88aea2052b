import type {} from '@fastify/cookie';
import type { Config } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Tokens } from '../application/sessions.js';
import type { TokensDto } from './dto/auth.dto.js';

const NAME = 'mediary_refresh';
/** Only these routes ever see it. */
const PATH = '/api/v1/auth';
/** As long as an unused session lives. */
const MAX_AGE = 30 * 24 * 3600;

/** Whether the caller is our web page: another site cannot send this header without asking, nor the cookie at all. */
const isWeb = (request: FastifyRequest): boolean => request.headers['mediary-client'] === 'web';

/** The refresh token of a request: a browser's cookie, a program's body. */
export const refreshTokenOf = (
  request: FastifyRequest,
  body: { refreshToken?: string } | undefined,
): string | undefined => (isWeb(request) ? request.cookies?.[NAME] : body?.refreshToken);

/** Gives the tokens to the caller: the refresh token into the cookie of a browser, into the body of a program. */
export function answerTokens(tokens: Tokens, request: FastifyRequest, reply: FastifyReply, config: Config): TokensDto {
  void reply.header('cache-control', 'no-store');
  const web = isWeb(request);
  if (web) void reply.setCookie(NAME, tokens.refreshToken, { ...attributes(config), maxAge: MAX_AGE });
  return {
    accessToken: tokens.accessToken,
    expiresIn: tokens.expiresIn,
    refreshToken: web ? null : tokens.refreshToken,
  };
}

/** Takes the cookie back. */
export function clearCookie(request: FastifyRequest, reply: FastifyReply, config: Config): void {
  if (isWeb(request)) void reply.clearCookie(NAME, attributes(config));
}

const attributes = (config: Config) =>
  ({ path: PATH, httpOnly: true, sameSite: 'strict', secure: config.publicUrl.startsWith('https:') }) as const;
