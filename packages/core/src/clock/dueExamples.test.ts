import { describe, expect, test } from 'vitest';
import { due } from './due.js';
import type { DueRequest } from './request.js';

/*
 * Worked examples, counted by hand from the statutes and the calendar; the dates and reasons are literals and must never
 * be computed by the code under test.
 */
interface Example {
  id: string;
  request: DueRequest;
  dueDate: string;
  /** "date reason" of each day that was not counted, parted by "; ". */
  skipped: string;
  /** Only days after this one are told. */
  skippedFrom?: string;
}

const examples: readonly Example[] = [
  {
    id: 'CO-001',
    request: { rule: 'co.pet.general', receivedAt: '2026-07-01T10:00:00-05:00' },
    dueDate: '2026-07-24',
    skipped:
      '2026-07-04 sábado; 2026-07-05 domingo; 2026-07-11 sábado; 2026-07-12 domingo; 2026-07-13 festivo: Virgen de Chiquinquirá (Ley 2578/2026); 2026-07-18 sábado; 2026-07-19 domingo; 2026-07-20 festivo: Independencia',
  },
  {
    id: 'CO-003',
    request: { rule: 'co.pet.documents', receivedAt: '2026-03-27T16:10:00-05:00' },
    dueDate: '2026-04-14',
    skipped:
      '2026-03-28 sábado; 2026-03-29 domingo; 2026-04-02 festivo: Jueves Santo; 2026-04-03 festivo: Viernes Santo; 2026-04-04 sábado; 2026-04-05 domingo; 2026-04-11 sábado; 2026-04-12 domingo',
  },
  {
    id: 'CO-005',
    request: { rule: 'co.pet.consultation', receivedAt: '2026-03-16T08:00:00-05:00' },
    dueDate: '2026-04-30',
    skipped:
      '2026-03-21 sábado; 2026-03-22 domingo; 2026-03-23 festivo: San José; 2026-03-28 sábado; 2026-03-29 domingo; 2026-04-02 festivo: Jueves Santo; 2026-04-03 festivo: Viernes Santo; 2026-04-04 sábado; 2026-04-05 domingo; 2026-04-11 sábado; 2026-04-12 domingo; 2026-04-18 sábado; 2026-04-19 domingo; 2026-04-25 sábado; 2026-04-26 domingo',
  },
  {
    id: 'CO-007',
    request: {
      rule: 'co.pet.documents',
      receivedAt: '2025-03-14T09:00:00-05:00',
      calendarLayers: ['co-civic-national-executive'],
    },
    dueDate: '2025-04-01',
    skipped:
      '2025-03-15 sábado; 2025-03-16 domingo; 2025-03-18 día cívico Decreto 302/2025 (national executive branch only); 2025-03-22 sábado; 2025-03-23 domingo; 2025-03-24 festivo: San José; 2025-03-29 sábado; 2025-03-30 domingo',
  },
  {
    id: 'CO-008',
    request: { rule: 'co.pet.documents', receivedAt: '2025-03-14T09:00:00-05:00' },
    dueDate: '2025-03-31',
    skipped:
      '2025-03-15 sábado; 2025-03-16 domingo; 2025-03-22 sábado; 2025-03-23 domingo; 2025-03-24 festivo: San José; 2025-03-29 sábado; 2025-03-30 domingo',
  },
  {
    id: 'CO-009',
    request: { rule: 'co.pet.general', receivedAt: '2026-10-10T11:00:00-05:00' },
    dueDate: '2026-11-03',
    skipped:
      '2026-10-11 domingo; 2026-10-12 festivo: Día de la Raza; 2026-10-17 sábado; 2026-10-18 domingo; 2026-10-24 sábado; 2026-10-25 domingo; 2026-10-31 sábado; 2026-11-01 domingo; 2026-11-02 festivo: Todos los Santos',
  },
  {
    id: 'CO-011',
    request: { rule: 'co.pet.general', receivedAt: '2026-11-13T23:59:00-05:00' },
    dueDate: '2026-12-07',
    skipped:
      '2026-11-14 sábado; 2026-11-15 domingo; 2026-11-16 festivo: Independencia de Cartagena; 2026-11-21 sábado; 2026-11-22 domingo; 2026-11-28 sábado; 2026-11-29 domingo; 2026-12-05 sábado; 2026-12-06 domingo',
  },
  {
    id: 'CO-012',
    request: { rule: 'co.pet.general', receivedAt: '2026-11-14T04:59:00Z' },
    dueDate: '2026-12-07',
    skipped:
      '2026-11-14 sábado; 2026-11-15 domingo; 2026-11-16 festivo: Independencia de Cartagena; 2026-11-21 sábado; 2026-11-22 domingo; 2026-11-28 sábado; 2026-11-29 domingo; 2026-12-05 sábado; 2026-12-06 domingo',
  },
  {
    id: 'CO-013',
    request: { rule: 'co.pet.general', receivedAt: '2026-11-14T00:00:00-05:00' },
    dueDate: '2026-12-07',
    skipped:
      '2026-11-15 domingo; 2026-11-16 festivo: Independencia de Cartagena; 2026-11-21 sábado; 2026-11-22 domingo; 2026-11-28 sábado; 2026-11-29 domingo; 2026-12-05 sábado; 2026-12-06 domingo',
  },
  {
    id: 'CO-015',
    request: { rule: 'co.pet.general', receivedAt: '2026-12-18T15:00:00-05:00' },
    dueDate: '2027-01-13',
    skipped:
      '2026-12-19 sábado; 2026-12-20 domingo; 2026-12-25 festivo: Navidad; 2026-12-26 sábado; 2026-12-27 domingo; 2027-01-01 festivo: Año Nuevo; 2027-01-02 sábado; 2027-01-03 domingo; 2027-01-09 sábado; 2027-01-10 domingo; 2027-01-11 festivo: Reyes Magos',
  },
  {
    id: 'CO-017',
    request: { rule: 'co.pet.documents', receivedAt: '2025-12-31T17:00:00-05:00' },
    dueDate: '2026-01-16',
    skipped:
      '2026-01-01 festivo: Año Nuevo; 2026-01-03 sábado; 2026-01-04 domingo; 2026-01-10 sábado; 2026-01-11 domingo; 2026-01-12 festivo: Reyes Magos',
  },
  {
    id: 'CO-018',
    request: { rule: 'co.pet.general', receivedAt: '2026-05-04T09:00:00-05:00' },
    dueDate: '2026-05-26',
    skipped:
      '2026-05-09 sábado; 2026-05-10 domingo; 2026-05-16 sábado; 2026-05-17 domingo; 2026-05-18 festivo: Ascensión; 2026-05-23 sábado; 2026-05-24 domingo',
  },
  {
    id: 'CO-019',
    request: {
      rule: 'co.pet.general',
      receivedAt: '2026-05-04T09:00:00-05:00',
      events: [{ type: 'extended', at: '2026-05-26T16:00:00-05:00', reason: 'Falta el concepto del laboratorio.' }],
    },
    dueDate: '2026-06-18',
    skipped:
      '2026-05-09 sábado; 2026-05-10 domingo; 2026-05-16 sábado; 2026-05-17 domingo; 2026-05-18 festivo: Ascensión; 2026-05-23 sábado; 2026-05-24 domingo; 2026-05-30 sábado; 2026-05-31 domingo; 2026-06-06 sábado; 2026-06-07 domingo; 2026-06-08 festivo: Corpus Christi; 2026-06-13 sábado; 2026-06-14 domingo; 2026-06-15 festivo: Sagrado Corazón',
  },
  {
    id: 'CO-021',
    request: { rule: 'co.pet.incomplete.requirement', receivedAt: '2026-01-20T09:00:00-05:00' },
    dueDate: '2026-02-03',
    skipped: '2026-01-24 sábado; 2026-01-25 domingo; 2026-01-31 sábado; 2026-02-01 domingo',
  },
  {
    id: 'CO-022',
    request: { rule: 'co.pet.incomplete.petitioner', receivedAt: '2026-01-30T12:00:00-05:00' },
    dueDate: '2026-03-02',
    skipped: '2026-02-28 sábado; 2026-03-01 domingo',
  },
  {
    id: 'CO-024',
    request: {
      rule: 'co.pet.general',
      receivedAt: '2026-01-13T10:00:00-05:00',
      events: [
        { type: 'informationRequested', at: '2026-01-20T09:00:00-05:00' },
        { type: 'informationCompleted', at: '2026-02-20T09:00:00-05:00' },
      ],
    },
    dueDate: '2026-03-06',
    skipped: '2026-02-21 sábado; 2026-02-22 domingo; 2026-02-28 sábado; 2026-03-01 domingo',
    skippedFrom: '2026-02-20',
  },
  {
    id: 'CO-026',
    request: { rule: 'co.pet.transfer', receivedAt: '2026-08-03T14:00:00-05:00' },
    dueDate: '2026-08-11',
    skipped: '2026-08-07 festivo: Batalla de Boyacá; 2026-08-08 sábado; 2026-08-09 domingo',
  },
  {
    id: 'CO-027',
    request: { rule: 'co.pet.general', receivedAt: '2026-08-11T08:00:00-05:00' },
    dueDate: '2026-09-02',
    skipped:
      '2026-08-15 sábado; 2026-08-16 domingo; 2026-08-17 festivo: Asunción; 2026-08-22 sábado; 2026-08-23 domingo; 2026-08-29 sábado; 2026-08-30 domingo',
  },
  {
    id: 'CO-031',
    request: { rule: 'co.pet.general@covid', receivedAt: '2020-03-10T09:00:00-05:00' },
    dueDate: '2020-04-24',
    skipped:
      '2020-03-14 sábado; 2020-03-15 domingo; 2020-03-21 sábado; 2020-03-22 domingo; 2020-03-23 festivo: San José; 2020-03-28 sábado; 2020-03-29 domingo; 2020-04-04 sábado; 2020-04-05 domingo; 2020-04-09 festivo: Jueves Santo; 2020-04-10 festivo: Viernes Santo; 2020-04-11 sábado; 2020-04-12 domingo; 2020-04-18 sábado; 2020-04-19 domingo',
  },
  {
    id: 'CO-033',
    request: { rule: 'co.pet.documents@covid', receivedAt: '2021-03-19T09:00:00-05:00' },
    dueDate: '2021-04-21',
    skipped:
      '2021-03-20 sábado; 2021-03-21 domingo; 2021-03-22 festivo: San José; 2021-03-27 sábado; 2021-03-28 domingo; 2021-04-01 festivo: Jueves Santo; 2021-04-02 festivo: Viernes Santo; 2021-04-03 sábado; 2021-04-04 domingo; 2021-04-10 sábado; 2021-04-11 domingo; 2021-04-17 sábado; 2021-04-18 domingo',
  },
  {
    id: 'CO-035',
    request: { rule: 'co.pet.general@covid', receivedAt: '2022-05-17T16:00:00-05:00' },
    dueDate: '2022-07-01',
    skipped:
      '2022-05-21 sábado; 2022-05-22 domingo; 2022-05-28 sábado; 2022-05-29 domingo; 2022-05-30 festivo: Ascensión; 2022-06-04 sábado; 2022-06-05 domingo; 2022-06-11 sábado; 2022-06-12 domingo; 2022-06-18 sábado; 2022-06-19 domingo; 2022-06-20 festivo: Corpus Christi; 2022-06-25 sábado; 2022-06-26 domingo; 2022-06-27 festivo: Sagrado Corazón',
  },
  {
    id: 'CO-037',
    request: { rule: 'co.consumer.direct_claim', receivedAt: '2025-06-29T20:00:00-05:00' },
    dueDate: '2025-07-21',
    skipped:
      '2025-06-30 festivo: San Pedro y San Pablo / Sagrado Corazón; 2025-07-05 sábado; 2025-07-06 domingo; 2025-07-12 sábado; 2025-07-13 domingo; 2025-07-19 sábado; 2025-07-20 domingo + festivo: Independencia',
  },
  {
    id: 'CO-062',
    request: { rule: 'co.consumer.direct_claim', receivedAt: '2026-08-10T09:00:00-05:00', saturday: 'included' },
    dueDate: '2026-08-28',
    skipped: '2026-08-16 domingo; 2026-08-17 festivo: Asunción; 2026-08-23 domingo',
  },
  {
    id: 'CO-063',
    request: { rule: 'co.consumer.direct_claim', receivedAt: '2026-08-10T09:00:00-05:00' },
    dueDate: '2026-09-01',
    skipped:
      '2026-08-15 sábado; 2026-08-16 domingo; 2026-08-17 festivo: Asunción; 2026-08-22 sábado; 2026-08-23 domingo; 2026-08-29 sábado; 2026-08-30 domingo',
  },
];

describe('due dates of the worked examples', () => {
  test.each(examples)('$id', ({ request, dueDate, skipped, skippedFrom = '' }) => {
    const result = due(request);
    expect(result.dueDate).toBe(dueDate);
    expect(result.dueAt).toBe(`${dueDate}T23:59:59-05:00`);
    const told = result.skipped.filter((day) => day.date > skippedFrom).map((day) => `${day.date} ${day.reason}`);
    expect(told.join('; ')).toBe(skipped);
  });
});
