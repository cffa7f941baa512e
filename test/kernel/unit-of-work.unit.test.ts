import { describe, expect, test } from 'vitest';
import { MemoryLog, OutsideUnitOfWorkError, SavepointOrderError, streamId } from '../../src/kernel/index.js';
import type { Savepoint } from '../../src/kernel/index.js';
import type { AnyEvents } from '../../src/kernel/catalogue.js';
import type { CommandNo, Year } from '../../src/kernel/names.js';
import { routeEvents } from '../../src/kernel/event-routes.js';
import { LeftoverChangesError } from '../../src/kernel/scope-errors.js';
import { UndoJournal } from '../../src/kernel/undo-journal.js';
import { KernelUnitOfWork } from '../../src/kernel/unit-of-work.js';

const stream = streamId('s');
const said = (text: string) => ({ type: 'said', text });

const unitOfWork = () => {
  const log = new MemoryLog<AnyEvents>();
  const routes = routeEvents(['said'], { reducers: [], projections: [], subscriptions: [] }, () => 1);
  const origin = { year: 2030 as Year, command: 'Say', root: 1 as CommandNo, cause: 0, priority: 'normal' } as const;
  return { log, unit: new KernelUnitOfWork({ log, routes, origin, freeze: true }) };
};

/** Adds a letter to a text, undoably. */
const writing = (unit: KernelUnitOfWork) => {
  const paper = { text: '' };
  const write = (letter: string): undefined => {
    const before = paper.text;
    unit.undo(() => {
      paper.text = before;
    });
    paper.text += letter;
  };
  return { paper, write };
};

describe('A unit of work', () => {
  test('undoes newest first what was done since the savepoint, and no more', () => {
    const { unit } = unitOfWork();
    const { paper, write } = writing(unit);
    unit.open();
    write('a');
    const inner = unit.open();
    write('b');
    write('c');
    unit.discard(inner);
    expect(paper.text).toBe('a');
  });

  test('undoes at the outer savepoint what an inner one had persisted', () => {
    const { unit } = unitOfWork();
    const { paper, write } = writing(unit);
    const outer = unit.open();
    const inner = unit.open();
    write('a');
    unit.persist(inner);
    unit.discard(outer);
    expect(paper.text).toBe('');
  });

  test('keeps its events from the log until the outermost savepoint persists', () => {
    const { unit, log } = unitOfWork();
    const outer = unit.open();
    const inner = unit.open();
    unit.raise(stream, said('x'));
    unit.persist(inner);
    const before = log.head;
    unit.persist(outer);
    expect([before, log.head]).toEqual([0, 1]);
  });

  test('tells the events pending since a savepoint', () => {
    const { unit } = unitOfWork();
    const outer = unit.open();
    unit.raise(stream, said('x'));
    const inner = unit.open();
    unit.raise(stream, said('y'));
    expect([unit.pending(outer).length, unit.pending(inner)]).toEqual([2, [said('y')]]);
  });

  test('knows of no events pending since a savepoint that is not open', () => {
    const { unit } = unitOfWork();
    unit.open();
    unit.raise(stream, said('x'));
    const inner = unit.open();
    unit.persist(inner);
    expect([unit.pending(inner), unit.pending(0 as Savepoint)]).toEqual([[], []]);
  });

  test('undoes at a savepoint moved forward only what was done since', () => {
    const { unit, log } = unitOfWork();
    const { paper, write } = writing(unit);
    const outer = unit.open();
    const inner = unit.open();
    write('a');
    unit.raise(stream, said('a'));
    unit.advance(inner);
    write('b');
    unit.raise(stream, said('b'));
    unit.discard(inner);
    unit.persist(outer);
    expect([paper.text, log.head]).toEqual(['a', 1]);
  });

  test('undoes at the outer savepoint what an inner one had moved past', () => {
    const { unit } = unitOfWork();
    const { paper, write } = writing(unit);
    const outer = unit.open();
    const inner = unit.open();
    write('a');
    unit.advance(inner);
    unit.persist(inner);
    unit.discard(outer);
    expect(paper.text).toBe('');
  });

  test('does not move a savepoint that is not the innermost', () => {
    const { unit } = unitOfWork();
    const outer = unit.open();
    unit.open();
    expect(() => {
      unit.advance(outer);
    }).toThrow(SavepointOrderError);
  });

  test('refuses savepoints closed out of order', () => {
    const { unit } = unitOfWork();
    const outer = unit.open();
    unit.open();
    expect(() => {
      unit.persist(outer);
    }).toThrow(SavepointOrderError);
    expect(() => {
      unit.discard(outer);
    }).toThrow(SavepointOrderError);
  });

  test('refuses a savepoint closed twice', () => {
    const { unit } = unitOfWork();
    const at = unit.open();
    unit.persist(at);
    expect(() => {
      unit.persist(at);
    }).toThrow(SavepointOrderError);
  });

  test('refuses a savepoint that was never opened', () => {
    const { unit } = unitOfWork();
    expect(() => {
      unit.persist(0 as Savepoint);
    }).toThrow(SavepointOrderError);
    expect(() => {
      unit.discard(0 as Savepoint);
    }).toThrow(SavepointOrderError);
  });

  test('refuses an inverse outside a scope', () => {
    expect(() => {
      unitOfWork().unit.undo(() => undefined);
    }).toThrow(OutsideUnitOfWorkError);
  });

  test('refuses an event outside a scope', () => {
    expect(() => {
      unitOfWork().unit.raise(stream, said('x'));
    }).toThrow(OutsideUnitOfWorkError);
  });

  test('persists an inner savepoint in constant time: neither events nor inverses are touched', () => {
    const { unit } = unitOfWork();
    const outer = unit.open();
    const inner = unit.open();
    unit.raise(stream, said('x'));
    const pending = unit.pending(outer);
    unit.persist(inner);
    expect(unit.pending(outer)).toEqual(pending);
    expect(unit.waiting).toBe(1);
  });
});

describe('An undo journal', () => {
  test('with something left between commands is an error', () => {
    const journal = new UndoJournal();
    journal.push(() => undefined);
    expect(() => {
      journal.expectEmpty();
    }).toThrow(LeftoverChangesError);
  });

  test('that is empty between commands is none', () => {
    const journal = new UndoJournal();
    journal.push(() => undefined);
    journal.unwind(0);
    expect(() => {
      journal.expectEmpty();
    }).not.toThrow();
  });
});
