import { DefaultNamingStrategy, type Table } from 'typeorm';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const tableName = (table: Table | string): string =>
  (typeof table === 'string' ? table : table.name).split('.').at(-1) ?? '';
const named = (prefix: string, table: Table | string, columns: readonly string[]): string =>
  [prefix, tableName(table), ...columns.map(snake)].join('_');

/** Tables and columns in snake case, and constraints that say in an error message what they are about. */
export class ReadableNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, custom ?? property].join('_'));
  }
  override joinColumnName(relation: string, referenced: string): string {
    return snake(`${relation}_${referenced}`);
  }
  override primaryKeyName(table: Table | string): string {
    return named('pk', table, []);
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return named('uq', table, columns);
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return named('fk', table, columns);
  }
  override indexName(table: Table | string, columns: string[]): string {
    return named('ix', table, columns);
  }
}
