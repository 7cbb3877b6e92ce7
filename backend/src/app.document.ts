import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { completeDocument } from './core/http/openapi.js';

/** The OpenAPI 3.1 document at `/api/openapi.json`, made from the code, and its reader at `/api/docs`. */
export function serveDocument(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Parole tenue – API',
    // Drawn folded: more than a hundred routes and their types at once take a phone half a minute.
    swaggerOptions: { docExpansion: 'none', defaultModelsExpandDepth: -1 },
  });
}

export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Parole tenue')
    .setDescription(
      'What was recommended for peace in Mali, who answers for it, what each side says was done, and how we know.',
    )
    .setVersion('1')
    .addCookieAuth('session', undefined, 'session')
    .build();
  return completeDocument(SwaggerModule.createDocument(app, description, { autoTagControllers: false }));
}
