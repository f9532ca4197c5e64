import type { Catalogue } from './catalogue.js';
import { officeTextsEn } from './officeEn.js';
import { officeTextsEs } from './officeEs.js';
import { officeTextsPt } from './officePt.js';

type Each<Keys extends string> = Readonly<Record<Keys, string>>;

/** The words of the office's book. The keys are those of `core/office`; they are written again because this folder stands below it. */
export interface OfficeTexts {
  title: string;
  sections: Each<'pending' | 'today' | 'week' | 'missed' | 'later' | 'documents' | 'templates' | 'protocols'>;
  empty: Each<'pending' | 'today' | 'week' | 'missed' | 'later' | 'documents' | 'templates' | 'protocols'>;
  staffKinds: Each<'leave' | 'shiftChange' | 'overtime' | 'training'>;
  documentKinds: Each<'contract' | 'agreement' | 'policy'>;
  classes: Each<'public' | 'internal' | 'confidential' | 'restricted'>;
  span(from: string, until: string): string;
  validUntil(date: string): string;
  ended: string;
  positions(count: number): string;
  disclosure(documentId: string, recipient: string): string;
  draft: Each<'template' | 'protocol'>;
  raisedBy(name: string): string;
  decides(role: string): string;
  own: string;
  hidden: string;
  reads(count: number, refused: number): string;
  version(reference: string): string;
  inUse: string;
  retired: string;
  due(date: string): string;
  since(date: string, times: number): string;
  actions: Each<'approve' | 'refuse' | 'publish' | 'return' | 'done' | 'late' | 'read' | 'retire'>;
  asks: Each<'reason' | 'evidence' | 'purpose'>;
}

export const officeTexts: Catalogue<OfficeTexts> = {
  'es-CO': officeTextsEs,
  en: officeTextsEn,
  'pt-BR': officeTextsPt,
};
