import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { dirname, join } from 'node:path';
import type { Kysely } from 'kysely';
import type { AnyView, Place, ViewOf } from '../shared/live.ts';
import { type Documents, type Roster, readingOf } from '../shared/settings.ts';
import { localTime, MINUTE } from '../shared/time.ts';
import type { OfficeView } from '../shared/views.ts';
import type { Day, Instant } from '../shared/words.ts';
import { app } from './app.ts';
import { auditOf } from './audit/audit.ts';
import { openChain } from './audit/chain.ts';
import { wallsThen } from './audit/wall-then.ts';
import { type Accounts, ADMIN, openAccounts, type PasswordWork } from './auth/accounts.ts';
import { openDevices } from './auth/devices.ts';
import { recognise as recogniser } from './auth/only.ts';
import { openPairing } from './auth/pairing.ts';
import { openPersonKeys } from './auth/person-key.ts';
import { newSecret } from './auth/secrets.ts';
import { openSessions } from './auth/sessions.ts';
import { bundles as openBundles } from './bundle/bundles.ts';
import { about } from './care/about.ts';
import { openCare } from './care/care.ts';
import { clockwork } from './clock.ts';
import { consoles } from './devices/consoles.ts';
import { morning } from './devices/morning.ts';
import { presence } from './devices/presence.ts';
import { openJobs } from './devices/print/jobs.ts';
import { openPrinterLines } from './devices/print/printer-lines.ts';
import { openPushes } from './devices/push/pushes.ts';
import { readiness } from './devices/readiness.ts';
import { voicePacks } from './devices/voice/packs.ts';
import { openSpeech } from './devices/voice/speech.ts';
import type { Voice } from './devices/voice/voice.ts';
import { linkTells } from './domain/care/link.ts';
import { type DevicesSeen, deskView } from './domain/desk.ts';
import { matterView } from './domain/matters/matter-view.ts';
import type { Reading } from './domain/matters/readings.ts';
import { notificationView } from './domain/notifications/notification-view.ts';
import { postText } from './domain/posts.ts';
import { dayOf } from './domain/queue/decide.ts';
import { ticketPlace } from './domain/queue/views.ts';
import { reviewOf } from './domain/reviews/reviews.ts';
import { type Settings, settingsFrom } from './domain/settings.ts';
import { viewFrom } from './domain/views.ts';
import { openFrontDesk } from './front-desk.ts';
import { aboutRoutes } from './http/about-routes.ts';
import { accountRoutes } from './http/account-routes.ts';
import { auditRoutes } from './http/audit-routes.ts';
import { BOUNDS, type Bounds, bound, timesOf } from './http/bounds.ts';
import { builds } from './http/builds.ts';
import { calendarRoutes } from './http/calendar-routes.ts';
import { careRoutes } from './http/care-routes.ts';
import { deskRoutes } from './http/desk-routes.ts';
import { deviceRoutes } from './http/device-routes.ts';
import { figureRoutes } from './http/figure-routes.ts';
import { findRoutes } from './http/find-routes.ts';
import { guideRoutes } from './http/guide-routes.ts';
import { hallRoutes } from './http/hall-routes.ts';
import { healthRoutes } from './http/health-routes.ts';
import { journalRoutes } from './http/journal-routes.ts';
import { matterHistoryRoutes } from './http/matter-history-routes.ts';
import { notificationRoutes } from './http/notification-routes.ts';
import { apiRoutes } from './http/openapi-routes.ts';
import { pages } from './http/pages.ts';
import { pairingRoutes } from './http/pairing-routes.ts';
import { pictureRoutes } from './http/picture-routes.ts';
import { previewRoutes } from './http/preview-routes.ts';
import { printRoutes } from './http/print-routes.ts';
import { pushRoutes } from './http/push-routes.ts';
import { type Log, requestLog } from './http/request-log.ts';
import { rosterPages } from './http/roster-pages.ts';
import { rosterRoutes } from './http/roster-routes.ts';
import { ruleRoutes } from './http/rule-routes.ts';
import { sessionRoutes } from './http/session-routes.ts';
import { setUpRoutes } from './http/set-up-routes.ts';
import { settingsRoutes } from './http/settings-routes.ts';
import { slipRoutes } from './http/slip-routes.ts';
import { speechRoutes } from './http/speech-routes.ts';
import { tableRoutes } from './http/table-routes.ts';
import { ticketRoutes } from './http/ticket-routes.ts';
import { tryRoutes } from './http/try-routes.ts';
import { windowRoutes } from './http/window-routes.ts';
import { live as openLive } from './live.ts';
import { hallMetrics } from './metrics.ts';
import { openSetUp, type SetUp } from './set-up.ts';
import { dayFigures } from './store/day-figures.ts';
import { BrokenDocument } from './store/document.ts';
import { dutyFeeds } from './store/duty-feeds.ts';
import { dutyRecord } from './store/duty-record.ts';
import { errands } from './store/errands.ts';
import { ticketFacts } from './store/facts.ts';
import { figuresOf as hallFigures } from './store/figures/figures-of.ts';
import type { Journal } from './store/journal.ts';
import { migrate } from './store/migrate.ts';
import { notificationFacts } from './store/notifications.ts';
import { foldIn } from './store/open-sqlite.ts';
import { hasLived } from './store/open-whole.ts';
import { picturesFolder } from './store/pictures-folder.ts';
import { openSettingsFolder, type SettingsFolder } from './store/settings-folder.ts';
import { settingsVersions } from './store/settings-versions.ts';
import { sqlSnapshots } from './store/snapshots.ts';
import { openHead, sqlJournal } from './store/sql-journal.ts';
import type { Tables } from './store/tables.ts';
import { dayToday } from './store/today.ts';
import { version } from './version.ts';

