import type { Owner } from '../portal/owners.js';
import { notFound } from '../refusal.js';
import { ok, pageOf, v3AndDated, type Route } from '../serving/route.js';
import { needs } from './access.js';

const ownerJson = ({ createdAt, updatedAt, ...others }: Owner) => ({
  ...others,
  type: 'PERSON',
  userIdIncludingInactive: others.userId,
  createdAt: new Date(createdAt).toISOString(),
  updatedAt: new Date(updatedAt).toISOString(),
  teams: [],
});

const readsOwners = needs('crm.objects.owners.read');

/** Users that records belong to. Those who were deactivated are only in the archived list. */
export const ownerRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: 'owners',
    versions: v3AndDated,
    access: readsOwners,
    answer({ portal, query }) {
      const email = query.get('email');
      const owners = portal.owners
        .filter(({ archived }) => archived === (query.get('archived') === 'true'))
        .filter((owner) => email === null || owner.email === email);
      const { results, paging } = pageOf(owners, query, { otherwise: 100, most: 500 }, ({ id }) => id);
      return ok({ results: results.map(ownerJson), ...(paging && { paging }) });
    },
  },
  {
    method: 'GET',
    path: 'owners/{id}',
    versions: v3AndDated,
    access: readsOwners,
    answer({ portal, query, param }) {
      const byUser = query.get('idProperty') === 'userId';
      const archived = query.get('archived') === 'true';
      const found = portal.owners.find(
        (owner) => String(byUser ? owner.userId : owner.id) === param('id') && owner.archived === archived,
      );
      if (!found) throw notFound(`Owner ${param('id')} does not exist`);
      return ok(ownerJson(found));
    },
  },
];
