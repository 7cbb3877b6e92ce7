/** Of a request that is made although what a visitor reads came with the page: who is signed in may read more. */
export const afresh = (isWanted: boolean): { transferCache?: false } => (isWanted ? { transferCache: false } : {});