type Needs = {
  db: Kysely<Tables>;
  /** The folder of the hall's documents, and of the sample that an empty one is filled from. */
  documents: string;
  sample: string;
  /** The built screens; null where only the API is wanted. */
  screens: string | null;
  clock: { now: () => Instant; set: boolean; pace: number; doubted?: () => Instant | null };
  /** The machine's own clock, for sessions and devices: they last as long as people sit there, whatever the hall's clock says. */
  machineNow: () => Instant;
  tls: { cert: Buffer; key: Buffer } | null;
  url: () => string;
  /** The server's own voice; null where there is none. */
  voice: Voice | null;
  /** Messages to phones may go to this machine and its network too: for trials. */
  pushLocal?: boolean;
  oops: (fault: unknown, where?: object) => void;
  /** Where requests are written down; nowhere if left out. */
  log?: Log;
  /** Another journal than the database's own: a test's. */
  journal?: (own: Journal) => Journal;
  /** How much work a password is: a test's hall, in which nobody guesses, asks for less. */
  passwordWork?: PasswordWork;
  /** The folder of the font for printers that have none; the screens' own if left out. */
  font?: string;
  /** Where backups go; beside the documents if left out. */
  backups?: string;
  /** How long a request may take to come, and how many lines may be open: a test's hall has less patience. */
  bounds?: Bounds;
};
const NO_LOG: Log = { debug: () => {}, info: () => {}, warn: () => {} };
export type Hall = Awaited<ReturnType<typeof openHall>>;

