package dev.pynmon.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.TaskKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskOptionsTest {
  private static List<TaskKey> tasks(int many) {
    return IntStream.range(100, 100 + many).mapToObj(at -> new TaskKey("shop.t" + at)).toList();
  }

  @Test
  void few_areAllListed() {
    assertThat(TaskOptions.of(tasks(2), Optional.of(new TaskKey("shop.t101")), "All tasks"))
        .containsExactly(
            new Option("", "All tasks", false),
            new Option("shop.t100", "shop.t100", false),
            new Option("shop.t101", "shop.t101", true));
  }

  @Test
  void ofMany_theFirstAndTheOneChosenAreListed_andThatIsSaid() {
    List<Option> options =
        TaskOptions.of(tasks(500), Optional.of(new TaskKey("shop.t599")), "All tasks");
    assertThat(options).hasSize(202);
    assertThat(options.getFirst().optionText()).isEqualTo("All tasks, of which 200 are listed");
    assertThat(options.get(200).optionValue()).isEqualTo("shop.t299");
    assertThat(options.getLast()).isEqualTo(new Option("shop.t599", "shop.t599", true));
  }
}
