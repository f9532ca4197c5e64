// Registers every widget. Each has a module of its own, for pages that want one.
import './agent-inbox/define.js';
import './case-panel/define.js';
import './case-timeline/define.js';
import './deadline-clock/define.js';
import './escalation-matrix/define.js';
import './evidence-receipt/define.js';
import './intake-form/define.js';
import './response-composer/define.js';
import './status-tracker/define.js';
import './supervisor-board/define.js';
import './sync-health/define.js';
