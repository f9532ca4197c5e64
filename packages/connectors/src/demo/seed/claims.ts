import type { Story } from './story.js';

type Claim = readonly [subject: string, facts: string, request: string, decision: Story['decision'], answer: string];

/** Reclamos about printers, routers and payment terminals: sale, delivery, billing, warranty and remanufacture. */
const claims: readonly Claim[] = [
  [
    'El datáfono no imprime el comprobante',
    'Compré el datáfono DP-20 en mayo. Desde el lunes cobra bien, pero no imprime el comprobante y mis clientes lo piden. Ya cambié el rollo.',
    'Que lo reparen en garantía o me presten otro mientras tanto.',
    'granted',
    'Revisamos el equipo: el cabezal térmico falló dentro de la garantía. Lo reemplazamos sin costo y le prestamos un datáfono hasta la entrega (Ley 1480 de 2011, arts. 7 y 11).',
  ],
  [
    'Impresora en garantía hace un mes sin respuesta',
    'Dejé la impresora láser AE-410 en el punto de servicio de Chapinero y nadie me dice cuándo la entregan. El tiquete es el 88120.',
    'La fecha de entrega por escrito, o el cambio del equipo.',
    'granted',
    'La reparación superó los treinta días hábiles, así que puede elegir: reparación, cambio o devolución del dinero. Le entregamos el equipo nuevo el mismo día que lo confirme (Decreto 1074 de 2015, art. 2.2.2.32.2.4).',
  ],
  [
    'Me cobraron dos veces la misma factura',
    'La factura FE-20931 aparece pagada el 3 y el 5, y del banco salieron los dos pagos.',
    'La devolución del segundo pago.',
    'granted',
    'Confirmamos el doble pago de la factura FE-20931. El reintegro salió hoy a la misma cuenta y se verá en los próximos días.',
  ],
  [
    'El enrutador remanufacturado llegó con el sello roto',
    'Pedí un enrutador RX-5 remanufacturado grado A. La caja venía abierta y el sello de prueba estaba despegado.',
    'Un equipo con su acta de pruebas, o la devolución del dinero.',
    'granted',
    'Recogemos el enrutador y le enviamos otro con su acta de pruebas y el sello numerado. La garantía empieza de nuevo con la entrega (Ley 1480 de 2011, art. 9).',
  ],
  [
    'Publicidad decía 12 meses de garantía y me dan 6',
    'En la página ofrecían 12 meses para la multifuncional AE-615. En el punto de servicio me dijeron que son 6 por ser remanufacturada.',
    'Que respeten los 12 meses anunciados.',
    'granted',
    'Lo anunciado obliga. Su multifuncional queda con 12 meses de garantía y corregimos la publicación (Ley 1480 de 2011, arts. 8 y 29).',
  ],
  [
    'Datáfono cobra comisión distinta a la contratada',
    'Firmé con 1,9 % y este mes descontaron 2,6 % en cada venta. Adjunto el extracto con 214 operaciones.',
    'Que reliquiden y devuelvan la diferencia.',
    'partlyGranted',
    'Reliquidamos las ventas con tarjeta débito al 1,9 % y devolvemos la diferencia. Las ventas con tarjeta del exterior tienen la tarifa de la cláusula 7, que sigue igual.',
  ],
  [
    'La impresora traba el papel desde el primer día',
    'La AE-300 traba una hoja de cada diez. Probé tres marcas de papel de 75 gramos.',
    'El cambio de la impresora.',
    'granted',
    'El técnico encontró el rodillo fuera de medida de fábrica. Cambiamos la impresora por una nueva de la misma referencia.',
  ],
  [
    'Pedido entregado incompleto',
    'Pagué cuatro datáfonos y llegaron tres. La guía dice “entregado completo”, pero el portero firmó sin abrir.',
    'El datáfono que falta.',
    'granted',
    'El peso de la guía muestra que salieron tres equipos. El cuarto va en camino y llega pasado mañana, con entrega en su mano.',
  ],
  [
    'Negaron la garantía por “humedad” sin mostrar fotos',
    'El enrutador RX-3 dejó de encender y dicen que le entró agua. Está en un mueble alto y seco.',
    'El informe técnico con fotos y la reparación.',
    'denied',
    'Le enviamos el informe con las fotos: hay corrosión por líquido en la fuente y el contador interno la registró. El uso indebido exime de la garantía (Ley 1480 de 2011, art. 16, num. 3). Puede acudir a la Superintendencia de Industria y Comercio.',
  ],
  [
    'Tóner original vence antes de lo anunciado',
    'El tóner T-41 anuncia 3.000 páginas y rindió 1.180, según el contador de la impresora.',
    'Un tóner de reposición.',
    'granted',
    'El lote L-2207 salió con menos carga. Le reponemos el tóner y retiramos el lote de la venta.',
  ],
  [
    'Segunda falla del mismo daño en el datáfono',
    'Lo repararon en marzo por la batería y volvió a apagarse solo en plena venta. Es la misma falla.',
    'Que me devuelvan el dinero.',
    'granted',
    'Es la segunda falla por el mismo defecto, así que la elección es suya: devolvemos el dinero pagado a la cuenta que nos indique (Ley 1480 de 2011, art. 11, num. 1).',
  ],
  [
    'No puedo retractarme de la compra por internet',
    'Compré un enrutador por la página hace tres días y el botón de retracto da error. No lo he abierto.',
    'El retracto y la devolución del dinero.',
    'granted',
    'Su retracto está en término: cinco días hábiles desde la entrega. Recogemos el equipo y devolvemos todo lo pagado (Ley 1480 de 2011, art. 47).',
  ],
  [
    'El servicio técnico a domicilio no llegó',
    'Tomé el día libre para la instalación de la red y nadie llegó ni llamó. El número de visita es V-5512.',
    'Una nueva visita el sábado y que descuenten el valor de la primera.',
    'partlyGranted',
    'La visita queda para el sábado a las 9:00 a. m. y no se cobra. El descuento por el día perdido no procede, porque el contrato fija otra compensación: un mes de soporte.',
  ],
  [
    'La app del datáfono cerró la caja en cero',
    'El cierre del viernes salió en cero aunque vendí todo el día. Contabilidad no me recibe así.',
    'El cierre corregido.',
    'granted',
    'Recuperamos las 96 ventas del viernes y su cierre corregido ya está en la aplicación.',
  ],
];

export const claimStories: readonly Story[] = claims.map(([subject, facts, request, decision, answer]) => ({
  category: 'reclamo',
  subject,
  facts,
  request,
  decision,
  answer,
}));
