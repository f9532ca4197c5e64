import { receiptDocument, type Locale, type Receipt, type ReceiptView } from '@pqrs-kit/core';

/** Saves the receipt as a page, to read. */
export function savePage(view: ReceiptView, locale: Locale, organization: string): void {
  saveFile(receiptDocument(view, locale, organization), 'text/html', `${view.radicado.whole}.html`);
}

/** Saves the signed receipt alone, to be checked: it says nothing of the person or the code. */
export function saveReceipt(receipt: Receipt): void {
  saveFile(`${JSON.stringify(receipt, undefined, 2)}\n`, 'application/json', `${receipt.radicado}.json`);
}

/** The address of the file lives only while it is being saved. */
function saveFile(content: string, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
