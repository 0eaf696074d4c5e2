package dev.pynmon.web.familytree;

import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.familytree.ChildrenPlace;
import dev.pynmon.domain.familytree.Descent;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.web.familytree.CardView.LegendRow;
import dev.pynmon.web.testing.Families;
import dev.pynmon.web.testing.Samples;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CardViewTest {
  private static CardView card(Families families, String focus) {
    return CardView.withMissing(families.view(focus), links(focus, false));
  }

  private static FamilyLinks links(String focus, boolean list) {
    return new FamilyLinks(
        new InvocationId(focus), new FamilyForm(Expansions.NONE, list), Samples.LINKS);
  }

  @Test
  void legend_namesWhatOccurs() {
    Families families =
        new Families().is("b", "shop.b", FAILED, 1).child("a", "b").child("a", "c", Descent.EVENT);

    assertThat(card(families, "c").familyLegend())
        .extracting(LegendRow::legendText)
        .containsExactly(
            "waited", "ran", "event", "direct call", "failed there or below", "path to the root");
    assertThat(card(new Families(), "a").familyLegend()).isEmpty();
  }

  @Test
  void lines_sayWhatThePictureShows() {
    Families families = new Families().isWorkflow("root", "shop.flow", SUCCESS, 0);
    for (int i = 10; i < 30; i++) {
      families.is("c" + i, "shop.step", SUCCESS, i).child("root", "c" + i);
    }

    CardView card = CardView.of(families.view("root"), links("root", true));

    assertThat(card.familyCount()).isEqualTo("13 of at least 21 invocations");
    assertThat(card.familyLines()).hasSize(14);
    assertThat(card.familyLines())
        .extracting(
            line -> line.linePlace().placeLevel(),
            line -> line.linePlace().placeIndex(),
            line -> line.linePlace().placeSize(),
            FamilyLine::lineText,
            line -> line.lineLink().linkHref().hrefText())
        .startsWith(
            tuple("1", "1", "1", "shop.flow", "/invocations/root"),
            tuple("2", "1", "13", "shop.step", "/invocations/c10"))
        .endsWith(
            tuple(
                "2",
                "13",
                "13",
                "8 more children of root",
                "/invocations/root?family=list&expand=root#family"));
    assertThat(card.familyLines().getFirst().lineMember())
        .extracting(FamilyMember::memberTime, FamilyMember::memberRemark)
        .containsExactly(
            tuple("+0 ms, waited 230 ms, ran 1.00 s", "this invocation, workflow root"));
    assertThat(card.familyLines().get(1).lineMember())
        .extracting(FamilyMember::memberTime)
        .containsExactly("+10.00 s, waited 230 ms, ran 1.00 s");
  }

  @Test
  void whoDoesNotStandWhereItsChangesAre_isCounted() {
    Families families =
        new Families()
            .is("root", "shop.a", SUCCESS, 5)
            .is("early", "shop.b", SUCCESS, 3)
            .is("below", "shop.c", SUCCESS, 7)
            .child("root", "early")
            .child("root", "lost")
            .child("lost", "below")
            .child("root", "gone")
            .child("root", "away");

    assertThat(card(families, "root").familyOrder())
        .isEqualTo(
            "1 dated before what started it, as clocks differ, and below it all the same;"
                + " 1 without a known start, above the first below it;"
                + " 2 without a known start, behind the others");
    assertThat(card(families, "root").familyWhole()).isEqualTo("5.23 s");
    assertThat(card(new Families().is("a", "shop.a", SUCCESS, 0), "a").familyOrder()).isEmpty();
  }

  @Test
  void whatAnEventStarted_leadsToThatEvent() {
    Families families = new Families().event("a", "b", "order.received").child("a", "c");

    assertThat(CardView.of(families.view("a"), links("a", true)).familyLines())
        .flatExtracting(FamilyLine::lineMember)
        .extracting(FamilyMember::memberRemark, member -> member.memberEvent().hrefText())
        .containsExactly(
            tuple("this invocation, start not known", ""),
            tuple("start not known, started by event order.received", "/events/event-of-b"),
            tuple("start not known", ""));
  }

  @Test
  void whatNobodyLookedAt_isSaid() {
    CardView card =
        CardView.of(new Families().child("root", "c").unseen().view("root"), links("root", true));

    assertThat(card.familyCount())
        .isEqualTo("at least 2 invocations; not all events and triggers were looked at");
    assertThat(card(new Families().child("root", "c"), "root").familyCount())
        .isEqualTo("2 invocations");
  }

  @Test
  void lines_ofAPage_areCountedWithTheLinksAroundThem() {
    Families families = new Families();
    for (int i = 0; i < 300; i++) {
      families.child("root", "c" + (1_000 + i));
    }
    InvocationId root = new InvocationId("root");
    Expansions page = Expansions.NONE.at(ChildrenPlace.behind(root, 100));
    FamilyLinks links = new FamilyLinks(root, new FamilyForm(page, true), Samples.LINKS);

    List<FamilyLine> lines = CardView.of(families.view(root, page), links).familyLines();

    assertThat(lines).hasSize(53);
    assertThat(lines.subList(1, 53))
        .extracting(line -> line.linePlace().placeIndex())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 52).mapToObj(String::valueOf).toList());
    assertThat(lines.subList(1, 53))
        .extracting(line -> line.linePlace().placeSize())
        .containsOnly("52");
    assertThat(List.of(lines.get(1), lines.getLast()))
        .extracting(
            FamilyLine::lineText,
            FamilyLine::lineChildren,
            line -> line.lineLink().linkHref().hrefText())
        .containsExactly(
            tuple(
                "children of root before these: 100",
                "before",
                "/invocations/root?family=list&children_of=root&children_skip=50#family"),
            tuple(
                "150 more children of root",
                "after",
                "/invocations/root?family=list&children_of=root&children_skip=150#family"));
  }

  @Test
  void placeInAnotherFamily_isSaid() {
    Expansions page = Expansions.NONE.at(ChildrenPlace.behind(new InvocationId("stranger"), 0));
    InvocationId root = new InvocationId("root");
    FamilyLinks links = new FamilyLinks(root, new FamilyForm(page, false), Samples.LINKS);

    assertThat(CardView.of(new Families().view(root, page), links).familyNote())
        .isEqualTo("children_of names stranger, which is not in this family.");
    assertThat(card(new Families(), "root").familyNote()).isEmpty();
  }

  @Test
  void missing_isSaidByTheCardAlone() {
    Families families = new Families().without(Map.of(Component.ORCHESTRATOR, Samples.DOWN));

    assertThat(card(families, "a").familyMissing()).hasSize(1);
    assertThat(CardView.of(families.view("a"), links("a", false)).familyMissing()).isEmpty();
  }

  @Test
  void missingTriggers_areSaidOnEachPage_onceForEachReason() {
    Families alone = new Families().without(Map.of(Component.TRIGGER, Samples.DOWN));
    Families all =
        new Families()
            .without(Map.of(Component.TRIGGER, Samples.DOWN, Component.ORCHESTRATOR, Samples.DOWN));

    assertThat(CardView.of(alone.view("a"), links("a", false)).familyMissing()).hasSize(1);
    assertThat(CardView.of(all.view("a"), links("a", false)).familyMissing()).isEmpty();
  }
}
