import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../../../test/support/program.js';

function days(output: string): { date: string; weekday: string; rules: Record<string, string>[] }[] {
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ReturnType<typeof days>[number]);
}

describe('pqrs calendar <year>', () => {
  it('lists the holidays of a year with weekday, name, law and the day it was published', async () => {
    const { code, output, error } = await runToEnd(['calendar', '2026']);
    expect([code, error]).toEqual([0, '']);
    const lines = output
      .trim()
      .split('\n')
      .map((line) => line.split(/ {2,}/));
    expect(lines).toHaveLength(19);
    expect(lines).toContainEqual([
      '2026-07-13',
      'mon',
      'Virgen de Chiquinquirá',
      'Ley 2578/2026',
      'published 2026-06-01',
    ]);
    expect(lines[0]).toEqual(['2026-01-01', 'thu', 'Año Nuevo', 'Ley 51/1983', 'published 1983-12-06']);
  });

  it('puts two holidays of one date together in JSON', async () => {
    const { output } = await runToEnd(['calendar', '2025', '--json']);
    expect(days(output)).toHaveLength(17);
    expect(days(output).find(({ date }) => date === '2025-06-30')).toEqual({
      date: '2025-06-30',
      weekday: 'mon',
      rules: [
        { id: 'saints-peter-and-paul', name: 'San Pedro y San Pablo', law: 'Ley 51/1983', publishedAt: '1983-12-06' },
        { id: 'sacred-heart', name: 'Sagrado Corazón', law: 'Ley 51/1983', publishedAt: '1983-12-06' },
      ],
    });
  });

  it('knows what was known on a day', async () => {
    const before = await runToEnd(['calendar', '2026', '--as-of', '2026-05-31', '--json']);
    expect(days(before.output).map(({ date }) => date)).not.toContain('2026-07-13');
    const after = await runToEnd(['calendar', '2026', '--as-of', '2026-06-01', '--json']);
    expect(days(after.output).map(({ date }) => date)).toContain('2026-07-13');
  });

  it('adds the closures of a layer, and says which one', async () => {
    const args = ['calendar', '2025', '--layer', 'co-civic-national-executive'];
    expect((await runToEnd(args)).output).toMatch(
      /\n2025-03-18 {2}tue {2}Día cívico +Decreto 302\/2025 +published 2025-03-17, co-civic-national-executive\n/,
    );
    const [civic] = days((await runToEnd([...args, '--json'])).output).filter(({ date }) => date === '2025-03-18');
    expect(civic?.rules).toMatchObject([{ layer: 'co-civic-national-executive' }]);
  });

  it('has the holidays of other countries', async () => {
    expect((await runToEnd(['calendar', '2026', '--country', 'eu'])).output).toMatch(
      /2026-12-25 {2}fri {2}Christmas Day/,
    );
    expect((await runToEnd(['calendar', '2026', '--country', 'pe'])).output).toMatch(
      /2026-07-28 {2}tue {2}Fiestas Patrias/,
    );
  });
});
