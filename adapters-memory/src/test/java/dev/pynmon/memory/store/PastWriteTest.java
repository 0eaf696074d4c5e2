package dev.pynmon.memory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.memory.clientdata.ValueTable;
import dev.pynmon.memory.runner.ContextTable;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is there already and is written again as of an earlier time is no older than it was. */
class PastWriteTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:45:10Z");
  private static final Instant BEFORE = NOW.minusSeconds(3_600);

  @Test
  void value_keepsItsLaterTime() {
    ValueTable values = new ValueTable();
    DataReference reference = DataReference.to("a value");
    values.put(reference, "a value", NOW);
    values.put(reference, "a value", BEFORE);

    values.removeOlderThan(NOW, _ -> false);
    assertThat(values.size()).isEqualTo(1);
    values.removeOlderThan(NOW.plusMillis(1), _ -> false);
    assertThat(values.size()).isZero();
  }

  @Test
  void context_keepsItsLaterTime() {
    ContextTable contexts = new ContextTable();
    RunnerContext web =
        new RunnerContext(
            new RunnerId("ExternalRunner@web-1-7"),
            "ExternalRunner",
            7,
            "web-1",
            8,
            Optional.empty(),
            Optional.empty());
    contexts.put(web, NOW);
    contexts.put(web, BEFORE);

    contexts.removeOlderThan(NOW, _ -> false);
    assertThat(contexts.size()).isEqualTo(1);
    contexts.removeOlderThan(NOW.plusMillis(1), _ -> false);
    assertThat(contexts.size()).isZero();
  }
}
