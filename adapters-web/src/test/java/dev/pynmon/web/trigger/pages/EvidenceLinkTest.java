package dev.pynmon.web.trigger.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.web.part.IdLink;
import dev.pynmon.web.url.Href;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EvidenceLinkTest {
  private static EvidenceLink evidence(String what, String name) {
    return new EvidenceLink(what, new IdLink(Href.NONE, name + "-whole", name));
  }

  private static String sentence(String answer, EvidenceLink... evidence) {
    EvidenceLink.Woven woven = EvidenceLink.weave(answer, List.of(evidence));
    return woven.parts().stream()
            .map(part -> part.evidenceWhat() + "[" + part.evidenceLink().idShort() + "]")
            .collect(Collectors.joining())
        + woven.end();
  }

  @Test
  void whatTheAnswerNames_leadsThere_andTheRestFollows() {
    assertThat(
            sentence(
                " The turn of runner e5f634d comes.",
                evidence("run", "8edf0664"),
                evidence("which started", "cae41806"),
                evidence("runner", "e5f634d")))
        .isEqualTo(
            " The turn of runner [e5f634d] comes. Known from run [8edf0664], which started"
                + " [cae41806].");
  }

  @Test
  void answerWithoutEvidence_staysAsItIs() {
    assertThat(sentence(" Next due 14:50.")).isEqualTo(" Next due 14:50.");
    assertThat(sentence(" Of runner e5f634d.", evidence("runner", "e5f634d")))
        .isEqualTo(" Of runner [e5f634d].");
  }
}
