import { readFileSync } from 'node:fs';
import {
  chainStart,
  PqrsError,
  seal,
  verifyReceipt,
  webCryptoCheck,
  webCryptoSigner,
  type Ledger,
  type Receipt,
  type ReceiptVerdict,
  type Signer,
} from '@pqrs-kit/core';
import { receipt as receiptSchema } from '../gateway/schemas/intake.js';
import { deriveKeys, existingSecret } from '../gateway/secret.js';
import { checked } from './badInput.js';
import { openExisting } from './existing-ledger.js';
import type { ServeSettings } from './serve-settings.js';
import type { Surroundings } from './surroundings.js';

/** What is wrong with a receipt: with its signature, or with what the ledger holds of its case. */
type ReceiptDamage =
  | { kind: Exclude<ReceiptVerdict, 'signed'> | 'radicadoUnknown' | 'registrationUnreadable' | 'registrationChanged' }
  | { kind: 'receivedAtDiffers'; receivedAt: string };

/** What is wrong, in words. They repeat nothing of the file, which may hold anything. */
function worded(damage: ReceiptDamage): string {
  switch (damage.kind) {
    case 'forged':
      return 'receipt: its signature does not fit what it says';
    case 'otherKey':
      return 'receipt: it names another key than that of this service';
    case 'radicadoUnknown':
      return 'receipt: no case has its radicado ("pqrs rebuild" makes inbox rows again that were lost)';
    case 'registrationUnreadable':
      return 'receipt: an event of its case cannot be read ("pqrs verify" says which)';
    case 'registrationChanged':
      return 'receipt: the registration in the ledger is not the one that it proves';
    case 'receivedAtDiffers':
      return `receipt: the ledger has its case as received at ${damage.receivedAt}`;
  }
}

/**
 * `pqrs verify --receipt`: prints one line for each thing that is wrong with a receipt.
 *
 * @param file path of the receipt, as the acknowledgement of a filing carries it
 * @returns exit code: 0, or 1 when something is wrong
 * @throws PqrsError `usage-invalid` (no file, secret or ledger there), `input-not-json`, `input-invalid` (no receipt), `ledger-unavailable`,
 * `ledger-newer-version`, `ledger-older-version`
 */
export async function runVerifyReceipt(
  file: string,
  settings: ServeSettings,
  { json }: { json: boolean },
  { output, error }: Pick<Surroundings, 'output' | 'error'>,
): Promise<number> {
  const receipt = readReceipt(file);
  const signer = webCryptoSigner(deriveKeys(settings.secret ?? existingSecret(settings.folder)).tracking);
  const { ledger, close } = await openExisting(settings);
  const damages: ReceiptDamage[] = [];
  try {
    const kind = await verifyReceipt(receipt, webCryptoCheck, await signer.publicKey());
    if (kind !== 'signed') damages.push({ kind });
    damages.push(...(await damagesInLedger(receipt, ledger, settings.organization.tenant, signer)));
  } finally {
    await close();
  }
  for (const damage of damages) output.write(`${json ? JSON.stringify(damage) : worded(damage)}\n`);
  if (json) output.write(`${JSON.stringify({ radicado: receipt.radicado, damages: damages.length })}\n`);
  else if (damages.length === 0) error.write(`receipt of ${receipt.radicado}: nothing is wrong\n`);
  return damages.length === 0 ? 0 : 1;
}

async function damagesInLedger(
  { radicado, hash, receivedAt }: Receipt,
  ledger: Ledger,
  tenant: string,
  signer: Signer,
): Promise<ReceiptDamage[]> {
  const caseId = await ledger.findByRadicado(tenant, radicado);
  if (caseId === undefined) return [{ kind: 'radicadoUnknown' }];
  const kept = await registrationOf(ledger, tenant, caseId, signer);
  if (!kept) return [{ kind: 'registrationUnreadable' }];
  if (kept.hashes.some((one) => one !== hash)) return [{ kind: 'registrationChanged' }];
  return kept.receivedAt === receivedAt ? [] : [{ kind: 'receivedAtDiffers', receivedAt: kept.receivedAt }];
}

/** The hash that stands beside the registration and the one that follows from it, or undefined where it cannot be read. */
async function registrationOf(
  ledger: Ledger,
  tenant: string,
  caseId: string,
  signer: Signer,
): Promise<{ hashes: string[]; receivedAt: string } | undefined> {
  try {
    const [first] = await ledger.read(tenant, caseId);
    if (first?.event.type !== 'registered') return undefined;
    const sealed = await seal(chainStart, [first.event], signer);
    return { hashes: [first.hash, ...sealed.map(({ hash }) => hash)], receivedAt: first.event.receivedAt };
  } catch (failure) {
    // A body that was tampered with may be no JSON, or hold what has no canonical spelling.
    if (failure instanceof TypeError) return undefined;
    throw failure;
  }
}

function readReceipt(file: string): Receipt {
  return checked(receiptSchema, parsed(textOf(file)));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new PqrsError(
      'usage-invalid',
      `The receipt "${file}" cannot be read.`,
      'Check the path and who may read it.',
      { cause },
    );
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new PqrsError(
      'input-not-json',
      'The receipt is not JSON.',
      'Give the file as it was saved with the filing.',
      { cause },
    );
  }
}
