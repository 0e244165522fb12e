import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A cable between screens and a server: it can be pulled, or go dead so that neither end is told. */
export async function cableTo(url: string) {
  const { hostname, port } = new URL(url);
  const ends = new Set<Socket>();
  let state: 'whole' | 'dead' | 'pulled' = 'whole';
  const proxy = createServer((near) => {
    if (state === 'pulled') return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(from);
      from.on('error', () => {}); // the other end is told by the close
      from.on('data', (bytes) => state === 'whole' && to.write(bytes));
      from.on('close', () => {
        ends.delete(from);
        if (state !== 'dead') to.destroy(); // a dead cable brings nobody's goodbye either
      });
    }
  });
  await new Promise<void>((done) => {
    proxy.listen(0, '127.0.0.1', done);
  });
  const change = (to: typeof state) => {
    state = to;
    if (to === 'pulled') for (const end of ends) end.destroy();
  };
  onTestFinished(() => {
    change('pulled');
    proxy.close();
  });
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    /** Bytes vanish in it; nobody is told. */
    die: () => change('dead'),
    pull: () => change('pulled'),
    mend: () => {
      for (const end of ends) end.destroy();
      change('whole');
    },
  };
}
