package dev.pynmon.pictures.familytree;

import static dev.pynmon.domain.familytree.Families.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.domain.familytree.Began;
import dev.pynmon.domain.familytree.ChildrenPlace;
import dev.pynmon.domain.familytree.Descent;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.familytree.Families;
import dev.pynmon.domain.familytree.FamilyLimits;
import dev.pynmon.domain.familytree.FamilyPath;
import dev.pynmon.domain.familytree.FamilyShape;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.familytree.Kin;
import dev.pynmon.pictures.svg.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FamilyLayoutTest {
  /** The family of the mock page. */
  private static Families checkout() {
    Families families =
        new Families()
            .child("checkout", "notify")
            .child("checkout", "reserve2")
            .child("checkout", "charge")
            .child("checkout", "reserve1")
            .child("charge", "refund", Descent.EXCEPTION_TRIGGER)
            .child("charge", "alert", Descent.EVENT)
            .child("refund", "notify2")
            .child("notify", "audit")
            .is("checkout", "failed", 0)
            .is("reserve1", "success", 1)
            .is("reserve2", "success", 2)
            .is("charge", "failed", 3)
            .is("notify", "success", 4)
            .is("refund", "success", 5)
            .is("alert", "running", 6)
            .is("notify2", "success", 7)
            .is("audit", "success", 8);
    for (int i = 0; i < 12; i++) {
      families.child("audit", "hidden" + i);
    }
    return families;
  }

  /** As many as the mock page shows: what is below the audit does not fit. */
  private static FamilyPicture checkoutPicture() {
    Families families = checkout();
    FamilyLimits limits =
        new FamilyLimits(
            new FamilyLimits.First(9, 8, 4), new FamilyLimits.More(30, 4), 600, 200, 50);
    return FamilyPicture.of(families.tree(families.shape("charge", Expansions.NONE, limits)));
  }

  @Test
  void boxes_standByDepthAndByStart_theRootAtTheTopLeft() {
    FamilyPicture picture = checkoutPicture();
    assertThat(picture.boxes())
        .extracting(box -> box.node().member().id().value(), NodeBox::x, NodeBox::y)
        .containsExactly(
            tuple("checkout", 6.0, 30.0),
            tuple("reserve1", 214.0, 44.0),
            tuple("reserve2", 214.0, 100.0),
            tuple("charge", 214.0, 156.0),
            tuple("notify", 214.0, 212.0),
            tuple("refund", 422.0, 226.0),
            tuple("alert", 422.0, 282.0),
            tuple("notify2", 630.0, 296.0),
            tuple("audit", 422.0, 338.0));
    assertThat(picture.columns()).containsExactly(6.0, 214.0, 422.0, 630.0);
    assertThat(picture.width()).isEqualTo(798);
    assertThat(picture.height()).isEqualTo(392);
  }

  @Test
  void whatIsNotDrawn_hasAPillBelowItsParent() {
    FamilyPicture picture = checkoutPicture();
    assertThat(picture.pills())
        .containsExactly(new MorePill(picture.tree().more().getFirst(), 630, 352));
  }

  @Test
  void lines_goDownBetweenTheColumns_eachParentsByItself() {
    FamilyPicture picture = checkoutPicture();
    assertThat(picture.lines()).hasSize(9);
    assertThat(picture.lines().getFirst())
        .isEqualTo(new EdgeLine(picture.tree().edges().getFirst(), 168, 50, 182, 214, 64));
    assertThat(picture.lines())
        .filteredOn(line -> line.x1() == 376)
        .extracting(line -> line.edge().from().value(), EdgeLine::bend)
        .containsOnly(tuple("charge", 390.0), tuple("notify", 398.0));
    EdgeLine toMore = picture.lines().getLast();
    assertThat(List.of(toMore.x2(), toMore.y2())).containsExactly(630.0, 364.0);
  }

  @Test
  void loneInvocation_isAPictureOfOneBox() {
    FamilyPicture picture = FamilyPicture.of(new Families().tree("alone"));
    assertThat(picture.boxes()).hasSize(1);
    assertThat(picture.lines()).isEmpty();
    assertThat(picture.width()).isEqualTo(174);
    assertThat(picture.height()).isEqualTo(84);
  }

  @Test
  void parentWithSomeChildrenDrawn_hasThePillBelowThem() {
    Families families = new Families();
    for (int i = 10; i < 30; i++) {
      families.child("root", "c" + i).is("c" + i, "success", i);
    }
    FamilyPicture picture = FamilyPicture.of(families.tree("root"));
    assertThat(picture.pills())
        .containsExactly(new MorePill(picture.tree().more().getFirst(), 214, 44 + 12 * 56));
  }

  @Test
  void pageOfChildren_standsBetweenItsPills() {
    Families families = new Families();
    for (int i = 100; i < 400; i++) {
      families.child("root", "c" + i).is("c" + i, "success", i);
    }
    FamilyPicture picture =
        FamilyPicture.of(
            families.tree(
                families.shape(
                    "root",
                    Expansions.NONE.at(ChildrenPlace.behind(id("root"), 100)),
                    FamilyLimits.DEFAULT)));
    assertThat(picture.pills()).extracting(MorePill::y).containsExactly(44.0, 44 + 36 + 50 * 56.0);
    assertThat(picture.lines()).hasSize(52);
  }

  @Test
  void placeBehindTheLast_standsBesideWhatLeadsBack() {
    Families families = new Families();
    for (int i = 10; i < 40; i++) {
      families.child("root", "c" + i);
    }
    FamilyPicture picture =
        FamilyPicture.of(
            families.tree(
                families.shape(
                    "root",
                    Expansions.NONE.at(ChildrenPlace.behind(id("root"), 999)),
                    FamilyLimits.DEFAULT)));
    assertThat(picture.boxes().getFirst().y()).isEqualTo(30);
  }

  private static FamilyPicture random(int seed) {
    Random random = new Random(seed);
    Families families = new Families();
    for (int i = 1; i < 200; i++) {
      families.child("n" + random.nextInt(i), "n" + i);
      if (random.nextInt(20) > 0) {
        families.is("n" + i, "success", random.nextInt(50));
      }
    }
    return FamilyPicture.of(families.tree("n" + random.nextInt(200)));
  }

  private static List<Box> places(FamilyPicture picture) {
    return Stream.concat(
            picture.boxes().stream()
                .map(box -> new Box(box.x(), box.y(), NodeBox.WIDTH, NodeBox.HEIGHT)),
            picture.pills().stream()
                .map(pill -> new Box(pill.x(), pill.y(), MorePill.WIDTH, MorePill.HEIGHT)))
        .toList();
  }

  private static boolean overlap(Box one, Box other) {
    return one.x() < other.right()
        && other.x() < one.right()
        && one.y() < other.y() + other.height()
        && other.y() < one.y() + one.height();
  }

  @Test
  void randomFamilies_neverOverlap_andNoneStandsAboveAnOlderOne() {
    for (int seed = 0; seed < 50; seed++) {
      FamilyPicture picture = random(seed);
      List<Box> places = places(picture);
      for (int i = 0; i < places.size(); i++) {
        Box place = places.get(i);
        assertThat(places.subList(0, i)).as("seed %s", seed).noneMatch(box -> overlap(box, place));
      }
      assertThat(picture.boxes()).extracting(NodeBox::y).isSorted().doesNotHaveDuplicates();
      assertThat(picture.boxes())
          .filteredOn(box -> box.began() == Began.AS_TOLD)
          .extracting(box -> box.node().facts().started().orElseThrow())
          .isSorted();
      assertThat(picture.tree().rows()).hasSize(places.size());
      assertThat(picture.lines()).hasSize(places.size() - 1);
    }
  }

  @Test
  void randomFamilies_haveNoLineThroughABox() {
    for (int seed = 0; seed < 50; seed++) {
      FamilyPicture picture = random(seed);
      List<Box> places = places(picture);
      for (EdgeLine line : picture.lines()) {
        assertThat(line.y2()).isGreaterThan(line.y1());
        assertThat(line.bend()).isBetween(line.x1() + 6, line.x2() - 6);
        Box way = new Box(line.x1(), line.y1(), line.x2() - line.x1(), line.y2() - line.y1());
        assertThat(places).as("seed %s", seed).noneMatch(box -> overlap(box, way));
      }
    }
  }

  @Test
  void largeShape_isLaidOutWithoutRecursion() {
    List<FamilyShape.Member> members = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      members.add(
          new FamilyShape.Member(
              new Kin(id("n" + i), Descent.DIRECT),
              i == 0 ? Optional.empty() : Optional.of(id("n" + (i - 1))),
              i,
              true,
              Optional.empty(),
              Optional.empty(),
              false));
    }
    FamilyPicture picture =
        FamilyPicture.of(
            FamilyTree.of(new FamilyShape(id("n0"), FamilyPath.Top.ROOT, members), Map.of()));
    assertThat(picture.boxes()).hasSize(50_000);
    assertThat(picture.height()).isEqualTo(30 + 49_999 * 14 + 44 + 10);
  }
}
