import type { Organization, Submission } from '@pqrs-kit/core';
/** The organisation that the tests' processes answer for. */
export declare const organization: Organization;
/** An anonymous reclamo to that organisation. */
export declare const submission: Submission;
//# sourceMappingURL=organization.d.ts.map