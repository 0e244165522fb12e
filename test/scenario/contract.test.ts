import { randomUUID } from 'node:crypto';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { GROUPS } from '../../server/http/openapi/document.ts';
import { type Lang, REFUSALS, type RefusalWord } from '../../shared/words.ts';
import { type Ask, type Contract, contractOf, type Operation, routesOf, send } from '../support/contract.ts';
import { openHall } from '../support/open-hall.ts';
import { PROVOKED, SHARED, STATES } from '../support/provoked.ts';
import { withoutEnd } from '../support/sample-with.ts';
import { SCENES, type Scene } from '../support/scenes.ts';
import { everybody, KINDS, type Kind, type Person, stale, WHO_MAY_ASK } from '../support/who-may.ts';

const heard = new Set<string>(); // 'takeNumber quota-full': which operation was refused with which word
const note = (id: string, word: RefusalWord | null) => word && heard.add(`${id} ${word}`);

/** What the document's own example would send, for a scene to make true. */
const exampleOf = ({ parameters = [], requestBody }: Operation) => ({
  params: Object.fromEntries(parameters.map(({ name, example }) => [name, String(example)])),
  body: (requestBody?.content['application/json']?.example ?? {}) as Record<string, never>,
});

/** The example of an operation, sent in its scene; the answer is one that the document tells of. */
async function play(id: string, { in: wish = {}, set }: Scene, lang: Lang = 'zh-CN') {
  const hall = await openHall(wish);
  const contract = await contractOf(hall);
  const operation = contract.operation(id);
  const ask = await set(hall, exampleOf(operation));
  const said = await send(hall, operation, { lang, ...ask });
  const word = contract.expectTold(operation, said, lang);
  note(id, word);
  return { hall, contract, operation, ask, said, word };
}

test('the description is valid OpenAPI 3.1', async () => {
  const { document } = await contractOf(await openHall());
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document) as never)).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('every route stands in the description, and nothing that is no route', async () => {
  const hall = await openHall();
  const { operations } = await contractOf(hall);
  const told = operations.map(({ method, path }) => `${method} ${path}`);
  expect(told.sort()).toEqual((await routesOf(hall)).sort());
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
});

test('every example in the description is of its shape', async () => {
  const { document, operations, mistakes } = await contractOf(await openHall());
  for (const { path, method, requestBody, responses, parameters = [] } of operations) {
    const of = ['paths', path, method];
    for (const [nth, { example }] of parameters.entries())
      expect(mistakes(example, ...of, 'parameters', String(nth), 'schema'), `${of} ${nth}`).toEqual([]);
    for (const [type, { example }] of Object.entries(requestBody?.content ?? {}))
      expect(mistakes(example, ...of, 'requestBody', 'content', type, 'schema'), `${of}`).toEqual([]);
    for (const [status, { content = {} }] of Object.entries(responses)) {
      for (const [type, { example }] of Object.entries(content)) {
        if (type !== 'application/problem+json')
          expect(mistakes(example, ...of, 'responses', status, 'content', type, 'schema'), `${of} ${status}`).toEqual([]);
      }
    }
  }
  for (const word of REFUSALS) {
    const name = word.replace(/(?:^|-)([a-z])/g, (_all, letter: string) => letter.toUpperCase());
    expect(mistakes(document.components.examples[word]?.value, 'components', 'schemas', name), word).toEqual([]);
  }
});

