import { staffZhCN } from '../../shared/i18n/staff.zh-CN.ts';
import { MINUTE } from '../../shared/time.ts';
import type { WindowView } from '../../shared/views.ts';
import type { StaffId } from '../../shared/words.ts';
import { type Chance, chance, minutes, oneOf } from './chance.ts';
import type { Absence, ClerkDay } from './clerks.ts';
import { type By, isYes } from './line-to-hall.ts';
import { type Lobby, note, type Person } from './lobby.ts';

type Clerk = { readonly plan: ClerkDay; readonly lobby: Lobby; readonly random: Chance; me: StaffId; by: By };
type Here = NonNullable<WindowView['ticket']>;

const IDLE = 8_000; // milliseconds between two looks at the wall, of the hall's time
const STARTLED = 2_000; // after a refusal
const LOOKS_UP = 0.1; // how often whoever is idle looks at the own window anew: somebody may have sent someone by hand
const AT_LATEST = 3 * 60 * MINUTE; // after closing: by then a clerk goes home, whoever waits

/** A clerk's day at a window: comes, serves whoever the hall gives, goes away as planned, and home when nobody waits any more. */
export async function sitAt(lobby: Lobby, plan: ClerkDay): Promise<void> {
  const { clock } = lobby;
  await clock.until(plan.comesAt);
  const random = chance(lobby.seed, lobby.day, 'at window', plan.window);
  const clerk: Clerk = { plan, lobby, random, me: plan.clerk, by: await lobby.signedIn(plan.clerk) };
  let view = await deed(clerk, 'open', { takeOver: true });
  let away = plan.absences.filter(({ until }) => until > clock.now());
  for (;;) {
    const [next] = away;
    view ??= await look(clerk);
    if (view?.ticket) view = await serve(clerk, view.ticket);
    else if (next && clock.now() >= next.from && (await mayGo(clerk, next))) {
      away = away.slice(1);
      view = await goAway(clerk, next);
    } else if (view && view.handovers.length > 0) view = await accept(clerk, view);
    else if (isDone(clerk) && (await goesHome(clerk, view))) return;
    else view = await callNext(clerk, view);
  }
}

/** A request at the window; what was refused is noted, and the window looked at anew. */
async function deed({ plan, lobby, by }: Clerk, what: string, body: object = {}): Promise<WindowView | null> {
  const said = await lobby.line.ask<WindowView>('POST', `/windows/${plan.window}/${what}`, body, by);
  if (isYes(said)) return said.body;
  note(lobby, what, said.body.refusal);
  await lobby.clock.until(lobby.clock.now() + STARTLED);
  return null;
}

/** The window as it stands. Whoever finds it in another's hands, or shut, opens it again after a while: they have come to work. */
async function look(clerk: Clerk): Promise<WindowView | null> {
  const { plan, lobby, by, me } = clerk;
  const said = await lobby.line.ask<WindowView>('GET', `/windows/${plan.window}`, undefined, by);
  const mine = isYes(said) && said.body.clerk === me ? said.body : null;
  if (mine?.status === 'open') return mine;
  await lobby.clock.until(lobby.clock.now() + MINUTE);
  return mine?.status === 'paused' ? deed(clerk, 'resume') : deed(clerk, 'open', { takeOver: true });
}

// —— whoever is at the window —————————————————————————————————————————————————————————————————————————————

/** From the call to the end; says how the window stands then, or null where somebody has to look. */
async function serve(clerk: Clerk, here: Here): Promise<WindowView | null> {
  const { plan, lobby } = clerk;
  const { clock, people } = lobby;
  const person = people.get(here.id);
  if (person) person.called = true;
  if (here.status === 'called' && !(await comes(clerk, here, person))) return null;
  const ticket = here.id;
  if (here.status === 'called' && !(await deed(clerk, 'serve', { ticket }))) return null;
  if (person && person.belongsTo !== here.queue && !person.passedOn) return passOn(clerk, here, person);
  if (person?.form && !person.wroteForm) {
    person.wroteForm = true;
    const back = clock.now() + person.form;
    await clock.until(clock.now() + 1.5 * MINUTE);
    const view = await deed(clerk, 'hold', { ticket });
    clock.go(() => comesBack(clerk, ticket, back));
    return view;
  }
  const takes = (person?.service ?? 4 * MINUTE) * plan.pace; // a visitor of the demo, whom nobody has invented, is served soon
  await clock.until(clock.now() + Math.max(MINUTE / 3, takes));
  return finish(clerk, here, person);
}

