package dev.pynmon.sqlite.db;

import java.sql.SQLException;

/** A {@link SQLException} on its way through the lists of the domain, which know none. */
public final class HiddenSqlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final SQLException hidden;

  private HiddenSqlException(SQLException hidden) {
    super(hidden);
    this.hidden = hidden;
  }

  /** Something that may fail. */
  @FunctionalInterface
  public interface Call<T> {
    T call() throws SQLException;
  }

  /** Hides what goes wrong, to be called by the domain. */
  public static <T> T hiding(Call<T> call) {
    try {
      return call.call();
    } catch (SQLException e) {
      throw new HiddenSqlException(e);
    }
  }

  /** Shows what went wrong, around what the domain does. */
  public static <T> T revealing(Call<T> call) throws SQLException {
    try {
      return call.call();
    } catch (HiddenSqlException e) {
      throw e.hidden;
    }
  }
}
