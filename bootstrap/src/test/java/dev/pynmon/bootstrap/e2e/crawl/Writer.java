package dev.pynmon.bootstrap.e2e.crawl;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.sqlite.SQLiteDataSource;

/** Writes into a store without a pause, as busy workers do, into a table of its own. */
final class Writer implements AutoCloseable {
  static final String TABLE = "written_by_a_test";

  private final AtomicLong written = new AtomicLong();
  private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
  private final CompletableFuture<Boolean> done;
  private volatile boolean stop;

  private Writer(Path store) {
    done = CompletableFuture.supplyAsync(() -> write(store));
  }

  static Writer on(Path store) {
    Writer writer = new Writer(store);
    CompletableFuture.anyOf(writer.begun, writer.done).orTimeout(3, TimeUnit.MINUTES).join();
    return writer;
  }

  /** How many rows it wrote. */
  long written() {
    return written.get();
  }

  private boolean write(Path store) {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + store);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists " + TABLE + " (n integer primary key, t text)");
      while (!stop) {
        statement.execute("insert into " + TABLE + " (t) values (hex(randomblob(200)))");
        written.incrementAndGet();
        begun.complete(true);
      }
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends it, and fails when it was ever kept from writing. */
  @Override
  public void close() {
    stop = true;
    done.orTimeout(3, TimeUnit.MINUTES).join();
  }
}
