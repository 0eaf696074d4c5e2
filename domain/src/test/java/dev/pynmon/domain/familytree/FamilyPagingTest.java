package dev.pynmon.domain.familytree;

import static dev.pynmon.domain.familytree.Families.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.familytree.FamilyRow.Kind;
import dev.pynmon.domain.familytree.FamilyShape.Member;
import dev.pynmon.domain.familytree.FamilyShape.Rest;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Count;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Children that are too many to be drawn at once are paged through. */
class FamilyPagingTest {
  private static final FamilyLimits LIMITS = FamilyLimits.DEFAULT;

  /** A root, of whose children the tenth has as many of its own. */
  private static Families wide(int children) {
    Families families = new Families();
    for (int i = 0; i < children; i++) {
      families.child("root", "c" + i);
    }
    for (int i = 0; i < children; i++) {
      families.child("c9", "g" + i);
    }
    return families;
  }

  private static Expansions all(String... ids) {
    return new Expansions(
        Stream.of(ids).flatMap(id -> Collections.nCopies(9, id(id)).stream()).toList());
  }

  private static Member member(FamilyShape shape, String id) {
    return shape.members().stream()
        .filter(member -> member.id().equals(id(id)))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> children(FamilyShape shape, String id) {
    return shape.members().stream()
        .filter(member -> member.parent().equals(Optional.of(id(id))))
        .map(member -> member.id().value())
        .toList();
  }

  private static List<String> ids(String prefix, int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> prefix + i).toList();
  }

  private static FamilyShape shape(Families families, String focus, Expansions expansions) {
    return families.shape(focus, expansions, LIMITS);
  }

  /** What a click on the pill asks for. */
  private static Expansions next(Expansions now, FamilyShape shape, String id) {
    return now.at(member(shape, id).after().map(Rest::place).orElseThrow());
  }

  @Test
  void fullFamily_goesOnBehindWhatIsDrawn() {
    FamilyShape full = shape(wide(1_000), "root", all("root"));
    assertThat(full.members()).hasSize(250);
    assertThat(member(full, "root").after())
        .contains(new Rest(new Count.Exact(751), ChildrenPlace.behind(id("root"), 249), false));

    FamilyShape next = shape(wide(1_000), "root", next(all("root"), full, "root"));
    assertThat(children(next, "root")).containsExactlyElementsOf(ids("c", 249, 299));
    assertThat(member(next, "root").before())
        .contains(new Rest(new Count.Exact(249), ChildrenPlace.behind(id("root"), 199), true));
    assertThat(member(next, "root").after())
        .contains(new Rest(new Count.Exact(701), ChildrenPlace.behind(id("root"), 299), true));
    assertThat(next.total()).isEqualTo(new Count.AtLeast(1_001));
  }

  @ParameterizedTest
  @ValueSource(strings = {"root", "c9", "g5", "c500"})
  void everyChild_isReachedFromAnyFocus_andTheFocusStays(String focus) {
    Families families = wide(1_000);
    for (String parent : List.of("root", "c9")) {
      Expansions now = all("root", "c9").at(ChildrenPlace.behind(id(parent), 0));
      FamilyShape shape = shape(families, focus, now);
      Set<InvocationId> seen = new HashSet<>(shape.ids());
      int pages = 1;
      while (member(shape, parent).after().isPresent()) {
        now = next(now, shape, parent);
        shape = shape(families, focus, now);
        assertThat(shape.members()).hasSizeLessThanOrEqualTo(250);
        assertThat(shape.ids()).contains(id(focus), id(parent)).doesNotHaveDuplicates();
        seen.addAll(shape.ids());
        pages++;
      }
      assertThat(pages).isEqualTo(20);
      assertThat(ids(parent.equals("root") ? "c" : "g", 0, 1_000))
          .filteredOn(child -> !seen.contains(id(child)))
          .isEmpty();
    }
  }

  @Test
  void wayBack_leadsOverTheSamePages() {
    Families families = wide(1_000);
    Expansions now = Expansions.NONE.at(ChildrenPlace.behind(id("root"), 120));
    FamilyShape shape = shape(families, "root", now);
    Rest before = member(shape, "root").before().orElseThrow();
    assertThat(before.hidden()).isEqualTo(new Count.Exact(120));
    FamilyShape back = shape(families, "root", now.at(before.place()));
    assertThat(children(back, "root")).containsExactlyElementsOf(ids("c", 70, 120));
  }

  @Test
  void childOnThePath_staysBesideThePage_andIsCountedOnce() {
    FamilyShape shape =
        shape(wide(300), "c200", Expansions.NONE.at(ChildrenPlace.behind(id("root"), 0)));
    assertThat(children(shape, "root")).hasSize(51).contains("c200").containsAll(ids("c", 0, 50));
    assertThat(member(shape, "root").before()).isEmpty();
    assertThat(member(shape, "root").after().map(Rest::hidden)).contains(new Count.Exact(249));

    FamilyShape later =
        shape(wide(300), "c0", Expansions.NONE.at(ChildrenPlace.behind(id("root"), 100)));
    assertThat(children(later, "root")).hasSize(51).contains("c0");
    assertThat(member(later, "root").before().map(Rest::hidden)).contains(new Count.Exact(99));
    assertThat(member(later, "root").after().map(Rest::hidden)).contains(new Count.Exact(150));
  }

