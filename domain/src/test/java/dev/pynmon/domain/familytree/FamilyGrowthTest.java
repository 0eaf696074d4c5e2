package dev.pynmon.domain.familytree;

import static dev.pynmon.domain.familytree.Families.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.familytree.FamilyShape.Member;
import dev.pynmon.domain.familytree.FamilyShape.Rest;
import dev.pynmon.domain.query.Count;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which invocations of a family are drawn. */
class FamilyGrowthTest {
  private static Member member(FamilyShape shape, String id) {
    return shape.members().stream()
        .filter(member -> member.id().equals(id(id)))
        .findFirst()
        .orElseThrow();
  }

  private static Count hidden(Member member) {
    return member.after().map(FamilyShape.Rest::hidden).orElse(new Count.Exact(0));
  }

  private static Families thousand() {
    Random random = new Random(7);
    Families families = new Families();
    for (int i = 1; i < 1_000; i++) {
      families.child("n" + random.nextInt((i + 9) / 10), "n" + i);
    }
    return families;
  }

  @Test
  void wholeFamily_isDrawnFromAnyOfItsMembers() {
    Families families = new Families().child("a", "b").child("a", "c").child("b", "d");
    for (String focus : List.of("a", "b", "c", "d")) {
      FamilyShape shape = families.shape(focus);
      assertThat(shape.ids()).contains(id("a"), id("b"), id("c"), id("d")).hasSize(4);
      assertThat(shape.total()).isEqualTo(new Count.Exact(4));
      assertThat(shape.top()).isEqualTo(FamilyPath.Top.ROOT);
    }
    assertThat(member(families.shape("d"), "b").onPath()).isTrue();
    assertThat(member(families.shape("d"), "c").onPath()).isFalse();
    assertThat(member(families.shape("d"), "d").depth()).isEqualTo(2);
  }

  @Test
  void store_isAskedOnceALevel() {
    Families families = thousand();
    families.shape("n500");
    assertThat(families.questions).isLessThanOrEqualTo(FamilyLimits.DEFAULT.first().depth() + 2);
  }

  @Test
  void thousand_areCutToSixtyAndSayWhatIsLeftOut() {
    FamilyShape shape = thousand().shape("n0");
    assertThat(shape.members()).hasSizeLessThanOrEqualTo(60).hasSizeGreaterThan(50);
    assertThat(shape.members()).anyMatch(Member::isCut);
    assertThat(shape.total()).isInstanceOf(Count.AtLeast.class);
  }

  @Test
  void everyExpansion_givesStrictlyMoreAndKeepsTheFocus() {
    Families families = thousand();
    for (String focus : List.of("n0", "n500", "n999")) {
      Expansions expansions = Expansions.NONE;
      FamilyShape shape = families.shape(focus);
      for (int click = 0; click < 6; click++) {
        Member cut = shape.members().stream().filter(Member::isCut).findFirst().orElseThrow();
        expansions = expansions.and(cut.id());
        FamilyShape more = families.shape(focus, expansions, FamilyLimits.DEFAULT);
        assertThat(more.members()).hasSizeGreaterThan(shape.members().size());
        assertThat(more.ids()).contains(id(focus), cut.id());
        shape = more;
      }
    }
  }

  @Test
  void expandingTheDeepest_goesDeeper() {
    Families families = new Families();
    for (int i = 0; i < 30; i++) {
      families.child("n" + i, "n" + (i + 1));
    }
    FamilyShape shape = families.shape("n0");
    assertThat(shape.members()).hasSize(9);
    assertThat(hidden(member(shape, "n8"))).isEqualTo(new Count.Exact(1));
    FamilyShape more =
        families.shape("n0", new Expansions(List.of(id("n8"))), FamilyLimits.DEFAULT);
    assertThat(more.members()).hasSize(13);
  }

  @Test
  void pathToTheRoot_isDrawnHoweverDeepAndCrowded() {
    Families families = new Families();
    for (int i = 0; i < 100; i++) {
      for (int j = 0; j < 40; j++) {
        families.child("n" + i, "x" + i + "-" + j);
      }
      families.child("n" + i, "n" + (i + 1));
    }
    FamilyShape shape = families.shape("n100");
    assertThat(shape.members()).hasSize(101).allMatch(Member::onPath);
    assertThat(shape.members().getFirst().id()).isEqualTo(id("n0"));
    assertThat(hidden(member(shape, "n7"))).isEqualTo(new Count.Exact(40));
  }

