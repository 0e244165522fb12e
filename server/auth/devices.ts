import type { Kysely } from 'kysely';
import { DAY, iso } from '../../shared/time.ts';
import type { DeviceRow, Mounting } from '../../shared/views.ts';
import type { DeviceKind, Instant } from '../../shared/words.ts';
import type { Tables } from '../store/tables.ts';
import { kept, newSecret } from './secrets.ts';

export type Device = {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly zone: string | null;
  readonly window: string | null;
};
/** What may be changed of a device that hangs already. */
export type DeviceChange = { readonly [K in 'name' | 'zone' | 'window']?: Device[K] | undefined } & {
  readonly mounting?: { readonly [K in keyof Mounting]?: Mounting[K] | undefined } | undefined;
};
export type Devices = Awaited<ReturnType<typeof openDevices>>;

/** As a screen hangs that nobody has said anything about. */
const PLAIN: Mounting = { preset: 'auto', rotate: 0, arrow: 'right', swapDaily: false, volume: 100, inches: null, lastSeat: null };

const LINK_FOR = 7 * DAY; // of the machine's clock, as all that is about devices and sessions

/** The hall's kiosks, displays and pads, known by a token that each keeps in its browser. */
export async function openDevices(db: Kysely<Tables>, now: () => Instant) {
  const byId = new Map<string, Device & { mounting: Mounting; pairedAt: Instant | null; createdAt: Instant }>();
  const byToken = new Map<string, string>();
  for (const row of await db.selectFrom('device').selectAll().execute()) {
    byId.set(row.id, {
      id: row.id,
      kind: row.kind as DeviceKind,
      name: row.name,
      zone: row.zone,
      window: row.window,
      mounting: { ...PLAIN, ...JSON.parse(row.mounting) },
      pairedAt: row.paired_at === null ? null : Number(row.paired_at),
      createdAt: Number(row.created_at),
    });
  }
  for (const row of await db.selectFrom('device_token').selectAll().execute()) byToken.set(row.hash, row.device);

  const make = async (wish: Omit<Device, 'id'>): Promise<Device> => {
    let nth = 1;
    while (byId.has(`${wish.kind}-${nth}`)) nth += 1;
    const device = { id: `${wish.kind}-${nth}`, ...wish };
    await db
      .insertInto('device')
      .values({ ...device, created_at: now(), paired_at: null })
      .execute();
    byId.set(device.id, { ...device, mounting: PLAIN, pairedAt: null, createdAt: now() });
    return device;
  };

  const newToken = async (id: string): Promise<string> => {
    const token = newSecret();
    await db
      .insertInto('device_token')
      .values({ hash: kept(token), device: id, created_at: now() })
      .execute();
    byToken.set(kept(token), id);
    return token;
  };

  const newCode = async (device: string | null, kind: DeviceKind, name: string, lasts: number): Promise<string> => {
    const code = newSecret(16);
    await db
      .insertInto('pairing')
      .values({ hash: kept(code), device, kind, name, expires_at: now() + lasts })
      .execute();
    return code;
  };

  return {
    /** A new device, its token, and a code that pairs one browser with it. */
    async register(wish: Omit<Device, 'id'>): Promise<{ device: Device; token: string; code: string }> {
      const device = await make(wish);
      return { device, token: await newToken(device.id), code: await newCode(device.id, device.kind, device.name, LINK_FOR) };
    },

    /** A code for the links printed at the start: the device is made when a browser opens it. Earlier ones are void. */
    async startCode(kind: DeviceKind, name: string): Promise<string> {
      await db.deleteFrom('pairing').where('device', 'is', null).where('kind', '=', kind).execute();
      return newCode(null, kind, name, LINK_FOR);
    },

    /** What a code is worth, once: the device and a token of its own. Null if it was used, or is too old, or never was. */
    async pair(code: string): Promise<{ device: Device; token: string } | null> {
      const row = await db.deleteFrom('pairing').where('hash', '=', kept(code)).returningAll().executeTakeFirst();
      if (!row || Number(row.expires_at) < now()) return null;
      const kind = row.kind as DeviceKind;
      const device = row.device === null ? await make({ kind, name: row.name, zone: null, window: null }) : byId.get(row.device);
      if (!device) return null; // it was taken away meanwhile
      await db.updateTable('device').set({ paired_at: now() }).where('id', '=', device.id).execute();
      const known = byId.get(device.id);
      if (known) byId.set(device.id, { ...known, pairedAt: now() });
      const { id, name, zone, window } = device;
      return { device: { id, kind, name, zone, window }, token: await newToken(id) };
    },

    whose(token: string): Device | null {
      return byId.get(byToken.get(kept(token)) ?? '') ?? null;
    },

    /** The device as it is from now on; null if there is none of that id. */
    async change(id: string, { mounting, ...rest }: DeviceChange): Promise<DeviceRow | null> {
      const known = byId.get(id);
      if (!known) return null;
      const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Partial<Device>;
      const hung = Object.fromEntries(Object.entries(mounting ?? {}).filter(([, value]) => value !== undefined)) as Partial<Mounting>;
      const next = { ...known, ...told, mounting: { ...known.mounting, ...hung } };
      const { name, zone, window } = next;
      await db
        .updateTable('device')
        .set({ name, zone, window, mounting: JSON.stringify(next.mounting) })
        .where('id', '=', id)
        .execute();
      byId.set(id, next);
      return rowOf(next);
    },

    find(id: string): DeviceRow | null {
      const known = byId.get(id);
      return known ? rowOf(known) : null;
    },

    list: (): DeviceRow[] => [...byId.values()].map(rowOf),

    /** False if there is no such device. Its tokens are worth nothing from now on. */
    async remove(id: string): Promise<boolean> {
      if (!byId.delete(id)) return false;
      for (const [hash, device] of byToken) if (device === id) byToken.delete(hash);
      await db.deleteFrom('device_token').where('device', '=', id).execute();
      await db.deleteFrom('pairing').where('device', '=', id).execute();
      await db.deleteFrom('device').where('id', '=', id).execute();
      return true;
    },
  };
}

const rowOf = ({
  pairedAt,
  createdAt,
  ...device
}: Device & { mounting: Mounting; pairedAt: Instant | null; createdAt: Instant }): DeviceRow => ({
  ...device,
  pairedAt: pairedAt === null ? null : iso(pairedAt),
  createdAt: iso(createdAt),
});
