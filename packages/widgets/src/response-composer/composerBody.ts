// What the composer shows before the forms are here, and its styles. It is fetched apart, while its case comes.
import { composerTexts, panelTexts } from '@pqrs-kit/core';
import { formsApart } from '../case-panel/formsApart.js';
import { problem } from '../foundation/problem.js';
import { elementStyles } from './elementStyles.js';

export const composerBody = { styles: elementStyles, composerTexts, formsApart, panelTexts, problem };
