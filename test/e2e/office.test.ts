import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, startDemo, type Demo } from './demo.js';

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

describe('the office', () => {
  it('lets the head approve a leave, and leaves to the boss what is hers', async () => {
    const { page } = await openPage(demo, '/crm/oficina', 1280);
    const person = (name: string) => page.locator('.who label', { hasText: name });
    const item = (title: string) => page.locator('#pending li', { hasText: title });
    const status = page.locator('[data-office-status]');
    await person('Paola Ruiz').click();
    await item('Vacaciones del año').locator('summary', { hasText: 'Aprobar' }).click();
    expect(await item('Aumento de planta').locator('summary').count()).toBe(0);
    await page.getByRole('textbox', { name: 'Motivo' }).fill('Hay cobertura');
    await page.getByRole('button', { name: 'Confirmar' }).click();
    await status.filter({ hasText: 'Guardado.' }).waitFor();
    expect(await item('Vacaciones del año').count()).toBe(0);

    await person('Ana Ríos').click();
    await item('Entregar el documento k1').locator('summary', { hasText: 'Aprobar' }).click();
    await page.getByRole('textbox', { name: 'Motivo' }).fill('Oficio 8');
    await page.getByRole('button', { name: 'Confirmar' }).click();
    await status.filter({ hasText: 'Guardado.' }).waitFor();

    await person('Camila Restrepo').click();
    await page.locator('#documents li', { hasText: 'k1.' }).locator('summary', { hasText: 'Consultar' }).click();
    await page.getByRole('textbox', { name: 'Para qué la consulta' }).fill('Autenticar la copia');
    await page.getByRole('button', { name: 'Confirmar' }).click();
    await status.filter({ hasText: 'Marca de agua: k1 · d1 · Notaría 5 de Bogotá' }).waitFor();
    await page.context().close();
  });
});
