import { useEffect, useState } from 'react';
import {
  Alert,
  DescriptionList,
  DescriptionListItem,
  Flex,
  LoadingSpinner,
  Text,
  useExtensionContext,
} from '@hubspot/ui-extensions';
import { gateway, GatewayRefusal, read } from './gateway';

type Connection = 'asking' | 'connected' | 'notSigned' | 'notNamed' | 'silent';

const words: Readonly<
  Record<Connection, { variant: 'success' | 'warning' | 'error'; es: string; en: string; pt: string }>
> = {
  asking: {
    variant: 'warning',
    es: 'Preguntando al servicio…',
    en: 'Asking the service…',
    pt: 'Consultando o serviço…',
  },
  connected: {
    variant: 'success',
    es: 'El servicio reconoce a esta cuenta y a usted.',
    en: 'The service knows this account and you.',
    pt: 'O serviço reconhece esta conta e você.',
  },
  notSigned: {
    variant: 'error',
    es: 'El servicio no reconoce a esta cuenta. Revise PQRS_HUBSPOT_SECRET, appId y portals en el servicio.',
    en: 'The service does not know this account. Check PQRS_HUBSPOT_SECRET, appId and portals of the service.',
    pt: 'O serviço não reconhece esta conta. Verifique PQRS_HUBSPOT_SECRET, appId e portals no serviço.',
  },
  notNamed: {
    variant: 'warning',
    es: 'El servicio reconoce a esta cuenta, pero no a usted. Agregue su usuario en PQRS_EMBED.',
    en: 'The service knows this account but not you. Add your user to PQRS_EMBED.',
    pt: 'O serviço reconhece esta conta, mas não você. Inclua seu usuário em PQRS_EMBED.',
  },
  silent: {
    variant: 'error',
    es: 'El servicio no responde. Revise que esté encendido y que HubSpot llegue a su dirección.',
    en: 'The service does not answer. Check that it runs and that HubSpot reaches its address.',
    pt: 'O serviço não responde. Verifique se está ligado e se o HubSpot alcança seu endereço.',
  },
};

/** Each with the name that it has in the file of PQRS_EMBED. */
const labels = {
  es: { service: 'Servicio (publicOrigin)', account: 'Cuenta (portals)', user: 'Usuario (userId)' },
  en: { service: 'Service (publicOrigin)', account: 'Account (portals)', user: 'User (userId)' },
  pt: { service: 'Serviço (publicOrigin)', account: 'Conta (portals)', user: 'Usuário (userId)' },
} as const;

/** No ticket has this number: asking for it says whether the gateway knows who asks, and shows nobody's case. */
const noTicket = 0;

/** Whether the gateway knows this account and this user, and what to mend if not. */
export function ConnectionStatus() {
  const { user, portal } = useExtensionContext<'settings'>();
  const [connection, setConnection] = useState<Connection>('asking');
  const asked = user.language ?? user.locale ?? 'es-CO';
  const language = asked.startsWith('pt') ? 'pt' : asked.startsWith('en') ? 'en' : 'es';
  const { variant, [language]: text } = words[connection];

  useEffect(() => {
    read(`/embed/hubspot/tickets/${noTicket}`).then(
      () => setConnection('connected'),
      (error: unknown) => setConnection(connectionOf(error)),
    );
  }, []);

  if (connection === 'asking') return <LoadingSpinner label={text} showLabel />;
  return (
    <Flex direction="column" gap="medium">
      <Alert title="PQRS" variant={variant}>
        {text}
      </Alert>
      <DescriptionList direction="column">
        <DescriptionListItem label={labels[language].service}>
          <Text>{gateway}</Text>
        </DescriptionListItem>
        <DescriptionListItem label={labels[language].account}>
          <Text>{String(portal.id)}</Text>
        </DescriptionListItem>
        <DescriptionListItem label={labels[language].user}>
          <Text>{String(user.id)}</Text>
        </DescriptionListItem>
      </DescriptionList>
    </Flex>
  );
}

function connectionOf(error: unknown): Connection {
  if (!(error instanceof GatewayRefusal)) return 'silent';
  if (error.status === 403) return 'notNamed';
  return error.status === 401 ? 'notSigned' : 'silent';
}
