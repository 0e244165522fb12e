const EVERY = 60_000; // milliseconds without a call between two reading pages

/** Whether a table of windows makes room for a reading page, and since when it is as it is (milliseconds of the steady counter). */
export type TableTurn = { readonly reading: boolean; readonly since: number };

/** Every minute without a call one page, for as long as it takes to read; a call brings the table back at once. */
export function tableTurned(turn: TableTurn, calling: boolean, seconds: number, steady: number): TableTurn {
  if (calling) return { reading: false, since: steady - EVERY }; // the hero has called for a minute when it calms
  const over = turn.reading ? seconds * 1000 : EVERY;
  return steady - turn.since >= over ? { reading: !turn.reading, since: steady } : turn;
}
