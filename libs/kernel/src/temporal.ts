/**
 * The only place that imports the Temporal polyfill (Node 24 has no Temporal of its own).
 * Everyone else imports `Temporal` from `#kernel`, so two copies of its classes can never meet.
 */
export { Temporal } from 'temporal-polyfill';