/** Calls as often as it may, until they come; false: they did not, and the number is missed. */
async function comes(clerk: Clerk, here: Here, person: Person | undefined): Promise<boolean> {
  const { lobby } = clerk;
  const { clock } = lobby;
  let now: Here = here;
  for (;;) {
    const hears = person ? person.hearsCall !== null && now.calls >= person.hearsCall : true;
    if (hears && !person?.gone) {
      await clock.until(clock.now() + (person?.walks ?? 20_000));
      return true;
    }
    await clock.until(Math.max(clock.now() + 25_000, now.recallFrom === null ? 0 : Date.parse(now.recallFrom) + 1_000));
    const view = await deed(clerk, now.mayMiss ? 'miss' : 'recall', { ticket: now.id });
    if (now.mayMiss && view && person) missed(lobby, person);
    if (now.mayMiss || view?.ticket?.id !== now.id) return false;
    now = view.ticket;
  }
}

/** Whoever was only out for a moment takes their place in the line again. */
function missed(lobby: Lobby, person: Person): void {
  const { clock, line } = lobby;
  const after = person.missed || person.gone ? null : person.rejoinsAfter;
  person.missed = true;
  if (after === null) {
    person.gone = true;
    return;
  }
  clock.go(async () => {
    await clock.until(clock.now() + after);
    const said = await line.ask('POST', `/tickets/${person.id}/rejoin`);
    if (!isYes(said)) note(lobby, 'rejoin', said.body.refusal);
    lobby.people.set(person.id, Object.assign(person, { hearsCall: 1 }));
  });
}

/** It turns out that they have come to the wrong line. */
async function passOn(clerk: Clerk, { id: ticket }: Here, person: Person): Promise<WindowView | null> {
  const { lobby } = clerk;
  person.passedOn = true;
  await lobby.clock.until(lobby.clock.now() + minutes(clerk.random, 0.5, 1.5));
  const view = await deed(clerk, 'transfer', { ticket, to: { queue: person.belongsTo } });
  for (const { no, queues } of lobby.hall.windows) if (queues.includes(person.belongsTo)) lobby.handed.add(no);
  return view;
}

/** The form is written: they stand at the window again as soon as nobody else does. */
async function comesBack(clerk: Clerk, ticket: string, at: number): Promise<void> {
  const { lobby } = clerk;
  await lobby.clock.until(at);
  for (let tries = 0; tries < 200; tries += 1) {
    const said = await lobby.line.ask('POST', `/windows/${clerk.plan.window}/unhold`, { ticket, here: true }, clerk.by);
    if (isYes(said)) return;
    if (said.body.refusal !== 'window-busy' && said.body.refusal !== 'window-not-open') return note(lobby, 'unhold', said.body.refusal);
    await lobby.clock.until(lobby.clock.now() + IDLE);
  }
}

/** Most say what came of it; some just call the next, and the one who was there is done. */
async function finish(clerk: Clerk, { id: ticket }: Here, person: Person | undefined): Promise<WindowView | null> {
  const { lobby, random, plan } = clerk;
  const how = oneOf(random, [
    [6, 'complete'],
    [4, 'next'],
  ]);
  if (person) leaves(lobby, person);
  if (how === 'next' && !goesSoon(clerk)) return called(clerk, await deed(clerk, 'call-next', { leaving: ticket }));
  const view = await deed(clerk, 'complete', { ticket, outcome: person?.outcome ?? 'done' });
  await lobby.clock.until(lobby.clock.now() + plan.breath);
  return view;
}

