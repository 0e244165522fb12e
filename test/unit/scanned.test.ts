import { expect, test } from 'vitest';
import { checkSign } from '../../shared/resident-id.ts';
import { meaningOf } from '../../shared/scanned.ts';

const HALL = 'http://192.0.2.10:8080';
const ID = '0b7e1c52-9a3d-4f60-8c1e-5d2a7b3c2f11';
const card = (seventeen: string) => seventeen + checkSign(seventeen);
const [own, permit, wrong] = [card('53000019850714001'), card('81000019920229001'), '530000198507140010'];

test.each([
  ['a slip of this hall', `${HALL}/t/${ID}`, { is: 'ticket', id: ID }],
  ['a slip from before the hall had a name', `https://hall.example/t/${ID}`, { is: 'ticket', id: ID }],
  ['a scanner with caps lock on', `HTTPS://HALL.EXAMPLE/T/${ID.toUpperCase()}`, { is: 'ticket', id: ID }],
  ['an address with more behind it', `${HALL}/t/${ID}/?from=slip#x`, { is: 'ticket', id: ID }],
  ['the bare id', ` ${ID}\n`, { is: 'ticket', id: ID }],
  ['a notice of this hall', `${HALL}/m/GA-HZ-001`, { is: 'matter', code: 'GA-HZ-001' }],
  ['an ID card', ` ${own} `, { is: 'resident-id', kind: 'resident-id', number: own }],
  ['a residence permit', permit, { is: 'resident-id', kind: 'residence-permit', number: permit }],
])('%s', (_what, text, meaning) => expect(meaningOf(text, HALL)).toEqual(meaning));

test.each([
  ['somebody else’s page', 'https://other.example/m/GA-HZ-001'],
  ['an ID card with one wrong digit', wrong],
  ['a ticket of another kind', `${HALL}/t/0b7e1c52-9a3d-1f60-8c1e-5d2a7b3c2f11`],
  ['something within a ticket', `${HALL}/t/${ID}/x`],
  ['another page with a ticket in it', `${HALL}/x?/t/${ID}`],
  ['a script', `javascript:location="${HALL}/t/${ID}"`],
  ['a climb', `${HALL}/m/..%2F..%2Fadmin`],
  ['a health code', 'https://health.example/c/1234567890'],
  ['a barcode', '6901234567892'],
  ['half an address', 'http://'],
  ['no port', 'http://x:99999/t/'],
  ['nothing', ''],
  ['very much', `${HALL}/t/${ID}?${'x'.repeat(1000)}`],
])('%s means nothing', (_what, text) => expect(meaningOf(text, HALL)).toEqual({ is: 'unknown' }));
