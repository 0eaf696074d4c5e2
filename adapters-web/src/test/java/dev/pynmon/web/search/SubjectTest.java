package dev.pynmon.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubjectTest {
  @Test
  void argument_isNamed_howeverItIsWritten() {
    Optional<Subject> order = Optional.of(new Subject("Order", "948262"));

    assertThat(Subject.of("args.order:948262")).isEqualTo(order);
    assertThat(Subject.of(" order=948262, ")).isEqualTo(order);
    assertThat(Subject.of("args.cart.order=\"948262\"")).isEqualTo(order);
    assertThat(Subject.of("948262")).contains(new Subject("", "948262"));
  }

  @Test
  void whatIsNoArgument_isAWord_orNothing() {
    assertThat(Subject.of("a=b=c")).contains(new Subject("", "a=b=c"));
    assertThat(Subject.of("order=1 item=2")).isEmpty();
    assertThat(Subject.of("args.order:1..5")).isEmpty();
    assertThat(Subject.of("order=9*")).isEmpty();
  }
}
