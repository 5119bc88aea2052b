import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { uuidv7 } from '#kernel';
import { ErrorTable, ProblemFilter, langOf, makeLogger, platformErrors } from '#platform';

const TYPE = 'application/problem+json; charset=utf-8';

/**
 * What fails before a route is found is a problem document too: an address that cannot be read, and bytes that are no
 * HTTP at all. `headers` stand on every answer.
 */
export function edgeProblems(
  headers: Record<string, string>,
): Required<Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'>> {
  const problems = new ProblemFilter(new ErrorTable(), makeLogger('mediary'));
  const said = (code: 'bad_url' | 'malformed', language: string | undefined, id: string) =>
    problems.problemOf(platformErrors.fail(code), langOf(language), id);
  return {
    frameworkErrors(_error, request: FastifyRequest, reply: FastifyReply) {
      const problem = said('bad_url', request.headers['accept-language'], request.id);
      void reply
        .status(problem.status)
        .headers({ ...headers, 'content-type': TYPE, 'cache-control': 'no-store' })
        .send(JSON.stringify(problem));
    },
    clientErrorHandler(error: Error & { code?: string }, socket: Socket) {
      // Gone, or an answer is under way already: there is nobody to tell.
      if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) {
        socket.destroy(error);
        return;
      }
      const problem = said('malformed', undefined, uuidv7());
      const body = JSON.stringify(problem);
      const lines = Object.entries({
        ...headers,
        'content-type': TYPE,
        'content-length': String(Buffer.byteLength(body)),
        connection: 'close',
      }).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join('')}\r\n${body}`);
    },
  };
}
