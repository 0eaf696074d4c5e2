package dev.pynmon.pictures.life;

import static dev.pynmon.domain.status.KnownStatus.FAILED;
import static dev.pynmon.domain.status.KnownStatus.PENDING;
import static dev.pynmon.domain.status.KnownStatus.REGISTERED;
import static dev.pynmon.domain.status.KnownStatus.RUNNING;
import static dev.pynmon.domain.status.KnownStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.status.InvocationStatus;
import org.junit.jupiter.api.Test;

class LifeSvgTest {
  @Test
  void lifeThatSucceeded_isDrawnElementByElement() {
    assertThat(svg(Lives.life(1_000, REGISTERED, PENDING, RUNNING, SUCCESS)).lines())
        .containsExactly(
            "<svg class=\"pic life\" viewBox=\"0 0 1140 58\" role=\"img\" aria-label=\"Life of this"
                + " invocation: 3.00 s, of which 1.00 s running, now SUCCESS\">",
            tick("8", "11", "14:46:02.000"),
            tick("195.3", "198.3", "+500 ms"),
            tick("382.7", "385.7", "+1 s"),
            tick("570", "573", "+1.50 s"),
            tick("757.3", "760.3", "+2 s"),
            tick("944.7", "947.7", "+2.50 s"),
            "<rect class=\"seg-queue st-registered\" x=\"8\" y=\"13\" width=\"374.7\""
                + " height=\"18\" rx=\"2\"><title>REGISTERED 1.00 s</title></rect>",
            "<rect class=\"seg-wait st-pending\" x=\"382.7\" y=\"19\" width=\"374.7\" height=\"6\""
                + " rx=\"2\"><title>PENDING 1.00 s</title></rect>",
            "<rect class=\"seg-run soft st-success\" x=\"757.3\" y=\"13\" width=\"374.7\""
                + " height=\"18\" rx=\"2\"><title>attempt 1, 1.00 s on 54f27cc</title></rect>"
                + "<text class=\"seg-lab soft st-success\" x=\"767.3\" y=\"26\">"
                + "attempt 1, 1.00 s on 54f27cc</text>",
            "<g class=\"glyph st-registered\"><title>REGISTERED 14:46:02.000000</title>"
                + "<use href=\"icons#st-registered\" x=\"0\" y=\"14\" width=\"16\" height=\"16\"/>"
                + "</g>",
            "<g class=\"glyph st-success\"><title>SUCCESS 14:46:05.000000</title>"
                + "<use href=\"icons#st-success\" x=\"1124\" y=\"14\" width=\"16\" height=\"16\"/>"
                + "</g>",
            "</svg>");
  }

  private static String tick(String x, String textX, String label) {
    return "<line class=\"grid-l\" x1=\"%1$s\" x2=\"%1$s\" y1=\"4\" y2=\"40\"/>".formatted(x)
        + "<text class=\"tm\" x=\"%s\" y=\"52\">%s</text>".formatted(textX, label);
  }

  @Test
  void attemptThatFailed_isInFullColour() {
    assertThat(svg(Lives.life(1_000, REGISTERED, RUNNING, FAILED)))
        .contains("<rect class=\"seg-run st-failed\"", "<text class=\"seg-lab\"");
  }

  @Test
  void attemptOfADeadRunner_saysUntilWhenItIsKnown() {
    assertThat(svg(Lives.silent(40)))
        .contains("<title>attempt 1, 38.00 s on 54f27cc, which fell silent</title>");
  }

  @Test
  void shortAttempt_hasNoLabel() {
    assertThat(svg(Lives.life(0, REGISTERED, RUNNING, SUCCESS)))
        .contains("width=\"2\"")
        .doesNotContain("seg-lab");
  }

  @Test
  void storedText_isTextNeverMarkup() {
    String evil = "<script>alert('1')</script>\" onload=\"x\0\u202e";
    Life life = Lives.by(new RunnerId(evil), RUNNING, InvocationStatus.of(evil));

    assertThat(svg(life)).doesNotContain("<script", "onload=\"", "\0", "\u202e");
  }

  private static String svg(Life life) {
    return LifeSvg.of(LifePicture.of(life).orElseThrow(), name -> "icons#" + name).text();
  }
}
