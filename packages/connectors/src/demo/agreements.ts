import type {
  Agreement,
  AgreementCalendar,
  AreaTarget,
  InternalArea,
  TargetTimes,
  WorkingMinutes,
} from '@pqrs-kit/core';

const minutes = (amount: number): WorkingMinutes => ({ amount, unit: 'workingMinutes' });
const hours = (amount: number) => minutes(amount * 60);

const office = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
] as const;

const weekdays: AgreementCalendar = {
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
  holidaySet: 'CO',
};

const matrix: Agreement['priorities'] = {
  high: { high: 'P1', medium: 'P2', low: 'P3' },
  medium: { high: 'P2', medium: 'P3', low: 'P4' },
  low: { high: 'P3', medium: 'P4', low: 'P4' },
};

function times(acknowledgement: number, firstResponse: number, nextUpdate: number, resolution: number): TargetTimes {
  return {
    acknowledgement: minutes(acknowledgement),
    firstResponse: minutes(firstResponse),
    nextUpdate: minutes(nextUpdate),
    resolution: minutes(resolution),
  };
}

const common = {
  version: 1,
  validFrom: '2025-01-01',
  transition: 'keep',
  sensitivity: 'confidencial',
  timeZone: 'America/Bogota',
  priorities: matrix,
  measureWindow: 'month',
} as const;

/** Contracts of invented customers: one in office hours, one day and night with a credit and a penalty. */
export const demoAgreements: readonly Agreement[] = [
  {
    ...common,
    customer: 'Cooperativa Multiactiva de Caficultores del Sur',
    contractId: 'CMC-2025-014',
    service: 'Mantenimiento de impresoras y datáfonos',
    calendar: weekdays,
    targets: {
      P1: times(30, 60, 240, 960),
      P2: times(60, 120, 480, 1_920),
      P3: times(120, 240, 960, 3_360),
      P4: times(240, 480, 1_440, 4_800),
    },
    pauseReasons: ['waitingForCustomer', 'waitingForAccess', 'waitingForReturn'],
    penalties: [],
    exclusions: ['customerCause', 'forceMajeure'],
  },
  {
    ...common,
    customer: 'Clínica Odontológica Sonríe Más S.A.S.',
    contractId: 'SON-2026-003',
    service: 'Red y datáfonos, día y noche',
    calendar: '24x7',
    targets: {
      P1: times(15, 30, 120, 240),
      P2: times(30, 60, 240, 480),
      P3: times(60, 240, 480, 1_440),
      P4: times(120, 480, 960, 2_880),
    },
    pauseReasons: ['waitingForCustomer', 'waitingForAccess'],
    penalties: [
      {
        clause: '8.2',
        kind: 'credit',
        targets: ['firstResponse'],
        priorities: ['P1', 'P2'],
        tiers: [
          { belowShareBasisPoints: 9_500, rateBasisPoints: 300, basePesos: 18_000_000, capPesos: 900_000 },
          { belowShareBasisPoints: 9_000, rateBasisPoints: 600, basePesos: 18_000_000, capPesos: 900_000 },
        ],
      },
      {
        clause: '8.3',
        kind: 'penalty',
        targets: ['resolution'],
        priorities: ['P1', 'P2'],
        tiers: [{ belowShareBasisPoints: 9_500, rateBasisPoints: 1_000, basePesos: 18_000_000, capPesos: 3_600_000 }],
      },
    ],
    exclusions: ['customerCause', 'forceMajeure'],
  },
];

/** What the areas have to answer the desk, in office hours. */
export const demoAreaTargets: Readonly<Partial<Record<InternalArea, AreaTarget>>> = {
  logistica: { within: hours(4), timeZone: 'America/Bogota', calendar: weekdays },
  ventas: { within: hours(8), timeZone: 'America/Bogota', calendar: weekdays },
  calidad: { within: hours(16), timeZone: 'America/Bogota', calendar: weekdays },
  produccion: { within: hours(24), timeZone: 'America/Bogota', calendar: weekdays },
  postventa: { within: hours(8), timeZone: 'America/Bogota', calendar: weekdays },
  remanufactura: { within: hours(40), timeZone: 'America/Bogota', calendar: weekdays },
};
