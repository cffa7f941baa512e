/**
 * The KPIs of a sweep that names none, for runs from `start` to `end`: what left the world's steel industry in the last
 * year and over all years, how much it made and from what, what steel costs.
 */
export const defaultKpis = (start: number, end: number): Readonly<Record<string, string>> => ({
  [`emissions${end}`]: `scope1(${end}) + scope2(${end})`,
  cumulativeEmissions: `cumulative(scope1, ${start}, ${end}) + cumulative(scope2, ${start}, ${end})`,
  [`captured${end}`]: `captured(${end})`,
  [`steel${end}`]: `production(${end}, product = "steel")`,
  [`intensity${end}`]: `(scope1(${end}) + scope2(${end})) / production(${end}, product = "steel")`,
  [`steelPrice${end}`]: `price(${end}, product = "steel")`,
});
