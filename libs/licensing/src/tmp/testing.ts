export { sellerRequest, legalProfile } from '../../../testing/src/facts.js';
export * from './world.js';
