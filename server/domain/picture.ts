/** Where a picture of the hall's folder is found on this server. */
export const picture = (name: string): string => `/pictures/${encodeURIComponent(name)}`;
