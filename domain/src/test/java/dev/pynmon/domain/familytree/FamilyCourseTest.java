package dev.pynmon.domain.familytree;

import static dev.pynmon.domain.familytree.Families.START;
import static dev.pynmon.domain.familytree.Families.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.familytree.FamilyRow.Kind;
import dev.pynmon.domain.id.InvocationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FamilyCourseTest {
  private static List<String> stops(FamilyCourse course) {
    return course.stops().stream()
        .map(stop -> (stop.kind() == Kind.INVOCATION ? "" : stop.kind() + " ") + stop.id())
        .toList();
  }

  private static FamilyCourse course(Families families) {
    return FamilyCourse.of(families.tree("root"));
  }

  @Test
  void members_comeByTheirStarts_overTheWholeTree() {
    FamilyCourse course =
        course(
            new Families()
                .child("root", "late")
                .child("root", "early")
                .child("early", "grandchild")
                .child("late", "last")
                .is("root", "success", 0)
                .is("early", "success", 1)
                .is("grandchild", "success", 2)
                .is("late", "success", 3)
                .is("last", "success", 9));

    assertThat(stops(course)).containsExactly("root", "early", "grandchild", "late", "last");
    assertThat(course.begin()).contains(START);
    assertThat(course.from()).contains(START);
    assertThat(course.whole()).isEqualTo(Duration.ofSeconds(10));
    assertThat(course.count(Began.AS_TOLD)).isEqualTo(5);
  }

  @Test
  void equalStarts_comeAsInTheList_theParentFirst() {
    Families families = new Families().child("root", "a").child("a", "b").child("root", "c");
    List.of("root", "a", "b", "c").forEach(each -> families.is(each, "success", 0));

    assertThat(stops(course(families))).containsExactly("root", "a", "b", "c");
  }

  @Test
  void childWithAnEarlierClock_staysBehindItsParent() {
    FamilyCourse course =
        course(
            new Families()
                .child("root", "a")
                .child("a", "skewed")
                .child("skewed", "below")
                .is("root", "success", 5)
                .is("a", "success", 7)
                .is("skewed", "success", 2)
                .is("below", "success", 8));

    assertThat(stops(course)).containsExactly("root", "a", "skewed", "below");
    assertThat(course.began(id("skewed"))).isEqualTo(Began.BEFORE_ITS_CALLER);
    assertThat(course.began(id("below"))).isEqualTo(Began.AS_TOLD);
    assertThat(course.begin()).contains(START.plusSeconds(5));
    assertThat(course.from()).contains(START.plusSeconds(2));
    assertThat(course.whole()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void unknownStart_standsBeforeTheFirstBelowIt_elseLast() {
    FamilyCourse course =
        course(
            new Families()
                .child("root", "lost")
                .child("lost", "kept")
                .child("root", "gone")
                .child("root", "other")
                .is("root", "success", 0)
                .is("kept", "success", 3)
                .is("other", "success", 2));

    assertThat(stops(course)).containsExactly("root", "other", "lost", "kept", "gone");
    assertThat(course.began(id("lost"))).isEqualTo(Began.NO_LATER);
    assertThat(course.began(id("gone"))).isEqualTo(Began.NOT_KNOWN);
  }

  @Test
  void unknownRoot_isFirst_andTheOthersAreToldFromTheFirstKnown() {
    FamilyCourse course =
        course(
            new Families()
                .child("root", "b")
                .child("root", "a")
                .is("a", "success", 4)
                .is("b", "success", 6));

    assertThat(stops(course)).containsExactly("root", "a", "b");
    assertThat(course.begin()).contains(START.plusSeconds(4));
  }

  @Test
  void nothingKnown_isWithoutTime() {
    FamilyCourse course = course(new Families().child("root", "a"));

    assertThat(stops(course)).containsExactly("root", "a");
    assertThat(course.from()).isEmpty();
    assertThat(course.whole()).isZero();
    assertThat(course.began(id("stranger"))).isEqualTo(Began.NOT_KNOWN);
  }

  @Test
  void hiddenChildren_standBesideThoseThatAreShown() {
    Families families = new Families().is("root", "success", 0).child("root", "aunt");
    families.is("aunt", "success", 200);
    for (int i = 100; i < 180; i++) {
      families.child("root", "c" + i).is("c" + i, "success", i);
    }
    Expansions page = Expansions.NONE.at(ChildrenPlace.behind(id("root"), 20));
    FamilyCourse course =
        FamilyCourse.of(families.tree(families.shape("root", page, FamilyLimits.DEFAULT)));

    assertThat(stops(course)).hasSize(53).startsWith("root", "BEFORE root", "c119");
    assertThat(stops(course)).endsWith("c168", "MORE root");
  }

  @Test
  void parentOfWhomNoChildIsShown_hasThePillBehindIt() {
    Families families = new Families().is("root", "success", 0);
    families.child("root", "a").is("a", "success", 1).child("root", "b").is("b", "success", 2);
    families.child("a", "hidden");
    FamilyLimits limits =
        new FamilyLimits(
            new FamilyLimits.First(3, 1, 4), new FamilyLimits.More(30, 1), 600, 200, 50);

    assertThat(
            stops(FamilyCourse.of(families.tree(families.shape("root", Expansions.NONE, limits)))))
        .containsExactly("root", "a", "MORE a", "b");
  }

  @Test
  void largeShape_isPutInOrderWithoutRecursion() {
    List<FamilyShape.Member> members = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      Optional<InvocationId> parent = Optional.of(id("n" + (i - 1))).filter(any -> !isFirst(any));
      members.add(
          new FamilyShape.Member(
              new Kin(id("n" + i), Descent.DIRECT),
              parent,
              i,
              true,
              Optional.empty(),
              Optional.empty(),
              false));
    }
    FamilyTree tree =
        FamilyTree.of(new FamilyShape(id("n0"), FamilyPath.Top.ROOT, members), Map.of());

    assertThat(FamilyCourse.of(tree).stops()).isEqualTo(tree.rows());
  }

  private static boolean isFirst(InvocationId before) {
    return before.value().equals("n-1");
  }
}
