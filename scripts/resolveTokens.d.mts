/** The tokens of one context of each modifier; its default where none is named. */
export function resolveTokens(inputs?: Record<string, string>): Record<string, unknown>;
