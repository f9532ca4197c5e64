// What the Lightning panel takes from the core: built into one module for it, because Salesforce bundles nothing.
export { caseCardView, hostPanelTexts, otherClockViews, resolveLocale } from '@pqrs-kit/core';
