import type { Journal } from '../journal.js';
import type { Credentials } from '../serving/credentials.js';
import type { Rates } from '../serving/rates.js';
import type { Route } from '../serving/route.js';
import type { Webhooks } from '../webhooks.js';
import { accountRoutes } from './account.js';
import { associationLabelRoutes } from './associationLabels.js';
import { associationRoutes } from './associations.js';
import { batchRoutes } from './batchObjects.js';
import { fileRoutes } from './files.js';
import { journalRoutes } from './journal.js';
import { oauthRoutes } from './oauth.js';
import { objectRoutes } from './objects.js';
import { ownerRoutes } from './owners.js';
import { pipelineRoutes } from './pipelines.js';
import { propertyRoutes } from './properties.js';
import { propertySettingRoutes } from './propertySettings.js';
import { searchRoutes } from './search.js';
import { webhookRoutes } from './webhooks.js';

/** What some routes need besides the account. */
export interface RouteParts {
  credentials: Credentials;
  rates: Rates;
  webhooks: Webhooks;
  journal: Journal;
  appId: number;
}

/** Every operation of the stand-in. */
export const createRoutes = ({ credentials, rates, webhooks, journal, appId }: RouteParts): readonly Route[] => [
  ...objectRoutes,
  ...batchRoutes,
  ...searchRoutes,
  ...propertyRoutes,
  ...propertySettingRoutes,
  ...pipelineRoutes,
  ...associationRoutes,
  ...associationLabelRoutes,
  ...ownerRoutes,
  ...fileRoutes,
  ...accountRoutes(rates),
  ...oauthRoutes(credentials),
  ...webhookRoutes(webhooks, appId),
  ...journalRoutes(journal, appId),
];
