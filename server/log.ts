import pino, { type DestinationStream, type Logger } from 'pino';

/** The hall's log: one JSON line each, at the pino level `level` and above. */
export const hallLog = (level: string, to: DestinationStream): Logger =>
  pino({ base: null, level, serializers: { err: (fault: unknown) => told(fault) } }, to);

/** Writes faults down, with their place where it is known. */
export const faultsTo =
  (log: Logger) =>
  (fault: unknown, where: object = {}): void =>
    log.error({ ...where, err: fault }, 'fault');

const DEEPEST = 4;
type Told = { type: string; message: string; code?: string; stack?: string; cause?: Told };

/** Of a fault only what tells it from others: what else it carries (a request, an address, a row) may be somebody's. */
function told(fault: unknown, depth = 0): Told {
  if (!(fault instanceof Error)) return { type: typeof fault, message: withoutPersons(String(fault)) };
  const { name, message, stack, cause } = fault;
  const code: unknown = (fault as NodeJS.ErrnoException).code;
  return {
    type: name,
    message: withoutPersons(message),
    ...(typeof code === 'string' ? { code } : {}),
    ...(stack ? { stack: withoutPersons(stack) } : {}),
    ...(cause !== undefined && depth < DEEPEST ? { cause: told(cause, depth + 1) } : {}),
  };
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi; // a ticket's id is its holder's secret
const LONG_NUMBER = /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?![\dXx])/g; // mobile telephones, residents' numbers
const withoutPersons = (text: string): string => text.replace(ID, '<id>').replace(LONG_NUMBER, '<number>');
