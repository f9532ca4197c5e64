import type { Story } from './story.js';

/** Peticiones of the three kinds. */
export const petitionStories: readonly Story[] = [
  {
    category: 'peticion',
    subtype: 'informacion',
    subject: 'Copia de mi contrato de arrendamiento de equipos',
    facts: 'Arriendo seis datáfonos desde 2023 y no tengo la copia firmada del contrato.',
    request: 'Copia del contrato con sus anexos.',
    decision: 'granted',
    answer: 'Adjuntamos el contrato firmado y sus tres anexos.',
  },
  {
    category: 'peticion',
    subtype: 'informacion',
    subject: 'Historial de reparaciones de la impresora',
    facts: 'La impresora AE-410 de mi oficina ha ido cuatro veces al servicio.',
    request: 'El historial completo, con fechas y repuestos.',
    decision: 'granted',
    answer: 'El historial tiene cuatro órdenes. Van con las fechas, los repuestos y el nombre del taller.',
  },
  {
    category: 'peticion',
    subtype: 'consulta',
    subject: '¿El enrutador RX-5 sirve en una red pública municipal?',
    facts: 'La alcaldía va a montar zonas wifi y queremos saber su concepto antes de comprar.',
    request: 'Su concepto técnico.',
    decision: 'informed',
    answer:
      'El RX-5 atiende hasta 60 conexiones a la vez. Para una plaza recomendamos el RX-9 con antena exterior. Este concepto no obliga.',
  },
  {
    category: 'peticion',
    subtype: 'consulta',
    subject: 'Tratamiento tributario de equipos remanufacturados',
    facts: 'Nuestra contadora pregunta cómo se factura el IVA de un equipo remanufacturado.',
    request: 'Su concepto.',
    decision: 'informed',
    answer:
      'Facturamos con la tarifa general y la referencia lleva la letra R. Para su declaración consulte a la DIAN.',
  },
  {
    category: 'peticion',
    subtype: 'general',
    subject: 'Cambio de titular de la cuenta',
    facts: 'La tienda pasó a nombre de mi hija. Tengo el certificado de la Cámara de Comercio.',
    request: 'El cambio de titular de los tres datáfonos.',
    decision: 'granted',
    answer: 'El cambio quedó hecho. Los datáfonos se reinician solos esta noche con el nuevo nombre.',
  },
  {
    category: 'peticion',
    subtype: 'general',
    subject: 'Traslado de la instalación a otra sede',
    facts: 'Nos mudamos de Cúcuta a Ibagué y llevamos la red de doce puntos.',
    request: 'Una visita para desmontar y volver a montar.',
    decision: 'partlyGranted',
    answer:
      'Desmontamos en Cúcuta el jueves. En Ibagué montamos la semana siguiente, cuando la sede tenga el tablero eléctrico.',
  },
];

export const complaintStories: readonly Story[] = [
  {
    category: 'queja',
    subject: 'El técnico me contestó de mala manera',
    facts: 'Cuando le pregunté por la garantía me dijo que “leyera el manual” y se fue sin terminar.',
    request: 'Que me atienda otra persona.',
    decision: 'granted',
    answer: 'Le ofrecemos disculpas. Hablamos con el técnico y la nueva visita la hace otra persona el viernes.',
  },
  {
    category: 'queja',
    subject: 'En la caja no quisieron recibir mi reclamo',
    facts: 'La cajera del punto de Envigado dijo que los reclamos solo se ponen por internet.',
    decision: 'informed',
    answer:
      'Su reclamo se recibe por cualquier medio, también de palabra. Capacitamos al punto de Envigado esta semana.',
  },
  {
    category: 'queja',
    subject: 'Me dejaron 50 minutos en espera',
    facts: 'La asesora me pidió esperar “un momentico” y nunca volvió a la línea.',
    decision: 'informed',
    answer:
      'Oímos la llamada y tiene razón. Cambiamos la regla: nadie espera más de tres minutos sin que le devolvamos la llamada.',
  },
];

export const suggestionStories: readonly Story[] = [
  {
    category: 'sugerencia',
    subject: 'Abran el punto de servicio los sábados',
    facts: 'Entre semana los comerciantes no podemos dejar el negocio.',
    decision: 'granted',
    answer: 'Desde el próximo mes el punto de Chapinero abre los sábados de 9:00 a. m. a 1:00 p. m.',
  },
  {
    category: 'sugerencia',
    subject: 'Reciban los tóneres usados',
    facts: 'Junto más de veinte al año y no sé dónde dejarlos sin que contaminen.',
    decision: 'partlyGranted',
    answer: 'Los recibimos en Bogotá, Medellín y Cali. Estudiamos la recolección en otras ciudades.',
  },
];

export const complimentStories: readonly Story[] = [
  {
    category: 'felicitacion',
    subject: 'La asesora resolvió todo en una llamada',
    facts: 'Luz Marina entendió el problema, lo probó conmigo y quedó listo en diez minutos. ¡Gracias! 👏',
    decision: 'informed',
    answer: 'Gracias por contarlo. Luz Marina y su jefa ya leyeron su mensaje.',
  },
  {
    category: 'felicitacion',
    subject: 'El taller de remanufactura trabaja muy bien',
    facts: 'Mi impresora de 2018 quedó como nueva y con el informe de cada pieza.',
    decision: 'informed',
    answer: 'Compartimos su mensaje con el taller. Su impresora queda con garantía de 12 meses.',
  },
];

export const reportStories: readonly Story[] = [
  {
    category: 'denuncia',
    subject: 'Piden dinero para adelantar el turno',
    facts: 'En el punto de servicio de Barranquilla un empleado pide 50.000 pesos por adelantar la reparación.',
    request: 'Que investiguen.',
    decision: 'informed',
    answer:
      'Abrimos la investigación disciplinaria. Su denuncia es reservada y con este mismo código puede aportar más datos.',
  },
  {
    category: 'denuncia',
    subject: 'Venden equipos usados como nuevos',
    facts: 'En una tienda aliada de Pasto quitan el sello de remanufacturado y los venden como nuevos.',
    request: 'Que revisen a ese aliado.',
    decision: 'informed',
    answer: 'Visitamos la tienda, retiramos los equipos y terminamos el contrato con el aliado.',
  },
  {
    category: 'denuncia',
    subject: 'Facturas de repuestos que no se cambian',
    facts: 'He visto órdenes de servicio con repuestos cobrados que nunca salieron de la bodega de Itagüí.',
    decision: 'informed',
    answer: 'Auditamos las órdenes de los últimos seis meses. El informe pasó a la Fiscalía.',
  },
];

/** Reclamos of customers that have a contract with the company. */
export const contractStories: readonly Story[] = [
  {
    category: 'reclamo',
    subject: 'Doce impresoras de las cooperativas sin repuesto',
    facts: 'El contrato dice que el repuesto llega en dos días y las de Pitalito llevan cinco detenidas.',
    request: 'Que entreguen los repuestos y digan por qué se tardaron.',
    decision: 'granted',
    answer: 'Los doce repuestos salieron hoy con guía propia. La bodega los despachó con la referencia cambiada.',
  },
  {
    category: 'reclamo',
    subject: 'Los datáfonos de la sede norte no cobran',
    facts: 'Desde las siete no entra ninguna venta en la sede norte y hay pacientes esperando.',
    request: 'Un técnico en la sede, y datáfonos de reemplazo mientras tanto.',
    decision: 'granted',
    answer: 'El técnico cambió el enrutador de la sede y los seis datáfonos cobran otra vez.',
  },
];
