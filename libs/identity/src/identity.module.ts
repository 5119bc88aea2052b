import { subtractDuration, type Clock } from '#kernel';
import { LegalFacade, LegalModule } from '#legal';
import { Authenticator, CLOCK, CleanUps, ErrorTable, addFieldTexts } from '#platform';
import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { AccessTokens } from './application/access-tokens.js';
import { Consents } from './application/consents.js';
import { LinkTokens } from './application/link-tokens.js';
import { NewerTerms } from './application/newer-terms.js';
import { Passwords } from './application/passwords.js';
import { Register } from './application/register.js';
import { ReportCompromise } from './application/report-compromise.js';
import { Sessions } from './application/sessions.js';
import { SetPassword } from './application/set-password.js';
import { SignIn } from './application/sign-in.js';
import { AuthController } from './http/auth.controller.js';
import { MeController } from './http/me.controller.js';
import { UnsubscribeController } from './http/unsubscribe.controller.js';
import { identityErrors, identityFieldTexts } from './identity.errors.js';
import { IdentityFacade } from './identity.facade.js';
import { forgetSignIns } from './persistence/sign-in-records.js';

/** Composes the library; global, because the access guard of every route asks its {@link Authenticator}. */
@Global()
@Module({
  imports: [LegalModule],
  controllers: [AuthController, MeController, UnsubscribeController],
  providers: [
    AccessTokens,
    { provide: Authenticator, useExisting: AccessTokens },
    Passwords,
    LinkTokens,
    Sessions,
    NewerTerms,
    Consents,
    Register,
    SetPassword,
    SignIn,
    ReportCompromise,
    IdentityFacade,
  ],
  exports: [Authenticator, IdentityFacade],
})
export class IdentityModule implements OnModuleInit {
  constructor(
    @Inject(ErrorTable) private readonly errors: ErrorTable,
    @Inject(CleanUps) private readonly cleanUps: CleanUps,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.errors.add(identityErrors);
    addFieldTexts(identityFieldTexts);
    this.cleanUps.register({
      name: 'identity.sign-ins',
      personal: true,
      run: (tx, limit) => {
        const { value, zone } = this.legal.operatorPolicies().get('retention.sign-ins');
        return forgetSignIns(tx, subtractDuration(this.clock.realNow(), value, zone), limit);
      },
    });
  }
}
