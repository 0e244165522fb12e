import type { HallProcess } from '../simulation/hall-process.ts';

/** Asks what is loaded into the server (`inside.ts`); fails if the server ends instead of answering. */
export function talkTo(hall: HallProcess) {
  const child = hall.process();
  if (!child) throw new Error('no server runs');
  const asked = new Map<number, { done: (result: never) => void; fail: (fault: Error) => void }>();
  let nr = 0;
  child.on('message', (message) => {
    const { id, result, fault } = message as { id: number; result: never; fault?: string };
    const one = asked.get(id);
    asked.delete(id);
    if (fault === undefined) one?.done(result);
    else one?.fail(new Error(fault));
  });
  child.once('exit', (code) => {
    for (const { fail } of asked.values()) fail(new Error(`the server ended with ${code}\n${hall.said()}`));
  });
  return <T = void>(what: 'memory' | 'jump', ...args: unknown[]): Promise<T> =>
    new Promise<T>((done, fail) => {
      nr += 1;
      asked.set(nr, { done, fail });
      child.send({ id: nr, what, args });
    });
}
