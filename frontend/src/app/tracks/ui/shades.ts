const SHADES = ['level-0', 'level-1', 'level-2', 'level-3'] as const;

/** A shade for each number by its share of the largest: the darker, the larger. */
export function shadesOf(values: readonly number[]): (value: number) => { fill: string; ink: string } {
  const largest = Math.max(1, ...values);
  return (value) => {
    const shade = SHADES[Math.min(SHADES.length - 1, Math.floor((value / largest) * SHADES.length))] ?? 'level-0';
    return { fill: `var(--${shade})`, ink: `var(--on-${shade})` };
  };
}
