package dev.pynmon.domain.timeline.lane;

import static dev.pynmon.domain.timeline.Histories.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostsTest {
  private final Map<RunnerId, RunnerContext> contexts = new HashMap<>();
  private final Map<RunnerId, Stint> stints = new HashMap<>();

  private PostsTest runner(String id, String type, String host, String parent) {
    Optional<RunnerId> above =
        Optional.of(parent).filter(name -> !name.isEmpty()).map(RunnerId::new);
    contexts.put(
        new RunnerId(id),
        new RunnerContext(new RunnerId(id), type, 7, host, 0, above, Optional.empty()));
    return this;
  }

  private PostsTest took(String id, double first, double last) {
    stints.put(new RunnerId(id), new Stint(at(first), at(last), at(last)));
    return this;
  }

  private PostsTest held(String id, Instant until) {
    stints.computeIfPresent(new RunnerId(id), (_, stint) -> stint.heldUntil(until));
    return this;
  }

  private Post post(String id) {
    return Posts.of(stints, contexts).of(new RunnerId(id)).orElseThrow();
  }

  private static List<String> turns(Post post) {
    return post.turns().stream().map(turn -> turn.runner().value()).toList();
  }

  @Test
  void workersOfOneInvocation_workInThePostOfTheirRunner() {
    runner("p", "ProcessRunner", "a", "").took("w1", 1, 2).took("w2", 1, 3);
    runner("w1", "ProcessRunnerWorker", "a", "p").runner("w2", "ProcessRunnerWorker", "a", "p");

    Post post = post("w1");
    assertThat(turns(post)).containsExactly("p");
    assertThat(post.hands().keySet()).extracting(RunnerId::value).containsExactly("w1", "w2");
    assertThat(post.below()).isEmpty();
  }

  @Test
  void generationsOnOneHost_shareAPost_theOldestFirst() {
    runner("b", "ThreadRunner", "a", "").took("b", 50, 90);
    runner("c", "ThreadRunner", "a", "").took("c", 10, 49);

    assertThat(turns(post("b"))).containsExactly("c", "b");
    assertThat(post("c").newest().runner().value()).isEqualTo("b");
  }

  @Test
  void generationThatTakesOverWhileTheOldOneTakesItsLast_followsIt() {
    runner("b", "ThreadRunner", "a", "").took("b", 48, 90);
    runner("c", "ThreadRunner", "a", "").took("c", 10, 50);

    assertThat(turns(post("b"))).containsExactly("c", "b");
  }

  @Test
  void runnerThatStillHoldsWhatItTookBefore_isNoEarlierGeneration() {
    runner("a", "ThreadRunner", "h", "").took("a", 0, 0).held("a", Instant.MAX);
    runner("b", "ThreadRunner", "h", "").took("b", 30, 290);

    assertThat(turns(post("a"))).containsExactly("a");
    assertThat(turns(post("b"))).containsExactly("b");
  }

  @Test
  void runnerThatEndsWhatItHasShortlyAfterTheNextBegan_isAnEarlierGeneration() {
    runner("b", "ThreadRunner", "h", "").took("b", 30, 290);

    runner("a", "ThreadRunner", "h", "").took("a", 0, 0).held("a", at(40));
    assertThat(turns(post("b"))).containsExactly("a", "b");

    held("a", at(41));
    assertThat(turns(post("b"))).containsExactly("b");
  }

  @Test
  void runnersThatTakeInTurns_haveAPostEach() {
    runner("b", "ThreadRunner", "a", "").took("b", 10, 80);
    runner("c", "ThreadRunner", "a", "").took("c", 11, 90);

    assertThat(turns(post("b"))).containsExactly("b");
    assertThat(turns(post("c"))).containsExactly("c");
  }

  @Test
  void runnersAtWorkWhenTheWindowBegins_haveAPostEach_andTheNextFollowsTheLatest() {
    runner("b", "ThreadRunner", "a", "").took("b", 0, 0);
    runner("c", "ThreadRunner", "a", "").took("c", 0, 40);
    runner("d", "ThreadRunner", "a", "").took("d", 50, 60);

    assertThat(turns(post("b"))).containsExactly("b");
    assertThat(turns(post("d"))).containsExactly("c", "d");
  }

  @Test
  void otherHostsAndOtherClasses_shareNothing() {
    runner("b", "ThreadRunner", "a", "").took("b", 10, 20);
    runner("c", "ThreadRunner", "z", "").took("c", 30, 40);
    runner("d", "ProcessRunner", "a", "").took("d", 50, 60);

    assertThat(turns(post("c"))).containsExactly("c");
    assertThat(turns(post("d"))).containsExactly("d");
  }

  @Test
  void workersThatLast_haveThePostsOfThoseOfTheGenerationBefore() {
    for (String old : List.of("m1", "m2")) {
      runner(old, "MultiThreadRunner", "a", "");
      runner(old + "x", "ThreadRunner", "a", old).runner(old + "y", "ThreadRunner", "a", old);
    }
    took("m1x", 1, 9).took("m1y", 2, 8).took("m2x", 20, 30).took("m2y", 21, 40);

    assertThat(turns(post("m2x"))).containsExactly("m1x", "m2x");
    assertThat(turns(post("m2y"))).containsExactly("m1y", "m2y");
    assertThat(turns(post("m2y").above().orElseThrow())).containsExactly("m1", "m2");
  }

  @Test
  void workersOfOneRunner_haveAPostEach_thoughOneWorksAfterTheOther() {
    runner("p", "PersistentProcessRunner", "a", "");
    runner("w1", "PPRWorker", "a", "p").runner("w2", "PPRWorker", "a", "p");
    took("w1", 1, 2).took("w2", 50, 60);

    assertThat(post("p").below())
        .extracting(PostsTest::turns)
        .containsExactly(List.of("w1"), List.of("w2"));
    assertThat(post("p").isShared()).isTrue();
  }

  @Test
  void clientsAndRunnersOfWhichNothingIsKnown_shareNothing() {
    runner("x", "ExternalRunner", "a", "").took("x", 1, 2);
    runner("y", "ExternalRunner", "a", "").took("y", 3, 4);
    took("gone1", 1, 2).took("gone2", 3, 4);

    assertThat(turns(post("y"))).containsExactly("y");
    assertThat(turns(post("gone2"))).containsExactly("gone2");
    assertThat(Posts.of(stints, contexts).of(new RunnerId("never"))).isEmpty();
  }

  @Test
  void runnersAboveThemselves_areSurvived() {
    runner("a", "Runner", "h", "b").runner("b", "Runner", "h", "a").runner("c", "Runner", "z", "c");
    took("a", 1, 2).took("b", 3, 4).took("c", 5, 6);

    assertThat(turns(post("a").above().orElseThrow())).containsExactly("b");
    assertThat(post("c").above()).isEmpty();
  }
}
