import { expect, it } from 'vitest';
import { faultsOf, type Shape } from './shape.js';

const shape: Shape = {
  id: 'text',
  'at?': 'instant',
  kind: 'ONE|TWO',
  tags: ['text'],
  'labels?': { '*': 'integer|null' },
};
const right = { id: '7', at: '2026-11-24T12:00:00.000Z', kind: 'TWO', tags: ['a'], labels: { x: 1, y: null } };

it('takes what has the shape, with or without what may be missing', () => {
  expect(faultsOf(shape, right, 'it')).toEqual([]);
  expect(faultsOf(shape, { id: '', kind: 'ONE', tags: [] }, 'it')).toEqual([]);
});

it.each([
  [{ ...right, id: 7 }, 'it.id is no text: 7'],
  [{ ...right, id: undefined }, 'it.id is missing'],
  [{ ...right, at: '2026-11-24' }, 'it.at is no instant: "2026-11-24"'],
  [{ ...right, kind: 'THREE' }, 'it.kind is no ONE|TWO: "THREE"'],
  [{ ...right, tags: 'a' }, 'it.tags is no list'],
  [{ ...right, tags: ['a', 2] }, 'it.tags[1] is no text: 2'],
  [{ ...right, labels: { x: 1.5 } }, 'it.labels.x is no integer|null: 1.5'],
  [{ ...right, labels: [] }, 'it.labels is no object'],
  [{ ...right, more: true }, 'it.more is not known'],
  [null, 'it is no object'],
])('says of %j: %s', (value, fault) => {
  expect(faultsOf(shape, value, 'it')).toEqual([fault]);
});
