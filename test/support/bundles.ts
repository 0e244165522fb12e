import { unzipSync, zipSync } from 'fflate';
import type { OpenHall } from './open-hall.ts';

type Who = { cookie: string };
type Heard<T> = { status: number; body: T; headers: Headers };

/** A bundle as its documents, to be looked at and changed. */
export const opened = (zip: Uint8Array): Map<string, Uint8Array> => new Map(Object.entries(unzipSync(zip)));
export const zipped = (files: ReadonlyMap<string, Uint8Array | string>): Uint8Array =>
  zipSync(Object.fromEntries([...files].map(([name, content]) => [name, typeof content === 'string' ? Buffer.from(content) : content])));
export const json = <T>(files: ReadonlyMap<string, Uint8Array>, name: string): T =>
  JSON.parse(Buffer.from(files.get(name) ?? '').toString());

/** An administrator with a zip in hand. */
export function bundlesOf({ url }: Pick<OpenHall, 'url'>, { cookie }: Who) {
  const send = async <T>(path: string, zip: Uint8Array, headers: Record<string, string> = {}): Promise<Heard<T>> => {
    const res = await fetch(`${url}/api${path}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/zip', ...headers },
      body: new Uint8Array(zip),
    });
    return { status: res.status, body: (await res.json()) as T, headers: res.headers };
  };
  return {
    async download(): Promise<Uint8Array> {
      const res = await fetch(`${url}/api/bundle`, { headers: { cookie } });
      return new Uint8Array(await res.arrayBuffer());
    },
    check: <T>(zip: Uint8Array, lang = 'zh-CN') => send<T>('/bundle/check', zip, { 'accept-language': lang }),
    take: <T>(zip: Uint8Array, basis: string) => send<T>('/bundle', zip, { 'if-match': `"${basis}"` }),
    takeBlind: <T>(zip: Uint8Array) => send<T>('/bundle', zip),
  };
}
