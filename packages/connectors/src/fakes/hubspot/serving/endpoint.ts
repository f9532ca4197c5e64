import { objectTypes } from '../portal/objectTypes.js';
import type { Method, Route } from './route.js';

/** A path without its prefix and version. */
export interface VersionedPath {
  path: string;
  version: string;
}

const isVersion = (segment: string | undefined): boolean => /^(v\d|\d{4}-\d{2})$/.test(segment ?? '');

/**
 * Takes the version out of a path. HubSpot's older paths have it after the product, the dated ones after the area.
 *
 * @example
 * splitVersion('/crm/v3/objects/tickets/7') // { path: 'objects/tickets/7', version: 'v3' }
 * splitVersion('/crm/objects/2026-09/tickets/7') // { path: 'objects/tickets/7', version: '2026-09' }
 */
function splitVersion(pathname: string): VersionedPath | undefined {
  const segments = pathname.split('/').filter((segment) => segment !== '');
  const [product, second, third] = segments;
  const at = isVersion(second) ? 1 : isVersion(third) ? 2 : -1;
  const version = segments[at];
  if (version === undefined) return undefined;
  const path = [...segments.slice(0, at), ...segments.slice(at + 1)].join('/');
  if (product !== 'crm') return { path, version };
  const wanted = version.startsWith('v') && second !== 'associations' ? 1 : 2;
  return at === wanted ? { path: path.slice('crm/'.length), version } : undefined;
}

/** An operation that a request asks for. */
export interface Endpoint {
  route: Route;
  version: string;
  param(name: string): string;
}

/**
 * Finds the operation. The one with the fewest parts that vary wins: `objects/tickets/search` is no ticket "search".
 *
 * @returns undefined where there is none of that path, method and version
 */
export function findEndpoint(routes: readonly Route[], method: string, pathname: string): Endpoint | undefined {
  const split = splitVersion(pathname);
  if (!split) return undefined;
  const parts = split.path.split('/');
  const fitting = routes
    .filter((route) => route.method === (method as Method) && route.versions.includes(split.version))
    .filter((route) => fits(route.path.split('/'), parts))
    .sort((a, b) => variables(a) - variables(b));
  const [route] = fitting;
  if (!route) return undefined;
  const names = route.path.split('/');
  return { route, version: split.version, param: (name) => decode(parts[names.indexOf(`{${name}}`)] ?? '') };
}

const isVariable = (part: string): boolean => part.startsWith('{');

const fits = (pattern: readonly string[], parts: readonly string[]): boolean =>
  pattern.length === parts.length && pattern.every((part, index) => isVariable(part) || part === parts[index]);

const variables = (route: Route): number => route.path.split('/').filter(isVariable).length;

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** How an operation is called in counts and faults: `POST objects/tickets/batch/upsert`, with the ids left open. */
export function endpointName({ route, param }: Endpoint): string {
  const path = route.path
    .split('/')
    .map((part) => (/^\{(o|toO)bjectType\}$/.test(part) ? typeName(param(part.slice(1, -1))) : part))
    .join('/');
  return `${route.method} ${path}`;
}

const typeName = (segment: string): string =>
  objectTypes.find(({ name, singular, id }) => [name, singular, id].includes(segment))?.name ?? segment;
