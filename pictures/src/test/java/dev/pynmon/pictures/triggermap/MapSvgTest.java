package dev.pynmon.pictures.triggermap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.TaskKey;
import dev.pynmon.domain.task.TaskCondition;
import dev.pynmon.domain.task.TaskTrigger.Logic;
import dev.pynmon.domain.trigger.DamagedTrigger;
import dev.pynmon.domain.trigger.Trigger;
import dev.pynmon.domain.value.Damage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MapSvgTest {
  @Test
  void cronThatStartsATask_isDrawnElementByElement() {
    assertThat(new Maps().on("shop.report", "and", Maps.CRON).svg().lines())
        .containsExactly(
            "<div class=\"scroll ft-frame tg-frame\" tabindex=\"0\" role=\"group\" aria-label=\"Map\">"
                + "<svg class=\"pic ft-pic\" viewBox=\"0 0 470 60\" width=\"470\" height=\"60\""
                + " role=\"group\" aria-label=\"1 trigger, 1 task\">",
            "<text class=\"tm\" x=\"2\" y=\"11\">Started by</text>"
                + "<text class=\"tm\" x=\"174\" y=\"11\">Last run</text>"
                + "<text class=\"tm\" x=\"318\" y=\"11\">Task</text>",
            "<path class=\"ft-edge\" d=\"M146 39H174\"/>",
            "<path class=\"ft-edge\" d=\"M290 39H318\"/>",
            "<a class=\"ft-node\" href=\"/c\"><title>cron */10 * * * *, cron, due 14:50:00</title>"
                + "<rect class=\"box\" x=\"2\" y=\"20\" width=\"144\" height=\"38\" rx=\"5\"/>"
                + "<text class=\"fn mono\" x=\"13\" y=\"36\">*/10 * * * *</text>"
                + "<text class=\"tm\" x=\"13\" y=\"50\">cron, due 14:50:00</text></a>",
            "<a class=\"ft-node\" href=\"/t/t0\"><title>Trigger t0</title>"
                + "<rect class=\"box\" x=\"174\" y=\"20\" width=\"116\" height=\"38\" rx=\"5\"/>"
                + "<text class=\"fn\" x=\"185\" y=\"36\">2 m ago</text>"
                + "<text class=\"tm\" x=\"185\" y=\"50\">24 in a day</text></a>",
            "<g class=\"ft-node\"><title>shop.report</title>"
                + "<rect class=\"box\" x=\"318\" y=\"20\" width=\"150\" height=\"38\" rx=\"5\"/>"
                + "<text class=\"fn\" x=\"329\" y=\"36\">report</text>"
                + "<text class=\"tm\" x=\"329\" y=\"50\">shop</text></g>",
            "</svg>",
            "</div>");
  }

  @Test
  void conditionsOfAnAnd_meetInOnePlace_thoseOfAnOrDoNot() {
    assertThat(new Maps().on("shop.report", "and", Maps.CRON, Maps.EVENT).svg())
        .contains("all of 2", "<circle class=\"tg-joint\" cx=\"174\"", "ft-edge ft-edge-event");
    assertThat(new Maps().on("shop.report", "or", Maps.CRON, Maps.EVENT).svg())
        .contains("any of 2")
        .doesNotContain("tg-joint");
    assertThat(ends("and")).hasSize(1);
    assertThat(ends("or")).hasSize(2);
  }

  private static List<Double> ends(String logic) {
    MapPicture picture = new Maps().on("shop.report", logic, Maps.CRON, Maps.EVENT).picture();
    return picture.lines().stream().limit(2).map(MapLine::share).distinct().toList();
  }

  @Test
  void circle_endsInItsTaskOnceMore() {
    Maps maps = new Maps().on("a.b", "and", Maps.CRON).on("a.b", "and", Maps.failed("a.b"));

    assertThat(maps.svg()).contains("a.b again: a circle closes here", "again: a circle");
    assertThat(MapText.chains(maps.map())).isEqualTo("A circle: a.b → a.b.");
  }

  @Test
  void composite_namesWhatItIsMadeOf() {
    TaskCondition parts =
        new TaskCondition.Composite(Logic.OR, List.of(Maps.EVENT, Maps.failed("shop.pay")));

    assertThat(new Maps().on("shop.report", "and", parts).svg())
        .contains(">any of 2<", ">event order.placed<", ">failed pay<", ">pay<");
  }

  @Test
  void whatIsWrong_isMarked() {
    Maps maps =
        new Maps()
            .on("gone.task", "and", Maps.CRON)
            .add(new DamagedTrigger("torn", new Damage("torn", "")))
            .add(new Trigger("t9", Optional.empty(), "and", List.of("lost"), Optional.empty()));

    assertThat(maps.svg())
        .contains(
            "ft-node cut st-failed\"><title>gone.task, not registered",
            ">not registered<",
            "<title>it is torn</title>",
            "ft-node st-failed",
            ">lost<",
            ">not kept<");
  }

  @Test
  void text_isCutToItsRoom_alsoOfWideAndOfHiddenLetters() {
    assertThat(Fitted.line("abcdefgh", 8)).isEqualTo("abcdefgh");
    assertThat(Fitted.line("abcdefghi", 8)).isEqualTo("abcdefgh…");
    assertThat(Fitted.line("日本語日本", 8)).isEqualTo("日本語日…");
    assertThat(Fitted.line("日本語日", 8)).isEqualTo("日本語日");
    assertThat(Fitted.line("a\u202eb", 8)).isEqualTo("a\\u202eb");
    assertThat(Fitted.line("\u202e\u202e", 8)).isEqualTo("\\u202e\\u…");
    assertThat(Fitted.line("", 8)).isEmpty();
  }

  @Test
  void storedText_isTextNeverMarkup_andBounded() {
    String evil = "<script>alert('1')</script>\" onload=\"x\0\u202e" + "x".repeat(10_000);
    Maps maps =
        new Maps()
            .on(evil + "." + evil, "and", new TaskCondition.Event(evil, evil))
            .add(
                new Trigger(
                    evil, Optional.of(new TaskKey(evil)), evil, List.of(evil), Optional.empty()));

    assertThat(maps.svg())
        .doesNotContain("<script", "onload=\"", "\0", "\u202e")
        .hasSizeLessThan(8_000);
  }
}
