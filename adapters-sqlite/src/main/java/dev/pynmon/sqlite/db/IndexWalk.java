package dev.pynmon.sqlite.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one value in an index, which holds them by row number. */
final class IndexWalk implements Walk {
  /** Stepping over this many entries costs less than looking the place up. */
  private static final int MAX_STEPS = 6;

  private final Query query;
  private final Condition where;
  private final Direction direction;
  private final Budget budget;
  private @Nullable ResultSet rows;
  private long row;
  private boolean ended;

  IndexWalk(Session session, String from, Condition where, Direction direction, Budget budget)
      throws SQLException {
    this.query =
        session.prepare(
            "SELECT t.rowid FROM %s WHERE %s AND t.rowid %s ORDER BY t.rowid %s"
                .formatted(from, where.sql(), direction.from(), direction.order()));
    this.where = where;
    this.direction = direction;
    this.budget = budget;
  }

  @Override
  public long seek(long place) throws SQLException {
    ResultSet open = rows;
    for (int i = 0; open != null && i < MAX_STEPS && !isThere(place); i++) {
      step(open);
    }
    if (open == null || !isThere(place)) {
      step(leap(place));
    }
    return ended ? NONE : row;
  }

  private boolean isThere(long place) {
    return ended || direction.reaches(row, place);
  }

  private ResultSet leap(long place) throws SQLException {
    List<Object> values = new ArrayList<>(where.values());
    values.add(place);
    ResultSet opened = query.open(values.toArray());
    rows = opened;
    return opened;
  }

  private void step(ResultSet open) throws SQLException {
    budget.spend();
    ended = budget.isSpent() || !open.next();
    row = ended ? NONE : open.getLong(1);
  }

  @Override
  public void close() throws SQLException {
    query.close();
  }
}
