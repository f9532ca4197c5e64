import type { LetterInput } from './letter.js';

/** A letter for the tests: three things asked, one granted, one in part, one denied. */
export const sampleLetter: LetterInput = {
  locale: 'es-CO',
  sender: {
    name: 'Datáfonos Andinos S. A. S.',
    taxId: '900.123.456-7',
    address: 'Carrera 7 # 71-21',
    municipality: 'Bogotá, D. C.',
    phone: '601 555 0100',
    email: 'servicio@example.com',
  },
  date: '2026-11-24',
  timeZone: 'America/Bogota',
  case: {
    radicado: 'AND-2026-004702-0',
    receivedAt: '2026-11-05T23:30:00-05:00',
    category: 'reclamo',
    submission: {
      anonymous: false,
      subject: 'El datáfono no enciende',
      person: {
        name: 'José Muñoz Ibáñez',
        email: 'jose@example.com',
        address: 'Calle 10 # 3-20',
        municipality: 'Cali',
      },
      answerBy: 'email',
    },
  },
  body: {
    text: 'Revisamos el equipo con serie 8841 el 12 de noviembre.\n\nLa fuente de poder está dañada por una falla de fabricación.',
    missing: [],
  },
  decision: 'partlyGranted',
  items: [
    { id: 'a', text: 'Que cambien el datáfono' },
    { id: 'b', text: 'Que devuelvan el valor del arriendo de noviembre' },
    { id: 'c', text: 'Que paguen las ventas que no se hicieron' },
  ],
  answers: [
    { itemId: 'a', outcome: 'granted' },
    { itemId: 'b', outcome: 'partlyGranted', reason: 'Devolvemos 18 días: los que el equipo no funcionó.' },
    { itemId: 'c', outcome: 'denied', reason: 'El contrato, cláusula 9, excluye las ventas esperadas.' },
  ],
  remedies: [
    { text: 'Entregar un datáfono nuevo en su dirección', dueDate: '2026-12-04' },
    { text: 'Devolver 18 días de arriendo' },
  ],
  legalBasis: [
    {
      normId: 'co.consumer.direct_claim',
      citation: 'Ley 1480 de 2011, art. 58, num. 5, lit. c',
      label: 'Reclamación directa',
      verification: 'verified',
    },
  ],
  term: ['Vence el viernes 27 de noviembre de 2026: 15 días hábiles desde el 5 de noviembre.', 'El plazo se verificó.'],
  recourse: ['review', 'consumerAuthority'],
  signatory: { name: 'Paola Ruiz', role: 'Jefe de Servicio al Cliente y PQRS' },
};
