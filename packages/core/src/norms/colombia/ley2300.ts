import type { Duty } from '../norm.js';

/** Contact hours: Ley 2300 de 2023. */
export const ley2300Duties: readonly Duty[] = [
  {
    id: 'co.contact_hours',
    name: 'Horario de contacto',
    citation: 'Ley 2300 de 2023, arts. 1 a 3, 5, 8 y 10',
    source: 'http://www.secretariasenado.gov.co/senado/basedoc/ley_2300_2023.html',
    bound: 'vigilados por la Superintendencia Financiera y quienes hacen cobranza o mensajes comerciales',
    rule: 'Lunes a viernes de 7:00 a 19:00 y sábados de 8:00 a 15:00, nunca domingos ni festivos; un solo canal por semana y una vez al día. La respuesta que el consumidor pidió puede enviarse a cualquier hora (art. 8).',
    inForceFrom: '2023-10-10',
    verification: 'verified',
    note: 'Recordatorios y encuestas se quedan dentro del horario.',
  },
];
