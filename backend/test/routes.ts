import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Permission } from '@parole-tenue/contract';
import {
  IS_BEFORE_FACTOR,
  IS_PUBLIC,
  NEEDS_CONFIRMATION,
  REQUIRED_PERMISSION,
} from '../src/core/access/access.decorators.js';

/** A route as its controller declares it. */
export interface Route {
  /** `GET` */
  method: string;
  /** As the OpenAPI document writes it: `/api/recommendations/{reference}`. */
  path: string;
  controller: Type;
  handler: object;
}

/** Every route of every controller, read from the code and not from what describes it. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) =>
    [...module.controllers.values()].map(({ metatype }) => metatype as Type),
  );
  return [...new Set(controllers)].flatMap(routesOfOne);
}

export const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

export const isPublic = (route: Route): boolean => declares(route, IS_PUBLIC);
/** Also for who has no second factor yet. */
export const isBeforeFactor = (route: Route): boolean => declares(route, IS_BEFORE_FACTOR);
export const needsConfirmation = (route: Route): boolean => declares(route, NEEDS_CONFIRMATION);

/** What it declares; null: nothing, or that it is public. */
export const permissionOf = ({ handler, controller }: Route): Permission | null =>
  [handler, controller]
    .map((declared) => Reflect.getMetadata(REQUIRED_PERMISSION, declared) as Permission | undefined)
    .find((permission) => permission !== undefined) ?? null;

function declares({ handler, controller }: Route, key: string): boolean {
  return [handler, controller].some((declared) => Reflect.getMetadata(key, declared) === true);
}

function routesOfOne(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, object>;
  return new MetadataScanner()
    .getAllMethodNames(prototype)
    .map((name) => prototype[name])
    .filter((handler): handler is object => handler !== undefined && Reflect.hasMetadata(METHOD_METADATA, handler))
    .map((handler) => ({
      method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod],
      path: pathOf(controller, handler),
      controller,
      handler,
    }));
}

function pathOf(...declared: object[]): string {
  const parts = declared
    .flatMap((one) => (Reflect.getMetadata(PATH_METADATA, one) as string).split('/'))
    .filter(Boolean);
  return `/${parts.join('/').replace(/:(\w+)/g, '{$1}')}`;
}
