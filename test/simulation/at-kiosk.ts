import type { TicketView } from '../../shared/views.ts';
import type { Citizen } from './arrivals.ts';
import { chance, uuidOf } from './chance.ts';
import { isYes } from './line-to-hall.ts';
import { type Lobby, note, type Person } from './lobby.ts';

/** Somebody comes, takes a number, waits, and goes when their patience is over; what happens at a window is its clerk's to tell. */
export async function visit(lobby: Lobby, citizen: Citizen): Promise<void> {
  const { clock, line, people } = lobby;
  const person: Person = { ...citizen, number: null, gone: false, called: false, missed: false, passedOn: false, wroteForm: false };
  await clock.until(citizen.comesAt);
  people.set(citizen.id, person);
  person.number = await takeNumber(lobby, person, person.id);
  if (person.number === null) {
    person.gone = true;
    return;
  }
  if (person.losesSlipAfter !== null && person.losesSlipAfter < person.patience) {
    await clock.until(person.comesAt + person.losesSlipAfter);
    if (!person.called) await asksOnceMore(lobby, person);
  }
  await clock.until(person.comesAt + person.patience);
  if (person.called || person.gone) return;
  person.gone = true;
  if (!person.cancels) return; // the number is called, and nobody comes
  const said = await line.ask<TicketView>('POST', `/tickets/${person.id}/cancel`);
  if (!isYes(said)) note(lobby, 'cancel', said.body.refusal);
}

/** The number that a kiosk answers, kept for the checks; null: it gave none. */
async function takeNumber(lobby: Lobby, person: Person, id: string): Promise<string | null> {
  const { queue, matter, priority, lang, document } = person;
  const kiosk = lobby.kiosks[person.nth % lobby.kiosks.length] ?? {};
  const shown = document === null ? {} : { document: { kind: 'resident-id', number: document } };
  const said = await lobby.line.ask<TicketView>('PUT', `/tickets/${id}`, { queue, matter, priority, lang, ...shown }, kiosk);
  if (!isYes(said)) {
    note(lobby, 'take', said.body.refusal);
    if (said.body.refusal === 'already-waiting' && person.number !== null) lobby.checks.ticket(person.id, said.body.number);
    return null;
  }
  lobby.checks.ticket(id, said.body.number);
  return said.body.number;
}

/** Without the slip: who shows a document again is told the number they have; who shows none has a second, and the first is called in vain. */
async function asksOnceMore(lobby: Lobby, person: Person): Promise<void> {
  const id = uuidOf(chance(lobby.seed, lobby.day, 'second slip', person.nth));
  const number = await takeNumber(lobby, person, id);
  if (number === null) return;
  lobby.people.set(id, { ...person, id, number, losesSlipAfter: null });
  person.gone = true; // this number is nobody's any more
}
