import { z } from 'zod';
import { countryCode, technologyCode } from '../../domain/names.js';
import type { Scenario } from '../../domain/scenario.js';
import {
  multiplier,
  multiplierValue,
  numberOf,
  oneOf,
  path,
  place,
  places,
  section,
  share,
  textLike,
  wholeNumber,
  year,
  years,
} from './schema-parts.js';
import { priceFileOrPath } from './iamc-prices/price-file.js';
import { subsidySchema } from './subsidy-schema.js';

const country = textLike(/^[A-Z]{3}$/, 'an ISO 3166-1 alpha-3 code, such as DEU').transform(countryCode);
const tonnes = numberOf('t per year from 0 up', { from: 0 });
const span = { from: 1, to: 100 };
const dollarsPerTonne = numberOf('USD/t from 0 up', { from: 0 });

const technologyChanges = section({
  capex: multiplier.exactOptional(),
  availableFrom: year.exactOptional(),
  availableUntil: year.exactOptional(),
}).refine(
  ({ availableFrom: from, availableUntil: until }) => from === undefined || until === undefined || until >= from,
  {
    path: ['availableUntil'],
    error: 'a year from the one in `availableFrom` on',
  },
);

const monitor = section({
  name: textLike(/^\w[\w.-]*$/, 'a name of letters, digits, hyphens and dots'),
  metric: oneOf('scope1', 'steelPrice', 'bankruptcies', 'costCurveJump'),
  above: numberOf('a number').exactOptional(),
  below: numberOf('a number').exactOptional(),
}).refine(({ above, below }) => above !== undefined || below !== undefined, {
  error: 'a threshold: above, below or both',
});

/**
 * What a resolved scenario must be, for a set of technologies that it may name. The messages of its checks say what is
 * expected; `scenario-faults.ts` adds the place and the value.
 */
export function scenarioSchema(technologies: readonly string[]): z.ZodType<Scenario> {
  const technology = z
    .enum(technologies, { error: `a technology: ${technologies.join(', ')}` })
    .transform(technologyCode);

  const ban = section({
    technologies: z.array(technology, { error: 'a list of technologies' }).min(1, { error: 'at least one technology' }),
    countries: places,
    from: year,
    until: year.exactOptional(),
    scope: oneOf('new', 'renovation'),
  }).refine(({ from, until }) => until === undefined || until >= from, {
    path: ['until'],
    error: 'a year from the one in `from` on',
  });
  const subsidy = subsidySchema(technology);

  return section({
    name: textLike(/^\w[\w.-]*$/, 'a name of letters, digits, hyphens and dots'),
    description: z.string({ error: 'a text' }),
    years: section({ start: year, end: year }).refine(({ start, end }) => end >= start, {
      path: ['end'],
      error: 'a year from years.start on',
    }),
    seed: wholeNumber('a whole number from 0 up', { from: 0 }),
    data: z.string({ error: 'the folder of a dataset, or null for the shipped one' }).nullable(),
    countries: z
      .array(country, { error: 'a list of ISO3 codes, or null for all' })
      .min(1, { error: 'at least one country' })
      .nullable(),
    policies: section({
      carbonPrice: section({
        paths: z
          .record(place, path, { error: 'paths by ISO3 code, bloc or world, or null for those of the dataset' })
          .nullable(),
        flat: numberOf('USD/tCO2 from 0 up, or null for paths', { from: 0 }).nullable(),
        multiplier: multiplierValue,
        // Read and put in the place of `paths` before a scenario is checked.
        iamc: priceFileOrPath.exactOptional(),
      }),
      freeAllocation: section({ endYear: year.nullable() }),
      bans: z.array(ban, { error: 'a list of bans' }),
      tariffs: z
        .record(place, path, { error: 'shares by ISO3 code, bloc or world, or null for those of the dataset' })
        .nullable(),
      borderAdjustment: section({
        enabled: z.boolean({ error: 'true or false' }),
        places: z.array(place, { error: 'a list of ISO3 codes and blocs' }),
        importIntensity: numberOf('tCO2 per t from 0 up', { from: 0 }),
      }),
      subsidies: z.array(subsidy, { error: 'a list of subsidies' }),
    }),
    markets: section({
      clearingShare: numberOf('a share above 0, at most 1', { above: 0, to: 1 }),
      shortageBuffer: dollarsPerTonne,
      demand: multiplier,
      electricity: multiplier,
      gas: multiplier,
      coal: multiplier,
      ironOre: multiplier,
      hydrogen: section({
        multiplier: multiplierValue,
        source: oneOf('electrolysis', 'given'),
        gridIntensityLimit: numberOf('tCO2/MWh from 0 up', { from: 0 }),
      }),
      scrap: section({ multiplier: multiplierValue, collection: path, floorPrice: dollarsPerTonne }),
    }),
    technologies: z.record(technologyKey(technologies), technologyChanges, {
      error: 'a mapping by technology',
    }),
    agents: section({
      market: oneOf('live', 'frozen'),
      foresight: oneOf('myopic', 'announced'),
      choice: oneOf('probabilistic', 'deterministic'),
      equityShare: share,
      costOfEquity: multiplier,
      decisionWindow: years,
      referenceLoad: numberOf('a load from 0.1 to 1', { from: 0.1, to: 1 }),
      newFurnaceLoad: numberOf('a load from 0.1 to 1', { from: 0.1, to: 1 }),
      openingTreasury: multiplier,
      graceYears: years,
      mothballing: section({
        afterIdleYears: wholeNumber('1 to 100 years', span),
        closeAfterYears: wholeNumber('1 to 100 years', span),
        fixedOpexShare: share,
      }),
      greenfield: section({
        enabled: z.boolean({ error: 'true or false' }),
        size: numberOf('t per year above 0', { from: 1 }),
        perYear: wholeNumber('a whole number from 0 to 1000', { from: 0, to: 1000 }),
        lookAhead: wholeNumber('1 to 100 years', span),
        announceProbability: share,
        startProbability: share,
        dropAfterYears: wholeNumber('1 to 100 years', span),
      }),
      learning: multiplier,
      expansion: section({ size: tonnes, utilisationGate: share }),
    }),
    constraints: section({
      buildOut: section({
        multiplier: multiplierValue,
        limits: section({ iron: path, steel: path }),
        existingSiteShare: share,
      }),
      diffusion: section({
        growth: numberOf('a rate per year from 0 up', { from: 0 }),
        localGrowth: numberOf('a rate per year from 0 up', { from: 0 }),
        seed: tonnes,
        atScale: tonnes,
      }),
      co2Storage: section({ multiplier: multiplierValue, announcedShare: share }),
    }),
    monitors: z.array(monitor, { error: 'a list of thresholds' }),
    allocation: section({
      rule: oneOf('merit-order', 'home-markets'),
      rampYears: wholeNumber('1 to 100 years', span),
      startUpYears: wholeNumber('0 to 20 years', { from: 0, to: 20 }),
      freight: dollarsPerTonne,
      homePreference: dollarsPerTonne,
      commonMarkets: z.array(place, { error: 'a list of blocs' }),
      tariffReferencePrice: dollarsPerTonne,
      qualityPremiumCap: dollarsPerTonne,
    }),
  });
}

function technologyKey(technologies: readonly string[]): z.ZodType<string, string> {
  return z
    .string()
    .refine((key) => technologies.includes(key), { error: `a technology: ${technologies.join(', ')}` })
    .meta({ enum: [...technologies] });
}
