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

/** A clock that all processes of one machine share, in milliseconds. */
export const monotonic = (): number => Number(process.hrtime.bigint() / 1000n) / 1000;
