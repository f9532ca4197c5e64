import type { ImportMap } from './map.js';

/** All the columns of a file that a map names, each once. */
export function mapColumns({ columns }: ImportMap): string[] {
  const { receivedAt, originStatus, person, agreement, ...rest } = columns;
  const sources: unknown[] = [
    ...Object.values(rest),
    ...Object.values(person ?? {}),
    ...Object.values(agreement ?? {}),
  ];
  return [...new Set([...receivedAt.columns, originStatus.column, ...sources.flatMap(named)])];
}

function named(source: unknown): string[] {
  if (typeof source !== 'object' || source === null) return [];
  if ('column' in source && typeof source.column === 'string') return [source.column];
  if ('template' in source && typeof source.template === 'string') return templateColumns(source.template);
  return [];
}

/** Columns in braces; `{#}` is the hash of the row and no column. */
function templateColumns(template: string): string[] {
  return Array.from(template.matchAll(/\{([^{}]+)\}/g), ([, name = '']) => name).filter((name) => name !== '#');
}
