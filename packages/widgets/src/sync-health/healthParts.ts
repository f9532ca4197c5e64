// All that draws the health of the sync. The element fetches it apart: most pages have none.
import { HealthBoard } from './HealthBoard.js';
import { healthStyles } from './styles.js';

export const healthParts = { HealthBoard, styles: healthStyles };
