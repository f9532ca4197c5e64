import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoOrganization } from '../demo/organization.js';
import { importFile } from './importFile.js';
import type { ImportMap } from './map.js';
import { fixtureMap, importBench, type ImportBench } from './importSamples.js';

const { tenant } = demoOrganization;
const header = 'id,estado,fecha,tipo,canal,asunto,descripcion,nombre,correo';
const dirty = () => fixtureMap('dirty');

let bench: ImportBench;
beforeEach(async () => {
  bench = await importBench();
});
afterEach(() => bench.dispose());

describe('an import of cases under agreements', () => {
  const columns = (map: ImportMap): ImportMap => ({
    ...map,
    columns: {
      ...map.columns,
      agreement: {
        customer: { column: 'nombre' },
        contractId: { value: 'SON-2026-003' },
        impact: { value: 'high' },
        urgency: { column: 'canal', values: { Tel: 'high', Web: 'low' } },
      },
    },
  });

  it('sets the agreement of each row, none where there is no customer, and refuses what there is not', async () => {
    const content = [
      header,
      '1,Abierto,30/06/2026 18:05,R,Tel,No enciende,Hechos,Clínica Odontológica Sonríe Más S.A.S.,a@example.com',
      '2,Abierto,01/06/2026 08:00,P,Web,Copia,Pide copia,,',
      '3,Abierto,01/06/2026 08:00,P,Web,Copia,Pide copia,Otra S.A.S.,o@example.com',
    ].join('\n');
    expect(await bench.run(content, columns(await dirty()))).toMatchObject({ imported: 2, rejected: 1 });
    const [first, second] = await bench.rows();
    const [, set] = await bench.ledger.read(tenant, first?.caseId ?? '');
    expect(set?.event).toMatchObject({ type: 'agreementSet', contractId: 'SON-2026-003', urgency: 'high' });
    expect(await bench.ledger.read(tenant, second?.caseId ?? '')).toHaveLength(1);
    expect(await rejected()).toContain('There is no agreement in force');
  });
});

const rejected = () => readFile(join(bench.folder, 'rejected.csv'), 'utf8');

