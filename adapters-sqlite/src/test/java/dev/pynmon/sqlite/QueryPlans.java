package dev.pynmon.sqlite;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * How SQLite runs each statement. A {@code SCAN} stands only where a limit ends it at once: the
 * first page of a whole table or index, or a count up to a bound.
 */
abstract class QueryPlans {
  static final InvocationId FIRST = new InvocationId(GeneratedStore.id(0));
  static final PageRequest SKIP = new PageRequest.Skip(20, 100);
  static final String BELOW_ROW = "SEARCH t USING INTEGER PRIMARY KEY (rowid<?)";
  static final String ABOVE_ROW = "SEARCH t USING INTEGER PRIMARY KEY (rowid>?)";

  @TempDir private static Path folder;
  static Plans plans;
  static OpenStore store;

  @BeforeAll
  static void generate() {
    plans = Plans.ofGeneratedStore(folder);
    store = plans.store();
  }

  @AfterAll
  static void close() {
    plans.close();
  }

  /** Reads a page amid a list, the one behind it and the one before it. */
  static <T> void around(Function<PageRequest, Page<T>> list) {
    Page<T> page = list.apply(SKIP);
    list.apply(new PageRequest.After(20, page.next().orElseThrow()));
    list.apply(new PageRequest.Before(20, page.previous().orElseThrow()));
  }
}