/** A whole hall, built and not listening yet: documents and database checked, the open day replayed. */
export async function openHall({
  db,
  documents,
  sample,
  screens,
  clock,
  machineNow,
  tls,
  url,
  voice,
  pushLocal = false,
  oops: tell,
  log = NO_LOG,
  journal,
  font,
  backups,
  passwordWork,
  bounds = BOUNDS,
}: Needs) {
  const startedAt = machineNow();
  const metrics = hallMetrics();
  const oops = (fault: unknown, where?: object): void => {
    metrics.fault();
    tell(fault, where);
  };
  if (!existsSync(join(documents, 'hall.json')) && (await hasLived(db)))
    // else the sample's would take their place
    throw new BrokenDocument(join(documents, 'hall.json'), [{ path: '', reason: 'the file is missing' }]);
  const folder = await openSettingsFolder(documents, sample);
  let opened = false;
  await migrate(db);
  const packs = voicePacks({
    voices: join(dirname(documents), 'voices'),
    wanted: () => settings().hall.voice.pack ?? null,
    changed: () => opened && live.refresh(),
    oops,
  });
  const settings = settingsReader(folder, clock, url, packs.mark);
  const hallId = settings().hall.id;
  await openHead(db, hallId);
  const own = sqlJournal(db, hallId);
  const facts = ticketFacts(db, hallId);
  const notifications = notificationFacts(db, hallId);
  const now = clock.now;
  const written = journal?.(own) ?? own;
  const snapshots = sqlSnapshots(db, hallId);
  const desk = await openFrontDesk({
    journal: metrics.timed(written),
    snapshots,
    settings,
    now,
    decided(command, decision) {
      metrics.decided(command, decision);
      if (decision && 'refusal' in decision)
        log.debug({ command: `${command.about}.${command.type}`, refusal: decision.refusal }, 'refused');
    },
    oops,
  });

  const chain = openChain({ db, hall: hallId, seq: () => desk.hall.seq, openDay: () => desk.hall.queue.day, now, oops });
  desk.hear(({ events }) => {
    if (events.some(({ type }) => type === 'DayTurned')) chain.soon();
  });

  const accounts = await openAccounts({ db, settings, now, work: passwordWork });
  const sessions = await openSessions(db, machineNow);
  const devices = await openDevices(db, machineNow);
  const pairing = openPairing(machineNow);
  const personKeys = await openPersonKeys(db);
  const recognise = recogniser({ accounts, sessions, devices });

  const present = presence({ desk, devices, settings, now, machineNow, nudge: (id) => live.nudge(id) });
  const clerks = consoles({ desk, machineNow, looks: (no, clerk) => live.isWatched(`window/${no}`, clerk) });
  const speech = openSpeech(voice, { reading: readingsOf(settings) });
  const versions = settingsVersions(db, hallId);
  const setUp: SetUp = await openSetUp({
    folder,
    path: documents,
    desk,
    versions,
    now,
    changed() {
      void packs.lookAgain();
      live.recogniseAnew();
      live.refresh();
      void desk.ask({ about: 'time', type: 'tick' }).catch(oops); // a substitute who was named stands on the wall at once, and in the record
    },
    oops,
  });
  const lines = openPrinterLines({
    printers: () => settings().hall.printers,
    folder: join(dirname(documents), 'slips'),
    font,
    now,
    machineNow,
    changed: () => live.refresh(),
    oops,
  });
  const devicesSeen = (): DevicesSeen => {
    const kiosks = devices.list().filter(({ kind }) => kind === 'kiosk');
    return {
      printers: lines.states.views(),
      alerts: lines.states.alerts(kiosks),
      screens: present.alerts(),
      devicesHeard: present.heard(),
    };
  };
  const care = openCare({
    db,
    hallId,
    desk,
    settings,
    errands: errands(db, hallId),
    database: databaseFile(dirname(documents)),
    pictures: join(dirname(documents), 'pictures'),
    slips: join(dirname(documents), 'slips'),
    states: snapshots,
    wallsRest: (job) => walls.rest(job),
    folder: backups ?? join(dirname(documents), 'backups'),
    paihao: version,
    now,
    machineNow,
    oops,
  });
  const ready = readiness({
    db,
    hallId,
    folder: documents,
    desk,
    settings,
    problems: setUp.problems,
    lost: present.missing,
    printers: lines.states.views,
    withoutFont: lines.withoutFont,
    brokenPack: packs.problem,
    differing: chain.differing,
    morning: morning({ settings, accounts, screenAlerts: present.alerts, pictures: join(dirname(documents), 'pictures'), now }),
    backup: care.backups.readiness,
    doubted: clock.doubted ?? (() => null),
    unpainted: () => present.alerts().flatMap(({ what, name }) => (what === 'black' || what === 'stale' ? [name] : [])),
    now,
  });

  const slips = openJobs({ desk, lines, oops });
  const bundles = openBundles({
    setUp,
    queue: () => desk.hall.queue,
    pictures: join(dirname(documents), 'pictures'),
    sample,
    version,
    now,
    async forget(staff) {
      await accounts.forget(staff);
      await sessions.endAllOf(staff);
      live.recogniseAnew();
    },
  });

  const pushes = await openPushes({ db, hallId, desk, settings, now, local: pushLocal, oops });

  const past = hallFigures({ db, hall: hallId, settings, now });
  const figuresOf = dayFigures(db, hallId);
  const later = () => void live.again('office').catch(oops);
  const figures = heldFor(FIGURES_FOR, () => figuresOf(dayOf(settings(), now())), later);
  const todayAt = dayToday(db, hallId, settings);
  const today = heldFor(FIGURES_FOR, () => todayAt(now()), later);
  const checks = heldFor(FIGURES_FOR, ready.all, later);
  const seenAtDesk = () => deskView(desk.hall, settings(), devicesSeen(), now());
  const officeView = async (): Promise<OfficeView> => {
    const [counted, sofar, checked, langs] = [await figures(), await today(), await checks(), await speech.langs()];
    const voice = { pack: packs.mark(), credit: packs.credit(), langs };
    return { ...seenAtDesk(), devices: present.list(), readiness: checked, figures: counted, today: sofar, voice };
  };

  /** What there is to see at a place; a ticket of an earlier day is read from the facts. */
  const look = (place: Place): AnyView | null | Promise<AnyView | null> => {
    if (place === 'office') return officeView();
    if (place === 'desk') return seenAtDesk();
    const seen = viewFrom(place, desk.hall, settings(), now());
    return seen ?? (place.startsWith('ticket/') ? left(place.slice('ticket/'.length)) : null);
  };
  const left = async (id: string): Promise<AnyView | null> => {
    const found = await facts.find(id);
    if (!found) return null;
    const { view } = found;
    const isReviewed = view.status === 'done' && (desk.hall.reviews.reviewed.has(id) || (await facts.isReviewed(id)));
    const review = reviewOf({ ...view, ...found }, isReviewed, settings(), now());
    if (!linkTells({ day: found.day, ...review }, dayOf(settings(), now()), settings().rules['purge.ticket_link_days'])) return null;
    return { ...ticketPlace(desk.hall, settings(), view, { ...view, ...found }, now()), ...review };
  };

  /** What the rules would look at, were these the documents, on the day of an instant. */
  const settingsAt = (all: Documents, rosters: ReadonlyMap<string, Roster>, at: Instant): Settings =>
    settingsFrom(all, {
      day: localTime(at, all.hall.timezone).day,
      rosters,
      clock: { set: clock.set, pace: clock.pace },
      url: url(),
      pack: packs.mark(),
    });
  const walls = wallsThen({ db, hallId, journal: written, days: snapshots, versions, documents: folder.documents, settingsAt, oops });

  const shared = { desk, settings, now };
  const rosters = { settings, feeds: dutyFeeds(db, hallId), record: dutyRecord(db, hallId) };
  const built = app({
    api: [
      hallRoutes(shared),
      ticketRoutes({ ...shared, personKeys, facts, notifications }),
      findRoutes({ ...shared, facts, slips, machineNow }),
      guideRoutes({ ...shared, facts }),
      printRoutes({ ...shared, facts, slips }),
      notificationRoutes({ ...shared, notifications, slips }),
      pushRoutes({ desk, facts, pushes }),
      windowRoutes(shared),
      sessionRoutes({
        ...shared,
        accounts,
        sessions,
        secure: tls !== null,
        machineNow,
        ended: (secret) => live.endSession(secret),
        endedMany: () => live.recogniseAnew(),
      }),
      accountRoutes({ ...shared, accounts, sessions, open: () => live.sessions(), ended: () => live.recogniseAnew() }),
      deviceRoutes({
        ...shared,
        devices,
        presence: present,
        slips,
        buildOf: builds(screens),
        ended: (id) => live.endDevice(id),
        nudge: (id) => live.nudge(id),
        oops,
      }),
      pairingRoutes({ desk, devices, pairing, settings }),
      deskRoutes({ desk, settings, now }),
      speechRoutes({ speech, packs }),
      calendarRoutes(),
      slipRoutes({ settings, now }),
      ruleRoutes({ setUp, accounts, sample }),
      settingsRoutes({ setUp, accounts }),
      matterHistoryRoutes({ setUp, accounts }),
      tryRoutes({ ...shared, documents: folder.documents, settingsWith: settings.with }),
      pictureRoutes({ pictures: picturesFolder(join(dirname(documents), 'pictures')), desk, settings }),
      previewRoutes({
        setUp,
        desk,
        now,
        settingsWith: (all, rosters) => settingsAt(all, rosters, now()),
      }),
      tableRoutes({ setUp }),
      rosterRoutes({ ...rosters, desk, setUp, now }),
      setUpRoutes({ desk, settings, setUp, bundles }),
      journalRoutes({ journal: written, desk }),
      figureRoutes({ figures: past, settings }),
      auditRoutes({ ...shared, audit: auditOf(db, hallId), hallId, accounts, chain, walls, machineNow, software: version, oops }),
      careRoutes({ care, oops }),
      aboutRoutes({
        about: () =>
          about({
            db,
            version,
            database: databaseFile(dirname(documents)),
            screens,
            startedAt,
            seq: () => desk.hall.seq,
            care,
            voice: packs.credit,
          }),
      }),
      apiRoutes(),
    ],
    health: healthRoutes({ ready, metrics: metrics.registry }),
    papers: rosterPages({ ...rosters, recognise }),
    watched: [requestLog(log), metrics.watched],
    pages: screens
      ? pages({
          screens,
          look: async <P extends Place>(place: P) => (await look(place)) as ViewOf<P> | null,
          matter: (code) => matterView(settings(), code),
          notification: async (id) => {
            const kept = await notifications.find(id);
            return kept && notificationView(kept, settings());
          },
          post: (slug) => postText(settings(), slug, now()),
          pictures: join(dirname(documents), 'pictures'),
        })
      : null,
    recognise,
    secure: tls !== null,
    url,
    oops,
  });
  const times = timesOf(bounds);
  const http: Server = bound(tls ? createSecureServer({ ...tls, ...times }, built) : createServer(times, built), bounds);
  const live = openLive({ http, desk, settings, look, recognise, url, oops });
  metrics.follow({
    desk,
    settings,
    now,
    live,
    devices: present.heard,
    printers: lines.states.views,
    backup: care.backups.standing,
    database: databaseFile(dirname(documents)),
    ready: ready.server,
  });

  /** What every second of the machine's clock does: a screen that has fallen silent is missed, and another speaks in its place. */
  const lookAround = async (): Promise<void> => {
    if (present.lookAround()) live.refresh();
    const silent = present.silent();
    if (silent.length > 0) await desk.ask({ about: 'devices', type: 'lose', by: 'clock', devices: silent });
    await clerks.lookAround();
  };
  const passTime = async (): Promise<void> => {
    await desk.ask({ about: 'time', type: 'tick' });
    await lookAround();
    lines.lookAround();
    await setUp.lookAgain();
    await packs.lookAgain();
    await sessions.note();
    await personKeys.forget(dayOf(settings(), now()), settings().rules['ticket.id_retention_days']);
    live.endWhere(({ session }) => session !== null && !sessions.isOpen(session));
    live.refresh();
    pushes.look();
    care.look();
  };
  opened = true;
  let shut = false;
  void past.sheets.prepare(() => shut).catch(oops);
  await packs.lookAgain();
  chain.soon(); // the days that turned while the hall was off, or before there were marks
  const clockTicks = clockwork({ pace: clock.pace, tick: passTime, oops });
  const watch = setInterval(() => void lookAround().catch(oops), LOOK_AROUND);
  watch.unref();

  return {
    http,
    desk,
    devices,
    accounts,
    settings,
    live,
    chain,
    fresh: folder.fresh,
    /** What every half minute of the hall's clock does. */
    passTime,
    /** What is done by day has come to its end. */
    looked: care.looked,
    /** Sets the administrator's password if there is none yet; says the one that was made up, once. */
    firstAdminPassword: (given: string | null) => firstPassword(accounts, given),
    /**
     * Takes nobody in any more, lets everything that is under way finish, and folds the database into one file. With a `patience`, whoever
     * still hangs on the line after so many milliseconds is hung up on, and long errands are left where they are: all of them begin anew.
     */
    async close(patience = Number.POSITIVE_INFINITY): Promise<void> {
      shut = true;
      clockTicks.stop();
      clearInterval(watch);
      setUp.close();
      await within(patience, live.close(), () => http.closeAllConnections()); // closes the doors behind the last request
      const errandsDone = Promise.all([chain.close(), walls.close(), slips.close(), pushes.close(), care.close()]);
      await within(patience, errandsDone, () => log.warn({}, 'long errands were left where they are'));
      await desk.close();
      await foldIn(db).catch(oops);
      await db.destroy();
    },
  };
}

