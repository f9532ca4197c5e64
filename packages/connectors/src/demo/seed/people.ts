import { nitCheckDigit, type DocumentType, type Person } from '@pqrs-kit/core';

type Row = readonly [name: string, documentType: DocumentType, document: string, mailbox: string, municipality: string];

/** Invented people and companies: names with accents, very long ones, one in Hebrew and one in Arabic. */
const rows: readonly Row[] = [
  ['María Fernanda Peña Ñáñez', 'CC', '52111222', 'mafe.pena', 'Bogotá, D. C.'],
  ['José Antonio Muñoz', 'CC', '79333444', 'jamunoz', 'Medellín, Antioquia'],
  ['Ángela Núñez Güiza', 'CC', '1032555666', 'angela.nunez', 'Cúcuta, Norte de Santander'],
  ['Tienda La Esquina S.A.S.', 'NIT', '901234567', 'compras.laesquina', 'Ibagué, Tolima'],
  ['Iván Darío Cárdenas', 'CC', '80777888', 'ivan.cardenas', 'Cali, Valle del Cauca'],
  [
    'María de los Ángeles Concepción Fernández de Córdoba y Rodríguez-Villamizar',
    'CC',
    '41222333',
    'maria.angeles',
    'Cartagena de Indias, Bolívar',
  ],
  ['ליאור בן־דוד', 'CE', '456789', 'lior', 'Bogotá, D. C.'],
  ['Ferretería El Tornillo Ltda.', 'NIT', '830055443', 'ventas.eltornillo', 'Pereira, Risaralda'],
  ['Zoraida Íñiguez', 'CC', '36444555', 'zoraida', 'Riohacha, La Guajira'],
  ['Óscar Ürrego Piñeros', 'CC', '19888999', 'oscar.urrego', 'Tunja, Boyacá'],
  ['محمد الأمين', 'PPT', '5566778', 'elamin', 'Maicao, La Guajira'],
  ['Clínica Odontológica Sonríe Más S.A.S.', 'NIT', '900876543', 'admin.sonriemas', 'Bucaramanga, Santander'],
  ['Luis Ángel Páez', 'NUIP', '1098765432', 'luis.paez', 'Envigado, Antioquia'],
  ['Yéssica Tatiana Chávez', 'CC', '1144222111', 'yessica.ch', 'Palmira, Valle del Cauca'],
  ['Cooperativa Multiactiva de Caficultores del Sur', 'NIT', '891180084', 'gerencia.caficultores', 'Pitalito, Huila'],
  ['Édgar Rincón', 'CC', '4111999', 'edgar.rincon', 'Sogamoso, Boyacá'],
  ['Natália Gonçalves', 'PA', 'FX123456', 'natalia.g', 'Leticia, Amazonas'],
  ['Rubén Darío Ñustes', 'CC', '93555111', 'ruben.nustes', 'Espinal, Tolima'],
];

/** Addresses at a domain that is reserved for examples, and phones of no one. */
export const demoPeople: readonly Person[] = rows.map(
  ([name, documentType, document, mailbox, municipality], index) => ({
    name,
    documentType,
    documentNumber: documentType === 'NIT' ? `${document}-${nitCheckDigit(document)}` : document,
    email: `${mailbox}@example.com`,
    phone: `300000${String(1_000 + index * 37)}`,
    address: `Calle ${10 + index * 3} # ${5 + index}-${20 + index}`,
    municipality,
  }),
);
