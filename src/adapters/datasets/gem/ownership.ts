/** A party to a plant's ultimate ownership. */
interface Party {
  readonly id: string;
  readonly name: string;
  /** Percent, null when the source gives none. */
  readonly share: number | null;
}

export interface Owner {
  readonly id: string;
  readonly name: string;
}

/** Words for parties that are many or nobody: pooled they would make one giant of unrelated works. */
const UNNAMED = new Set([
  'unknown',
  'natural person(s)',
  'natural person',
  'small shareholder(s)',
  'small shareholders',
  '',
]);
const SMALL = /^small shareholder/i;

/**
 * The one that owns a plant: the party with the largest share, on a tie the first named. Parties without a share have
 * equal parts of what the others leave of 100 %; without any share the first named company owns. Small shareholders
 * are never an owner. Null when the owner is `unknown` or natural persons: such a plant is its own plant group.
 * `parents` and `ids` are the tracker's cells, such as `A [60.0%]; B [40.0%]` and `E1 [60.0%]; E2 [40.0%]`.
 */
export function ownerOf(parents: string, ids: string): Owner | null {
  const parties = partiesOf(parents, ids);
  const unsaid = parties.filter(({ share }) => share === null).length;
  if (unsaid === parties.length) return ownerFrom(parties.find(isNamed));
  const rest = 100 - parties.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const sized = parties.map((party) => ({ party, share: party.share ?? rest / unsaid }));
  const [largest] = sized.filter(({ party }) => !SMALL.test(party.name)).toSorted((a, b) => b.share - a.share);
  return ownerFrom(largest?.party);
}

/** Whether every party stands with an id of its own. */
export const isPaired = (parents: string, ids: string): boolean => split(parents).length === split(ids).length;

export const hasSeveralParties = (parents: string): boolean => split(parents).length > 1;

function partiesOf(parents: string, ids: string): readonly Party[] {
  const entities = split(ids).map((id) => id.replace(SHARE, '').trim());
  return split(parents).map((text, i) => {
    const [, share] = SHARE.exec(text) ?? [];
    return {
      id: entities[i] ?? '',
      name: text.replace(SHARE, '').trim(),
      share: share === undefined ? null : Number(share),
    };
  });
}

const ownerFrom = (party: Party | undefined): Owner | null =>
  party !== undefined && isNamed(party) ? { id: party.id, name: party.name } : null;

const SHARE = /\[(\d+(?:\.\d+)?)%\]$/;
const split = (cell: string): readonly string[] => cell.split(';').map((part) => part.trim());
const isNamed = ({ id, name }: Party): boolean => id !== '' && !UNNAMED.has(name.toLowerCase());
