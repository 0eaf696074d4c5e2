package dev.pynmon.sqlite.contract;

import dev.pynmon.testkit.contract.BackendHarness;
import dev.pynmon.testkit.contract.writing.EndedContract;
import dev.pynmon.testkit.contract.writing.EndedPurgeContract;
import dev.pynmon.testkit.contract.writing.EventPurgeContract;
import dev.pynmon.testkit.contract.writing.PurgeContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** SQLite passes every contract about what is removed. */
@Tag("slow")
final class SqlitePurgeContractTest {

  @Nested
  final class OfPurge extends PurgeContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new SqliteHarness(folder);
    }
  }

  @Nested
  final class OfEnded extends EndedContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new SqliteHarness(folder);
    }
  }

  @Nested
  final class OfEndedPurge extends EndedPurgeContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new SqliteHarness(folder);
    }
  }

  @Nested
  final class OfEventPurge extends EventPurgeContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new SqliteHarness(folder);
    }
  }
}