test('the page for people tells of every operation and every word, leads nowhere dead, and runs nothing', async () => {
  const hall = await openHall();
  const { operations } = await contractOf(hall);
  const { body } = await hall.ask<string>('GET', '/api/');
  const ids = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const links = [...body.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
  expect([...operations.map(({ operationId }) => operationId), ...REFUSALS].filter((id) => !ids.has(id))).toEqual([]);
  expect(links.filter((id) => !ids.has(id))).toEqual([]);
  expect(body).not.toMatch(/<script|<style|style=|javascript:|\son\w+=/i);
});

test('there is a scene for every answer that the description promises', async () => {
  const { operations } = await contractOf(await openHall());
  const promised = operations.flatMap(({ operationId, responses }) =>
    Object.entries(responses).flatMap(([status, { $ref, content }]) =>
      $ref || content?.['application/problem+json'] ? [] : [`${operationId} ${status}`],
    ),
  );
  expect(Object.keys(SCENES).sort()).toEqual(promised.sort());
});

test.each(Object.entries(SCENES))('asked as its example says, %s is what is answered', async (name, scene) => {
  const [id = '', status] = name.split(' ');
  const { said, hall } = await play(id, scene);
  expect({ status: said.status, body: said.body }).toMatchObject({ status: Number(status) });
  if (name !== 'isReady 503') expect(hall.faults).toEqual([]);
});

const REFUSED = [...Object.entries(PROVOKED()).map(([word, [id, scene]]) => [id, word, scene] as const), ...SHARED];

test.each(REFUSED)('%s is refused with %s, in the language of the one who asked', async (id, word, scene) => {
  const { word: first, said, hall, contract, operation, ask } = await play(id, scene);
  expect(first, JSON.stringify(said.body)).toBe(word);
  const again = await send(hall, operation, { ...ask, lang: 'en' });
  expect(contract.expectTold(operation, again, 'en')).toBe(word);
  if (again.status === 429) expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(0);
});

test.each(Object.entries(STATES))('of a ticket that is %s, a window is told what the description says', async (_name, set) => {
  const hall = await openHall({ ...withoutEnd, rules: { ...withoutEnd.rules, 'call.choosing': true } });
  const contract = await contractOf(hall);
  const here = await hall.clerkAt('02');
  const other = await hall.clerkAt('03');
  const deeds = contract.operations.filter((one) => one.path.startsWith('/api/windows/') && 'ticket' in exampleOf(one).body);
  expect(deeds.length).toBeGreaterThan(10);
  for (const deed of deeds) {
    await here.do('resume');
    for (const clerk of [here, other]) {
      const { ticket } = (await clerk.see(clerk.no)).body;
      if (ticket) await clerk.do('complete', { ticket: ticket.id, outcome: 'done' });
    }
    const id = randomUUID();
    await set(hall, id, here, other);
    const said = await send(hall, deed, { by: { cookie: here.cookie }, body: { ...exampleOf(deed).body, ticket: id } });
    note(deed.operationId, contract.expectTold(deed, said, 'zh-CN'));
  }
  expect(hall.faults).toEqual([]);
});

const DEVICES = ['kiosk', 'display', 'pad'];
const mayAsk = ({ security }: Operation, kind: Kind): boolean =>
  security.length === 0 ||
  (kind !== 'nobody' &&
    security.some((one) => {
      const allowed = DEVICES.includes(kind) ? one.device : one.session;
      return allowed !== undefined && (allowed.length === 0 || allowed.includes(kind));
    }));
/** What takes something away comes last, signing out last of all. */
const inOrder = ({ operations }: Contract): Operation[] => [...operations].sort((a, b) => rank(a) - rank(b));
const rank = ({ operationId, method }: Operation): number =>
  operationId === 'signOut' ? 3 : operationId === 'lockSession' ? 2 : method === 'delete' ? 1 : 0;

test('who may ask what is written in one matrix: each operation has its line, and the description says the same', async () => {
  const { operations } = await contractOf(await openHall());
  expect([...WHO_MAY_ASK.keys()].sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
  for (const operation of operations)
    for (const kind of KINDS) {
      const cell = WHO_MAY_ASK.get(operation.operationId)?.[kind];
      expect(mayAsk(operation, kind), `${operation.operationId} by ${kind} is ${cell}`).toBe(cell !== '.');
    }
});

test('every operation asked by everybody: turned away who has no business there, let in who has', async () => {
  const hall = await openHall();
  const contract = await contractOf(hall);
  const people = await everybody(hall);
  expect(people.map(({ kind }) => kind).sort()).toEqual([...KINDS].sort());
  const nobodies = [{ authorization: 'Bearer wrong' }, { cookie: 'paihao=wrong' }, ...(await stale(hall))];
  const wrong: string[] = [];
  for (const [nth, operation] of inOrder(contract).entries()) {
    const { operationId: id } = operation;
    const cells = WHO_MAY_ASK.get(id);
    const by = nobodies[nth % nobodies.length] ?? {}; // each of them has its turn
    const all: readonly Person[] = cells?.nobody === '.' ? [...people, { kind: 'nobody', by }] : people;
    for (const { kind, by: asker } of all) {
      const cell = cells?.[kind];
      const { seq } = hall.desk.hall;
      const said = await send(hall, operation, { by: asker, ...(cell === '.' ? {} : harmless(operation)) });
      const word = contract.expectTold(operation, said, 'zh-CN');
      if (cell === '.') note(id, word);
      const closed = kind === 'nobody' ? 'not-signed-in' : 'not-allowed';
      const fits =
        cell === '.' ? word === closed && hall.desk.hall.seq === seq : word !== 'not-signed-in' && (cell === '~' || word !== 'not-allowed');
      if (!fits) wrong.push(`${id} by ${kind} is ${cell}: ${said.status} ${word}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(hall.faults).toEqual([]);
});

/** The same question, so that nothing comes of it: a body that is nothing, or something that is not there. */
const harmless = ({ method, parameters = [], operationId }: Operation): Ask =>
  method === 'get'
    ? {}
    : {
        ...(operationId === 'signOut' ? {} : { body: '[0]' }),
        params: Object.fromEntries(parameters.filter((one) => one.in === 'path').map(({ name }) => [name, NOT_THERE[name] ?? 'none'])),
      };
const NOT_THERE: Readonly<Record<string, string>> = { no: '02', document: 'queues' };

const NONSENSE: unknown[] = [
  undefined,
  '{"queue":',
  '[]',
  '"x"',
  'null',
  '{}',
  { queue: '__proto__' },
  { ticket: 1, extra: true },
  'x'.repeat(70_000),
];
const NOWHERE = ['constructor', '__proto__', '%00', 'roster-2026-13', '99', '999999999999', randomUUID(), '号'];

test('nothing and nonsense are answered as the description says, whoever asks', async () => {
  const hall = await openHall();
  const contract = await contractOf(hall);
  const people = await everybody(hall);
  let asked = 0;
  const tell = async (operation: Operation, ask: Ask) => {
    asked += 1;
    const lang = asked % 2 ? 'en' : 'zh-CN';
    note(operation.operationId, contract.expectTold(operation, await send(hall, operation, { ...ask, lang }), lang));
  };
  for (const operation of inOrder(contract)) {
    const askers = people.filter(({ kind }) => kind === 'nobody' || mayAsk(operation, kind));
    for (const [nth, { by }] of askers.entries()) {
      // All of it from one of them, a piece of it from each of the others; with the full matrices all from everybody.
      const some = <T>(all: readonly T[]) =>
        nth === askers.length - 1 || process.env.PAIHAO_ALL ? all : all.filter((_one, at) => at === nth % all.length);
      if (operation.method !== 'get') for (const body of some(NONSENSE)) await tell(operation, { by, body });
      const [param] = (operation.parameters ?? []).filter((one) => one.in === 'path');
      if (param) for (const nowhere of some(NOWHERE)) await tell(operation, { by, params: { [param.name]: nowhere } });
      const queries = (operation.parameters ?? []).filter((one) => one.in === 'query');
      for (const { name } of queries)
        for (const value of some(['', '-1', '__proto__', 'x'.repeat(100)])) await tell(operation, { by, query: { [name]: value } });
    }
  }
  expect(hall.faults).toEqual([]);
});

test('every word of the closed list has been heard', () => {
  expect([...new Set([...heard].map((one) => one.split(' ')[1] ?? ''))].sort()).toEqual([...REFUSALS].sort());
});

test('every word that the description tells of an operation has been heard from it', () => {
  const told = GROUPS.flatMap(({ operations }) =>
    operations
      .filter(({ who }) => who !== 'local') // nobody in here comes from outside the house
      .flatMap(({ id, refusals }) => refusals.map((word) => `${id} ${word}`)),
  );
  expect(told.filter((one) => !heard.has(one))).toEqual([]);
});