describe('an import', () => {
  it('files each row with its origin, its person and the stage it had', async () => {
    const content = [
      header,
      '1,Abierto,30/06/2026 18:05,R,Tel,No enciende,"Dos\r\nlíneas ""así"" 😕 <b>x</b>",José Muñoz,jose@example.com',
      '2,En trámite,01/06/2026 08:00,P,Web,Copia,Pide copia,,',
      '3,Resuelto,15/05/2026 08:00,Q,Correo,Trato,Mal trato,ليلى,l@example.com',
    ].join('\r\n');
    expect(await bench.run(`\uFEFF${content}`, await dirty())).toEqual({
      read: 3,
      imported: 3,
      repeated: 0,
      rejected: 0,
    });
    expect(await bench.rows()).toMatchObject([
      {
        radicado: 'AND-2026-000001-1',
        stage: 'unassigned',
        personName: 'José Muñoz',
        originSystem: 'oldcrm',
        originId: '1',
        originStatus: 'Abierto',
        receivedAt: '2026-06-30T23:05:00.000Z',
        channel: 'phone',
      },
      { radicado: 'AND-2026-000002-9', stage: 'analysis', anonymous: true, category: 'peticion' },
      { radicado: 'AND-2026-000003-7', stage: 'closed', personName: 'ليلى', channel: 'email' },
    ]);
    const [first] = await bench.rows();
    const [registered] = await bench.ledger.read(tenant, first?.caseId ?? '');
    expect(registered?.event).toMatchObject({
      type: 'registered',
      by: { id: 'import', name: 'oldcrm', role: 'system' },
      submission: {
        facts: 'Dos\nlíneas "así" 😕 <b>x</b>',
        person: { name: 'José Muñoz', email: 'jose@example.com' },
        answerBy: 'email',
        consentVersion: 'imported',
      },
    });
    await expect(stat(join(bench.folder, 'rejected.csv'))).rejects.toThrow('ENOENT');
  });

  it('puts bad rows in a file with line and reason, and goes on', async () => {
    const content = [
      header,
      '1,Abierto,31/02/2026 10:00,R,Tel,a,b,Ana,a@example.com',
      '2,Abierto,01/06/2026 10:00,R,Fax,a,b,Ana,a@example.com',
      '3,Abierto,01/06/2026 10:00,R,Tel,,b,Ana,a@example.com',
      '4,abierto,01/06/2026 10:00,R,Tel,a,b,Ana,a@example.com',
      '5,Abierto,01/06/2026 10:00,X,Tel,a,b,Ana,a@example.com',
      '6,Abierto,01/06/2026 10:00,R,Tel,a,"dos',
      'líneas",Ana,ana@',
      '7,Abierto,02/07/2026 10:00,R,Tel,a,b,Ana,a@example.com',
      ',Abierto,01/06/2026 10:00,R,Tel,a,b,Ana,a@example.com',
      '8,Abierto,01/06/2026 10:00,R,Tel',
      '9,Abierto,01/06/2026 10:00,R,Tel,bien,b,Ana,a@example.com',
      '9,Abierto,01/06/2026 10:00,R,Tel,bien,b,Ana,a@example.com',
      '9,Resuelto,01/06/2026 10:00,R,Tel,bien,b,Ana,a@example.com',
      '10,Abierto,01/06/1990 10:00,R,Tel,a,b,Ana,a@example.com',
      '11,Abierto,01/06/2026 10:00,R,Tel,a,n\u0000ul,Ana,a@example.com',
    ].join('\n');
    expect(await bench.run(content, await dirty())).toEqual({ read: 14, imported: 1, repeated: 1, rejected: 12 });
    const lines = (await rejected()).trimEnd().split('\r\n');
    expect(lines[0]).toBe(`line,reason,${header}`);
    expect(
      lines
        .slice(1)
        .map((line) => /^(\d+),("(?:[^"]|"")*"|[^,]*)/.exec(line)?.slice(1, 3))
        .sort((a, b) => Number(a?.[0]) - Number(b?.[0])),
    ).toEqual([
      ['2', '"fecha: ""31/02/2026 10:00"" is not a time written as dd/MM/yyyy HH:mm."'],
      ['3', '"canal: the map does not know ""Fax""."'],
      ['4', 'subject: Write the subject.'],
      ['5', '"estado: the map has no outcome for ""abierto""."'],
      ['6', '"tipo: the map does not know ""X""."'],
      ['7', 'person.email: The e-mail is not complete: what goes after the @ is missing.'],
      ['9', 'The receipt 2026-07-02T15:00:00.000Z lies after the present instant 2026-07-01T15:00:00.000Z.'],
      ['10', 'The id in the system of origin is empty.'],
      ['11', 'The row has 5 columns where the header has 9.'],
      ['14', '"The id ""9"" came before, on line 12, with other data."'],
      ['15', expect.stringContaining('1990') as string],
      ['16', 'facts: The text has characters that cannot be seen. Write it again or paste it as plain text.'],
    ]);
    expect(await bench.rows()).toMatchObject([{ subject: 'bien', radicado: 'AND-2026-000001-1' }]);
    expect(((await stat(join(bench.folder, 'rejected.csv'))).mode & 0o777).toString(8)).toBe('600');
  });

  it('skips what is here already, and files what is new', async () => {
    const line = (id: number) => `${id},Abierto,01/06/2026 10:00,R,Tel,a,b,Ana,a@example.com`;
    const many = Array.from({ length: 1_203 }, (_, index) => line(index));
    expect(await bench.run([header, ...many.slice(0, 700)].join('\n'), await dirty())).toMatchObject({
      imported: 700,
      repeated: 0,
    });
    const seen: number[] = [];
    const again = await bench.run([header, ...many].join('\n'), await dirty(), ({ read, bytesRead, totalBytes }) => {
      seen.push(read);
      expect(bytesRead).toBeLessThanOrEqual(totalBytes);
    });
    expect(again).toEqual({ read: 1_203, imported: 503, repeated: 700, rejected: 0 });
    expect([seen[0], seen.at(-1)]).toEqual([100, 1_203]);
    expect(await bench.ledger.lastChange(tenant)).toBe(1_203);
  });

  it('can be made again from its reject file once that is corrected', async () => {
    const content = `${header}\n1,Abierto,01/06/2026 10:00,R,Fax,a,b,Ana,a@example.com\n`;
    await bench.run(content, await dirty());
    expect(await bench.run((await rejected()).replace(',Fax,', ',Tel,'), await dirty())).toEqual({
      read: 1,
      imported: 1,
      repeated: 0,
      rejected: 0,
    });
  });

  it('reads Latin-1 where the map says so, and refuses it where it does not', async () => {
    const content = Buffer.from(
      `${header}\n1,Abierto,01/06/2026 10:00,R,Tel,Garantía,Señal caída,Ñáñez,a@example.com\n`,
      'latin1',
    );
    const map = await dirty();
    expect(await bench.run(content, map)).toMatchObject({ imported: 0, rejected: 1 });
    expect(await rejected()).toContain('the text is not UTF-8');
    expect(await bench.run(content, { ...map, encoding: 'latin1' })).toMatchObject({ imported: 1 });
    expect(await bench.rows()).toMatchObject([{ subject: 'Garantía', personName: 'Ñáñez' }]);
  });

  it('reads JSON: an array, or an object a line', async () => {
    const map = { ...(await dirty()), format: 'json' as const };
    const row = (id: number) => ({
      id,
      estado: 'Abierto',
      fecha: '01/06/2026 10:00',
      tipo: 'R',
      canal: 'Tel',
      asunto: 'a',
      descripcion: 'b',
      nombre: null,
      correo: '',
    });
    expect(await bench.run(JSON.stringify([row(1), row(2)]), map)).toMatchObject({ imported: 2 });
    const { canal: _, ...short } = row(4);
    expect(await bench.run([row(2), row(3), short].map((one) => JSON.stringify(one)).join('\n'), map)).toEqual({
      read: 3,
      imported: 1,
      repeated: 1,
      rejected: 1,
    });
    expect(await rejected()).toContain('The row has no ""canal"".');
  });

  it('stops at a file or a map that is not right, and files nothing', async () => {
    const map = await dirty();
    const rest = { map, desk: bench.desk, ledger: bench.ledger, tenant, rejects: join(bench.folder, 'r') };
    await expect(bench.run('id;estado\n1;Abierto\n', map)).rejects.toMatchObject({ code: 'import-map-invalid' });
    await expect(importFile({ ...rest, path: join(bench.folder, 'none') })).rejects.toMatchObject({
      code: 'import-file-unreadable',
    });
    await expect(importFile({ ...rest, path: bench.folder })).rejects.toMatchObject({ code: 'import-file-unreadable' });
    await expect(
      bench.run('', { ...map, columns: { ...map.columns, receivedAt: { ...map.columns.receivedAt, format: 'DD' } } }),
    ).rejects.toMatchObject({ code: 'import-map-invalid' });
    expect(await bench.ledger.lastChange(tenant)).toBe(0);
  });

  it('ends when the ledger fails: a row is not to blame for that', async () => {
    const failing = await importBench((ledger) => ({
      ...ledger,
      register: () => Promise.reject(new Error('disk full')),
    }));
    const content = `${header}\n1,Abierto,01/06/2026 10:00,R,Tel,a,b,Ana,a@example.com\n`;
    await expect(failing.run(content, await dirty())).rejects.toThrow('disk full');
    await failing.dispose();
  });
});
