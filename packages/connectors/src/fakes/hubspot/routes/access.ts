import { objectTypes } from '../portal/objectTypes.js';
import type { RouteAccess } from '../serving/route.js';

type Param = (name: string) => string;

/** Scopes for the records of an object type: developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/scopes. */
const recordScopes: Readonly<Record<string, readonly string[]>> = {
  tickets: ['tickets'],
  companies: ['crm.objects.companies'],
};

/** Notes and the other activities are reached with the scopes of contacts; what e-mails say has one of its own. */
function scopesOf(segment: string, doing: 'read' | 'write'): RouteAccess {
  const type = objectTypes.find(({ name, singular, id }) => [name, singular, id].includes(segment));
  if (type?.name === 'emails' && doing === 'read') return { scopes: ['sales-email-read'] };
  const scopes = recordScopes[type?.name ?? ''] ?? ['crm.objects.contacts'];
  return { scopes: scopes.map((scope) => (scope === 'tickets' ? scope : `${scope}.${doing}`)) };
}

export const readsRecords = (param: Param): RouteAccess => scopesOf(param('objectType'), 'read');
export const writesRecords = (param: Param): RouteAccess => scopesOf(param('objectType'), 'write');

/** The settings of an object type: its properties, their rules and its pipelines. */
function schemaScopes(segment: string, doing: 'read' | 'write'): RouteAccess {
  const { scopes } = scopesOf(segment, doing);
  return { scopes: scopes.map((scope) => scope.replace('crm.objects', 'crm.schemas')) };
}

export const readsSchema = (param: Param): RouteAccess => schemaScopes(param('objectType'), 'read');
export const writesSchema = (param: Param): RouteAccess => schemaScopes(param('objectType'), 'write');

export const needs =
  (...scopes: readonly string[]) =>
  (): RouteAccess => ({ scopes });

/** All scopes that this stand-in knows. */
export const everyScope: readonly string[] = [
  'tickets',
  'crm.objects.contacts.read',
  'crm.objects.contacts.write',
  'crm.objects.companies.read',
  'crm.objects.companies.write',
  'crm.objects.owners.read',
  'crm.schemas.contacts.read',
  'crm.schemas.contacts.write',
  'crm.schemas.companies.read',
  'crm.schemas.companies.write',
  'files',
  'files.ui_hidden.read',
  'sales-email-read',
];