/** Waits for something, but not for ever: then `enough` is done, and it is waited for no more. */
async function within(patience: number, done: Promise<unknown>, enough: () => void): Promise<void> {
  if (patience === Number.POSITIVE_INFINITY) return void (await done);
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<'over'>((tell) => {
    timer = setTimeout(tell, patience, 'over');
  });
  if ((await Promise.race([done, over])) === 'over') enough();
  clearTimeout(timer);
}

async function firstPassword(accounts: Accounts, given: string | null): Promise<string | null> {
  if (await accounts.hasPassword(ADMIN)) return null;
  const password = given ?? newSecret(9);
  await accounts.setPassword(ADMIN, password, false);
  return given === null ? password : null;
}

/** The documents as the rules look at them on the hall's day, made again only when one of them has changed, or the day. */
function settingsReader(
  folder: SettingsFolder,
  { now, set, pace }: Needs['clock'],
  url: Needs['url'],
  packNow: () => string | null,
): SettingsReader {
  let made: { from: string; pack: string | null; generation: number; day: Day; settings: Settings } | null = null;
  const more = (day: Day) => ({ day, rosters: folder.rosters(), clock: { set, pace }, url: url(), pack: packNow() });
  const today = () => localTime(now(), folder.documents().hall.timezone).day;
  const lookedAt = { minute: Number.NaN, generation: Number.NaN, day: '' }; // a day turns with a minute: not worth asking for each request
  const dayNow = (): Day => {
    const [minute, { generation }] = [Math.floor(now() / MINUTE), folder];
    if (lookedAt.minute !== minute || lookedAt.generation !== generation) Object.assign(lookedAt, { minute, generation, day: today() });
    return lookedAt.day;
  };
  return Object.assign(
    () => {
      const [from, pack, day] = [url(), packNow(), dayNow()];
      if (made?.from !== from || made.pack !== pack || made.generation !== folder.generation || made.day !== day)
        made = { from, pack, generation: folder.generation, day, settings: settingsFrom(folder.documents(), more(day)) };
      return made.settings;
    },
    { with: (drafts: Partial<Documents>) => settingsFrom({ ...folder.documents(), ...drafts }, more(dayNow())) },
  );
}
/** The settings in force; `with`: as they would be with other documents, for looking and never for deciding. */
type SettingsReader = (() => Settings) & { with: (drafts: Partial<Documents>) => Settings };

