import { MOST_SLIPS, type Slip } from './steps.ts';

/** What a page says of its slip: nothing yet, it is printed, it lies below, there is no paper, there is no slip here, somebody has to look. */
export type SlipSaid = 'nothing' | 'printing' | 'take' | 'no-paper' | 'no-slip' | 'ask-desk';

/** A printer that does not answer is believed once, and asked once more; after that nobody is sent round in circles. */
export function slipSaid({ printing, attempt }: Slip): SlipSaid {
  switch (printing) {
    case 'no':
      return 'nothing';
    case 'printing':
    case 'queued':
      return 'printing';
    case 'printed':
      return 'take';
    case 'no-paper':
      return 'no-paper';
    case 'offline':
      return 'no-slip';
    case 'unknown':
      return attempt < MOST_SLIPS ? 'take' : 'ask-desk';
  }
}

/** 没出票？ is asked only where nobody knows, and once. */
export const mayHaveFailed = ({ printing, attempt }: Slip): boolean => printing === 'unknown' && attempt < MOST_SLIPS;

/** No slip to take along: then the code has to be read from the screen, by any telephone and from farther away. */
export const goesWithoutSlip = (said: SlipSaid): boolean => said === 'no-paper' || said === 'no-slip' || said === 'ask-desk';

/** Something comes out below, or is about to. */
export const comesOut = (said: SlipSaid): said is 'printing' | 'take' => said === 'printing' || said === 'take';
