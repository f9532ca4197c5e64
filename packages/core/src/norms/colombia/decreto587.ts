import type { Norm } from '../norm.js';
import { boundParties, inColombia } from './defaults.js';

const reversal = {
  ...inColombia,
  source: 'https://www.funcionpublica.gov.co/eva/gestornormativo/norma.php?i=76608',
  inForceFrom: '2016-10-11',
  fromIsUnverified: true,
  verification: 'verified',
} as const satisfies Partial<Norm>;

const issuer = 'el emisor del instrumento de pago y los demás participantes';
const binds = [{ consumerRelation: true, matter: 'paymentReversal', distanceSale: true }] as const;

/** Reversal of payments: Ley 1480 de 2011 art. 51 and Decreto 587 de 2016 (Decreto 1074 de 2015 ch. 2.2.2.51). */
export const decreto587: readonly Norm[] = [
  {
    ...reversal,
    id: 'co.payment_reversal.complaint',
    name: 'Queja y aviso para revertir un pago',
    citation: 'Ley 1480 de 2011, art. 51; Decreto 1074 de 2015, arts. 2.2.2.51.4 y 2.2.2.51.6',
    bound: boundParties.consumer,
    role: 'person',
    term: { amount: 5, unit: 'businessDays' },
    trigger: 'conocimiento del fraude, o fecha en que el producto debió llegar o llegó',
    binds,
    note: 'En los mismos cinco días se reclama al proveedor y se avisa al emisor. Solo en comercio electrónico con pago electrónico y partes domiciliadas en Colombia.',
  },
  {
    ...reversal,
    id: 'co.payment_reversal.return_goods',
    name: 'Bien a disposición del proveedor',
    citation: 'Decreto 1074 de 2015, art. 2.2.2.51.4',
    bound: boundParties.consumer,
    role: 'person',
    term: { amount: 5, unit: 'businessDays' },
    trigger: 'recibo de un bien defectuoso, distinto o no solicitado',
    note: 'Con la queja el consumidor dice que el bien está a disposición, en el mismo estado y lugar. No existe un plazo de quince días.',
  },
  {
    ...reversal,
    id: 'co.payment_reversal.execute',
    name: 'Reversión efectiva del pago',
    citation: 'Decreto 1074 de 2015, art. 2.2.2.51.8',
    bound: issuer,
    role: 'performance',
    term: { amount: 15, unit: 'businessDays' },
    trigger: 'solicitud al emisor',
    binds,
  },
  {
    ...reversal,
    id: 'co.payment_reversal.debit',
    name: 'Aviso de un débito automático revocado',
    citation: 'Ley 1480 de 2011, art. 51, par. 2; Decreto 1074 de 2015, art. 2.2.2.51.11',
    bound: boundParties.consumer,
    role: 'person',
    term: { amount: 5, unit: 'businessDays' },
    trigger: 'revocación de la autorización, para avisar al emisor si es otra persona',
    note: 'La autorización se revoca en cualquier momento y sin motivo.',
  },
  {
    ...reversal,
    id: 'co.payment_reversal.debit.charge',
    name: 'Reversión de un cobro después de revocar',
    citation: 'Decreto 1074 de 2015, art. 2.2.2.51.11',
    bound: boundParties.consumer,
    role: 'person',
    term: { amount: 5, unit: 'businessDays' },
    trigger: 'conocimiento de un cobro hecho después de la revocación',
  },
  {
    ...reversal,
    id: 'co.payment_reversal.debit.periodic',
    name: 'Reversión de un pago periódico',
    citation: 'Decreto 1074 de 2015, art. 2.2.2.51.11',
    bound: boundParties.consumer,
    role: 'person',
    term: { amount: 1, unit: 'months' },
    trigger: 'pago periódico',
  },
];
