export * from './foundation/index.js';
export { httpClient, type HttpClientOptions } from './http/httpClient.js';
export { AgentInbox } from './agent-inbox/AgentInbox.js';
export { CasePanel } from './case-panel/CasePanel.js';
export { CaseTimeline } from './case-timeline/CaseTimeline.js';
export { DeadlineClock } from './deadline-clock/DeadlineClock.js';
export { EvidenceReceipt } from './evidence-receipt/EvidenceReceipt.js';
export { IntakeForm } from './intake-form/IntakeForm.js';
export { StatusTracker } from './status-tracker/StatusTracker.js';
