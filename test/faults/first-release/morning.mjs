// node morning.mjs <folder of the first release> <folder for what comes of it>
// How hall.tar.gz and killed.tar.gz were made, and beside each what was answered until then: two days on the server of the first issue's last commit (43c4af7, built by its
// own `npm ci && npx vite build --app`), by its public interface alone; the second morning is stopped in order (hall), then lived on and
// ended by SIGKILL, so that the write-ahead log holds what came last (killed).
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [release = '', into = ''] = process.argv.slice(2);
const PORT = '18973';
const url = `http://127.0.0.1:${PORT}/api`;
const data = join(resolve(into), 'data');
rmSync(data, { recursive: true, force: true });
mkdirSync(data, { recursive: true });

let child;
async function start(clock) {
  const own = { HALL_DATA: data, HALL_ADMIN_PASSWORD: 'admin-password', HALL_CLOCK: clock, HALL_PACE: '20', PORT, HOST: '127.0.0.1' };
  const env = { PATH: process.env.PATH, ...own };
  child = spawn(process.execPath, ['dist/server/main.js'], { cwd: release, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  while (!said.includes('/api/hall')) await new Promise((done) => setTimeout(done, 50));
  return said;
}
async function stop(signal) {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await ended;
}
async function ask(method, path, body, by = {}) {
  const headers = { ...by, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  const said = await fetch(url + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await said.text();
  return { status: said.status, body: text ? JSON.parse(text) : null, cookie: (said.headers.get('set-cookie') ?? '').split(';')[0] };
}
async function good(...asked) {
  const said = await ask(...asked);
  if (said.status >= 300) throw new Error(`${asked[0]} ${asked[1]} was answered ${said.status} ${JSON.stringify(said.body)}`);
  return said;
}
async function signIn(account, password = account, newPassword) {
  return { cookie: (await good('POST', '/sessions', { account, password, ...(newPassword ? { newPassword } : {}) })).cookie };
}

const answered = { tickets: [], calls: [], devices: [], staff: [], queues: [] };
const cookies = {};
const given = new Map(); // ids, in the order of their taking
const call = (view) => view.ticket && answered.calls.push({ ticket: view.ticket.id, number: view.ticket.number, window: view.window });

async function take(token, queue, more = {}) {
  const id = randomUUID();
  const { body } = await good('PUT', `/tickets/${id}`, { queue, ...more }, { authorization: `Bearer ${token}` });
  given.set(id, body.number);
  return id;
}
const window = (no, by) => {
  let here = null;
  const at = async (what, body = {}) => {
    const { body: view } = await good('POST', `/windows/${no}/${what}`, body, by);
    if (['call-next', 'recall', 'call'].includes(what)) call(view);
    here = view.ticket?.id ?? null;
    return view;
  };
  return { at, next: () => at('call-next', { leaving: here }), here: () => here };
};
const resident = (nth) => {
  const first = `6599001980010${10 + (nth % 90)}${nth % 10}`.slice(0, 17).padEnd(17, '0');
  const sum = [...first].reduce((all, digit, place) => all + Number(digit) * (2 ** (17 - place) % 11), 0);
  return { kind: 'resident-id', number: `${first}${'10X98765432'[sum % 11]}` };
};
/** What a ticket's holder is told of it, for every ticket that there is. */
async function writeDown(name) {
  answered.tickets = [];
  for (const id of given.keys()) {
    const { body } = await good('GET', `/tickets/${id}`);
    answered.tickets.push({ id, number: body.number, status: body.status, queue: body.queue });
  }
  answered.queues = (await good('GET', '/queues')).body.map(({ queue, waiting }) => ({ queue, waiting }));
  const lists = Object.entries(answered).map(
    ([key, list]) => `${JSON.stringify(key)}:[\n${list.map((one) => JSON.stringify(one)).join(',\n')}]`,
  );
  writeFileSync(join(into, `${name}.json`), `{${lists.join(',\n')}}\n`);
}
const pack = (name) => spawnSync('tar', ['czf', resolve(into, `${name}.tar.gz`), '-C', data, '.'], { stdio: 'inherit' });

// —— the day before: some work, then somebody edits the settings by hand ——————————————————————————————————
const said = await start('2026-11-30T09:00:00+08:00');
const admin = await signIn('admin', 'admin-password');
for (const [kind, more] of [
  ['kiosk', {}],
  ['kiosk', {}],
  ['display', { zone: 'A' }],
  ['display', {}],
  ['pad', { window: '02' }],
]) {
  const { body } = await good('POST', '/devices', { kind, name: `${kind} ${answered.devices.length + 1}`, ...more }, admin);
  const code = new URL(body.link).hash.replace('#pair=', '');
  // Two are paired by their link, whose token takes the other's place; one link is still to be opened; the others use the first token.
  const paired = answered.devices.length < 2 ? (await good('POST', '/devices/pair', { code })).body.token : null;
  answered.devices.push({ id: body.id, kind, token: paired ?? body.token, ...(paired ? {} : { code }) });
}
const startCode = /kiosk\/#pair=(\S+)/.exec(said)?.[1];
answered.devices.push({ kind: 'kiosk', token: (await good('POST', '/devices/pair', { code: startCode })).body.token });
const [{ token }] = answered.devices;
for (let nth = 0; nth < 24; nth += 1) await take(token, 'ABCD'.charAt(nth % 4), nth % 5 === 0 ? { document: resident(nth) } : {});
const yesterday = window('02', await signIn('YL-1003'));
await yesterday.at('open');
for (let nth = 0; nth < 5; nth += 1) await yesterday.next();
await yesterday.at('complete', { ticket: yesterday.here(), outcome: 'done' });
await yesterday.at('close');
await stop('SIGTERM');
const queues = JSON.parse(readFileSync(join(data, 'settings', 'queues.json'), 'utf8'));
queues[0].avg_service_minutes = 9;
writeFileSync(join(data, 'settings', 'queues.json'), `${JSON.stringify(queues, null, 2)}\n`);
const hall = JSON.parse(readFileSync(join(data, 'settings', 'hall.json'), 'utf8'));
hall.name_zh = '云岭市政务服务中心（第一版）';
writeFileSync(join(data, 'settings', 'hall.json'), `${JSON.stringify(hall, null, 2)}\n`);

// —— the morning ———————————————————————————————————————————————————————————————————————————————————————————
await start('2026-12-01T09:00:00+08:00');
const badges = { '02': 'YL-1003', '03': 'YL-1004', 13: 'YL-1011', 14: 'YL-1012', 17: 'YL-1015', '05': 'YL-1037', '09': 'YL-1007' };
const at = {};
for (const [no, badge] of Object.entries(badges)) {
  const changed = no === '03' ? 'a-password-of-her-own' : undefined;
  const by = await signIn(badge, badge, changed);
  answered.staff.push({ badge, password: changed ?? badge, window: no });
  cookies[no] = by;
  at[no] = window(no, by);
  await at[no].at('open');
}
const PRIORITY = ['elderly', 'pregnant', 'disabled', null, null, null];
for (let nth = 0; nth < 90; nth += 1) {
  await take(answered.devices[nth % 2].token, 'ABCDGRSAEBCFHJKLMNPQ'.charAt(nth % 20), {
    priority: PRIORITY[nth % 6],
    lang: nth % 9 === 0 ? 'en' : 'zh-CN',
    ...(nth % 4 === 0 ? { document: resident(100 + nth) } : {}),
  });
}
for (const no of ['02', '03', '13', '14', '17', '05']) await at[no].next();
await at['02'].at('serve', { ticket: at['02'].here() });
await at['02'].next(); // the first is done, the second called
await at['02'].at('serve', { ticket: at['02'].here() });
const held = at['02'].here();
await at['02'].at('hold', { ticket: held });
await at['02'].next();
await at['03'].at('serve', { ticket: at['03'].here() });
await at['03'].at('transfer', { ticket: at['03'].here(), to: { window: '13' }, note: '材料已核对' });
await at['03'].next();
await at['03'].at('serve', { ticket: at['03'].here() });
await at['03'].at('complete', { ticket: at['03'].here(), outcome: 'accepted' });
await at['03'].next();
await at['13'].at('serve', { ticket: at['13'].here() });
await at['13'].at('transfer', { ticket: at['13'].here(), to: { queue: 'A' } });
await at['13'].next();
for (const no of ['14', '17']) {
  const ticket = at[no].here();
  const by = cookies[no];
  let said = await ask('POST', `/windows/${no}/recall`, { ticket }, by);
  while (said.body.refusal === 'too-soon') said = await ask('POST', `/windows/${no}/recall`, { ticket }, by);
  call(said.body);
  await at[no].at('miss', { ticket });
  if (no === '17') await good('POST', `/tickets/${ticket}/rejoin`);
}
const handed = [...given.keys()].find((id) => id === answered.calls.find(({ window: no }) => no === '03').ticket);
await at['13'].at('accept', { ticket: handed });
await at['02'].at('serve', { ticket: at['02'].here() });
await at['09'].at('pause', { reason: '开会' });
const ids = [...given.keys()];
for (const nth of [40, 55, 70]) await good('POST', `/tickets/${ids[nth]}/cancel`);
await writeDown('hall');
await stop('SIGTERM');
pack('hall');

// —— and on, until the power is gone ————————————————————————————————————————————————————————————————————————
await start('2026-12-01T10:00:00+08:00');
for (let nth = 0; nth < 30; nth += 1) await take(token, 'ABCD'.charAt(nth % 4));
for (const no of ['03', '13', '05', '14']) await at[no].next();
await writeDown('killed');
await stop('SIGKILL');
pack('killed');
console.log(`${given.size} tickets, ${answered.calls.length} calls`);
