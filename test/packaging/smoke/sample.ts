import { snapshot } from '@pqrs-kit/core';

/** A clock that no page has to ask a server for, at an instant of its own. */
export const clock = snapshot({ rule: 'co.pet.general', receivedAt: '2026-11-05T09:14:00-05:00' });
export const now = (): string => '2026-11-24T10:30:00-05:00';
/** Where a page shows what it heard. */
export const hear = (what: string): void => void (document.title = what);
