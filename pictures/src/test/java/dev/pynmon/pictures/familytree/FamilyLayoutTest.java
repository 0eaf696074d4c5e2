package dev.pynmon.pictures.familytree;

import static dev.pynmon.domain.familytree.Families.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.familytree.ChildrenPlace;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.familytree.Families;
import dev.pynmon.domain.familytree.FamilyLimits;
import dev.pynmon.domain.familytree.FamilyPath;
import dev.pynmon.domain.familytree.FamilyShape;
import dev.pynmon.domain.familytree.FamilyTree;
import dev.pynmon.domain.familytree.Kin;
import dev.pynmon.domain.familytree.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
            .child("charge", "refund", Relation.EXCEPTION_TRIGGER)
            .child("charge", "alert", Relation.EVENT)
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
    FamilyLimits limits = new FamilyLimits(9, 8, 4, 30, 4, 600, 200, 50);
    return FamilyPicture.of(families.tree(families.shape("charge", Expansions.NONE, limits)));
  }

  @Test
  void boxes_standByDepthAndByStart_asOnTheMockPage() {
    FamilyPicture picture = checkoutPicture();
    assertThat(picture.boxes())
        .extracting(box -> box.node().member().id().value())
        .containsExactly(
            "checkout",
            "reserve1",
            "reserve2",
            "charge",
            "refund",
            "notify2",
            "alert",
            "notify",
            "audit");
    assertThat(picture.boxes())
        .extracting(NodeBox::x)
        .containsExactly(1.0, 192.0, 192.0, 192.0, 383.0, 574.0, 383.0, 192.0, 383.0);
    assertThat(picture.boxes())
        .extracting(NodeBox::y)
        .containsExactly(114.0, 10.0, 62.0, 114.0, 114.0, 114.0, 166.0, 218.0, 218.0);
    assertThat(picture.width()).isEqualTo(738);
    assertThat(picture.height()).isEqualTo(274);
  }

  @Test
  void whatIsNotDrawn_hasAPillBesideItsParent() {
    FamilyPicture picture = checkoutPicture();
    assertThat(picture.pills())
        .containsExactly(new MorePill(picture.tree().more().getFirst(), 574, 226));
  }

  @Test
  void lines_goFromBoxToBox() {
    FamilyPicture picture = checkoutPicture();
    assertThat(picture.lines()).hasSize(9);
    assertThat(picture.lines().get(0))
        .isEqualTo(new EdgeLine(picture.tree().edges().get(0), 163, 134, 177.5, 192, 30));
    assertThat(picture.lines().get(2).isStraight()).isTrue();
    EdgeLine toMore = picture.lines().getLast();
    assertThat(toMore.x2()).isEqualTo(574);
    assertThat(toMore.y2()).isEqualTo(238);
  }

  @Test
  void loneInvocation_isAPictureOfOneBox() {
    FamilyPicture picture = FamilyPicture.of(new Families().tree("alone"));
    assertThat(picture.boxes()).hasSize(1);
    assertThat(picture.lines()).isEmpty();
    assertThat(picture.width()).isEqualTo(165);
    assertThat(picture.height()).isEqualTo(66);
  }

  @Test
  void parentWithSomeChildrenDrawn_hasThePillBelowThem() {
    Families families = new Families();
    for (int i = 10; i < 30; i++) {
      families.child("root", "c" + i).is("c" + i, "success", i);
    }
    FamilyPicture picture = FamilyPicture.of(families.tree("root"));
    assertThat(picture.pills())
        .containsExactly(new MorePill(picture.tree().more().getFirst(), 192, 10 + 12 * 52 + 8));
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
    assertThat(picture.pills()).extracting(MorePill::y).containsExactly(18.0, 18.0 + 51 * 52);
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
    assertThat(picture.boxes().getFirst().y()).isEqualTo(10);
  }

  @Test
  void randomFamilies_neverOverlap() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      Families families = new Families();
      for (int i = 1; i < 200; i++) {
        families.child("n" + random.nextInt(i), "n" + i).is("n" + i, "success", random.nextInt(50));
      }
      FamilyPicture picture = FamilyPicture.of(families.tree("n" + random.nextInt(200)));
      Set<List<Double>> places = new HashSet<>();
      picture.boxes().forEach(box -> places.add(List.of(box.x(), box.y())));
      picture.pills().forEach(pill -> places.add(List.of(pill.x(), pill.y() - 8)));
      assertThat(places)
          .as("seed %s", seed)
          .hasSize(picture.boxes().size() + picture.pills().size());
      assertThat(picture.tree().rows()).hasSize(places.size());
      assertThat(picture.lines()).hasSize(places.size() - 1);
    }
  }

  @Test
  void largeShape_isLaidOutWithoutRecursion() {
    List<FamilyShape.Member> members = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      members.add(
          new FamilyShape.Member(
              new Kin(id("n" + i), Relation.DIRECT),
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
    assertThat(picture.height()).isEqualTo(66);
  }
}
