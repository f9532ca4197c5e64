import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { departments } from './divipola.js';
import { divipolaCode, findMunicipalities } from './municipality.js';

const rows = Object.entries(departments).flatMap(([department, [, list]]) =>
  list.split(';').map((row) => ({ code: department + row.slice(0, 3), name: row.slice(3) })),
);
const names = (typed: string, most = 8) => findMunicipalities(typed, most).map(({ name }) => name);

describe('the municipalities', () => {
  // The Divipola has 33 departments (Bogotá counts as one) and 1122 entries of the second level.
  it('are all there, each under a code of its own', () => {
    expect(Object.keys(departments)).toHaveLength(33);
    expect(rows).toHaveLength(1122);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(1122);
    expect(rows.filter(({ code, name }) => !/^\d{5}$/.test(code) || !/^\p{Lu}[\p{L}. ,-]+$/u.test(name))).toEqual([]);
    const counts = ['05', '08', '15', '25', '52', '68', '76'].map((code) => departments[code]?.[1].split(';').length);
    expect(counts).toEqual([125, 23, 123, 116, 64, 87, 42]);
  });

  it.each([
    ['Medellín, Antioquia', '05001'],
    ['Bogotá, D. C.', '11001'],
    ['Cali, Valle del Cauca', '76001'],
    ['San Andrés de Tumaco, Nariño', '52835'],
    ['María La Baja, Bolívar', '13442'],
    ['Santiago de Tolú, Sucre', '70820'],
    ['San José del Guaviare, Guaviare', '95001'],
    ['Boyacá, Boyacá', '15104'],
  ])('%s has the code %s', (name, code) => {
    expect(divipolaCode(name)).toBe(code);
    expect(divipolaCode(name.toUpperCase())).toBe(code);
  });

  it('are no places of other countries, nor half a name', () => {
    expect([divipolaCode('Quito, Ecuador'), divipolaCode('Medellín'), divipolaCode('')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('finding a municipality', () => {
  it('begins with those whose name begins so, without regard to accents', () => {
    expect(names('rione')).toEqual(['Rionegro, Antioquia', 'Rionegro, Santander']);
    expect(names('itagui')).toEqual(['Itagüí, Antioquia']);
    expect(names('BOGOTA')).toEqual(['Bogotá, D. C.']);
    expect(names('tumaco')).toEqual(['San Andrés de Tumaco, Nariño']);
  });

  it('heeds the department, however it is parted from the name', () => {
    expect(names('la union valle')).toEqual(['La Unión, Valle del Cauca']);
    expect(names('La Unión, Nariño')).toEqual(['La Unión, Nariño']);
  });

  it('gives no more than asked for, and nothing for nothing', () => {
    expect(names('san', 3)).toHaveLength(3);
    expect([names(''), names(' ,'), names('zzz')]).toEqual([[], [], []]);
  });

  it('finds each by its whole name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rows), ({ code, name }) => {
        const found = findMunicipalities(name, 20).find((one) => one.code === code);
        expect(divipolaCode(found?.name ?? '')).toBe(code);
      }),
    );
  });
});
