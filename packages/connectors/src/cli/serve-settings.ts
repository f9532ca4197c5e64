import { join, resolve } from 'node:path';
import { PqrsError, type Organization } from '@pqrs-kit/core';
import { demoOrganization } from '../demo/organization.js';
import { readEmbedSettings } from '../embed/readSettings.js';
import type { EmbedSettings } from '../embed/settings.js';
import { readOrganization } from '../gateway/read-organization.js';
import type { LedgerPlace } from '../ledger/open.js';

/** What was asked for on the command line. */
export interface ServeOptions {
  demo?: boolean;
  port?: string;
  host?: string;
  data?: string;
  files?: string;
  allowOrigin?: string[];
  behindProxy?: boolean;
  filingProof?: boolean;
  httpOnly?: boolean;
  workerOnly?: boolean;
}

/** Where a ledger is, and whose cases are asked for: what a command needs that keeps no secret. */
export interface LedgerSettings {
  /** Folder of the ledger's file and of the secret, absolute. */
  folder: string;
  /** Folder of attachments, absolute. */
  files: string;
  /** A PostgreSQL server in place of the file. */
  databaseUrl: string | undefined;
  organization: Organization;
}

/** What a server runs with: options first, then the environment, then the usual. */
export interface ServeSettings extends LedgerSettings {
  demo: boolean;
  port: number;
  host: string;
  /** In place of the one kept in the folder. */
  secret: string | undefined;
  allowedOrigins: readonly string[];
  behindProxy: boolean;
  /** Whether work is asked of whoever files without a token. */
  filingProof: boolean;
  /** How pages may stand inside those of others; absent: not at all. */
  embed?: EmbedSettings;
  /** What the process does: answer requests, wake cases and send messages, or both. */
  parts: { gateway: boolean; worker: boolean };
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads what of the settings says where the ledger is and whose.
 *
 * @throws PqrsError `usage-invalid`
 */
export function readLedgerSettings(
  { demo = false, data, files }: Pick<ServeOptions, 'demo' | 'data' | 'files'>,
  environment: Environment,
): LedgerSettings {
  const folder = resolve(data ?? given(environment['PQRS_DATA']) ?? '.pqrs');
  return {
    folder,
    files: resolve(files ?? given(environment['PQRS_FILES']) ?? join(folder, 'files')),
    databaseUrl: given(environment['DATABASE_URL']),
    organization: organizationOf(demo, given(environment['PQRS_ORGANIZATION'])),
  };
}

/**
 * Reads the settings of `pqrs serve`.
 *
 * @throws PqrsError `usage-invalid`
 */
export function readServeSettings(options: ServeOptions, environment: Environment): ServeSettings {
  const demo = options.demo ?? false;
  const secret = given(environment['PQRS_SECRET']);
  const isShared = given(environment['DATABASE_URL']) !== undefined && !demo;
  if (isShared && secret === undefined) throw secretMissing();
  if (isShared && (options.files ?? given(environment['PQRS_FILES'])) === undefined) throw filesMissing();
  const ledger = readLedgerSettings(options, environment);
  const embed = readEmbedSettings(environment, ledger.organization);
  return {
    ...ledger,
    ...(embed && { embed }),
    demo,
    port: readPort(options.port ?? given(environment['PORT']) ?? '8787'),
    host: options.host ?? given(environment['HOST']) ?? '127.0.0.1',
    secret,
    allowedOrigins: (options.allowOrigin ?? []).map(readOrigin),
    behindProxy: options.behindProxy ?? false,
    filingProof: options.filingProof ?? false,
    parts: readParts(options),
  };
}

/** Where the ledger of these settings is. */
export function ledgerPlace({ databaseUrl, folder }: Pick<LedgerSettings, 'databaseUrl' | 'folder'>): LedgerPlace {
  return databaseUrl === undefined ? { file: resolve(folder, 'pqrs.db') } : { databaseUrl };
}

function readParts({ httpOnly = false, workerOnly = false }: ServeOptions): ServeSettings['parts'] {
  if (!httpOnly || !workerOnly) return { gateway: !workerOnly, worker: !httpOnly };
  throw new PqrsError(
    'usage-invalid',
    '--http-only and --worker-only leave nothing to do.',
    'Give one of them, or neither to do both.',
  );
}

function given(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

/** @throws PqrsError `usage-invalid` */
export function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new PqrsError(
    'usage-invalid',
    `"${text}" is not a port.`,
    'Give a number from 0 to 65535; 0 takes a free one.',
  );
}

function readOrigin(text: string): string {
  if (URL.canParse(text) && new URL(text).origin === text) return text;
  throw new PqrsError(
    'usage-invalid',
    `"${text}" is not an origin.`,
    'Write scheme and host without a path, such as https://www.example.com.',
  );
}

function organizationOf(demo: boolean, file: string | undefined): Organization {
  if (demo) return demoOrganization;
  if (file !== undefined) return readOrganization(file);
  throw new PqrsError(
    'usage-invalid',
    'Nobody says which organisation answers.',
    'Set PQRS_ORGANIZATION to a JSON file that describes it, or run "pqrs serve --demo" to look around first.',
  );
}

function filesMissing(): PqrsError {
  return new PqrsError(
    'usage-invalid',
    'DATABASE_URL is set, but no folder for attachments is named.',
    'Give --files or set PQRS_FILES to one folder that every process that shares the database can reach.',
  );
}

function secretMissing(): PqrsError {
  return new PqrsError(
    'usage-invalid',
    'DATABASE_URL is set, but PQRS_SECRET is not.',
    'Set PQRS_SECRET to the same long random text for every process that shares the database.',
  );
}
