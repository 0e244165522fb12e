import { join } from 'node:path';
import { espeak, findEspeak } from '../../server/devices/voice/espeak.ts';
import { openHall } from './open-hall.ts';
import { type AnyServer, asking } from './server.ts';

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');

type Wish = Omit<NonNullable<Parameters<typeof openHall>[0]>, 'running' | 'screens'>;

/**
 * The hall behind its built screens as `startServer` runs it, its clock going on, but in this process: nothing has to start up and passwords
 * cost next to nothing. For what is seen on a screen; whoever kills, replaces or starts the server takes the built one.
 */
export async function openServer(wish: Wish = {}): Promise<AnyServer & { wait(seconds: number): void }> {
  const program = findEspeak(process.env.PATH);
  const voice = program === null ? {} : { voice: espeak(program) };
  const { url, folder, wait } = await openHall({ ...voice, ...wish, screens, running: true });
  return { url, data: folder, wait, ...asking(url) };
}
