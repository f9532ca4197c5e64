import type { Category, Stage, Urgency } from '@pqrs-kit/core';
import type { DesiredOption, DesiredSchema } from './schema.js';

const categoryLabels: Readonly<Record<Category, string>> = {
  peticion: 'Petición',
  queja: 'Queja',
  reclamo: 'Reclamo',
  sugerencia: 'Sugerencia',
  denuncia: 'Denuncia',
  felicitacion: 'Felicitación',
};

const stageLabels: Readonly<Record<Stage, string>> = {
  unassigned: 'Sin asignar',
  analysis: 'En análisis',
  approval: 'Por aprobar',
  notification: 'Por notificar',
  confirmation: 'Por confirmar la entrega',
  closing: 'Por cerrar',
  closed: 'Cerrada',
  ended: 'Terminada',
};

/** What the traffic light of a ticket shows: how near the end of the term is, or that none runs. */
export type Light = Urgency | 'answered' | 'closed';

const lightLabels: Readonly<Record<Light, string>> = {
  ok: 'En término',
  soon: 'Por vencer',
  today: 'Vence hoy',
  over: 'Vencida',
  answered: 'Respondida',
  closed: 'Cerrada',
};

const optionsOf = (labels: Readonly<Record<string, string>>): DesiredOption[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/**
 * What an installation puts on tickets. Deadlines are instants: a date alone would be shown a day early west of Greenwich.
 * The law's words stay Spanish whatever the language of the account.
 */
export const desiredSchema: DesiredSchema = {
  version: 1,
  groupLabel: 'PQRS',
  fields: [
    {
      key: 'id',
      kind: 'text',
      label: 'PQRS: identificador',
      description: 'Enlace con el expediente. No se edita.',
      isExternalId: true,
      length: 64,
    },
    { key: 'radicado', kind: 'text', label: 'Radicado', description: 'Número de radicación.', length: 40 },
    {
      key: 'category',
      kind: 'choice',
      label: 'Tipo de PQRS',
      description: 'Clase de solicitud según la ley.',
      options: optionsOf(categoryLabels),
    },
    { key: 'received_at', kind: 'instant', label: 'Recibida', description: 'Momento de la radicación.' },
    { key: 'due_at', kind: 'instant', label: 'Vence', description: 'Momento en que vence el término legal.' },
    {
      key: 'light',
      kind: 'choice',
      label: 'Semáforo',
      description: 'Cuánto queda del término.',
      options: optionsOf(lightLabels),
    },
    {
      key: 'stage',
      kind: 'choice',
      label: 'Etapa PQRS',
      description: 'Etapa del expediente.',
      options: optionsOf(stageLabels),
    },
    {
      key: 'escalation',
      kind: 'choice',
      label: 'Escalamiento',
      description: 'Nivel más alto avisado.',
      options: ['N1', 'N2', 'N3', 'N4'].map((value) => ({ value, label: value })),
    },
    { key: 'norm', kind: 'text', label: 'Norma', description: 'Norma que fija el término.', length: 120 },
    {
      key: 'explanation',
      kind: 'long-text',
      label: 'Cómo se contó el término',
      description: 'Explicación de la fecha.',
    },
    { key: 'link', kind: 'url', label: 'Expediente', description: 'Abre el expediente.' },
    {
      key: 'synced_at',
      kind: 'instant',
      label: 'Sincronizada',
      description: 'Última vez que se escribió desde el expediente.',
    },
  ],
};
