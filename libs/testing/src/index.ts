/** For tests alone: the whole application as a test drives it. */
export { Api, type Answer, type CallOptions } from './api.js';
export { freshDatabase, type TestDatabase } from './database.js';
export { companyBin, companyInn, companyOgrn, legalProfile, sellerRequest, type SellerOptions } from './facts.js';
export { World, startWorld, type Person, type SellerPerson, type WorldOptions } from './world.js';
export { describeWith, type Program } from './needs.js';
export { startPlatform, type PlatformKit } from './platform.js';
export { turnQueueContract } from './turn-queue-contract.js';
export { startEdge, type Edge } from './edge.js';
export { FakeStripe, type StripeCall } from './fake-stripe.js';
export { Shop, openShop, type CourseOnSale, type CourseOptions } from './shop.js';
export { SmscServer, type SmscMessage, type SmscMood } from './smsc.js';
