import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { answerWith, memory, monotonic } from './answers.ts';

// socket.io and nothing else, with the options of the product: what telling as many screens as much costs at least.

const http = createServer();
const io = new Server(http, { serveClient: false, pingInterval: 10_000, pingTimeout: 15_000, maxHttpBufferSize: 20_000 });
let view: Record<string, unknown> = {};
let seq = 0;

io.on('connection', (screen) => {
  screen.on('watch', async (place: string, first: (view: unknown) => void) => {
    await screen.join(place);
    first({ seq: 0 });
  });
});

answerWith({
  memory,
  listen: () =>
    new Promise<number>((done) => {
      http.listen(0, '127.0.0.1', () => done((http.address() as AddressInfo).port));
    }),
  /** What is shown from now on: a real view of the product's, as it went over the wire. */
  load(text: string) {
    view = JSON.parse(text);
  },
  /** Tells all who watch a place; says when it began. */
  broadcast(place: string) {
    seq += 1;
    const at = monotonic();
    io.to(place).emit('view', place, { ...view, seq });
    return { seq, at };
  },
  /** Tells each place something of its own, of the same size; says when it began. */
  tellEach() {
    seq += 1;
    const at = monotonic();
    let ahead = 0;
    for (const place of io.of('/').adapter.rooms.keys()) {
      if (!place.startsWith('ticket/')) continue;
      ahead += 1;
      io.to(place).emit('view', place, { ...view, seq, id: place.slice('ticket/'.length), ahead });
    }
    return { seq, at };
  },
});