  @Test
  void pageOfAParentBesideThePath_bringsTheWayToIt() {
    Families families = wide(300);
    families.child("c250", "deep").child("deep", "x0");
    FamilyShape shape = shape(families, "c0", all("root").at(ChildrenPlace.behind(id("deep"), 0)));
    assertThat(shape.ids()).contains(id("c0"), id("c250"), id("deep"), id("x0"));
    assertThat(member(shape, "c250").onPath()).isFalse();
    assertThat(member(shape, "c0").onPath()).isTrue();
  }

  @Test
  void parentThatTheWayUpLeavesAside_isPagedThroughWhereItIsDrawn() {
    Families families = wide(5).child("elsewhere", "knot").child("c1", "knot");
    for (int i = 0; i < 80; i++) {
      families.child("knot", "k" + i);
    }
    FamilyShape shape =
        shape(families, "root", Expansions.NONE.at(ChildrenPlace.behind(id("knot"), 20)));
    assertThat(children(shape, "knot")).containsExactlyElementsOf(ids("k", 20, 70));
  }

  @Test
  void parentOfAnotherFamily_changesNothing() {
    Families families = wide(30);
    families.child("stranger", "s1");
    assertThat(shape(families, "root", Expansions.NONE.at(ChildrenPlace.behind(id("stranger"), 0))))
        .isEqualTo(families.shape("root"));
  }

  @Test
  void placeBehindTheLast_leadsBack() {
    FamilyShape shape =
        shape(wide(30), "root", Expansions.NONE.at(ChildrenPlace.behind(id("root"), 999)));
    assertThat(member(shape, "root").before()).isPresent();
    assertThat(member(shape, "root").after()).isEmpty();
    FamilyTree tree = wide(30).tree(shape);
    assertThat(tree.rows())
        .containsExactly(
            new FamilyRow(Kind.INVOCATION, id("root"), 1, 1, 1),
            new FamilyRow(Kind.BEFORE, id("root"), 2, 1, 1));
  }

  @Test
  void longPath_leavesRoomForAPage_andEachExpansionShowsMore() {
    Families families = new Families();
    for (int i = 0; i < 199; i++) {
      families.child("n" + i, "n" + (i + 1));
    }
    for (int i = 0; i < 100; i++) {
      families.child("n199", "x" + i);
    }
    Expansions page = Expansions.NONE.at(ChildrenPlace.behind(id("n199"), 50));
    assertThat(children(shape(families, "n199", page), "n199"))
        .containsExactlyElementsOf(ids("x", 50, 100));
    assertThat(shape(families, "n199", Expansions.NONE).members()).hasSize(200);
    assertThat(shape(families, "n199", new Expansions(List.of(id("n199")))).members()).hasSize(230);
  }

  @Test
  void pills_standBeforeAndBehindTheChildren_andTheirLinesAreCounted() {
    Families families = wide(300);
    FamilyShape shape =
        shape(families, "root", Expansions.NONE.at(ChildrenPlace.behind(id("root"), 100)));
    FamilyTree tree = families.tree(shape);
    List<FamilyRow> below = tree.rows().stream().filter(row -> row.level() == 2).toList();
    assertThat(below).hasSize(52).extracting(FamilyRow::setSize).containsOnly(52);
    assertThat(below)
        .extracting(FamilyRow::position)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 52).boxed().toList());
    assertThat(below.getFirst().kind()).isEqualTo(Kind.BEFORE);
    assertThat(below.getLast().kind()).isEqualTo(Kind.MORE);
    assertThat(tree.more()).extracting(FamilyMore::kind).containsExactly(Kind.BEFORE, Kind.MORE);
    assertThat(tree.edges()).hasSize(52);
  }

  @Test
  void places_areKeptInBounds() {
    assertThat(ChildrenPlace.behind(id("a"), -5).passed()).isZero();
    assertThat(ChildrenPlace.behind(id("a"), 1L << 40).passed()).isEqualTo(20_000);
    Expansions expansions = new Expansions(List.of(id("x"))).at(ChildrenPlace.behind(id("a"), 3));
    assertThat(expansions.and(id("y")).place()).isEqualTo(expansions.place());
    Expansions many = new Expansions(Collections.nCopies(99, id("a")));
    assertThat(many.at(ChildrenPlace.behind(id("a"), 3)).ids()).hasSize(8);
    assertThat(all("a").isFull()).isFalse();
    assertThat(new Expansions(Collections.nCopies(100, id("a"))).isFull()).isTrue();
  }
}
