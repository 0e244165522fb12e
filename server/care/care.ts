import { inTurn } from '../../shared/in-turn.ts';
import { type Backups, openBackups } from './backups.ts';
import { openPurge, type Purge } from './purge.ts';

type Needs = Omit<Parameters<typeof openBackups>[0], 'alone'> & Omit<Parameters<typeof openPurge>[0], 'alone' | 'backups'>;
export type Care = { readonly backups: Backups; readonly purge: Purge; look(): void; looked(): Promise<void>; close(): Promise<void> };

/** Keeping the hall's records safe, and no longer than they may be kept. Purging comes first: a backup takes along what is there. */
export function openCare(needs: Needs): Care {
  const alone = inTurn();
  const backups = openBackups({ ...needs, alone });
  const purge = openPurge({ ...needs, alone, backups });
  let looking: Promise<void> | null = null;
  const look = async () => {
    await purge.look();
    await backups.look();
  };
  /** What is under way has come to its end. */
  const looked = async () => {
    await looking;
    await backups.close();
  };
  return {
    backups,
    purge,
    /** Does what is due by day; nobody waits for it. */
    look() {
      looking ??= look()
        .catch(needs.oops)
        .finally(() => {
          looking = null;
        });
    },
    looked,
    close: looked,
  };
}
