// A card reader one can hold: speaks the protocol of docs/card-reader.md, with cards that nobody owns.
import './node-version.mjs';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { WebSocketServer } from 'ws';

const { values } = parseArgs({ options: { port: { type: 'string', default: '8970' }, origin: { type: 'string' } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`不是端口 Not a port: ${values.port}`);
  process.exit(1);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const numbered = (seventeen) =>
  seventeen + '10X98765432'[WEIGHTS.reduce((sum, weight, nth) => sum + weight * Number(seventeen[nth]), 0) % 11];
/** Made up; the district 0000 is nobody's. */
const CARDS = {
  'resident-id': { kind: 'resident-id', number: numbered('53000019850714001'), bornOn: '1985-07-14' },
  'residence-permit': { kind: 'residence-permit', number: numbered('81000019920229001'), bornOn: '1992-02-29' },
  'foreign-permanent-id': { kind: 'foreign-permanent-id', number: numbered('91184019800520001'), bornOn: '1980-05-20' },
};
const elderly = { kind: 'resident-id', number: numbered('53000019480302002'), bornOn: '1948-03-02' };

let state = { type: 'ready' };
let card = null;
const screens = new Set();
let turnedAway = 0;
const tell = (message) => {
  for (const screen of screens) screen.send(JSON.stringify(message));
};

/** What can be done with it, by hand or over HTTP: the words are those of the prompt. */
const DEEDS = {
  card(given) {
    card = given ?? CARDS['resident-id'];
    tell({ type: 'card', ...card });
  },
  removed() {
    card = null;
    tell({ type: 'removed' });
  },
  ready() {
    state = { type: 'ready' };
    tell(state);
  },
  fault(why = 'no reader') {
    state = { type: 'fault', why };
    card = null;
    tell(state);
  },
  /** Whatever is given, as it is: to see that the kiosk takes no harm. */
  raw(text = '') {
    for (const screen of screens) screen.send(text);
  },
  /** As if its program had crashed. */
  drop() {
    for (const screen of screens) screen.terminate();
  },
};

/** `PUT /card` lays one on (its body, or the usual one), `DELETE /card` takes it away; `POST /ready|fault|raw|drop`. */
const server = createServer((req, res) => {
  let body = '';
  req.setEncoding('utf8').on('data', (part) => {
    body = (body + part).slice(0, 10_000);
  });
  req.on('end', () => {
    const end = (status) =>
      res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ state, card, screens: screens.size, turnedAway }));
    const what = req.url?.slice(1) ?? '';
    try {
      if (req.headers.origin) return end(403); // no page lays a card on
      if (req.method === 'GET' && what === '') return end(200);
      if (req.method === 'PUT' && what === 'card') DEEDS.card(body ? JSON.parse(body) : undefined);
      else if (req.method === 'DELETE' && what === 'card') DEEDS.removed();
      else if (req.method === 'POST' && ['ready', 'fault', 'raw', 'drop'].includes(what)) DEEDS[what](body || undefined);
      else return end(404);
      end(200);
    } catch {
      end(400);
    }
  });
});

// Any page in this browser could ask: only the hall's own is let in, once its address is given.
const isOurs = ({ origin }) => {
  const ours = !values.origin || origin === values.origin;
  if (!ours) turnedAway += 1;
  return ours;
};
const sockets = new WebSocketServer({ server, maxPayload: 1_000, verifyClient: isOurs });
sockets.on('connection', (screen) => {
  screens.add(screen);
  screen.on('close', () => screens.delete(screen)).on('error', () => screen.terminate());
  screen.send(JSON.stringify(state));
  if (card) screen.send(JSON.stringify({ type: 'card', ...card }));
});
server.on('error', (fault) => {
  console.error(fault.code === 'EADDRINUSE' ? `端口 ${port} 已被占用 Port ${port} is in use.` : fault.message);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => {
  console.log(`模拟读卡器 Card reader, pretended: ws://127.0.0.1:${server.address().port}`);
  console.log('c 放卡 lay a card on · o 老年人的卡 an elderly person · p 居住证 permit · f 外国人永居证 foreigner · r 拿走 take it away');
  console.log('x 故障 fault · k 恢复 ready again · q 退出 quit');
});

const KEYS = {
  c: () => DEEDS.card(),
  o: () => DEEDS.card(elderly),
  p: () => DEEDS.card(CARDS['residence-permit']),
  f: () => DEEDS.card(CARDS['foreign-permanent-id']),
  r: DEEDS.removed,
  x: () => DEEDS.fault(),
  k: DEEDS.ready,
  q: () => process.exit(0),
};
createInterface({ input: process.stdin }).on('line', (line) => {
  const key = line.trim();
  if (Object.hasOwn(KEYS, key)) KEYS[key]();
  console.log(card ? `卡在 A card lies on it: ${card.number}` : state.type === 'fault' ? '故障 Fault' : '没有卡 No card');
});
