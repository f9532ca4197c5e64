import { hubspot } from '@hubspot/ui-extensions';
import { createPageRouter, PageRoutes } from '@hubspot/ui-extensions/pages';
import { BoardPage } from './BoardPage';

const PageRouter = createPageRouter(
  <PageRoutes>
    <PageRoutes.IndexRoute component={BoardPage} id="board" />
  </PageRoutes>,
);

hubspot.extend<'pages'>(() => <PageRouter />);
