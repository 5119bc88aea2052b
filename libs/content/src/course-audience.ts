import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { LicensingFacade } from '#licensing';
import { audienceOf } from './persistence/audience.js';

/** Tells licensing, which knows no courses, whom a seller's message about a course goes to. */
@Injectable()
export class CourseAudience implements OnModuleInit {
  constructor(@Inject(LicensingFacade) private readonly licensing: LicensingFacade) {}

  onModuleInit(): void {
    this.licensing.smsBuyersFrom(audienceOf);
  }
}
