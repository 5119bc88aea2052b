import { Module } from '@nestjs/common';

/** Composes the library. */
@Module({})
export class ContentModule {}
