package dev.pynmon.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MeanwhileTest {
  @Test
  void work_goesOnWhileSomethingElseIsDone() {
    CompletableFuture<String> asked = new CompletableFuture<>();
    Meanwhile<String> answer = Meanwhile.begin(asked::join);
    asked.complete("there");
    assertThat(answer.result()).isEqualTo("there");
  }

  @Test
  void failure_isThatOfTheWork() {
    IllegalStateException why = new IllegalStateException("no");
    Meanwhile<String> answer =
        Meanwhile.begin(
            () -> {
              throw why;
            });
    assertThatThrownBy(answer::result).isSameAs(why);
  }
}