/** Perhaps with a word on how it was. */
function leaves(lobby: Lobby, person: Person): void {
  person.gone = true;
  const { grade } = person;
  if (grade === null) return;
  lobby.clock.go(async () => {
    await lobby.clock.until(lobby.clock.now() + 40_000);
    const said = await lobby.line.ask('POST', `/tickets/${person.id}/review`, { grade });
    if (!isYes(said)) note(lobby, 'review', said.body.refusal);
  });
}

// —— the next —————————————————————————————————————————————————————————————————————————————————————————————

async function callNext(clerk: Clerk, view: WindowView | null): Promise<WindowView | null> {
  const { plan, lobby } = clerk;
  const own = lobby.hall.windows.find(({ no }) => no === plan.window);
  const someone = await lobby.waiting([...(own?.queues ?? []), ...(own?.second ?? [])]);
  if (lobby.handed.delete(plan.window)) return null; // somebody has been sent here: look
  if (someone > 0 || (view?.waiting ?? 0) > 0) {
    const next = await called(clerk, await deed(clerk, 'call-next', { leaving: null }));
    if (next?.ticket) return next;
  }
  await lobby.clock.until(lobby.clock.now() + IDLE);
  return clerk.random() < LOOKS_UP ? null : view && { ...view, waiting: 0, ticket: null };
}

/** What a clerk was answered is kept for the checks. */
function called({ plan, lobby }: Clerk, view: WindowView | null): WindowView | null {
  if (view?.ticket) lobby.checks.call(view.ticket, plan.window);
  return view;
}

async function accept(clerk: Clerk, view: WindowView): Promise<WindowView | null> {
  const [handed] = view.handovers;
  if (handed && !(await deed(clerk, 'accept', { ticket: handed.id }))) return null; // another was faster
  return called(clerk, await deed(clerk, 'call-next', { leaving: null }));
}

// —— away, and home ———————————————————————————————————————————————————————————————————————————————————————

const goesSoon = ({ plan, lobby }: Clerk): boolean =>
  plan.absences.some(({ from, until }) => from <= lobby.clock.now() && until > lobby.clock.now());

/** To a meal nobody goes while somebody waits who was given a number; whoever writes a form is waited for. */
async function mayGo(clerk: Clerk, { kind }: Absence): Promise<boolean> {
  const view = await clerk.lobby.line.ask<WindowView>('GET', `/windows/${clerk.plan.window}`, undefined, clerk.by);
  if (!isYes(view) || view.body.held.length > 0 || view.body.ticket) return false;
  return kind !== 'meal' || view.body.waiting === 0;
}

/** Post B takes the window over (顶岗), or it is paused and says why and where to go. */
async function goAway(clerk: Clerk, { until, kind, cover, other }: Absence): Promise<WindowView | null> {
  const { lobby, plan } = clerk;
  if (until <= lobby.clock.now()) return null;
  if (cover !== null && clerk.me === plan.clerk) {
    const mine = { me: clerk.me, by: clerk.by };
    Object.assign(clerk, { me: cover, by: await lobby.signedIn(cover) });
    const view = await deed(clerk, 'open', { takeOver: true });
    lobby.clock.go(async () => {
      await lobby.clock.until(until);
      Object.assign(clerk, mine); // the window is found in the partner's hands, and taken over again
      await deed(clerk, 'open', { takeOver: true });
    });
    return view;
  }
  const other_ = other === null ? {} : { other };
  await deed(clerk, 'pause', { reason: staffZhCN.reasons[kind], kind, ...other_ });
  await lobby.clock.until(until);
  return deed(clerk, 'resume');
}

const isDone = ({ plan, lobby }: Clerk): boolean => lobby.clock.now() >= plan.leavesAt;

async function goesHome(clerk: Clerk, view: WindowView | null): Promise<boolean> {
  const { lobby, plan } = clerk;
  const late = lobby.clock.now() > plan.leavesAt + AT_LATEST;
  const now = await look(clerk);
  if (!late && (now === null || now.ticket || now.held.length > 0 || now.handovers.length > 0 || now.waiting > 0)) return false;
  return (await deed(clerk, 'close')) !== null || late || view === null;
}
