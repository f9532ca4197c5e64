export type Rgb = readonly [red: number, green: number, blue: number];

/** A colour as the browser computes it: `rgb(39, 71, 155)`, or `color(srgb …)`. */
export function rgbOf(computed: string): Rgb {
  const numbers = [...computed.matchAll(/[\d.]+/g)].slice(0, 3).map(Number);
  const [red = 0, green = 0, blue = 0] = computed.startsWith('color') ? numbers.map((part) => part * 255) : numbers;
  return [red, green, blue];
}

export const hexOf = (colour: Rgb): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** By WCAG 2.2: 1 for equal colours, 21 for black on white. */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((first, second) => second - first);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `8.5 : 1` */
export const ratioText = (ratio: number): string => `${ratio.toFixed(1)} : 1`;
