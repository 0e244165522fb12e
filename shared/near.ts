import type { TicketView } from './views.ts';

const NEAR = 2; // people ahead: time to come back from the noodle shop

/** Nearly one's turn: the phone turns amber and shakes. */
export const isNear = ({ status, ahead }: Pick<TicketView, 'status' | 'ahead'>): boolean =>
  status === 'waiting' && ahead !== null && ahead <= NEAR;
