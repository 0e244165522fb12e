type Handlers = Record<string, (...args: never[]) => unknown>;

/** The other end of the line to the bench: does what is asked by name, and goes when the bench has gone. */
export function answerWith(handlers: Handlers): void {
  process.on('message', async (message) => {
    const { id, what, args } = message as { id: number; what: string; args: never[] };
    try {
      process.send?.({ id, result: await handlers[what]?.(...args) });
    } catch (fault) {
      process.send?.({ id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
    }
  });
  process.on('disconnect', () => process.exit());
}

/** Bytes that the process holds once what nobody needs has been let go: resident, and in use by heap and buffers. */
export function memory(): { rss: number; heap: number } {
  const { gc } = globalThis as { gc?: () => void };
  gc?.();
  gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, heap: heapUsed + external };
}

/** Milliseconds of the processors that the process has taken so far, all its threads together. */
export function busy(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

let watching: NodeJS.Timeout | undefined;
let highest = 0;
const look = (): void => {
  highest = Math.max(highest, process.memoryUsage.rss());
};
/** From now on the most that is resident is kept in mind. */
export function watchMemory(): void {
  clearInterval(watching);
  highest = 0;
  look();
  watching = setInterval(look, 10).unref();
}
/** The most that was resident since, in bytes; nobody watches any longer. */
export function peakOfMemory(): number {
  look();
  clearInterval(watching);
  return highest;
}

/** A clock that all processes of one machine share, in milliseconds. */
export const monotonic = (): number => Number(process.hrtime.bigint() / 1000n) / 1000;
