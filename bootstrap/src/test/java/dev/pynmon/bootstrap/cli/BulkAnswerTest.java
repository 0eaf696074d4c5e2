package dev.pynmon.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.rerun.BulkProspect;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.id.TaskKey;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BulkAnswerTest {
  private static String command(String... ids) {
    return BulkAnswer.command(
        new BulkProspect.Callers(
            new TaskKey("shop.order"), Stream.of(ids).map(InvocationId::new).toList(), false));
  }

  @Test
  void callersToRunInstead_areNamedWhereTheyCanBeTypedAsTheyAre() {
    assertThat(command("a-1", "b.2"))
        .isEqualTo("2 shop.order: this command with --id a-1 --id b.2 alone");
    assertThat(command("a", "-rf", "x y", "a".repeat(500)))
        .isEqualTo("1 shop.order, there are more: this command with --id a alone");
    assertThat(command("$(id)")).isEqualTo("0 shop.order, there are more");
  }
}
