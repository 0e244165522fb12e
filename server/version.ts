import own from '../package.json' with { type: 'json' };

/** Which Paihao this is. */
export const { version } = own;
