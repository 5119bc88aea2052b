export { createMediaryClient, newIdempotencyKey } from './client.js';
export type { ApiPaths, ClientSettings, Extra, LooseInit, MediaryClient } from './client.js';
export { isProblem, networkProblem, Problem, problemOf } from './problem.js';
export type { ProblemClause, ProblemField } from './problem.js';
export type { AccessToken } from './session.js';
export type { components, paths } from './generated/schema.js';
