package dev.pynmon.sqlite.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Finds the rows that fulfil several conditions, each of which has an index: walks all indexes at
 * once and lets each leap to where the others are, so that a rare value makes the search short
 * wherever it stands. Looks at {@value #MAX_ENTRIES} entries at most. Close it when done.
 */
public final class RowSearch implements AutoCloseable {
  /** How many entries of indexes one search may look at. */
  public static final int MAX_ENTRIES = 20_000;

  private final Session session;
  private final Direction direction;
  private final Budget budget = new Budget(MAX_ENTRIES);
  private final List<Walk> walks = new ArrayList<>();

  /** A search without conditions. */
  public RowSearch(Session session, Direction direction) {
    this.session = session;
    this.direction = direction;
  }

  /**
   * Adds a condition.
   *
   * @param from the table with the index that holds all rows of a value by row number
   * @param anyOf one condition for each value wanted
   */
  public void require(String from, List<Condition> anyOf) throws SQLException {
    List<Walk> values = new ArrayList<>();
    for (Condition condition : anyOf) {
      values.add(new IndexWalk(session, from, condition, direction, budget));
    }
    walks.add(values.size() == 1 ? values.getFirst() : new UnionWalk(values, direction));
  }

  /**
   * The next rows that fulfil all conditions. May be called once.
   *
   * @param place where to begin
   * @param skip how many to leave out
   * @param count how many at most
   */
  public RowsFound find(long place, int skip, int count) throws SQLException {
    List<Long> rows = new ArrayList<>();
    long candidate = place;
    int agreeing = 0;
    for (int turn = 0; rows.size() < skip + count; turn = (turn + 1) % walks.size()) {
      long found = walks.get(turn).seek(candidate);
      if (budget.isSpent()) {
        return new RowsFound(without(skip, rows), OptionalLong.of(candidate));
      }
      if (found == Walk.NONE) {
        break;
      }
      agreeing = found == candidate ? agreeing + 1 : 1;
      candidate = found;
      if (agreeing == walks.size()) {
        rows.add(candidate);
        candidate = direction.behind(candidate);
        agreeing = 0;
      }
    }
    return new RowsFound(without(skip, rows), OptionalLong.empty());
  }

  private static List<Long> without(int skip, List<Long> rows) {
    return rows.subList(Math.min(skip, rows.size()), rows.size());
  }

  @Override
  public void close() throws SQLException {
    for (Walk walk : walks) {
      walk.close();
    }
  }
}
