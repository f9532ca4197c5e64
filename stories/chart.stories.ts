import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Locale } from '@pqrs-kit/core';
import { base, chartFigure, chartStyles, stageList, stageStyles, tokens, type ChartData } from '@pqrs-kit/widgets';
import { settingOf } from './support/setting.js';

const byLanguage: Readonly<Record<Locale, ChartData>> = {
  'es-CO': {
    title: 'Recibidas por mes y tipo',
    finding: 'Los reclamos son la mitad de lo recibido en noviembre.',
    rowHeading: 'Tipo',
    columns: ['jun', 'jul', 'ago', 'sep', 'oct', 'nov'],
    total: 'Total',
    series: namedBy(['Reclamo', 'Petición', 'Queja', 'Sugerencia', 'Denuncia', 'Felicitación']),
  },
  en: {
    title: 'Received by month and type',
    finding: 'Half of what came in November are claims.',
    rowHeading: 'Type',
    columns: ['Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'],
    total: 'Total',
    series: namedBy(['Claim', 'Petition', 'Complaint', 'Suggestion', 'Report', 'Compliment']),
  },
  'pt-BR': {
    title: 'Recebidas por mês e tipo',
    finding: 'As reclamações são metade do que foi recebido em novembro.',
    rowHeading: 'Tipo',
    columns: ['jun', 'jul', 'ago', 'set', 'out', 'nov'],
    total: 'Total',
    series: namedBy(['Reclamação', 'Petição', 'Queixa', 'Sugestão', 'Denúncia', 'Elogio']),
  },
};

function namedBy(names: readonly string[]): ChartData['series'] {
  const rows = [
    { category: 'reclamo', values: [142, 151, 139, 160, 171, 128] },
    { category: 'peticion', values: [61, 66, 72, 70, 79, 64] },
    { category: 'queja', values: [38, 35, 41, 44, 47, 39] },
    { category: 'sugerencia', values: [14, 12, 15, 11, 16, 12] },
    { category: 'denuncia', values: [3, 2, 4, 3, 5, 4] },
    { category: 'felicitacion', values: [11, 12, 9, 14, 13, 10] },
  ] as const;
  return rows.map((row, at) => ({ ...row, name: names[at] ?? '' }));
}

/** What a widget that measures is built from: a figure with its numbers, and a way from stage to stage. */
class ChartSheet extends LitElement {
  static override styles = [
    tokens,
    base,
    chartStyles,
    stageStyles,
    css`
      :host {
        --_step: 36px;
        padding: 24px;
        background: var(--_surface);
      }
      .stages {
        margin-top: 40px;
      }
    `,
  ];
  @property() locale: Locale = 'es-CO';
  @property({ reflect: true }) theme = 'light';

  protected override render(): TemplateResult {
    return html`${chartFigure(byLanguage[this.locale], { locale: this.locale })}
    ${stageList('Garantía', [
      { name: 'Recibido', state: 'reached', stateName: 'cumplida', when: 'lunes 9 de noviembre', note: '' },
      { name: 'En diagnóstico', state: 'current', stateName: 'actual', when: '', note: 'El taller revisa el equipo.' },
      { name: 'Entrega', state: 'ahead', stateName: 'pendiente', when: '', note: '' },
    ])}`;
  }
}
if (!customElements.get('pqrs-story-chart')) customElements.define('pqrs-story-chart', ChartSheet);

const meta: Meta = {
  title: 'Foundations/Charts and stages',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen' },
  render: (_args, context) => {
    const { lang, theme } = settingOf(context);
    return html`<pqrs-story-chart .locale=${lang} theme=${theme}></pqrs-story-chart>`;
  },
};
export default meta;

type Story = StoryObj;

export const Sheet: Story = {};
export const Dark: Story = { globals: { theme: 'dark' } };
export const HighContrast: Story = { globals: { theme: 'contrast' } };
