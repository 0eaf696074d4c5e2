package dev.pynmon.domain.why;

import static dev.pynmon.domain.why.Said.grounds;
import static dev.pynmon.domain.why.Said.standing;
import static dev.pynmon.domain.why.Said.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.orchestrator.InvocationState;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.domain.status.UnknownStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingRulesTest {
  private final Map<InvocationId, List<InvocationId>> edges = new LinkedHashMap<>();
  private final Map<InvocationId, InvocationState> states = new LinkedHashMap<>();
  private boolean isWhole = true;

  private WaitingRulesTest waits(String waiter, String... waited) {
    edges.put(new InvocationId(waiter), Arrays.stream(waited).map(InvocationId::new).toList());
    return this;
  }

  private WaitingRulesTest is(String id, KnownStatus status, int secondsAgo) {
    states.put(new InvocationId(id), Said.state(id, status, secondsAgo));
    return this;
  }

  private WaitingRules rules() {
    return new WaitingRules(
        standing(60, KnownStatus.RUNNING),
        new WaitGraph(new InvocationId("it"), edges, isWhole),
        states);
  }

  private Why down() {
    WaitingRules rules = rules();
    return rules.down(rules.end().orElseThrow(), Optional.empty());
  }

  @Test
  void withoutEdges_waitsForNobody() {
    assertThat(rules().waits()).isFalse();
    assertThat(rules().circle()).isEmpty();
  }

  @Test
  void oneStep_namesTheOne() {
    Why why = waits("it", "child").is("child", KnownStatus.REGISTERED, 30).down();

    assertThat(why.reason()).isEqualTo(Reason.WAITS_FOR_OTHERS);
    assertThat(text(why.sentence())).isEqualTo("Waits for [child].");
    assertThat(grounds(why))
        .containsExactly("invocation child of [shop.charge] is REGISTERED for 30s");
  }

  @Test
  void statusThatNobodyKnows_isNotRepeated() {
    states.put(new InvocationId("child"), Said.state("child", new UnknownStatus("\u001b[31m"), 30));

    assertThat(grounds(waits("it", "child").down()))
        .containsExactly("invocation child of [shop.charge] is in an unknown status for 30s");
  }

  @Test
  void steps_leadDownToTheLast() {
    assertThat(text(waits("it", "a").waits("a", "b").down().sentence()))
        .isEqualTo("Waits for [a], which waits for [b].");
    assertThat(text(waits("b", "c").waits("c", "d").down().sentence()))
        .isEqualTo("Waits for [a], and so down to [d].");
  }

  @Test
  void several_areCounted() {
    assertThat(text(waits("it", "a", "b", "c").down().sentence()))
        .isEqualTo("Waits for [a] and 2 more; in the end for 3 invocations.");
  }

  @Test
  void ofSeveral_theOneThatWaitsLongestForARunnerExplains() {
    waits("it", "runs", "young", "old")
        .is("runs", KnownStatus.RUNNING, 900)
        .is("young", KnownStatus.REGISTERED, 10)
        .is("old", KnownStatus.REGISTERED, 90);

    assertThat(rules().end()).contains(new InvocationId("old"));
  }

  @Test
  void whyTheLastWaits_isSaidToo() {
    waits("it", "child").is("child", KnownStatus.REGISTERED, 30);
    Why cause =
        Why.of(Reason.STRANDED, Sentence.of("Nobody ever takes it."), List.of())
            .offering(Offer.RECOVER);
    Why why = rules().down(new InvocationId("child"), Optional.of(cause));

    assertThat(text(why.sentence()))
        .isEqualTo("Waits for [child]. [shop.charge] [child]: Nobody ever takes it.");
    assertThat(why.offers()).containsExactly(Offer.RECOVER);
  }

  @Test
  void whatWasNotFollowed_isSaidSo() {
    isWhole = false;

    assertThat(text(waits("it", "a").down().sentence()))
        .isEqualTo("Waits for [a], as far as it was followed.");
  }

  @Test
  void circle_isNamedInItsOrder() {
    Why why = waits("it", "a").waits("a", "b").waits("b", "it").rules().circle().orElseThrow();

    assertThat(why.reason()).isEqualTo(Reason.WAITS_IN_CIRCLE);
    assertThat(text(why.sentence()))
        .isEqualTo(
            "Waits for what waits for it: [it] waits for [a] waits for [b] waits for [it]: nobody in"
                + " this circle ends.");
  }

  @Test
  void circleFurtherDown_isFound() {
    Why why =
        waits("it", "ok", "a").waits("a", "b").waits("b", "c", "a").rules().circle().orElseThrow();

    assertThat(text(why.sentence()))
        .startsWith("Waits for what can never end, since it waits for itself: [a] waits for [b]");
  }

  @Test
  void waitingForItself_isACircle() {
    assertThat(waits("it", "it").rules().circle()).isPresent();
  }

  @Test
  void twoWaysToTheSame_areNoCircle() {
    assertThat(waits("it", "a", "b").waits("a", "c").waits("b", "c").rules().circle()).isEmpty();
  }

  @Test
  void longChain_isWalkedWithoutDeepStacks() {
    List<String> names = new ArrayList<>(List.of("it"));
    for (int i = 0; i < 5_000; i++) {
      names.add("n" + i);
      waits(names.get(i), names.get(i + 1));
    }

    assertThat(rules().circle()).isEmpty();
    assertThat(rules().end()).contains(new InvocationId("n4999"));
  }
}
