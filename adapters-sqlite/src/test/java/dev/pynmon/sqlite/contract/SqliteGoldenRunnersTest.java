package dev.pynmon.sqlite.contract;

import dev.pynmon.domain.broker.QueueName;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.testkit.fixture.Golden;
import dev.pynmon.testkit.fixture.SqliteFixture;
import dev.pynmon.testkit.golden.GoldenRunnersContract;
import dev.pynmon.testkit.golden.OpenedStores;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Queues and heartbeats as pynenc answers them, messages as the file itself orders them. */
@ParameterizedClass
@EnumSource(names = {"SHOP_THREAD", "SHOP024", "SHOP4", "KINDS4", "SPLIT", "UPGRADED", "MIXED"})
final class SqliteGoldenRunnersTest extends GoldenRunnersContract {
  @Parameter SqliteFixture fixture;

  private Optional<Path> broker = Optional.empty();

  @Override
  protected OpenedStores open(Path folder) {
    OpenedFixture opened = OpenedFixture.copied(fixture, folder);
    broker = Optional.of(opened.files().getFirst());
    return opened.stores();
  }

  @Override
  protected Golden answers() {
    return fixture.golden();
  }

  @Override
  protected List<InvocationId> messages(QueueName queue) {
    String from = "SELECT invocation_id FROM " + app().tablePrefix() + "__broker_message_queue";
    String order =
        golden().hasQueueNames()
            ? " WHERE queue_name = '" + queue + "' ORDER BY priority DESC, created_at, id"
            : " ORDER BY created_at, id";
    return RawSql.column(broker.orElseThrow(), from + order).stream()
        .map(InvocationId::new)
        .toList();
  }
}
