import type { Page } from 'playwright';

/** What a receipt tells the person. */
export interface Filed {
  radicado: string;
  code: string;
}

/** Fills the intake form of a page step by step, as a person would, and sends it. */
export async function fileReclamo(page: Pick<Page, 'getByRole' | 'getByLabel'>): Promise<Filed> {
  const next = () => page.getByRole('button', { name: 'Continuar' }).click();
  await page.getByRole('radio', { name: /^Reclamo/ }).check();
  await next();
  await page.getByLabel('Asunto').fill('Cobro duplicado en la factura FE-88213');
  await page.getByLabel('Los hechos').fill('La factura de septiembre se cobró dos veces a la misma tarjeta.');
  await next();
  await page.getByLabel('Nombres y apellidos').fill('Luz Ángela Cárdenas');
  await page.getByLabel('Tipo de documento').selectOption('CC');
  await page.getByLabel('Número de documento').fill('52841903');
  await page.getByLabel('Autorizo el tratamiento').check();
  await next();
  await page.getByRole('radio', { name: /^Consultarla aquí/ }).check();
  await next();
  await page.getByRole('button', { name: 'Enviar' }).click();
  return readReceipt(await page.getByRole('region', { name: 'Recibimos su reclamo' }).innerText());
}

function readReceipt(said: string): Filed {
  const radicado = /[A-Z]{2,6}-\d{4}-\d{6}-\d/.exec(said)?.[0];
  const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(said.replaceAll(radicado ?? '', ''))?.[0];
  if (!radicado || !code) throw new Error(`The receipt does not say its radicado and code: ${said}`);
  return { radicado, code };
}
