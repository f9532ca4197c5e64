import { hubspot } from '@hubspot/ui-extensions';
import { ConnectionStatus } from './ConnectionStatus';

hubspot.extend<'settings'>(() => <ConnectionStatus />);
