import { expect, test } from 'vitest';
import { TicketId } from '../../shared/requests.ts';
import { newId } from '../../ui/new-id.ts';

test('an id of ours is an id', () => {
  for (let n = 0; n < 2000; n++) expect(TicketId.parse(newId())).toHaveLength(36);
});
