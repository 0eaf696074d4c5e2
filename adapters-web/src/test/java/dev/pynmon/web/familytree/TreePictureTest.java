package dev.pynmon.web.familytree;

import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.familytree.FamilyTreeView;
import dev.pynmon.domain.familytree.ChildrenPlace;
import dev.pynmon.domain.familytree.Descent;
import dev.pynmon.domain.familytree.Expansions;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.testing.Families;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.url.Links;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class TreePictureTest {
  private static final FamilyCard CARD = new FamilyCard(new Html(Links.plain("")));

  private static String svg(FamilyTreeView view) {
    return CARD.bare(view, new FamilyForm(view.expansions(), false), Samples.LINKS).text().strip();
  }

  /** A family like that of the mock. */
  private static Families shop() {
    return new Families()
        .isWorkflow("9d2f6a10-root", "shop.checkout", FAILED, 0)
        .is("095fe447-a", "shop.reserve_stock", SUCCESS, 1)
        .is("f85b0044-b", "shop.charge", FAILED, 2)
        .is("f0d07fe2-c", "shop.refund", SUCCESS, 3)
        .is("32002c1a-d", "shop.alert_ops", RUNNING, 4)
        .is("7b0c7c0e-e", "shop.notify", SUCCESS, 5)
        .child("9d2f6a10-root", "095fe447-a")
        .child("9d2f6a10-root", "f85b0044-b")
        .child("9d2f6a10-root", "7b0c7c0e-e")
        .child("f85b0044-b", "f0d07fe2-c", Descent.EXCEPTION_TRIGGER)
        .child("f85b0044-b", "32002c1a-d", Descent.EVENT);
  }

  private static Families large() {
    Families large = new Families().is("root", "shop.import_feed", SUCCESS, 0);
    for (int i = 0; i < 33; i++) {
      large.child("root", "child-%02d".formatted(i));
    }
    return large;
  }

  private static List<String> found(String svg, String pattern) {
    return Pattern.compile(pattern).matcher(svg).results().map(MatchResult::group).toList();
  }

  @Test
  void picture_ofAShop_isTheGoldenOne() {
    String svg = svg(shop().view("f85b0044-b"));

    assertThat(svg.replace(Links.plain("").icon(""), "#")).isEqualTo(golden("shop.svg"));
  }

  @Test
  void nodes_areLinksWithTheNamesThatScriptsKnow() {
    String svg = svg(shop().view("f85b0044-b"));

    assertThat(found(svg, "<a class=\"ft-node[^>]*data-inv-id=\"[^\"]+\" data-status=\"[A-Z]+\""))
        .hasSize(6);
    assertThat(svg)
        .contains(
            "class=\"ft-node st-failed focus\" href=\"/invocations/f85b0044-b\"",
            "aria-current=\"true\"",
            ">workflow root<",
            ">charge<",
            ">f85b0044<",
            ">1.23 s so far<",
            "shop.alert_ops 32002c1a, RUNNING, started 2026-11-24 14:46:06.000000 UTC");
    assertThat(svg).containsPattern("viewBox=\"0 0 [1-9]\\d* [1-9]\\d*\"");
  }

  @Test
  void edges_sayWhyAndWhere() {
    String svg = svg(shop().view("f0d07fe2-c"));

    assertThat(found(svg, "ft-edge ft-edge-[a-z_ ]+\" data-relation-kind=\"[a-z_]+\""))
        .containsExactly(
            "ft-edge ft-edge-direct\" data-relation-kind=\"direct\"",
            "ft-edge ft-edge-event\" data-relation-kind=\"event\"",
            "ft-edge ft-edge-direct\" data-relation-kind=\"direct\"",
            "ft-edge ft-edge-direct failed path\" data-relation-kind=\"direct\"",
            "ft-edge ft-edge-exception_trigger path\" data-relation-kind=\"exception_trigger\"");
  }

  @Test
  void eachKindOfLine_hasItsClassAndItsWords() {
    Families all = new Families();
    for (Descent descent : Descent.values()) {
      all.child("root", descent.value(), descent);
    }
    all.event("root", "by-name", "order.<received>");

    String svg = svg(all.view("root"));

    for (Descent descent : Descent.values()) {
      assertThat(svg)
          .contains(
              "class=\"ft-edge ft-edge-"
                  + descent.value()
                  + "\" data-relation-kind=\""
                  + descent.value()
                  + "\" data-from-id=\"root\"");
    }
    assertThat(svg)
        .contains(
            "started by an event</title>",
            "started by event order.&lt;received&gt;</title>",
            "started by a status</title>",
            "started by a result</title>",
            "started by an exception</title>",
            "started by a trigger</title>");
  }

  @Test
  void failureBelow_isMarkedOnTheWayToIt() {
    Families deep =
        new Families()
            .is("root", "a.a", SUCCESS, 0)
            .is("middle", "a.b", SUCCESS, 1)
            .is("leaf", "a.c", FAILED, 2)
            .child("root", "middle")
            .child("middle", "leaf");

    String svg = svg(deep.view("root"));

    assertThat(found(svg, "something failed below<")).hasSize(2);
    assertThat(found(svg, "class=\"glyph st-failed\"")).hasSize(2);
    assertThat(found(svg, "ft-edge-direct failed\"")).hasSize(2);
  }

  @Test
  void moreChildren_areALinkToThePageThatShowsThem() {
    String svg = svg(large().view(new InvocationId("root"), Expansions.parse("child-01")));

    assertThat(svg)
        .contains(
            "class=\"ft-load-more\" href=\"/invocations/root?expand=child-01%2Croot#family\""
                + " data-expand-id=\"root\" aria-label=\"Show 21 more children of root\"",
            ">21 more children<", "data-count=\"13 of at least 34 invocations\"");
    assertThat(svg).contains("class=\"ft-node st-success focus cut\"");
  }

  @Test
  void expanded_showsMore() {
    String usual = svg(large().view("root"));
    String more = svg(large().view(new InvocationId("root"), Expansions.parse("root")));

    assertThat(found(usual, "data-inv-id")).hasSize(13);
    assertThat(found(more, "data-inv-id")).hasSize(34);
    assertThat(more).doesNotContain("ft-load-more");
  }

  private static Families many() {
    Families many = new Families();
    for (int i = 0; i < 300; i++) {
      many.child("root", "child-" + (1_000 + i));
    }
    return many;
  }

  @Test
  void fullFamily_leadsOnBehindWhatIsDrawn() {
    String svg = svg(many().view(new InvocationId("root"), Expansions.parse("root,".repeat(9))));

    assertThat(found(svg, "data-inv-id")).hasSize(250);
    assertThat(svg)
        .contains(
            "&amp;children_of=root&amp;children_skip=249#family\" data-expand-id=\"root\""
                + " data-children=\"after\" aria-label=\"Show 51 more children of root\"><rect",
            ">51 more children<");
  }

  @Test
  void childrenPageByPage_haveALinkBothWays() {
    InvocationId root = new InvocationId("root");
    Expansions page = Expansions.parse("root").at(ChildrenPlace.behind(root, 120));
    String svg = svg(many().view(root, page));

    assertThat(found(svg, "data-inv-id")).hasSize(51);
    assertThat(svg)
        .contains(
            "href=\"/invocations/root?expand=root&amp;children_of=root&amp;children_skip=70#family\""
                + " data-expand-id=\"root\" data-children=\"before\" aria-label=\"Show children of"
                + " root before these: 120\"",
            ">120 before<",
            "children_skip=170#family\" data-expand-id=\"root\" data-children=\"after\"",
            ">130 more children<");
    assertThat(svg.indexOf("data-inv-id=\"child-1120")).isGreaterThan(svg.indexOf(">120 before<"));
  }

  @Test
  void cursorOfTheStore_goesAlong() {
    InvocationId root = new InvocationId("root");
    FamilyLinks links = new FamilyLinks(root, new FamilyForm(Expansions.NONE, true), Samples.LINKS);
    ChildrenPlace.Step back = new ChildrenPlace.Step(new Cursor("c~1&2"), true);
    ChildrenPlace.Step on = new ChildrenPlace.Step(new Cursor("c~1"), false);

    assertThat(links.at(new ChildrenPlace(root, 12_000, back)))
        .isEqualTo(
            "/invocations/root?family=list&children_of=root&children_skip=12000"
                + "&children_before=c~1%262#family");
    assertThat(links.at(new ChildrenPlace(root, 12_000, on)))
        .endsWith("&children_after=c~1#family");
    assertThat(links.at(ChildrenPlace.inFront(root, 50)))
        .endsWith("&children_of=root&children_started=50#family");
  }

  /** Names of 10 KB, levels without end, clocks that stand still. */
  @Test
  void deepFamilyOfLongNames_staysBounded() {
    Families deep = new Families();
    for (int i = 0; i < 500; i++) {
      deep.is("n" + i, "shop." + "x".repeat(10_000), SUCCESS, 7).child("n" + i, "n" + (i + 1));
    }
    String svg = svg(deep.view("n400"));

    assertThat(found(svg, "data-inv-id")).hasSizeBetween(200, 250);
    assertThat(svg).contains(">more above<", ">199 below<").hasSizeLessThan(400_000);
    assertThat(found(svg, ">\\+0 ms<")).hasSize(1);
  }

  @Test
  void cycle_isSaidAboveTheRoot() {
    String svg = svg(new Families().child("a", "b").child("b", "c").child("c", "a").view("b"));

    assertThat(svg).contains(">its callers form a circle<");
    assertThat(found(svg, "data-inv-id=\"[abc]\"")).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void hostileNames_areTextInAWellFormedPicture() throws Exception {
    Families evil =
        new Families()
            .is(Samples.EVIL, "shop.<script>alert(1)</script>\" onload=\"x", FAILED, 0)
            .child(Samples.EVIL, "\" onmouseover=\"x");
    String svg = svg(evil.view("\" onmouseover=\"x"));

    assertThat(svg).doesNotContain("<script", "\0", "\" on");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(document.getElementsByTagName("a").getLength())
        .as("links to what no address can name")
        .isZero();
  }

  private static String golden(String name) {
    try (InputStream in = TreePictureTest.class.getResourceAsStream(name)) {
      return in == null
          ? ""
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
