import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { ACCESS, type AccessRule } from '#platform';

/** One route as the router knows it. */
export interface RouteFact {
  method: string;
  path: string;
  handler: string;
  rule: AccessRule | undefined;
}

const join = (...parts: string[]): string =>
  '/' +
  parts
    .map((p) => p.replace(/^\/+|\/+$/g, ''))
    .filter(Boolean)
    .join('/');

/** Every route of every controller, with who may call it. */
export function routesOf(app: INestApplication): RouteFact[] {
  const reflector = new Reflector();
  const scanner = new MetadataScanner();
  const controllers = new DiscoveryService(app.get(ModulesContainer)).getControllers();
  return controllers.flatMap(({ instance, metatype }) => {
    if (!instance || !metatype) return [];
    const prototype = Object.getPrototypeOf(instance) as object;
    const bases = [Reflect.getMetadata(PATH_METADATA, metatype) ?? ''].flat() as string[];
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = (prototype as Record<string, object>)[name]!;
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const rule = reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [handler as never, metatype as never]);
      const paths = [Reflect.getMetadata(PATH_METADATA, handler) ?? ''].flat() as string[];
      return bases.flatMap((base) =>
        paths.map((path) => ({
          method: RequestMethod[method]!,
          path: join(base, path),
          handler: `${metatype.name}.${name}`,
          rule,
        })),
      );
    });
  });
}

/** Stops the boot where a route does not say who may call it: forgetting must not mean "everyone", nor be found by a user. */
export function assertAccessDeclared(app: INestApplication): void {
  const silent = routesOf(app).filter((r) => !r.rule);
  if (silent.length > 0) {
    throw new Error(
      `These routes do not say who may call them: ${silent.map((r) => `${r.method} ${r.path} (${r.handler})`).join(', ')}`,
    );
  }
}
