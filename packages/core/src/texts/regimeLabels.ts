import type { Catalogue, Locale } from './catalogue.js';

/** The sectors whose law calls things by names of its own; the rest speak as `general` does. */
export type LabelSector =
  | 'general'
  | 'telecom'
  | 'postal'
  | 'utilities'
  | 'financial'
  | 'health'
  | 'socialSecurity'
  | 'airTransport'
  | 'landTransport'
  | 'realEstate';

export type LabelCategory = 'peticion' | 'queja' | 'reclamo' | 'sugerencia' | 'denuncia' | 'felicitacion';

/** What a category is called, and what it is for in one line. */
export interface CategoryLabel {
  label: string;
  help: string;
}

type Labels = Readonly<Record<LabelCategory, CategoryLabel>>;

/**
 * By the definitions that the authorities publish (MinTransporte, Resolución 1245 de 2019; MinTIC, Circular 33 de 2020): a
 * queja is about the conduct of a person, a reclamo about a service or product.
 */
const general: Catalogue<Labels> = {
  'es-CO': {
    peticion: { label: 'Petición', help: 'Pide información, documentos, un concepto o un trámite.' },
    queja: { label: 'Queja', help: 'Se refiere al trato o la conducta de una persona.' },
    reclamo: { label: 'Reclamo', help: 'Un producto o servicio no se prestó como debía, o no a tiempo.' },
    sugerencia: { label: 'Sugerencia', help: 'Propone una mejora.' },
    denuncia: { label: 'Denuncia', help: 'Informa un hecho posiblemente irregular o ilegal.' },
    felicitacion: { label: 'Felicitación', help: 'Reconoce una buena atención.' },
  },
  en: {
    peticion: { label: 'Petition', help: 'Asks for information, documents, an opinion or a procedure.' },
    queja: { label: 'Complaint', help: 'About how a person treated you or behaved.' },
    reclamo: { label: 'Claim', help: 'A product or service was not provided as it should have been, or not on time.' },
    sugerencia: { label: 'Suggestion', help: 'Proposes an improvement.' },
    denuncia: { label: 'Report', help: 'Reports something possibly irregular or illegal.' },
    felicitacion: { label: 'Compliment', help: 'Praises good service.' },
  },
  'pt-BR': {
    peticion: { label: 'Petição', help: 'Pede informação, documentos, um parecer ou um trâmite.' },
    queja: { label: 'Queixa', help: 'Refere-se ao tratamento ou à conduta de uma pessoa.' },
    reclamo: { label: 'Reclamação', help: 'Um produto ou serviço não foi prestado como devia, ou não a tempo.' },
    sugerencia: { label: 'Sugestão', help: 'Propõe uma melhoria.' },
    denuncia: { label: 'Denúncia', help: 'Informa um fato possivelmente irregular ou ilegal.' },
    felicitacion: { label: 'Elogio', help: 'Reconhece um bom atendimento.' },
  },
};

type Changes = Partial<Labels>;

function both(label: CategoryLabel): Changes {
  return { queja: label, reclamo: label };
}

/** What each sector calls otherwise. */
function changesOf(sector: LabelSector, locale: Locale): Changes {
  switch (sector) {
    // The CRC has one "queja o reclamo", about the bill, the service or the attention (Resolución CRC 5050 de 2016).
    case 'telecom':
      return both(
        {
          'es-CO': { label: 'Queja o reclamo', help: 'Inconformidad con la factura, el servicio o la atención.' },
          en: { label: 'Complaint or claim', help: 'Disagreement with the bill, the service or the attention.' },
          'pt-BR': { label: 'Queixa ou reclamação', help: 'Discordância com a fatura, o serviço ou o atendimento.' },
        }[locale],
      );
    // Ley 1369 de 2009 arts. 31 and 32.
    case 'postal':
      return {
        reclamo: {
          'es-CO': { label: 'Reclamo', help: 'Un envío se perdió, fue hurtado, llegó averiado o no llegó.' },
          en: { label: 'Claim', help: 'An item was lost, stolen, damaged or did not arrive.' },
          'pt-BR': { label: 'Reclamação', help: 'Um envio se perdeu, foi furtado, chegou avariado ou não chegou.' },
        }[locale],
      };
    // Ley 142 de 1994 arts. 154 and 158: a bill may be claimed against for five months.
    case 'utilities':
      return {
        reclamo: {
          'es-CO': {
            label: 'Reclamo',
            help: 'La factura (hasta cinco meses después de expedida) o el servicio no es correcto.',
          },
          en: { label: 'Claim', help: 'The bill (up to five months after its issue) or the service is not right.' },
          'pt-BR': {
            label: 'Reclamação',
            help: 'A fatura (até cinco meses depois de emitida) ou o serviço não está correto.',
          },
        }[locale],
      };
    // Supersalud, Circular Externa 2023151000000010-5: claims are answered by their risk.
    case 'health':
      return {
        reclamo: {
          'es-CO': {
            label: 'Reclamo en salud',
            help: 'La atención en salud no se prestó como debía. Se responde según el riesgo: vital, priorizado o simple.',
          },
          en: {
            label: 'Health claim',
            help: 'Health care was not provided as it should. The answer goes by the risk: vital, prioritised or simple.',
          },
          'pt-BR': {
            label: 'Reclamação em saúde',
            help: 'O atendimento de saúde não foi prestado como devia. A resposta segue o risco: vital, priorizado ou simples.',
          },
        }[locale],
      };
    default:
      return {};
  }
}

/**
 * What a category is called in a sector, and what it is for: the same word means different things under different law.
 *
 * @example
 * categoryLabel('queja', 'general', 'es-CO') // { label: 'Queja', help: 'Se refiere al trato o la conducta de una persona.' }
 * categoryLabel('queja', 'telecom', 'es-CO').label // 'Queja o reclamo'
 */
export function categoryLabel(category: LabelCategory, sector: LabelSector, locale: Locale): CategoryLabel {
  return changesOf(sector, locale)[category] ?? general[locale][category];
}
