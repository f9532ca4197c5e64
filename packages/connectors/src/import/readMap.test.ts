import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixtureMap, importBench, type ImportBench } from './importSamples.js';
import { parseMap } from './readMap.js';

let bench: ImportBench;
beforeEach(async () => {
  bench = await importBench();
});
afterEach(() => bench.dispose());

describe('a column map', () => {
  it('is refused with the place of each fault', () => {
    expect(() => parseMap({ system: 'x', format: 'xml', columns: {} })).toThrow(
      /format "xml" is not known: write "csv" or "json".*columns\.originId/s,
    );
    expect(() => parseMap({ system: 'x', format: 'csv', colums: {} })).toThrow(
      expect.objectContaining({ code: 'import-map-invalid' }),
    );
  });

  it('of complaints to a regulator reads rows as they write them', async () => {
    const complaints = [
      'Ticket #,Customer Complaint,Date,Date_month_year,Time,Received Via,City,State,Zip code,Status,Filing on Behalf of Someone',
      '900001,Speed is slow,22-04-15,22-Apr-15,3:53:50 PM,Customer Care Call,Springfield,Georgia,30102,Solved,No',
      'abc,"Billing, again",24-06-15,24-Jun-15,11:59:59 PM,Internet,Salem,Oregon,97301,Pending,Yes',
    ].join('\n');
    expect(await bench.run(`\uFEFF${complaints}\n`, await fixtureMap('comcast'))).toMatchObject({ imported: 2 });
    expect(await bench.rows()).toMatchObject([
      {
        radicado: 'COM-2026-000001-1',
        receivedAt: '2015-04-22T20:53:50.000Z',
        channel: 'phone',
        originStatus: 'Solved',
        stage: 'closed',
        category: 'reclamo',
        anonymous: true,
      },
      {
        radicado: 'COM-2026-000002-9',
        receivedAt: '2015-06-25T04:59:59.000Z',
        channel: 'web',
        originId: 'abc',
        originStatus: 'Pending',
        stage: 'analysis',
      },
    ]);
  });

  it('of claims without an id tells rows apart by all that they say', async () => {
    const claims = [
      'fecha_ingreso,anio,mes,estado,proveedor_top,nombre_comercial,tipo_servicio,problema_clasificado,motivo_reclamacion,estado_procesal,resuelta,monto_reclamado,monto_recuperado,porcentaje_recuperado,dias_resolucion',
      '2022-01-20,2022,1,Jalisco,OTROS,MARCA UNO,Telefonía Móvil,"Entrega, Cambios y Garantías",NEGATIVA,CONCILIADA,True,0.0,0.0,0.0,75.0',
      '2022-01-20,2022,1,Jalisco,OTROS,MARCA DOS,Telefonía Móvil,"Entrega, Cambios y Garantías",NEGATIVA,CONCILIADA,True,0.0,0.0,0.0,75.0',
      '2022-01-20,2022,1,Jalisco,OTROS,MARCA DOS,Telefonía Móvil,"Entrega, Cambios y Garantías",NEGATIVA,CONCILIADA,True,0.0,0.0,0.0,75.0',
    ].join('\n');
    const map = await fixtureMap('profeco');
    expect(await bench.run(claims, map)).toEqual({ read: 3, imported: 2, repeated: 1, rejected: 0 });
    expect(await bench.rows()).toMatchObject([
      {
        radicado: 'PRO-2026-000001-1',
        subject: 'MARCA UNO: NEGATIVA',
        channel: 'inPerson',
        originStatus: 'CONCILIADA',
      },
      { radicado: 'PRO-2026-000002-9', subject: 'MARCA DOS: NEGATIVA', receivedAt: '2022-01-20T06:00:00.000Z' },
    ]);
    expect(await bench.run(claims, map)).toEqual({ read: 3, imported: 0, repeated: 3, rejected: 0 });
  });
});
