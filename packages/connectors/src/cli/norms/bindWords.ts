import type { Bindings, Fact, GoverningItem, NotBinding } from '@pqrs-kit/core';

function factWords({ name, value }: Fact): string {
  return `${name} = ${String(value)}`;
}

function whyNot(why: NotBinding['why']): string {
  if (why.kind === 'displaced') return `a special norm takes its place: ${why.because.map(factWords).join(', ')}`;
  const { fact, values } = why;
  return `needs ${fact.name} = ${values.map(String).join(' or ')}, and it is ${String(fact.value)}`;
}

/** What binds; what does not only where it was asked for. */
export type ShownBindings = Omit<Bindings, 'notBinding'> & Partial<Pick<Bindings, 'notBinding'>>;

/** What binds one item and what does not, a row each: a word, the norm, the reason. */
export function bindingRows({ binding, open, notBinding = [], questions }: ShownBindings, item: string): string[][] {
  return [
    ...binding.map(({ id, because }) => [`${item}binds`, id, because.map(factWords).join(', ')]),
    ...open.map(({ id, missing }) => [`${item}may bind`, id, `depends on ${missing.join(', ')}`]),
    ...notBinding.map(({ id, why }) => [`${item}does not`, id, whyNot(why)]),
    ...(questions.length > 0 ? [[`${item}ask`, '', questions.join(', ')]] : []),
  ];
}

/** The term that governs, and what gives no date. */
export function governingRows({ governing, withoutTerm = [] }: Partial<GoverningItem>, several: boolean): string[][] {
  const of = (item: string) => (several ? `${item} ` : '');
  return [
    ...withoutTerm.map(({ item, norm }) => [`${of(item)}no date`, norm, 'takes its term from the case']),
    ...(governing ? [[`${of(governing.item)}governs`, governing.norm, `due ${governing.dueAt}`]] : []),
  ];
}
