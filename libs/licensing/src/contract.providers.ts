import { AnnounceMaintenance } from './application/announce-maintenance.js';
import { ContractCopies } from './application/contract-copies.js';
import { DebtSuspension } from './application/debt-suspension.js';
import { ExtraAct } from './application/extra-act.js';
import { ExtraSteps } from './application/extra-steps.js';
import { Extras } from './application/extras.js';
import { LiabilityCap } from './application/liability-cap.js';
import { MaintenanceExtension } from './application/maintenance-extension.js';
import { PlanMaintenance } from './application/plan-maintenance.js';
import { TerminateContract } from './application/terminate-contract.js';
import { ContractCopiesController } from './http/contract-copies.controller.js';
import { ExtraPresenter } from './http/extra.presenter.js';
import { ExtrasController } from './http/extras.controller.js';
import { SellerLiabilityController } from './http/liability.controller.js';
import { MaintenanceController } from './http/maintenance.controller.js';
import { OperatorExtrasController } from './http/operator-extras.controller.js';
import { TerminationController } from './http/termination.controller.js';

/** What the contract with a seller needs beside the licence itself: maintenance, debts, termination, copies, extra services, liability. */
export const contractProviders = [
  AnnounceMaintenance,
  ContractCopies,
  DebtSuspension,
  ExtraAct,
  ExtraPresenter,
  ExtraSteps,
  Extras,
  LiabilityCap,
  MaintenanceExtension,
  PlanMaintenance,
  TerminateContract,
];

/** Their routes. */
export const contractControllers = [
  ContractCopiesController,
  ExtrasController,
  SellerLiabilityController,
  MaintenanceController,
  OperatorExtrasController,
  TerminationController,
];
