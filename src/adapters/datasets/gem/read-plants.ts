import type { Status } from '../../../domain/dataset.js';
import type { Fault } from '../../faults.js';
import type { CsvFile } from '../csv.js';
import type { Capacity, Position } from './cells.js';
import { POSITION_CELL, readPosition, readStatus, STATUS_CELL } from './cells.js';
import { hasColumn, locate, locateAll, OPTIONAL_STATUS_COLUMNS, PROFILE_COLUMNS, STATUS_COLUMNS } from './headers.js';
import { isPaired } from './ownership.js';
import type { Process } from './processes.js';
import { readRecords } from './tracker-cells.js';

/** What holds for a plant whatever the status of its units. */
export interface TrackerPlant {
  readonly plantId: string;
  readonly name: string;
  /** ISO 3166-1 alpha-3 */
  readonly country: string;
  readonly position: Position;
  readonly parents: string;
  readonly parentIds: string;
}

/** Capacities of one plant in one status, t per year by process. */
export interface TrackerStatus {
  readonly plantId: string;
  readonly status: Status | null;
  readonly startYear: number | null;
  readonly capacities: ReadonlyMap<Process, Capacity>;
}

/** Plants by id, from every file that has their position; a plant told in two ways is a fault. */
export function readProfiles(
  files: readonly CsvFile[],
  countries: ReadonlyMap<string, string>,
  faults: Fault[],
): ReadonlyMap<string, TrackerPlant> {
  const plants = new Map<string, TrackerPlant>();
  for (const csv of filesWith(files, PROFILE_COLUMNS.coordinates)) {
    const at = locateAll(csv, PROFILE_COLUMNS, faults);
    if (at === undefined) continue;
    readRecords(csv, faults, (record) => {
      const plantId = record.id(at.plantId);
      const country = countries.get(record.text(at.country));
      const position = record.read(at.coordinates, POSITION_CELL, readPosition);
      const [name, parents, parentIds] = [record.text(at.name), record.text(at.parent), record.text(at.parentIds)];
      if (country === undefined)
        record.fault(at.country, 'a country of countries.csv by its tracker_name', countries.keys());
      if (!isPaired(parents, parentIds)) record.fault(at.parentIds, 'one id for every parent');
      if (plantId === undefined || country === undefined || position === undefined) return;
      const plant: TrackerPlant = {
        plantId,
        name: name === '' ? plantId : name,
        country,
        position,
        parents,
        parentIds,
      };
      const known = plants.get(plantId);
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(plant)) {
        record.fault(at.plantId, 'the same name, country, position and parents in every row of a plant');
      }
      if (known === undefined) plants.set(plantId, plant);
    });
  }
  return plants;
}

/** Ids of all plants that a file describes, whether or not the rest of their rows can be read. */
export function describedPlants(files: readonly CsvFile[]): ReadonlySet<string> {
  const described = filesWith(files, PROFILE_COLUMNS.coordinates).flatMap((csv) => {
    const { plantId } = locate(csv, PROFILE_COLUMNS);
    return plantId === undefined ? [] : csv.records.map((record) => record[plantId.at] ?? '');
  });
  return new Set(described);
}

/** Rows of plant and status from every file that has them. */
export function readStatusRows(files: readonly CsvFile[], faults: Fault[]): readonly TrackerStatus[] {
  const seen = new Set<string>();
  return filesWith(files, STATUS_COLUMNS.status).flatMap((csv) => {
    const at = locateAll(csv, STATUS_COLUMNS, faults);
    const extra = locate(csv, OPTIONAL_STATUS_COLUMNS);
    if (at === undefined) return [];
    return readRecords(csv, faults, (record): TrackerStatus | undefined => {
      const plantId = record.id(at.plantId);
      const status = record.read(at.status, STATUS_CELL, readStatus);
      const startYear = record.year(at.started);
      const cells: readonly (readonly [Process, Capacity | undefined])[] = [
        ['BF', record.capacity(at.bf)],
        ['DRI', record.capacity(at.dri)],
        ['other-iron', record.capacity(at.otherIron)],
        ['BOF', record.capacity(at.bof)],
        ['EAF', record.capacity(at.eaf)],
        ['IF', record.capacity(extra.if)],
        ['OHF', record.capacity(extra.ohf)],
        ['other-steel', record.capacity(at.otherSteel)],
      ];
      if (plantId === undefined || status === undefined || startYear === undefined) return undefined;
      const key = `${plantId} ${record.text(at.status)}`;
      if (seen.has(key)) record.fault(at.status, 'each status of a plant once');
      seen.add(key);
      return {
        plantId,
        status,
        startYear,
        capacities: new Map(cells.map(([process, value]) => [process, value ?? 'none'])),
      };
    });
  });
}

/** A file without the column that tells its kind is of another kind; none of that kind at all is a missing column. */
function filesWith(files: readonly CsvFile[], known: readonly string[]): readonly CsvFile[] {
  const having = files.filter((csv) => hasColumn(csv, known));
  return having.length === 0 ? files.slice(0, 1) : having;
}
