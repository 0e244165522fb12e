/** The Chromium that the browser tests drive: its path, or null where there is none that runs. */
export function findBrowser(): Promise<string | null>;
