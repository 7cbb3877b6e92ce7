/** What the API answers to a call made inside the process. */
export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What the process that renders a page hands to it. */
export interface ServerContext {
  /** Asks the API, as a visitor; `path` begins with `/api/` and holds the query. Never goes over the network. */
  api: (path: string, headers: Record<string, string>) => Promise<ApiAnswer>;
}
