const AGAIN = 60_000; // milliseconds: a picture that could not be had is asked for again after so long

/**
 * The pictures that are all here. `want` fetches those that are not, and `changed` is told when one has come: until then its page is not
 * shown. One that is no longer wanted is forgotten.
 */
export function openPictures(changed: () => void, steady: () => number = () => performance.now()) {
  const here = new Map<string, 'coming' | 'here' | { triedAt: number }>();
  const isHere = (address: string): boolean => here.get(address) === 'here';
  let seen: ReadonlySet<string> = new Set();
  const fetchOne = (address: string) => {
    here.set(address, 'coming');
    const picture = new Image();
    picture.src = address;
    picture.decode().then(
      () => {
        if (!here.has(address)) return;
        here.set(address, 'here');
        seen = new Set([...here.keys()].filter(isHere));
        changed();
      },
      () => {
        if (here.has(address)) here.set(address, { triedAt: steady() }); // not there, or the server is away: asked again later
      },
    );
  };
  return {
    want(addresses: readonly string[]): void {
      for (const known of here.keys()) if (!addresses.includes(known)) here.delete(known);
      for (const address of addresses) {
        const state = here.get(address);
        if (!state || (typeof state === 'object' && steady() - state.triedAt > AGAIN)) fetchOne(address);
      }
    },
    isHere,
    /** The same as a value that is another one when a picture has come: whoever draws by it draws again. */
    here: (): ReadonlySet<string> => seen,
  };
}
