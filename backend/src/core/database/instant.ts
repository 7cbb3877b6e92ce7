/** SQL of an instant as the contract writes it, for JSON that PostgreSQL builds. */
export function instantOf(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
