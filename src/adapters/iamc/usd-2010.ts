/**
 * USD of 2010 for one USD of 2020 by the US GDP deflator (World Bank, 2015 = 1: 0.9186 in 2010, 1.0869 in 2020), the
 * figures of the unit registry that IAMC tools convert with; `iamc-deflator` in `data/sources.csv`.
 */
export const USD_2010_PER_USD_2020 = 0.9186 / 1.0869;
