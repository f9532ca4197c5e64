import { hubspot } from '@hubspot/ui-extensions';
import { TicketCase } from './TicketCase';

hubspot.extend<'crm.record.tab'>(() => <TicketCase />);
