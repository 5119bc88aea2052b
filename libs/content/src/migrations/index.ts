import { Content1763800050000 } from './1763800050000-content.js';
import { ContentFunctions1763800050001 } from './1763800050001-content-functions.js';

/** Migrations of this library, oldest first. */
export const contentMigrations: Function[] = [Content1763800050000, ContentFunctions1763800050001];
