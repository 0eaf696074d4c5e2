package dev.pynmon.web.criticalpath;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pynmon.application.port.in.criticalpath.FoundPath;
import dev.pynmon.domain.criticalpath.CriticalPath;
import dev.pynmon.domain.criticalpath.Doing;
import dev.pynmon.domain.criticalpath.PathGap;
import dev.pynmon.domain.criticalpath.PathPassage;
import dev.pynmon.domain.criticalpath.PathStretch;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.why.Sentence;
import dev.pynmon.pictures.text.MomentText;
import dev.pynmon.pictures.text.SafeText;
import dev.pynmon.pictures.why.WhyText;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What determined an end, for programs. */
public final class PathJson {
  private PathJson() {}

  /** Sentence, stretches, waits and gaps; null where no change of the invocation is known. */
  public static @Nullable ObjectNode of(FoundPath found, Instant now) {
    return found
        .path()
        .flatMap(path -> found.sentence().map(said -> json(path, said, now)))
        .orElse(null);
  }

  private static ObjectNode json(CriticalPath path, Sentence said, Instant now) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("sentence", WhyText.of(said, now));
    json.put("so_far", path.soFar());
    json.put("seconds", seconds(path.took()));
    json.put("waited_seconds", seconds(path.spent(Doing.WAITED)));
    ArrayNode stretches = json.putArray("steps");
    path.stretches().forEach(stretch -> stretch(stretch, stretches.addObject()));
    ArrayNode waits = json.putArray("waits");
    path.passages().forEach(passage -> passage(passage, waits.addObject()));
    ArrayNode gaps = json.putArray("gaps");
    path.gaps().forEach(gap -> gap(gap, gaps.addObject()));
    return json;
  }

  private static void stretch(PathStretch stretch, ObjectNode json) {
    json.put("invocation_id", id(stretch.invocation()));
    json.put("doing", stretch.doing().word());
    json.put("from", MomentText.iso(stretch.from()));
    json.put("until", MomentText.iso(stretch.until()));
    json.put("seconds", seconds(stretch.length()));
  }

  private static void passage(PathPassage passage, ObjectNode json) {
    json.put("waiter_id", id(passage.waiter()));
    json.put("waited_id", id(passage.waited()));
    json.put("until", MomentText.iso(passage.until()));
    json.put("known_by", passage.basis().word());
    json.put("inferred", passage.basis().isInferred());
    json.put("then_called_id", passage.then().map(PathJson::id).orElse(null));
  }

  private static void gap(PathGap gap, ObjectNode json) {
    json.put("invocation_id", id(gap.invocation()));
    json.put("kind", gap.kind().name().toLowerCase(Locale.ROOT));
    json.put("count", gap.count());
  }

  private static String id(InvocationId id) {
    return SafeText.whole(id.value());
  }

  /**
   * To the microsecond, of whatever a store tells: ten thousand years have too many nanoseconds.
   */
  private static double seconds(Duration span) {
    return (span.getSeconds() * 1e6 + span.getNano() / 1_000) / 1e6;
  }
}
