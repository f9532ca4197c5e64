// What draws a receipt and keeps it. It is fetched apart, so that no page waits for it.
import { proofTexts, receiptView, signedReceiptView, trackingFragment } from '@pqrs-kit/core';
import { savePage, saveReceipt } from '../receipt/save.js';
import { due, identity, next } from '../receipt/sheet.js';
import { proofPart } from './proofPart.js';
import { qrCode } from './qr.js';
import { evidenceReceiptStyles } from './styles.js';

export const receiptBody = {
  styles: evidenceReceiptStyles,
  due,
  identity,
  next,
  proofPart,
  proofTexts,
  qrCode,
  receiptView,
  savePage,
  saveReceipt,
  signedReceiptView,
  trackingFragment,
};
