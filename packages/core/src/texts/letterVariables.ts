import type { Catalogue } from './catalogue.js';

/** The keys are those of the letters; they are written again because this folder stands below them. */
type Names =
  | 'radicado'
  | 'nombre'
  | 'fecha'
  | 'fechaRecibo'
  | 'vence'
  | 'prorrogaHasta'
  | 'categoria'
  | 'asunto'
  | 'decision'
  | 'normas'
  | 'organizacion'
  | 'telefono'
  | 'firmante'
  | 'cargo'
  | 'faltante'
  | 'plazoPersona'
  | 'competente'
  | 'motivo';

/** What a variable of a template is called where a person writes one, and what it stands for. */
export interface VariableText {
  label: string;
  help: string;
}

export const letterVariableTexts: Catalogue<Readonly<Record<Names, VariableText>>> = {
  'es-CO': {
    radicado: { label: 'radicado', help: 'Número de radicado completo, con su dígito de verificación.' },
    nombre: { label: 'nombre de la persona', help: 'Nombre de quien presentó el caso. En un caso anónimo no hay.' },
    fecha: { label: 'fecha de la carta', help: 'Día en que se firma la carta.' },
    fechaRecibo: { label: 'fecha de recibo', help: 'Día en que se recibió el caso, en la zona de la organización.' },
    vence: { label: 'fecha de vencimiento', help: 'Último día del término para responder.' },
    prorrogaHasta: { label: 'nueva fecha', help: 'Último día del término prorrogado.' },
    categoria: { label: 'clase de caso', help: 'Petición, queja, reclamo, sugerencia, denuncia o felicitación.' },
    asunto: { label: 'asunto', help: 'Asunto que escribió la persona.' },
    decision: { label: 'decisión', help: 'Si se accede, se accede en parte o no se accede.' },
    normas: { label: 'normas', help: 'Normas escogidas como fundamento, con su artículo.' },
    organizacion: { label: 'organización', help: 'Nombre de la organización que responde.' },
    telefono: { label: 'teléfono', help: 'Teléfono de atención de la organización.' },
    firmante: { label: 'nombre de quien firma', help: 'Persona que aprueba y firma la respuesta.' },
    cargo: { label: 'cargo de quien firma', help: 'Cargo de la persona que firma.' },
    faltante: { label: 'lo que falta', help: 'Datos o documentos que la persona debe aportar.' },
    plazoPersona: { label: 'plazo de la persona', help: 'Último día que tiene la persona para aportar lo que falta.' },
    competente: { label: 'entidad competente', help: 'Entidad a la que se envía el caso por competencia.' },
    motivo: { label: 'motivo', help: 'Razón de la prórroga o del traslado.' },
  },
  en: {
    radicado: { label: 'radicado', help: 'The whole filing number, with its check digit.' },
    nombre: { label: 'name of the person', help: 'Name of whoever filed the case. An anonymous case has none.' },
    fecha: { label: 'date of the letter', help: 'Day on which the letter is signed.' },
    fechaRecibo: { label: 'date of receipt', help: "Day on which the case was received, in the organisation's zone." },
    vence: { label: 'due date', help: 'Last day of the term to answer.' },
    prorrogaHasta: { label: 'new due date', help: 'Last day of the extended term.' },
    categoria: { label: 'kind of case', help: 'Petition, complaint, claim, suggestion, report or compliment.' },
    asunto: { label: 'subject', help: 'Subject that the person wrote.' },
    decision: { label: 'decision', help: 'Whether it is granted, granted in part or not granted.' },
    normas: { label: 'norms', help: 'Norms chosen as the basis, with their article.' },
    organizacion: { label: 'organisation', help: 'Name of the organisation that answers.' },
    telefono: { label: 'telephone', help: 'Telephone of the organisation.' },
    firmante: { label: 'name of the signatory', help: 'Person who approves and signs the answer.' },
    cargo: { label: 'position of the signatory', help: 'Position of the person who signs.' },
    faltante: { label: 'what is missing', help: 'Information or documents that the person has to provide.' },
    plazoPersona: {
      label: "the person's time limit",
      help: 'Last day on which the person can provide what is missing.',
    },
    competente: { label: 'competent body', help: 'Body to which the case is forwarded.' },
    motivo: { label: 'reason', help: 'Reason for the extension or the transfer.' },
  },
  'pt-BR': {
    radicado: { label: 'protocolo', help: 'Número de protocolo completo, com seu dígito verificador.' },
    nombre: { label: 'nome da pessoa', help: 'Nome de quem apresentou o caso. Em um caso anônimo não há.' },
    fecha: { label: 'data da carta', help: 'Dia em que a carta é assinada.' },
    fechaRecibo: { label: 'data do recebimento', help: 'Dia em que o caso foi recebido, no fuso da organização.' },
    vence: { label: 'data de vencimento', help: 'Último dia do prazo para responder.' },
    prorrogaHasta: { label: 'nova data', help: 'Último dia do prazo prorrogado.' },
    categoria: { label: 'tipo de caso', help: 'Petição, queixa, reclamação, sugestão, denúncia ou elogio.' },
    asunto: { label: 'assunto', help: 'Assunto que a pessoa escreveu.' },
    decision: { label: 'decisão', help: 'Se é deferido, deferido em parte ou indeferido.' },
    normas: { label: 'normas', help: 'Normas escolhidas como fundamento, com seu artigo.' },
    organizacion: { label: 'organização', help: 'Nome da organização que responde.' },
    telefono: { label: 'telefone', help: 'Telefone de atendimento da organização.' },
    firmante: { label: 'nome de quem assina', help: 'Pessoa que aprova e assina a resposta.' },
    cargo: { label: 'cargo de quem assina', help: 'Cargo da pessoa que assina.' },
    faltante: { label: 'o que falta', help: 'Dados ou documentos que a pessoa deve apresentar.' },
    plazoPersona: { label: 'prazo da pessoa', help: 'Último dia que a pessoa tem para apresentar o que falta.' },
    competente: { label: 'órgão competente', help: 'Órgão ao qual o caso é encaminhado.' },
    motivo: { label: 'motivo', help: 'Razão da prorrogação ou do encaminhamento.' },
  },
};
