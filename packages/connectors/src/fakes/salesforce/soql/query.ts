/** What a SELECT asks for, as it was written. */
export interface Query {
  object: string;
  columns: readonly Column[];
  where: Condition | undefined;
  order: readonly Ordering[];
  limit: number | undefined;
  offset: number;
}

/**
 * A field by its path, such as `Contact.Name`; a count, of rows without a field, of values with one; or fields of the records that belong to
 * the row, such as `(SELECT Id FROM CaseComments)`.
 */
export type Column =
  | { kind: 'children'; relationship: string; paths: readonly { path: string; at: number }[]; at: number }
  | { kind: 'field'; path: string; at: number }
  | { kind: 'count'; path: string | undefined; alias: string | undefined; at: number };

export interface Ordering {
  path: string;
  descending: boolean;
  nullsLast: boolean;
  at: number;
}

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE';

export type Condition =
  | { kind: 'and' | 'or'; parts: readonly Condition[] }
  | { kind: 'not'; part: Condition }
  | { kind: 'compare'; path: string; operator: Operator; literal: Literal; at: number }
  | { kind: 'in'; path: string; negated: boolean; literals: readonly Literal[]; at: number };

export type Literal =
  | { kind: 'text'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'null'; value: null }
  | { kind: 'date'; value: string }
  | { kind: 'dateTime'; value: string }
  /** A span of days by name, such as TODAY or LAST_N_DAYS:7. */
  | { kind: 'span'; name: string; count: number };
