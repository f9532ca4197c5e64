/** Colours of the product that a letter is printed in: the tokens of the light theme. A test holds them to the tokens. */
export const ink = {
  text: '#1b1d22',
  muted: '#5a5850',
  accent: '#27479b',
  line: '#e1dfd7',
  lineStrong: '#c8c5ba',
  sunken: '#efede7',
  canvas: '#f6f5f1',
  surface: '#ffffff',
} as const;
