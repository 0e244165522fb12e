import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses that are nobody's on the internet: this machine, its network, and what is set aside (RFC 6890). */
const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, bits, 'ipv4');
// Of the newer addresses only 2000::/3 is given out; of that, what carries an older address inside is left out.
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');
const carriers = new BlockList();
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  carriers.addSubnet(net, bits, 'ipv6');

/** Whether an address lies out on the internet, and not in the hall's own network or on this machine. */
export function isOutside(address: string): boolean {
  const kind = isIP(address);
  if (kind === 4) return !inside.check(address, 'ipv4');
  return kind === 6 && given.check(address, 'ipv6') && !carriers.check(address, 'ipv6');
}

/**
 * Whether a phone may ask for messages there: https on its usual port, at a name or address of the internet.
 * Without this, whoever has a ticket could have this server knock at doors inside the hall. A name is looked at again when it is
 * connected to (`outsideOnly`): only then is it known where it leads. `local` lets everything pass, for trials.
 */
export function mayReach(endpoint: string, local: boolean): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  if (username || password) return false;
  if (local) return protocol === 'https:' || protocol === 'http:';
  if (protocol !== 'https:' || port !== '') return false;
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare)) return isOutside(bare);
  return (
    /\.[a-z][a-z0-9-]*$/.test(bare) && !/(^|\.)(localhost|local|lan|home|internal|intranet|corp|arpa|test|example|invalid)$/.test(bare)
  );
}

/** Looks a name up as Node does, and gives only addresses of the internet: a name that leads into the hall leads nowhere. */
export const outsideOnly: LookupFunction = (hostname, options, done) => {
  resolve(hostname, { ...options, all: true }, (fault, found) => {
    const outside = fault ? [] : found.filter(({ address }) => isOutside(address));
    const [first] = outside;
    if (!first) done(fault ?? Object.assign(new Error('not an address of the internet'), { code: 'ENOTFOUND' }), '', 4);
    else if (options.all) done(null, outside);
    else done(null, first.address, first.family);
  });
};
