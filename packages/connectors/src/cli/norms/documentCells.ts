import { consequenceTexts, readingsOf, termText } from '@pqrs-kit/core';
import type { Duty, Norm, NormRole, Term, Verification } from '@pqrs-kit/core';
import { hostLink, plain, stacked } from './markdown.js';

const texts = consequenceTexts['es-CO'];

const roles: Readonly<Record<NormRole, string>> = {
  answer: 'para responder',
  step: 'dentro del trámite',
  performance: 'para cumplir',
  recognition: 'para reconocer el silencio',
  person: 'de la persona',
  authority: 'del juez o la autoridad',
};

const verified: Readonly<Record<Verification, string>> = {
  verified: 'verificada',
  secondary: '**fuente secundaria**',
  unverified: '**sin verificar**',
  disputed: '**discutida**',
};

function words(term: Term): string {
  return termText(term, 'es-CO');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function termCell({ term, role }: Norm): string {
  return stacked([term === 'fromCase' ? 'el que fije el requerimiento o contrato' : words(term), roles[role]]);
}

export function startCell({ trigger, startsAfter }: Norm): string {
  return stacked([plain(trigger), startsAfter === undefined ? undefined : `al vencer \`${startsAfter}\``]);
}

export function extensionCell({ extension, term }: Norm): string {
  if (!extension) return '';
  const { id, citation, condition, limit } = extension;
  const unit = term === 'fromCase' ? undefined : term.unit;
  const more = 'added' in limit && unit ? `hasta ${words({ amount: limit.added, unit })} más` : '';
  const most = 'times' in limit ? `hasta ${limit.times} veces el término` : more;
  return stacked([`\`${id}\`: ${most}`, plain(condition), plain(citation)]);
}

function completionWords({ cause, askWithin, personHas, citation }: NonNullable<Norm['completion']>): string {
  const asked =
    askWithin === undefined ? 'mientras corre' : `dentro de ${words({ amount: askWithin, unit: 'businessDays' })}`;
  const answered = words({ amount: personHas, unit: 'months' });
  return `${capital(plain(cause))}: ${asked}; la persona tiene ${answered} (${plain(citation)}).`;
}

/** What holds the term, starts it again or makes it another one, apart from the extension. */
export function heldCell({ completion, suspension, loaner, replacement, transfer }: Norm): string {
  return stacked([
    completion && completionWords(completion),
    suspension && `Se suspende: ${plain(suspension.cause)} (${plain(suspension.citation)}).`,
    loaner && `Con un bien en préstamo, \`${loaner.id}\`: ${loaner.amount} (${plain(loaner.citation)}).`,
    replacement && `La reposición completa lo inicia de nuevo (${plain(replacement.citation)}).`,
    transfer && `El traslado lo inicia de nuevo ante quien es competente (${plain(transfer.citation)}).`,
  ]);
}

export function silenceCell({ silence }: Norm): string {
  if (!silence) return '';
  const { effect, citation, note, fromFiling, recognition } = silence;
  const when = fromFiling ? `a los ${words(fromFiling)} de la radicación` : 'al vencer';
  return stacked([
    `${capital(texts.effects[effect])}, ${when}.`,
    plain(note),
    recognition === undefined ? undefined : `Se reconoce en \`${recognition}\`.`,
    plain(citation),
  ]);
}

export function sinceCell(entry: Norm | Duty): string {
  return stacked([
    entry.inForceFrom,
    entry.fromIsUnverified ? '**fecha sin verificar**' : undefined,
    entry.alsoPending ? 'rige también lo que estaba en curso' : undefined,
  ]);
}

export function verificationCell({ verification }: Norm | Duty): string {
  return verified[verification];
}

export function readingsCell(norm: Norm): string {
  const named: Readonly<Record<string, string>> = texts.readings;
  return stacked(
    Object.entries(readingsOf(norm)).map(([name, { values, note }]) => {
      const [used, ...others] = values.map((value) => named[`${name}.${value}`] ?? value);
      return `${[`**${used ?? ''}**`, ...others].join('; ')}. ${plain(note)}`;
    }),
  );
}

export function sourceCell({ source }: Norm | Duty): string {
  return hostLink(source);
}

export function noteCell(entry: Norm | Duty): string {
  const rolls = 'rollsForward' in entry && entry.rollsForward;
  const layers = 'calendarLayers' in entry ? (entry.calendarLayers ?? []) : [];
  return stacked([
    entry.note && plain(entry.note),
    rolls ? 'Un último día que no es hábil pasa al hábil siguiente.' : undefined,
    layers.length > 0 ? `Cuenta además con ${layers.map((layer) => `\`${layer}\``).join(', ')}.` : undefined,
  ]);
}
