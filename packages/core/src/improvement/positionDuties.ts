import type { DutyType, Periodicity, RecurringDuty } from './recurringDuty.js';

function duty(id: string, codes: string, types: string, name: string): RecurringDuty {
  return { id, name, periodicities: [...codes] as Periodicity[], types: [...types] as DutyType[] };
}

/**
 * The duties of the head of customer service and PQRS that come back, line by line of the position document GH-ADM-FO-53 v06. Lines that
 * the document has twice (4.x and 6.x) are here twice, since their type differs.
 *
 * CI1 says "D,S", where S is semestral by the document's own legend; an organisation that meant weekly changes it to `s`.
 */
export const positionDuties: readonly RecurringDuty[] = [
  duty('T1.1', 'D', 'EDC', 'Liderar la gestión de PQRs: correcta resolución y documentación'),
  duty('T1.2', 'DM', 'EADC', 'Consolidar los informes de PQRs, analizando incidencias y tomando acciones'),
  duty('T1.3', 'D', 'EADC', 'Asegurar que la forma de gestión sea la adecuada, dando solución de fondo'),
  duty('T1.4', 'D', 'EADC', 'Supervisar protocolos de atención, tiempos de respuesta y calidad del servicio'),
  duty('T1.5', 'D', 'EADC', 'Proponer mejoras en procesos de atención'),
  duty('T1.6', 'D', 'EADC', 'Garantizar el cierre asegurado de todas las PQRs en tiempo y forma'),
  duty('T2.1', 'A', 'EADC', 'Diseñar la encuesta para clientes B2C y B2B'),
  duty('T2.2', 'A', 'EADC', 'Consolidar los clientes a los que se aplicará: B2B, B2C'),
  duty('T2.3', 'A', 'EADC', 'Lanzamiento de la encuesta y seguimiento'),
  duty('T2.4', 'A', 'EADC', 'Presentar informe de resultados; trabajar en planes de acción'),
  duty('F3', 'D', '', 'Diseñar, implementar y hacer seguimiento a protocolos y procesos de atención'),
  duty('T3.1', 'D', 'EADC', 'Liderar el equipo: atención oportuna, eficiente y de calidad'),
  duty(
    'T4.1',
    'D',
    'E',
    'Coordinar con las áreas recepción, validación y seguimiento de productos devueltos o reclamados',
  ),
  duty('T4.2', 'D', 'E', 'Seguimiento a garantía: reparación, reemplazo o remanufactura'),
  duty('T4.3', 'D', 'E', 'Minimizar quejas recurrentes: análisis y acciones preventivas'),
  duty('T4.4', 'DM', 'EC', 'Capacitar a todas las áreas en servicio'),
  duty('T5.1', 'D', 'EC', 'Coordinar actividades del equipo (call center, correo, redes, presencial)'),
  duty('T5.2', 'D', 'EC', 'Supervisar protocolos, tiempos y calidad'),
  duty('T5.3', 'D', 'EC', 'Consolidar y analizar indicadores de gestión y satisfacción'),
  duty('T5.4', 'D', 'EC', 'Liderar la gestión de PQRs: correcta resolución y documentación'),
  duty(
    'T5.5',
    'D',
    'EC',
    'Establecer y mantener canales de comunicación con logística, ventas, calidad y producción, etc.',
  ),
  duty('T5.6', 'D', 'EC', 'Proponer mejoras en procesos de atención'),
  duty('T5.7', 'D', 'EC', 'Informes periódicos para la dirección: desempeño, causas de reclamos, acciones correctivas'),
  duty('T5.8', 'D', 'EC', 'Capacitar al personal y asegurar cumplimiento de políticas internas'),
  duty(
    'T6.1',
    'D',
    'EC',
    'Coordinar con las áreas recepción, validación y seguimiento de productos devueltos o reclamados',
  ),
  duty('T6.2', 'D', 'EC', 'Seguimiento a garantía: reparación, reemplazo o remanufactura'),
  duty('T6.3', 'D', 'EC', 'Garantizar trazabilidad de productos en proceso y retroalimentación efectiva al cliente'),
  duty('T6.4', 'D', 'EC', 'Recopilar fallas recurrentes o quejas técnicas para mejora de calidad o producción'),
  duty('T6.5', 'D', 'EC', 'Fortalecer la cultura de servicio en toda la organización'),
  duty('T6.6', 'D', 'EC', 'Minimizar quejas recurrentes mediante análisis y acciones preventivas'),
  duty('RS1', 'A', '', 'Diseñar y acompañar planes de acción de las encuestas, garantizando cumplimiento'),
  duty('RS4', 'A', '', 'Trabajar en planes de acción de encuestas, acompañar planes de mejoramiento'),
  duty('DA1', 'D', '', 'Aprobar las PQRs que se gestionan en la compañía'),
  duty('CI1', 'DS', 'C', 'Seguimiento al área y acuerdos con clientes, con la Directora ejecutiva corporativa'),
  duty('CE1', 'D', 'EC', 'Entes de control: demandas de clientes o nuevas reglamentaciones'),
];
