import type { DeadlineClock } from '@pqrs-kit/widgets';
import type {} from '@pqrs-kit/widgets/define';
import type {} from '@pqrs-kit/widgets/vue';
import type { GlobalComponents } from 'vue';

/** What the packed types say of events and of Vue's tags. It is compiled, never run. */
export function typed(element: DeadlineClock): void {
  element.addEventListener('pqrs-error', ({ detail }) => {
    const known: [code: string, message: string, retryable: boolean] = [detail.code, detail.message, detail.retryable];
    // @ts-expect-error -- there is nothing else in it
    const unknown: unknown = detail.stack;
    return [known, unknown];
  });
  document.querySelector('pqrs-agent-inbox')?.addEventListener('pqrs-case-open', ({ detail }) => detail.caseId.trim());
  const props: InstanceType<GlobalComponents['pqrs-deadline-clock']>['$props'] = {
    format: 'both',
    onPqrsExplanationToggle: ({ detail: { expanded } }) => void (expanded satisfies boolean),
  };
  // @ts-expect-error -- a format that there is not
  props.format = 'hours';
}
