/**
 * Nest is ESM, some of its companions are CommonJS and require it. Under Jest that only works on modules that have
 * already run, so they run first.
 */
await import('@nestjs/common');
await import('@nestjs/core');
await import('typeorm');
await import('@nestjs/typeorm');
