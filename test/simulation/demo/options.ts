import { parseArgs } from 'node:util';
import { instantAt } from '../../../shared/time.ts';

export type Options = {
  readonly seed: number;
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly pace: number;
  readonly load: number;
  readonly port: number;
  readonly host: string;
  readonly open: boolean;
  readonly exit: boolean;
};
export const ZONE = 'Asia/Shanghai'; // of the sample hall
export const momentOf = (day: string, clock: string) => instantAt(day, clock, ZONE);

/** What `npm run demo -- …` was asked for; a mistake is one sentence. */
export function optionsFrom(args: string[], environment: NodeJS.ProcessEnv): Options | string {
  const number = (name: string, given: string | undefined, usual: number, from: number, to: number): number => {
    const value = given === undefined || given === '' ? usual : Number(given);
    if (!(value >= from && value <= to)) throw new Error(`${name}: ${from} … ${to}`);
    return value;
  };
  try {
    const { values } = parseArgs({
      args,
      options: {
        seed: { type: 'string' },
        day: { type: 'string', default: '2026-12-07' }, // a Monday
        from: { type: 'string', default: '08:28' },
        until: { type: 'string', default: '19:30' },
        load: { type: 'string' },
        open: { type: 'boolean', default: false },
        exit: { type: 'boolean', default: false },
      },
    });
    const { day, from, until, open, exit } = values;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(from) || !/^\d{2}:\d{2}$/.test(until) || from >= until)
      throw new Error('--day 2026-12-07 --from 08:28 --until 19:30');
    return {
      seed: number('--seed', values.seed, 7, 0, Number.MAX_SAFE_INTEGER),
      load: number('--load', values.load, 0.7, 0.05, 3),
      pace: number('HALL_PACE', environment['HALL_PACE'], 10, 1, 100),
      port: number('PORT', environment['PORT'], 8080, 0, 65_535),
      host: environment['HOST'] || '127.0.0.1',
      day,
      from,
      until,
      open,
      exit,
    };
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
