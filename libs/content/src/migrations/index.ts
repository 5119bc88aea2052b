import { Content1763800050000 } from './1763800050000-content.js';
import { ContentFunctions1763800050001 } from './1763800050001-content-functions.js';
import { Listing1763800050010 } from './1763800050010-listing.js';
import { MayOpen1763800050011 } from './1763800050011-may-open.js';
import { AccessGivenBack1763800050020 } from './1763800050020-access-given-back.js';

/** Migrations of this library, oldest first. */
export const contentMigrations: Function[] = [
  Content1763800050000,
  ContentFunctions1763800050001,
  Listing1763800050010,
  MayOpen1763800050011,
  AccessGivenBack1763800050020,
];
