import type { OfficePairingWords } from './office-pairing.zh-CN.ts';

export const officePairingEn: OfficePairingWords = {
  code: 'Code on the screen (optional)',
  codeHow:
    'Open /kiosk/ or /display/?register on the screen and type its six signs here: it registers itself. Without a code a link is made.',
  pair: 'Register this screen',
  paired: (name) => `${name} is registered`,
  pairedHow: 'The screen opens by itself in a few seconds.',
  noSuchCode: 'No screen shows this code; it may have a new one. Please look at the screen and type it again.',
  otherKind: 'That screen is not of this kind. Please choose another.',
};