  @Test
  void focusBelowCrowdedAncestors_hasRoomForItsChildren() {
    Families families = new Families();
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 40; j++) {
        families.child("n" + i, "x" + i + "-" + j);
      }
      families.child("n" + i, "n" + (i + 1));
    }
    families.child("n6", "mine1").child("n6", "mine2");
    assertThat(families.shape("n6").ids()).contains(id("mine1"), id("mine2"));
  }

  @Test
  void children_areTakenEventsFirstAndEachOnce() {
    Families families = new Families();
    for (int i = 0; i < 12; i++) {
      families.child("a", "called" + i);
    }
    families.child("a", "event", Descent.EVENT).child("a", "called3", Descent.TRIGGER);
    FamilyLimits limits =
        new FamilyLimits(
            new FamilyLimits.First(60, 8, 14), new FamilyLimits.More(30, 4), 600, 200, 50);
    FamilyShape shape = families.shape("a", Expansions.NONE, limits);
    assertThat(shape.ids()).hasSize(14).doesNotHaveDuplicates();
    assertThat(shape.ids().get(1)).isEqualTo(id("event"));
    assertThat(member(shape, "called3").descent()).isEqualTo(Descent.DIRECT);
  }

  @Test
  void childrenDrawnElsewhere_areNotHidden() {
    FamilyShape shape =
        new Families()
            .child("a", "b")
            .child("a", "c")
            .child("b", "c", Descent.STATUS_TRIGGER)
            .shape("b");
    assertThat(shape.members()).hasSize(3).noneMatch(Member::isCut);
  }

  @Test
  void cycles_areSurvived() {
    Families families = new Families().child("a", "b").child("b", "c").child("c", "a");
    FamilyShape shape = families.shape("b");
    assertThat(shape.top()).isEqualTo(FamilyPath.Top.CYCLE);
    assertThat(shape.ids()).containsExactly(id("c"), id("a"), id("b"));
    assertThat(shape.members()).noneMatch(Member::isCut);
    FamilyShape own = new Families().child("self", "self").shape("self");
    assertThat(own.members()).hasSize(1).noneMatch(Member::isCut);
    assertThat(own.top()).isEqualTo(FamilyPath.Top.CYCLE);
  }

  @Test
  void randomKnots_areDrawnOnceEachBelowTheirParents() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      Families families = new Families();
      for (int i = 0; i < 150; i++) {
        Descent descent = Descent.values()[random.nextInt(Descent.values().length)];
        families.child("n" + random.nextInt(60), "n" + random.nextInt(60), descent);
      }
      FamilyShape shape = families.shape("n" + random.nextInt(60));
      assertThat(shape.ids()).doesNotHaveDuplicates().contains(shape.focus());
      for (int i = 0; i < shape.members().size(); i++) {
        assertThat(shape.ids().subList(0, i))
            .containsAll(shape.members().get(i).parent().stream().toList());
      }
      FamilyTree tree = families.tree(shape);
      assertThat(tree.nodes()).hasSameSizeAs(shape.members());
    }
  }

  @Test
  void endlessPath_isCutAtTheTop() {
    Families families = new Families();
    for (int i = 0; i < 1_000; i++) {
      families.child("n" + (i + 1), "n" + i);
    }
    FamilyShape shape = families.shape("n0");
    assertThat(shape.top()).isEqualTo(FamilyPath.Top.LIMIT);
    assertThat(shape.members()).hasSize(200);
  }

  @Test
  void parentWhoseRecordIsGone_isTheRoot() {
    FamilyPath path = new FamilyPath(id("a"), FamilyLimits.DEFAULT);
    assertThat(path.climb(id("gone"), Descent.EVENT)).isTrue();
    FamilyGrowth growth = new FamilyGrowth(path, Expansions.NONE, FamilyLimits.DEFAULT);
    while (!growth.isDone()) {
      growth.wishes();
      growth.grow(Map.of());
    }
    assertThat(growth.shape().ids()).containsExactly(id("gone"), id("a"));
    assertThat(member(growth.shape(), "a").descent()).isEqualTo(Descent.EVENT);
  }

  @Test
  void storeThatCountsMoreThanItGives_isNotAskedForEver() {
    FamilyPath path = new FamilyPath(id("a"), FamilyLimits.DEFAULT);
    FamilyGrowth growth = new FamilyGrowth(path, Expansions.NONE, FamilyLimits.DEFAULT);
    growth.wishes();
    growth.grow(
        Map.of(
            id("a"),
            new Offspring(List.of(new Kin(id("b"), Descent.DIRECT)), new Count.AtLeast(50))));
    growth.wishes();
    growth.grow(Map.of());
    assertThat(growth.shape().members()).hasSize(2).noneMatch(Member::isCut);
  }

  /** A root of whose children some are given, and others are never looked at. */
  private static FamilyShape unseen(int given) {
    FamilyGrowth growth =
        new FamilyGrowth(
            new FamilyPath(id("root"), FamilyLimits.DEFAULT),
            Expansions.NONE,
            FamilyLimits.DEFAULT);
    List<Kin> kin =
        IntStream.range(0, given)
            .mapToObj(i -> new Kin(id("e%02d".formatted(i)), Descent.EVENT))
            .toList();
    growth.wishes();
    growth.grow(
        Map.of(
            id("root"),
            new Offspring(kin, new Count.AtLeast(given), given, Optional.empty(), true)));
    while (!growth.isDone()) {
      growth.wishes();
      growth.grow(Map.of());
    }
    return growth.shape();
  }

  @Test
  void childrenThatNobodyLookedAt_areNotCountedAway() {
    assertThat(unseen(4).total()).isEqualTo(new Count.AtLeast(5));
    assertThat(member(unseen(4), "root").isCut()).isFalse();
    assertThat(member(unseen(4), "root").unseen()).isTrue();
    assertThat(member(unseen(4), "e01").unseen()).isFalse();
    assertThat(unseen(0).total()).isEqualTo(new Count.AtLeast(1));
    assertThat(member(unseen(20), "root").after())
        .contains(new Rest(new Count.AtLeast(8), ChildrenPlace.inFront(id("root"), 12), false));
  }

  @Test
  void expansions_areReadAndWritten() {
    Expansions expansions = Expansions.parse("a,b, a,,has blank");
    assertThat(expansions.ids()).containsExactly(id("a"), id("b"), id("a"));
    assertThat(expansions.text()).isEqualTo("a,b,a");
    assertThat(expansions.and(id("c")).text()).isEqualTo("a,b,a,c");
    assertThat(Expansions.parse("x,".repeat(1_000)).ids()).hasSize(Expansions.MAX);
    assertThat(Expansions.parse("")).isEqualTo(Expansions.NONE);
  }

  @Test
  void relations_haveTheWordsThatPagesPrint() {
    assertThat(List.of(Descent.values()))
        .extracting(Descent::value)
        .containsExactly(
            "event", "direct", "status_trigger", "result_trigger", "exception_trigger", "trigger");
  }
}
