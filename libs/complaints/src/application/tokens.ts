import { createHash, randomBytes } from 'node:crypto';

/** A secret that opens something, and the hash of it that is kept. */
export interface Token {
  token: string;
  hash: Buffer;
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits. */
export function newToken(): Token {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** The hash under which a token is kept. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Whether a text can be one of our tokens at all. */
export const isToken = (text: string): boolean => TOKEN.test(text);

/** By which an applicant's complaints are counted without their address being looked up. */
export const applicantKey = (email: string): Buffer =>
  createHash('sha256').update(`ip-complaint:${email.trim().toLowerCase()}`).digest();
