import type { NormPack } from '../pack.js';

/** Libro de Reclamaciones: D.S. 011-2011-PCM as amended by Ley 31435 and D.S. 101-2022-PCM. Unverified. */
export const peruvianLaw: NormPack = {
  id: 'pe',
  name: 'Perú',
  norms: [
    {
      id: 'pe.libro.complaint',
      name: 'Reclamo o queja del Libro de Reclamaciones',
      citation: 'D.S. 011-2011-PCM, modificado por el D.S. 101-2022-PCM; Ley 31435',
      source:
        'https://www.ribeiroymdl.pe/el-libro-de-reclamaciones-no-es-su-enemigo-guia-para-responder-un-reclamo-de-forma-efectiva-y-evitar-una-denuncia-ante-indecopi/',
      bound: 'proveedores con Libro de Reclamaciones',
      role: 'answer',
      term: { amount: 15, unit: 'businessDays' },
      trigger: 'registro del reclamo o de la queja en el Libro de Reclamaciones',
      calendar: 'pe',
      timeZone: 'America/Lima',
      inForceFrom: '2022-08-14',
      fromIsUnverified: true,
      verification: 'unverified',
      note: 'No es prorrogable; vale igual para el reclamo y para la queja.',
    },
  ],
  duties: [],
  open: [
    {
      id: 'pe.libro.complaint@2011',
      question:
        '¿Desde y hasta qué día rigió el plazo anterior de treinta días calendario del Libro de Reclamaciones, y cómo se contaba lo que estaba en curso? No se ha verificado.',
    },
  ],
};
