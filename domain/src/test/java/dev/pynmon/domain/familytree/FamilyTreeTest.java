package dev.pynmon.domain.familytree;

import static dev.pynmon.domain.familytree.Families.id;
import static dev.pynmon.domain.familytree.Families.names;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.familytree.FamilyNode.Failure;
import dev.pynmon.domain.familytree.FamilyRow.Kind;
import dev.pynmon.domain.query.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FamilyTreeTest {
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
  private static FamilyTree checkoutTree() {
    Families families = checkout();
    FamilyLimits limits =
        new FamilyLimits(
            new FamilyLimits.First(9, 8, 4), new FamilyLimits.More(30, 4), 600, 200, 50);
    return families.tree(families.shape("charge", Expansions.NONE, limits));
  }

  private static FamilyShape.Rest rest(String parent, int hidden, int drawn) {
    return new FamilyShape.Rest(
        new Count.Exact(hidden), ChildrenPlace.behind(id(parent), drawn), false);
  }

  private static FamilyNode node(FamilyTree tree, String id) {
    return tree.node(id(id)).orElseThrow();
  }

  @Test
  void nodes_comeDepthFirst_siblingsByStart() {
    FamilyTree tree = checkoutTree();
    assertThat(names(tree))
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
    assertThat(node(tree, "charge").focus()).isTrue();
    assertThat(tree.nodes()).filteredOn(FamilyNode::focus).hasSize(1);
  }

  @Test
  void whatIsNotDrawn_isCountedBesideItsParent() {
    FamilyTree tree = checkoutTree();
    assertThat(tree.more())
        .containsExactly(new FamilyMore(id("audit"), Kind.MORE, rest("audit", 12, 0)));
    assertThat(node(tree, "audit").member().isCut()).isTrue();
    assertThat(tree.total()).isEqualTo(new Count.AtLeast(21));
  }

  @Test
  void edges_knowTheirKind() {
    FamilyTree tree = checkoutTree();
    assertThat(tree.edges()).hasSize(9);
    assertThat(tree.edges().get(0))
        .isEqualTo(
            new FamilyEdge(
                id("checkout"), id("reserve1"), Kind.INVOCATION, Descent.DIRECT, false, false));
    FamilyEdge toFocus = tree.edges().get(2);
    assertThat(toFocus.onPath()).isTrue();
    assertThat(toFocus.failed()).isTrue();
    assertThat(tree.edges())
        .extracting(FamilyEdge::descent)
        .contains(Descent.EVENT, Descent.EXCEPTION_TRIGGER);
    FamilyEdge toMore = tree.edges().getLast();
    assertThat(toMore.from()).isEqualTo(toMore.to()).isEqualTo(id("audit"));
    assertThat(toMore.leadsToMore()).isTrue();
  }

  @Test
  void list_saysTheSameDepthFirst() {
    FamilyTree tree = checkoutTree();
    assertThat(tree.rows())
        .containsExactly(
            new FamilyRow(Kind.INVOCATION, id("checkout"), 1, 1, 1),
            new FamilyRow(Kind.INVOCATION, id("reserve1"), 2, 1, 4),
            new FamilyRow(Kind.INVOCATION, id("reserve2"), 2, 2, 4),
            new FamilyRow(Kind.INVOCATION, id("charge"), 2, 3, 4),
            new FamilyRow(Kind.INVOCATION, id("refund"), 3, 1, 2),
            new FamilyRow(Kind.INVOCATION, id("notify2"), 4, 1, 1),
            new FamilyRow(Kind.INVOCATION, id("alert"), 3, 2, 2),
            new FamilyRow(Kind.INVOCATION, id("notify"), 2, 4, 4),
            new FamilyRow(Kind.INVOCATION, id("audit"), 3, 1, 1),
            new FamilyRow(Kind.MORE, id("audit"), 4, 1, 1));
  }

  @Test
  void failures_areMarkedUpToTheRoot() {
    FamilyTree tree =
        new Families()
            .child("root", "good")
            .child("root", "middle")
            .child("middle", "bad")
            .is("root", "success", 0)
            .is("good", "success", 1)
            .is("middle", "success", 2)
            .is("bad", "killed", 3)
            .tree("root");
    assertThat(node(tree, "bad").failure()).isEqualTo(Failure.HERE);
    assertThat(node(tree, "middle").failure()).isEqualTo(Failure.BELOW);
    assertThat(node(tree, "root").failure()).isEqualTo(Failure.BELOW);
    assertThat(node(tree, "good").failure()).isEqualTo(Failure.NONE);
    assertThat(tree.edges()).extracting(FamilyEdge::failed).containsExactly(false, true, true);
  }

  @Test
  void unknownStarts_comeLast_unknownInvocationsAreDrawn() {
    FamilyTree tree =
        new Families()
            .child("root", "a")
            .child("root", "b")
            .child("root", "c")
            .is("root", "success", 0)
            .is("c", "success", 1)
            .tree("root");
    assertThat(names(tree)).containsExactly("root", "c", "a", "b");
    assertThat(node(tree, "a").facts().status()).isEmpty();
    assertThat(node(tree, "a").facts().isGoingOn()).isFalse();
  }

  @Test
  void loneInvocation_isATreeOfOneNode() {
    FamilyTree tree = new Families().tree("alone");
    assertThat(tree.nodes()).hasSize(1);
    assertThat(tree.edges()).isEmpty();
    assertThat(tree.total()).isEqualTo(new Count.Exact(1));
  }

  @Test
  void parentWithSomeChildrenDrawn_offersTheRestBelowThem() {
    Families families = new Families();
    for (int i = 10; i < 30; i++) {
      families.child("root", "c" + i).is("c" + i, "success", i);
    }
    FamilyTree tree = families.tree("root");
    assertThat(tree.nodes()).hasSize(13);
    assertThat(tree.more())
        .containsExactly(new FamilyMore(id("root"), Kind.MORE, rest("root", 8, 12)));
    assertThat(tree.rows().getLast()).isEqualTo(new FamilyRow(Kind.MORE, id("root"), 2, 13, 13));
    assertThat(tree.rows().get(1).setSize()).isEqualTo(13);
  }

  @Test
  void randomFamilies_haveALineForEachPart() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      Families families = new Families();
      for (int i = 1; i < 200; i++) {
        families.child("n" + random.nextInt(i), "n" + i).is("n" + i, "success", random.nextInt(50));
      }
      FamilyTree tree = families.tree("n" + random.nextInt(200));
      int lines = tree.nodes().size() + tree.more().size();
      assertThat(tree.rows()).as("seed %s", seed).hasSize(lines).doesNotHaveDuplicates();
      assertThat(tree.edges()).hasSize(lines - 1);
    }
  }

  @Test
  void largeShape_isWalkedWithoutRecursion() {
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
    FamilyTree tree =
        FamilyTree.of(new FamilyShape(id("n0"), FamilyPath.Top.ROOT, members), Map.of());
    assertThat(tree.nodes()).hasSize(50_000);
  }
}
