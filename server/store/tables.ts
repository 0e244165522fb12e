import type { Generated } from 'kysely';

/** The tables as code sees them; the migrations make them. Columns are text and integers only, on SQLite and PostgreSQL alike. */
export interface Tables {
  /** How far a hall's journal goes. Moving it is what lets only one writer through. */
  head: { hall: string; seq: number };
  journal: { hall: string; seq: number; at: number; about: string; type: string; by: string | null; event: string };
  /** A cache of the state after a day's turn: thrown away, it is made again from the journal. */
  snapshot: { hall: string; seq: number; version: string; body: string };
  /** The state after each day's turn: from there the wall of a day gone by is shown again. A cache, as `snapshot` is. */
  day_state: { hall: string; seq: number; version: string; body: string };
  /** The hash of the journal at each day's end, and whether the journal still agreed when it was looked at last. */
  chain_mark: { hall: string; seq: number; day: string; hash: string; at: number; checked_at: number | null; differs: number };
  ticket: TicketFact;
  review: ReviewFact;
  /** What each window was and when; instants in milliseconds, `to` null while it lasts (see window-periods.ts). */
  window_period: {
    hall: string;
    window: string;
    day: string;
    is: string;
    from: number;
    to: number | null;
    clerk: string | null;
    kind: string | null;
  };
  /** A cache of what a day that is over comes to, for the figures: thrown away, it is made again from the facts. */
  day_sheet: { hall: string; day: string; version: string; mark: string; body: string };
  /** What somebody wrote with a review, and their reasons (a list as JSON): apart from the journal, so that it can be destroyed. */
  review_text: { hall: string; ticket: string; at: number; text: string; reasons: Generated<string> };
  /** Slips of one-time notification; instants in milliseconds. No citizen is in here. */
  notification: {
    hall: string;
    id: string;
    serial: string;
    day: string;
    at: number;
    kind: string;
    ticket: string;
    number: string;
    window: string;
    queue: string;
    matter: string;
    version: string;
    department: string;
    clerk: string | null;
    first_at: number;
    due_at: number | null;
    answered_at: number | null;
  };
  notification_missing: { hall: string; notification: string; material: string; state: string };
  /** What is written on a slip, as JSON: apart from the journal, so that it can be destroyed. */
  notification_text: { hall: string; notification: string; at: number; body: string };
  /**
   * What staff wrote in their own words, by its event and the place in it: apart from the journal, so that it can be destroyed. In the
   * event stands its seal (see words-apart.ts).
   */
  staff_words: { hall: string; seq: number; field: string; at: number; salt: string; text: string };
  /** Every version of a settings document that was ever in force. */
  settings_version: { hall: string; document: string; version: string; at: number; by: string | null; body: string };
  account: { id: string; hash: string; must_change: number };
  /** Beside the password: closed by an administrator since, last signed in. Whoever is in neither has no row. */
  account_state: { id: string; closed_at: number | null; signed_in_at: number | null };
  session: {
    hash: string;
    staff: string;
    created_at: number;
    expires_at: number;
    locked: Generated<number>;
    /** null in sessions from before it was kept. */
    seen_at: number | null;
    /** Which program on which kind of machine, and no more: 'Edge Windows'. */
    browser: string | null;
  };
  device: {
    id: string;
    kind: string;
    name: string;
    zone: string | null;
    window: string | null;
    /** How it hangs, as JSON. */
    mounting: Generated<string>;
    created_at: number;
    paired_at: number | null;
  };
  device_token: { hash: string; device: string; created_at: number };
  /** A pairing link that has not been used: for a device, or, if `device` is null, for one to be made when it is used. */
  pairing: { hash: string; device: string | null; kind: string; name: string; expires_at: number };
  /** Who has subscribed to the calendar of their own duty, by the hash of its secret. */
  duty_feed: { hall: string; person: string; hash: string; at: number; by: string | null };
  /** The day's key of the person keys, destroyed when its time is over. */
  day_key: { day: string; key: string };
  /** The hall's pair of keys for messages to phones: who sends them can be told, and nobody else can send them. */
  push_key: { hall: string; public_key: string; private_key: string };
  /** What is known of a backup beside the file itself: `tried` is how its last trial went, as JSON. */
  backup: {
    hall: string;
    name: string;
    at: number;
    seq: number;
    bytes: number;
    sha256: string;
    tried_at: number | null;
    tried: string | null;
  };
  /** How the last backup and the last purge went. */
  errand: { hall: string; what: string; at: number; ok: number; detail: string };
  /** Where a phone can be reached while its ticket lives, and what it was told: `none`, `near`, `called`. In no journal, and deleted after. */
  push: { hall: string; ticket: string; endpoint: string; p256dh: string; auth: string; lang: string; told: string };
}

/** One review, once for one service; `dimensions` as JSON. */
export interface ReviewFact {
  hall: string;
  ticket: string;
  day: string;
  at: number;
  queue: string;
  matter: string | null;
  window: string | null;
  clerk: string | null;
  grade: number;
  dimensions: string;
}

/** One ticket as reports ask for it. Instants in milliseconds; `periods` is the ticket's own list as JSON. No person is in here. */
export interface TicketFact {
  hall: string;
  id: string;
  day: string;
  number: string;
  queue: string;
  matter: string | null;
  lang: string;
  priority: string | null;
  status: string;
  window: string | null;
  last_window: string | null;
  taken_at: number;
  called_at: number | null;
  done_at: number | null;
  since: number;
  outcome: string | null;
  implied: number;
  misses: number;
  periods: string;
  /** The waiting time that was shown when it was taken, minutes; null: it could not be told. */
  quoted_from: number | null;
  quoted_to: number | null;
  session: string | null;
  /** Who served it. */
  clerk: string | null;
  /** Milliseconds of its service after closing. */
  after_closing: number;
  /** Measured for the figures (see ticket-measures.ts); `legs` is a list as JSON. `called_at` is of the last call. */
  first_called_at: number | null;
  served_at: number | null;
  handled: number | null;
  legs: string;
  transfers: number;
  /** Calls made, and how many of them repeated the one before. */
  calls: number;
  recalls: number;
}
