package dev.pynmon.sqlite.contract;

import dev.pynmon.testkit.contract.ArgumentIndexContract;
import dev.pynmon.testkit.contract.BackendHarness;
import dev.pynmon.testkit.contract.QueueSearchContract;
import dev.pynmon.testkit.contract.writing.RegistrarContract;
import dev.pynmon.testkit.contract.writing.RequeuerContract;
import dev.pynmon.testkit.contract.writing.SchedulerRepairContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** SQLite passes every contract about what is run again and repaired. */
@Tag("slow")
final class SqliteRerunContractTest {

  @Nested
  final class OfRegistrar extends RegistrarContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new SqliteHarness(folder);
    }
  }

  @Nested
  final class OfRequeuer extends RequeuerContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new SqliteHarness(folder);
    }
  }

  @Nested
  final class OfSchedulerRepair extends SchedulerRepairContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new SqliteHarness(folder);
    }
  }

  @Nested
  final class OfArgumentIndex extends ArgumentIndexContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new SqliteHarness(folder);
    }
  }

  @Nested
  final class OfQueueSearch extends QueueSearchContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new SqliteHarness(folder);
    }
  }
}