/** How the hall reads its own names and numbers; the very same value until a document changes. */
function readingsOf(settings: () => Settings): () => Reading {
  let made: { from: Settings; reading: Reading } | null = null;
  return () => {
    const from = settings();
    if (made?.from !== from) {
      const { hall, queues, departments } = from;
      const named = [...queues, ...departments].flatMap((one) => {
        const pinyin = readingOf(one);
        return pinyin === null ? [] : [{ name: one.name_zh, pinyin }];
      });
      made = { from, reading: { one: hall.voice.one, names: named } };
    }
    return made.reading;
  };
}

const LOOK_AROUND = 1_000; // milliseconds: a screen that is missed is missed at once
const FIGURES_FOR = 3_000; // milliseconds: counting a busy day again and again would be felt by those who take numbers

/** The answer of a moment ago, asked anew when it is too old; whoever asks meanwhile gets the same, and `later` is told when it is time to look again. */
function heldFor<T>(ms: number, ask: () => Promise<T>, later: () => void): () => Promise<T> {
  let held: { until: number; answer: Promise<T>; again: boolean } | null = null;
  return () => {
    const left = (held?.until ?? 0) - performance.now();
    if (!held || left <= 0) {
      held = { until: performance.now() + ms, answer: ask(), again: false };
    } else if (!held.again) {
      held.again = true;
      setTimeout(later, left + 1).unref();
    }
    const { answer } = held;
    answer.catch(() => {
      held = null; // a fault is not kept
    });
    return answer;
  };
}

export const databaseFile = (data: string): string => join(data, 'hall.db');
