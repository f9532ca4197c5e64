// What proves a receipt and leads from paper to the tracker. It is fetched apart, so that no page waits for it.
import { proofTexts, trackingFragment } from '@pqrs-kit/core';
import { proofPart } from './proofPart.js';
import { qrCode } from './qr.js';

export const receiptBody = { proofPart, proofTexts, qrCode, trackingFragment };
