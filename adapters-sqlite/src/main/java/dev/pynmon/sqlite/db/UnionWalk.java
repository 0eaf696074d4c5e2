package dev.pynmon.sqlite.db;

import java.sql.SQLException;
import java.util.List;

/** The rows of several walks that share none. */
record UnionWalk(List<Walk> walks, Direction direction) implements Walk {
  @Override
  public long seek(long place) throws SQLException {
    long nearest = NONE;
    for (Walk walk : walks) {
      long found = walk.seek(place);
      if (found != NONE && (nearest == NONE || direction.reaches(nearest, found))) {
        nearest = found;
      }
    }
    return nearest;
  }

  @Override
  public void close() throws SQLException {
    for (Walk walk : walks) {
      walk.close();
    }
  }
}
