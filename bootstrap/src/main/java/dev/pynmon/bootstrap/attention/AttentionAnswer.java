package dev.pynmon.bootstrap.attention;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pynmon.application.port.in.app.AppSummary;
import dev.pynmon.application.port.in.attention.CheckAttentionUseCase;
import dev.pynmon.bootstrap.console.Json;
import dev.pynmon.domain.attention.Checkup;
import dev.pynmon.domain.attention.Thresholds;
import dev.pynmon.web.attention.AttentionJson;
import java.util.List;

/**
 * The answer of {@code pynmon status --attention}.
 *
 * @param checked what was found, by application
 * @param thresholds from when on each rule found something
 */
public record AttentionAnswer(List<Checked> checked, Thresholds thresholds) {
  public AttentionAnswer {
    checked = List.copyOf(checked);
  }

  /**
   * What was found in one application.
   *
   * @param app what it is called
   * @param checkup what was found
   */
  record Checked(String app, Checkup checkup) {}

  /** Checks each of these, and waits until that has ended. */
  public static AttentionAnswer of(List<AppSummary> apps, CheckAttentionUseCase attention) {
    return new AttentionAnswer(
        apps.stream()
            .map(app -> new Checked(app.label(), attention.checkComplete(app.key())))
            .toList(),
        attention.thresholds());
  }

  /** One object for one application, else an array. */
  public String json() {
    if (checked.size() == 1) {
      Checked only = checked.getFirst();
      return Json.line(AttentionJson.of(only.app(), only.checkup(), thresholds));
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    checked.forEach(one -> array.add(AttentionJson.of(one.app(), one.checkup(), thresholds)));
    return Json.line(array);
  }

  /** Its lines, the summary first. */
  public List<String> lines() {
    return AttentionText.of(checked);
  }

  /** True when something needs attention. */
  public boolean isNeeded() {
    return checked.stream().anyMatch(one -> !one.checkup().needs().isEmpty());
  }

  /** True when every rule could be checked. */
  public boolean isWhole() {
    return checked.stream().allMatch(one -> one.checkup().notKnown().isEmpty());
  }
}
