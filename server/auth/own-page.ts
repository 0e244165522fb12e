import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request, or a socket, may come from a page of this hall. Browsers say where a page is from and no page can change that; what
 * says nothing is no browser's, and carries no cookie that its owner did not put there. The cookie alone would not do: to a browser two
 * ports of one machine are the same site, and sockets are open to every page.
 */
export function isOwnPage(headers: IncomingHttpHeaders, url: string): boolean {
  const site = headers['sec-fetch-site']; // what has a certificate is told this
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (headers.origin === undefined) return true;
  const from = hostOf(headers.origin);
  return from !== null && [headers.host, headers['x-forwarded-host'], hostOf(url)].includes(from); // a proxy may have changed the first
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host || null : null;
}
