import { Button, Flex, Heading, Text, useExtensionActions, useExtensionContext } from '@hubspot/ui-extensions';
import { pageAddress } from './gateway';

const texts = {
  es: {
    title: 'Bandeja de PQRS',
    help: 'Los casos abiertos por vencimiento, con su término, su responsable y el paso que sigue.',
    open: 'Abrir la bandeja',
    notOpened: 'No pudimos abrir la bandeja. Intente de nuevo.',
  },
  en: {
    title: 'PQRS inbox',
    help: 'Open cases by due date, with their term, their owner and the next step.',
    open: 'Open the inbox',
    notOpened: 'We could not open the inbox. Try again.',
  },
  pt: {
    title: 'Caixa de PQRS',
    help: 'Os casos abertos por vencimento, com seu prazo, seu responsável e o próximo passo.',
    open: 'Abrir a caixa',
    notOpened: 'Não foi possível abrir a caixa. Tente de novo.',
  },
} as const;

const size = { width: 1400, height: 900 };

/** The page of the app: the way into the board, which needs more than HubSpot's components can draw. */
export function BoardPage() {
  const { user } = useExtensionContext<'pages'>();
  const actions = useExtensionActions<'pages'>();
  const language = user.language ?? user.locale ?? 'es-CO';
  const said = language.startsWith('pt') ? texts.pt : language.startsWith('en') ? texts.en : texts.es;

  async function open() {
    try {
      const uri = await pageAddress({ page: 'board', language });
      actions.openIframeModal({ uri, ...size, title: said.title, flush: true });
    } catch {
      actions.addAlert({ type: 'danger', message: said.notOpened });
    }
  }

  return (
    <Flex direction="column" gap="medium">
      <Heading>{said.title}</Heading>
      <Text>{said.help}</Text>
      <Button testId="open" variant="primary" onClick={() => void open()}>
        {said.open}
      </Button>
    </Flex>
  );
}
