import {
  Button,
  EmptyState,
  ErrorState,
  LoadingSpinner,
  Text,
  useExtensionActions,
  useExtensionContext,
} from '@hubspot/ui-extensions';
import { useCrmProperties } from '@hubspot/ui-extensions/crm';
import { CaseView } from './CaseView';
import { pageAddress, type PageRequest } from './gateway';
import { textsOf, type CardTexts } from './texts';
import { useCase } from './useCase';

const size = { width: 1000, height: 800 };

/** The PQRS of a ticket, or the way to make one. */
export function TicketCase() {
  const { crm, user } = useExtensionContext<'crm.record.tab'>();
  const actions = useExtensionActions<'crm.record.tab'>();
  const language = user.language ?? user.locale ?? 'es-CO';
  const texts = textsOf(language);
  const { properties, isLoading, error } = useCrmProperties(['pqrs_id']);
  // Where the property cannot be read, or is not there yet, the case filed from the ticket is still found.
  const known = isLoading && !error ? undefined : (properties['pqrs_id'] ?? '');
  const { found, reload } = useCase(crm.objectId, known, language);

  async function open(request: Omit<PageRequest, 'language'>) {
    try {
      const uri = await pageAddress({ ...request, language });
      actions.openIframeModal({ uri, ...size, title: 'PQRS', flush: true }, reload);
    } catch {
      actions.addAlert({ type: 'danger', message: texts.notOpened });
    }
  }

  switch (found.kind) {
    case 'loading':
      return <LoadingSpinner label={texts.loading} showLabel />;
    case 'failed':
      return <Trouble title={texts.failed} help={texts.failedHelp} texts={texts} onRetry={reload} />;
    case 'refused':
      return <Trouble title={texts.refused} help={texts.refusedHelp} texts={texts} onRetry={reload} />;
    case 'none':
      return (
        <EmptyState title={texts.none} layout="vertical" imageName="tickets">
          <Text>{texts.noneHelp}</Text>
          <Button testId="create" variant="primary" onClick={() => void open({ page: 'form', ticketId: crm.objectId })}>
            {texts.create}
          </Button>
        </EmptyState>
      );
    case 'shown': {
      const { card } = found;
      const openCase = (step?: string) =>
        void open({ page: 'case', caseId: card.caseId, ...(step === undefined ? {} : { step }) });
      return <CaseView card={card} onOpen={openCase} />;
    }
  }
}

interface TroubleProps {
  title: string;
  help: string;
  texts: CardTexts;
  onRetry: () => void;
}

function Trouble({ title, help, texts, onRetry }: TroubleProps) {
  return (
    <ErrorState title={title}>
      <Text>{help}</Text>
      <Button testId="retry" onClick={onRetry}>
        {texts.retry}
      </Button>
    </ErrorState>
  );
}
