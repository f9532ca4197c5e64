export * from './foundation/index.js';
export { httpClient, type HttpClientOptions } from './http/httpClient.js';
export { AgentInbox } from './agent-inbox/AgentInbox.js';
export { CasePanel } from './case-panel/CasePanel.js';
export { DeadlineClock } from './deadline-clock/DeadlineClock.js';
export { ResponseComposer } from './response-composer/ResponseComposer.js';
export { IntakeForm } from './intake-form/IntakeForm.js';
export { StatusTracker } from './status-tracker/StatusTracker.js';
