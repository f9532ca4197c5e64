import { styleText } from 'node:util';
import type { Finding } from '../crm/doctor.js';
import { countSteps } from '../crm/planHash.js';
import type { ApplyResult, PlanAction, SchemaPlan } from '../crm/schema.js';
import { inColumns } from './textColumns.js';

const signs: Readonly<Record<PlanAction, { sign: string; color: 'green' | 'yellow' | 'red' | 'gray' }>> = {
  create: { sign: '+', color: 'green' },
  update: { sign: '~', color: 'yellow' },
  remove: { sign: '-', color: 'red' },
  conflict: { sign: '!', color: 'red' },
  orphan: { sign: '?', color: 'gray' },
  keep: { sign: '=', color: 'gray' },
};

/** A plan as a table: what happens to what, and why. */
export function planText(plan: SchemaPlan, color: boolean): string {
  const rows = plan.steps.map(({ action, what, remoteName, why }) => [
    `${signs[action].sign} ${action}`,
    what,
    remoteName,
    why,
  ]);
  const lines = inColumns(rows).trimEnd().split('\n');
  const table = lines.map((line, index) => tint(line, signs[plan.steps[index]?.action ?? 'keep'].color, color));
  return [...table, '', `${summary(plan)} Plan ${plan.hash.slice(0, 12)}.`, ...nextLines(plan), ''].join('\n');
}

function summary({ steps, accountId, crm }: SchemaPlan): string {
  const counts = Object.entries(countSteps(steps)).map(([action, count]) => `${count} ${action}`);
  return `${crm} account ${accountId}: ${counts.join(', ') || 'nothing'}.`;
}

function nextLines({ crm, hash, kind, steps }: SchemaPlan): string[] {
  const isOpen = steps.some(({ action }) => action === 'create' || action === 'update' || action === 'remove');
  const conflicts = steps.filter(({ action }) => action === 'conflict').length;
  return [
    ...(conflicts > 0 ? ['What conflicts is left alone: rename or delete it in the CRM, then plan again.'] : []),
    ...(isOpen && kind === 'install' ? [`Apply it with: pqrs install ${crm} --plan ${hash}`] : []),
    ...(isOpen ? [] : ['There is nothing to do.']),
  ];
}

/** What was done, and what could not be. */
export function resultText(
  plan: SchemaPlan,
  { created, updated, removed, kept, failed }: ApplyResult,
  color: boolean,
): string {
  const done = `${plan.crm} account ${plan.accountId}: ${created} created, ${updated} updated, ${removed} removed, ${kept} kept.`;
  const conflicts = plan.steps.filter(({ action }) => action === 'conflict');
  return [
    tint(done, 'green', color),
    ...failed.map(({ remoteName, message, help }) => tint(`! ${remoteName}: ${message} ${help}`, 'red', color)),
    ...conflicts.map(({ remoteName, why }) => tint(`! ${remoteName}: ${why}; left alone.`, 'red', color)),
    '',
  ].join('\n');
}

/** What a look at the connection found, each line with what to do. */
export function findingsText(findings: readonly Finding[], color: boolean): string {
  return findings
    .flatMap(({ check, ok, says, help }) => [
      tint(`${ok ? 'ok     ' : 'problem'}  ${check}: ${says}`, ok ? 'green' : 'red', color),
      ...(help === undefined ? [] : [`         ${help}`]),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

function tint(text: string, as: 'green' | 'yellow' | 'red' | 'gray', color: boolean): string {
  return color ? styleText(as, text, { validateStream: false }) : text;
}
