package dev.pynmon.web.familytree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.application.port.in.familytree.ShowFamilyTreeResult;
import dev.pynmon.application.port.in.invocation.ShowInvocationResult;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.criticalpath.Basis;
import dev.pynmon.domain.criticalpath.CriticalPath;
import dev.pynmon.domain.criticalpath.PathMember;
import dev.pynmon.domain.criticalpath.PathPassage;
import dev.pynmon.domain.familytree.ChildrenPlace;
import dev.pynmon.domain.familytree.ChildrenPlace.Step;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.status.KnownStatus;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Families;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FamilyPagesTest {
  private static final String PAGE = "/invocations/" + Samples.ID;
  private static final String TREE = PAGE + "/family-tree";

  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void tree_isACardWithItsPicture() {
    HttpResponse<String> answer = site.browse(TREE);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .startsWith("<section")
        .contains(
            "<svg class=\"pic ft-pic\"",
            "data-inv-id=\"" + Samples.ID,
            ">as a list<",
            "svg class=\"pic ft-axis\"")
        .containsOnlyOnce("data-family-open=\"" + Samples.ID + "\" hidden>In a panel<")
        .containsOnlyOnce("<a class=\"skip past\" href=\"#family-end\">Skip the picture</a>")
        .containsOnlyOnce("id=\"family-end\"")
        .doesNotContain("<html");
  }

  @Test
  void list_saysTheSameAndKeepsItsForm() {
    String body = site.browse(TREE + "?family=list&expand=x").body();

    assertThat(body)
        .contains(
            "<ol class=\"ft-lines\">",
            "aria-level=\"1\" aria-posinset=\"1\" aria-setsize=\"1\"",
            "href=\"" + PAGE + "?expand&#61;x#family\" data-family-other>as a picture<")
        .doesNotContain("ft-pic", "skip past");
    assertThat(site.browse(TREE + "?family=circle").body())
        .contains("family &quot;circle&quot; is not known.", "ft-pic");
  }

  @Test
  void bare_isThePictureInItsWrapper() {
    String body = site.browse(TREE + "?bare=1").body();

    assertThat(body)
        .startsWith("<div class=\"ft-wrap\" data-focus-id=\"" + Samples.ID)
        .contains("data-count=\"1 invocation\" data-whole=\"\"><div class=\"ft-foot\">")
        .endsWith("</svg></div>\n")
        .doesNotContain("<section", "<ol");
  }

  @Test
  void expand_reachesTheUseCase_eachTimeItIsNamed_andWhatIsNoIdIsIgnored() {
    site.browse(TREE + "?expand=a,b,,%20,a&expand=c%20d,a");

    assertThat(monitor.invocations.families)
        .containsExactly(
            new FamilyTreeQuery(
                Samples.app(),
                Samples.ID,
                new Expansions(Stream.of("a", "b", "a", "a").map(InvocationId::new).toList())));
  }

  private Optional<ChildrenPlace> place(String query) {
    monitor.invocations.families.clear();
    assertThat(site.browse(TREE + query).statusCode()).isEqualTo(200);
    return monitor.invocations.families.getFirst().expansions().place();
  }

  @Test
  void placeOfChildren_reachesTheUseCase() {
    InvocationId parent = new InvocationId("p");
    Step after = new Step(new Cursor("c~1"), false);
    Step before = new Step(new Cursor("c~2"), true);

    assertThat(place("?children_of=p")).contains(ChildrenPlace.first(parent));
    assertThat(place("?children_of=p&children_started=50"))
        .contains(ChildrenPlace.inFront(parent, 50));
    assertThat(place("?children_of=p&children_skip=0")).contains(ChildrenPlace.behind(parent, 0));
    assertThat(place("?children_of=p&children_skip=300"))
        .contains(ChildrenPlace.behind(parent, 300));
    assertThat(place("?children_of=p&children_skip=99999&children_after=c~1"))
        .contains(new ChildrenPlace(parent, 99_999, after));
    assertThat(place("?children_of=p&children_before=c~2"))
        .contains(new ChildrenPlace(parent, 0, before));
    assertThat(place("?children_skip=300")).isEmpty();
  }

  @Test
  void placeOfChildren_followsTheRuleOfParameters() {
    assertThat(site.browse(TREE + "?children_of=p&children_skip=20001").body())
        .contains("children_skip 20001 was brought down to 20000.");
    assertThat(site.browse(TREE + "?children_of=p&children_started=20001").body())
        .contains("children_started 20001 was brought down to 20000.");
    assertThat(site.browse(TREE + "?children_of=a%20b").statusCode()).isEqualTo(400);
    assertThat(site.browse(TREE + "?children_of=p&children_skip=x").statusCode()).isEqualTo(400);
    assertThat(site.browse(TREE + "?children_after=" + "x".repeat(501)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void applicationInTheAddress_staysInTheLinks() {
    assertThat(site.browse("/apps/shop" + TREE).body())
        .contains("href=\"/apps/shop/invocations/" + Samples.ID);
  }

  @Test
  void unknownId_is404_malformedIs400() {
    monitor.invocations.family = Optional.of(new ShowFamilyTreeResult.NotFound(Samples.ID));

    assertThat(site.browse(TREE).statusCode()).isEqualTo(404);
    assertThat(site.browse("/invocations/a%20b/family-tree").statusCode()).isEqualTo(400);
  }

  @Test
  void nobodyAnswers_is503() {
    monitor.invocations.family =
        Optional.of(
            new ShowFamilyTreeResult.Unanswered(
                Samples.ID, Map.of(Component.STATE_BACKEND, Samples.DOWN)));

    assertThat(site.browse(TREE).statusCode()).isEqualTo(503);
  }

  @Test
  void pageOfAnInvocation_hasTheTree_expandedAsItsAddressSays() {
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.row()));

    FamilyTreeView two =
        new Families().child(Samples.ID.value(), "child").view(Samples.ID, Expansions.NONE);
    monitor.invocations.family = Optional.of(new ShowFamilyTreeResult.Found(two));

    String page = site.browse(PAGE + "?expand=x").body();

    assertThat(page).contains("id=\"family\"", "<svg class=\"pic ft-pic\"", "2 invocations<");
    assertThat(monitor.invocations.families)
        .extracting(query -> query.expansions().ids())
        .containsExactly(List.of(new InvocationId("x")));
  }

  @Test
  void treeOfOneThatWaited_hasItsPathLit() {
    InvocationId first = new InvocationId("first");
    InvocationId second = new InvocationId("second");
    FamilyTreeView view =
        new Families()
            .is("first", "m.first", KnownStatus.SUCCESS, 2)
            .is("second", "m.second", KnownStatus.SUCCESS, 8)
            .child(Samples.ID.value(), "first")
            .child(Samples.ID.value(), "second")
            .child(Samples.ID.value(), "beside")
            .view(Samples.ID, Expansions.NONE);
    monitor.invocations.family = Optional.of(new ShowFamilyTreeResult.Found(view));
    monitor.invocations.path =
        new FoundPath(
            Optional.of(
                new CriticalPath(
                    Samples.ID,
                    false,
                    List.of(),
                    List.of(
                        passage(first, Basis.TIMES, Optional.of(second)),
                        passage(second, Basis.EDGE, Optional.empty())),
                    Stream.of(Samples.ID, first, second).map(FamilyPagesTest::member).toList(),
                    List.of(),
                    List.of())),
            Map.of());

    String body = site.browse(TREE).body();

    assertThat(body)
        .contains(
            "class=\"ft-edge ft-edge-direct path inferred\" data-relation-kind=\"direct\""
                + " data-from-id=\""
                + Samples.ID
                + "\" data-to-id=\"first\"",
            "class=\"ft-edge ft-edge-direct path\" data-relation-kind=\"direct\""
                + " data-from-id=\""
                + Samples.ID
                + "\" data-to-id=\"second\"",
            "class=\"ft-edge ft-edge-direct\" data-relation-kind=\"direct\""
                + " data-from-id=\""
                + Samples.ID
                + "\" data-to-id=\"beside\"",
            "class=\"ft-node st-success crit\" href=\"/invocations/first\"");
    assertThat(body).containsOnlyOnce("<path class=\"ft-edge inferred\" d=\"M");
    assertThat(site.browse(TREE + "?bare=1").body())
        .as("what the floating panel puts above and below it")
        .contains("<p class=\"ft-say path-say\">Took ", "id=\"path-wait-bare\"");
  }

  private static PathPassage passage(
      InvocationId waited, Basis basis, Optional<InvocationId> then) {
    return new PathPassage(Samples.ID, waited, Samples.NOW, basis, then);
  }

  private static PathMember member(InvocationId id) {
    return new PathMember(id, Optional.empty(), Optional.empty(), 1);
  }

  @Test
  void pageOfAnInvocationThatIsAlone_hasNoTree() {
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.row()));

    assertThat(site.browse(PAGE).body()).contains("Facts</h2>").doesNotContain("id=\"family\"");
  }

  @Test
  void pageOfAnInvocationThatIsJustPurged_goesWithoutTheTree() {
    monitor.invocations.detail = new ShowInvocationResult.Found(Samples.detail(Samples.row()));
    monitor.invocations.family = Optional.of(new ShowFamilyTreeResult.NotFound(Samples.ID));

    HttpResponse<String> page = site.browse(PAGE);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("id=\"family\"").contains("id=\"facts-h\"");
  }
}
