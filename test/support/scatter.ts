/** Whole numbers from 1 to `most`, scattered, the same in every run (a linear congruential generator, Numerical Recipes' constants). */
export function scatter(count: number, most: number): number[] {
  let state = 1755;
  return Array.from({ length: count }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return 1 + Math.floor((state / 2 ** 32) * most);
  });
}
