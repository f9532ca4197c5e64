// What the rows do not need. The inbox fetches it apart once they are on the screen.
import { CaseList } from '@pqrs-kit/core';
import { filterOptions } from '../foundation/filterOptions.js';
import { bulkBar } from './bulkBar.js';
import { columnChoices } from './columnMenu.js';
import { menuStyles } from './menuStyles.js';
import { viewsMenu } from './viewsMenu.js';

export const inboxParts = { CaseList, bulkBar, columnChoices, filterOptions, viewsMenu, menuStyles };
export type InboxParts = typeof inboxParts;
