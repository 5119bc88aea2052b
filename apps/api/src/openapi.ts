import { writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { readConfig } from '#platform';
import { AppModule } from './app.module.js';
import { describeApi } from './openapi-document.js';

// Describing needs no database and no secrets: the module is looked at (preview), nothing in it is made.
const nowhere = 'postgres://nobody:nothing@127.0.0.1:1/none';
const config = readConfig({
  MEDIARY_MODE: 'production',
  DATABASE_APP_URL: nowhere,
  DATABASE_OPERATOR_URL: nowhere,
  MEDIARY_JWT_PRIVATE_KEY: 'unused',
  MEDIARY_MEDIA_SECRET: 'unused',
  MEDIARY_FIELD_KEY: 'unused',
});
const target = process.argv[2] ?? 'libs/api-client/openapi.json';
const app = await NestFactory.create(AppModule.forRoot(config), new FastifyAdapter(), {
  preview: true,
  logger: ['error'],
  abortOnError: false,
});
await writeFile(target, `${JSON.stringify(describeApi(app), null, 2)}\n`);
process.stderr.write(`Wrote ${target}\n`);
process.exit(0);
