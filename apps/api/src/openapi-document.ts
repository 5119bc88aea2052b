import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The OpenAPI 3.1 description of the public contract, from the controllers and DTOs as they are built. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Mediary')
    .setDescription(
      'The public contract of Mediary: the web UI uses nothing else. Times are RFC 3339 UTC, money is a decimal string with its currency, lists are keyset-paged, errors are RFC 9457 problem documents.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, description);
}

/** Serves `/api/openapi.json` and the browsable `/api/docs`. */
export function serveDescription(app: INestApplication): void {
  const document = describeApi(app);
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    swaggerOptions: { persistAuthorization: false },
  });
}
