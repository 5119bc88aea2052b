import { ComplaintsModule, complaintsMigrations } from '#complaints';
import { ContentModule, contentMigrations } from '#content';
import { IdentityModule, identityMigrations } from '#identity';
import { LegalModule, legalMigrations } from '#legal';
import { LicensingModule, licensingMigrations } from '#licensing';
import { PaymentsModule, paymentsMigrations } from '#payments';
import { platformMigrations } from '#platform';
import { TenancyModule, tenancyMigrations } from '#tenancy';

/** Every library's module, lowest first. API and worker are composed of the same ones. */
export const libraryModules = [
  LegalModule,
  IdentityModule,
  TenancyModule,
  LicensingModule,
  ContentModule,
  PaymentsModule,
  ComplaintsModule,
];

/** Every library's migrations. */
export const allMigrations: Function[] = [
  ...platformMigrations,
  ...legalMigrations,
  ...identityMigrations,
  ...tenancyMigrations,
  ...licensingMigrations,
  ...contentMigrations,
  ...paymentsMigrations,
  ...complaintsMigrations,
];
