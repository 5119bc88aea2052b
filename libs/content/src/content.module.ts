import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { LegalModule } from '#legal';
import { LicensingModule } from '#licensing';
import { BlockLesson } from './application/block-lesson.js';
import { UndoPurchase } from './application/buy-again.js';
import { Catalogue } from './application/catalogue.js';
import { ConnectedBuyers } from './application/connected-buyers.js';
import { CourseLog } from './application/course-log.js';
import { EditCourse } from './application/edit-course.js';
import { EditOutline } from './application/edit-outline.js';
import { EndAccess } from './application/end-access.js';
import { GiveBackAccess } from './application/give-back-access.js';
import { GiveAccess } from './application/give-access.js';
import { Offers } from './application/offer.js';
import { OpenLesson } from './application/open-lesson.js';
import { AccessProblems } from './application/report-problem.js';
import { SaveProgress } from './application/save-progress.js';
import { ServeMedia } from './application/serve-media.js';
import { TakeInMedia } from './application/take-in-media.js';
import { TakeUpload } from './application/take-upload.js';
import { CourseAudience } from './course-audience.js';
import { ContentFacade } from './content.facade.js';
import { ContentHandlers } from './content.handlers.js';
import { CatalogueController } from './http/catalogue.controller.js';
import { LearningController } from './http/learning.controller.js';
import { MediaController } from './http/media.controller.js';
import { ProblemsController } from './http/problems.controller.js';
import { SellerCoursesController } from './http/seller-courses.controller.js';
import { SellerMediaController } from './http/seller-media.controller.js';
import { TusServer } from './http/tus.js';
import { UploadsController } from './http/uploads.controller.js';

/** Composes the library. */
@Module({
  imports: [LegalModule, IdentityModule, LicensingModule],
  controllers: [
    SellerCoursesController,
    SellerMediaController,
    UploadsController,
    CatalogueController,
    LearningController,
    MediaController,
    ProblemsController,
  ],
  providers: [
    ContentFacade, CourseAudience, ContentHandlers, Offers, ConnectedBuyers, GiveAccess, EndAccess, GiveBackAccess, UndoPurchase, BlockLesson, AccessProblems, CourseLog, EditCourse, EditOutline, TakeUpload, TakeInMedia, OpenLesson, SaveProgress,
    ServeMedia, Catalogue, TusServer,
  ], // prettier-ignore
  exports: [ContentFacade],
})
export class ContentModule {}
