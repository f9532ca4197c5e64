import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createDesk,
  fixedClock,
  memoryLedger,
  randomIds,
  silentNotifier,
  webCryptoSigner,
  type CaseSummary,
  type Desk,
  type Ledger,
} from '@pqrs-kit/core';
import { demoOrganization } from '../demo/organization.js';
import { importFile, type ImportProgress, type ImportSummary } from './importFile.js';
import type { ImportMap } from './map.js';
import { readMapFile } from './readMap.js';

/** A desk in memory, a folder of its own, and imports into it: for the tests. */
export interface ImportBench {
  folder: string;
  ledger: Ledger;
  desk: Desk;
  /** Imports a text or bytes as a file; rejects go to `rejected.csv` in the folder. */
  run(
    content: string | Buffer,
    map: ImportMap,
    onProgress?: (progress: ImportProgress) => void,
  ): Promise<Omit<ImportSummary, 'seconds'>>;
  /** All the cases, by radicado. */
  rows(): Promise<CaseSummary[]>;
  dispose(): Promise<void>;
}

/** A bench whose clock stands at 10 in the morning of 1 July 2026 in Bogotá. */
export async function importBench(wrap: (ledger: Ledger) => Ledger = (ledger) => ledger): Promise<ImportBench> {
  const folder = await mkdtemp(join(tmpdir(), 'pqrs-import-'));
  const ledger = wrap(memoryLedger());
  const clock = fixedClock('2026-07-01T15:00:00Z');
  const signer = webCryptoSigner('a secret of the tests');
  const desk = createDesk(
    { ledger, clock, signer, ids: randomIds(clock), notifier: silentNotifier() },
    demoOrganization,
  );
  const { tenant } = demoOrganization;
  return {
    folder,
    ledger,
    desk,
    async run(content, map, onProgress) {
      const path = join(folder, 'file');
      await writeFile(path, content);
      const rejects = join(folder, 'rejected.csv');
      const { seconds: _, ...counts } = await importFile({
        path,
        map,
        desk,
        ledger,
        tenant,
        rejects,
        ...(onProgress && { onProgress }),
      });
      return counts;
    },
    async rows() {
      const query = { status: 'all', sort: 'radicado', limit: 200 } as const;
      return (await ledger.page(tenant, { query, today: '2026-07-01' })).items;
    },
    dispose: () => rm(folder, { recursive: true }),
  };
}

/** A map of the fixtures by its name. */
export function fixtureMap(name: string): Promise<ImportMap> {
  return readMapFile(new URL(`../../../../test/fixtures/maps/${name}.json`, import.meta.url).pathname);
}
