import { createMediaryClient } from '#api-client';
import { hearServerTime } from '../clock/clock.js';
import { language } from '../texts/i18n.js';
import { stored } from './stored.js';

/** The seller chosen in the switcher; sent as `Mediary-Seller`. */
export const chosenSeller = stored<string>('mediary.seller', '');

/** Whether this browser had a session: saves strangers a refused refresh on every page. */
export const hadSession = stored<string>('mediary.session', '');

const lost = new Set<() => void>();

/** Tells when the server ended the session. */
export function onSessionLost(listener: () => void): () => void {
  lost.add(listener);
  return () => lost.delete(listener);
}

/** The client of this page. */
export const api = createMediaryClient({
  language,
  seller: () => chosenSeller.get() || null,
  onAnswer: (response) => hearServerTime(response.headers.get('Mediary-Now')),
  onSessionLost: () => lost.forEach((listener) => listener()),
});
