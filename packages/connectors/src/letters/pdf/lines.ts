import type { Weight } from './fonts.js';
import { clustersOf, runsOf, visualOrder } from './runs.js';
import type { Cluster, Run } from './runs.js';

/** How a text is set. Sizes in points. */
export interface TextStyle {
  size: number;
  leading: number;
  weight: Weight;
  color: string;
}

/** A line of text: what is read, and its runs from left to right with their widths in points. */
export interface Line {
  text: string;
  runs: (Run & { width: number })[];
  /** Whether it has letters that run from right to left, so that glyphs and reading order differ. */
  mixed: boolean;
}

/** Width in points of a run in a style. */
export type Measure = (run: Run, style: TextStyle) => number;

interface Setting {
  style: TextStyle;
  width: number;
  measure: Measure;
}

function widthOf(clusters: readonly Cluster[], { style, measure }: Setting): number {
  return runsOf(clusters).reduce((sum, run) => sum + measure(run, style), 0);
}

function trimmed(clusters: readonly Cluster[]): readonly Cluster[] {
  let end = clusters.length;
  while (end > 0 && clusters[end - 1]?.text.trim() === '') end -= 1;
  return clusters.slice(0, end);
}

/** Pieces between which a line may end. */
function piecesOf(clusters: readonly Cluster[]): Cluster[][] {
  const pieces: Cluster[][] = [[]];
  for (const cluster of clusters) {
    pieces.at(-1)?.push(cluster);
    if (cluster.breaks) pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 0);
}

/** A piece that is wider than a line, cut where it must be. */
function cutToFit(piece: readonly Cluster[], setting: Setting): Cluster[][] {
  if (widthOf(trimmed(piece), setting) <= setting.width) return [[...piece]];
  const parts: Cluster[][] = [];
  let part: Cluster[] = [];
  for (const cluster of piece) {
    if (part.length > 0 && widthOf([...part, cluster], setting) > setting.width) {
      parts.push(part);
      part = [];
    }
    part.push(cluster);
  }
  return [...parts, part];
}

/** A line; one space that it ends in stays, unseen, so that whoever reads the text aloud or copies it keeps two words apart. */
function lineOf(clusters: readonly Cluster[], { style, measure }: Setting): Line {
  const shown = trimmed(clusters);
  const gap = clusters.slice(shown.length, shown.length + 1).map(({ text, script }) => ({ text, script, level: 0 }));
  const runs = [...visualOrder(runsOf(shown)), ...gap].map((run) => ({ ...run, width: measure(run, style) }));
  return {
    text: [...shown, ...gap].map((cluster) => cluster.text).join(''),
    runs,
    mixed: runs.some((run) => run.level % 2 === 1),
  };
}

/**
 * Breaks a text into lines of a width, at spaces and hyphens, and inside a word only where it is wider than a line.
 *
 * @param unprintable takes what no font can print
 */
export function breakLines(text: string, setting: Setting, unprintable: Set<string>): Line[] {
  return text.split('\n').flatMap((given) => {
    const pieces = piecesOf(clustersOf(given, unprintable)).flatMap((piece) => cutToFit(piece, setting));
    const lines: Line[] = [];
    let line: Cluster[] = [];
    for (const piece of pieces) {
      if (line.length > 0 && widthOf(trimmed([...line, ...piece]), setting) > setting.width) {
        lines.push(lineOf(line, setting));
        line = [];
      }
      line.push(...piece);
    }
    return [...lines, lineOf(line, setting)];
  });
}
