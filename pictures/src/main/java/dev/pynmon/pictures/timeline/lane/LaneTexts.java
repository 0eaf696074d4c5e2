package dev.pynmon.pictures.timeline.lane;

import dev.pynmon.domain.id.RunnerId;
import dev.pynmon.domain.runner.RunnerContext;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.domain.value.TextCut;
import dev.pynmon.pictures.scale.Measures;
import dev.pynmon.pictures.timeline.lane.LaneLabel.DetailPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the lanes are called. */
final class LaneTexts {
  /** As many characters of a runner id as pynenc prints. */
  private static final int SHORT_ID = 7;

  private static final double NAME_LETTER = 5.7;
  private static final double DETAIL_LETTER = 4.8;
  private static final double GAP = 8;

  private LaneTexts() {}

  /** Class and short id, cut to what has room left of the plot. */
  static String name(LaneNode node) {
    String whole =
        node.id()
            .runner()
            .map(runner -> name(runner, node.context()))
            .orElseGet(() -> sharedName(node.id()));
    return cut(whole, (Measures.DETAIL_RIGHT - nameX(node.depth())) / NAME_LETTER);
  }

  private static String cut(String text, double letters) {
    StoredText cut = TextCut.ofChars(text, (int) letters - 1);
    return cut.cut() ? cut.text() + "…" : text;
  }

  private static String name(RunnerId runner, Optional<RunnerContext> context) {
    String type = context.map(RunnerContext::runnerClass).orElse("Runner");
    return type + " " + shortId(runner);
  }

  /** The ids of clients all begin with the same word, so what comes behind it stands for them. */
  static String shortId(RunnerId runner) {
    String value = runner.value();
    return runner.isExternal()
        ? value.substring(value.indexOf('@') + 1)
        : value.substring(0, Math.min(value.length(), SHORT_ID));
  }

  private static String sharedName(LaneId lane) {
    if (lane.equals(LaneId.COLLAPSED_EXTERNAL)) {
      return "ExternalRunner";
    }
    return lane.equals(LaneId.FOLDED) ? "Other runners" : "No runner recorded";
  }

  /** Host and process; of a worker what differs from its runner. Cut as a name is. */
  static String detail(LaneNode node, int members) {
    return cut(
        wholeDetail(node, members), (Measures.DETAIL_RIGHT - nameX(node.depth())) / DETAIL_LETTER);
  }

  private static String wholeDetail(LaneNode node, int members) {
    if (node.id().equals(LaneId.COLLAPSED_EXTERNAL)) {
      return members == 1 ? "1 client, collapsed" : members + " clients, collapsed";
    } else if (node.id().equals(LaneId.FOLDED)) {
      return members + " runners share this lane";
    }
    Optional<RunnerContext> above = node.parent().flatMap(LaneTexts::ownOrBorrowed);
    return ownOrBorrowed(node).map(context -> detail(context, above)).orElse("");
  }

  /** A parent of which nothing is stored runs where its first worker runs. */
  private static Optional<RunnerContext> ownOrBorrowed(LaneNode node) {
    return node.context()
        .or(
            () ->
                Optional.ofNullable(node.children().firstEntry())
                    .flatMap(e -> e.getValue().context()));
  }

  /** The thread tells apart who shares a process; its number has fifteen digits. */
  private static String detail(RunnerContext context, Optional<RunnerContext> above) {
    List<String> parts = new ArrayList<>();
    if (!above.map(RunnerContext::hostname).equals(Optional.of(context.hostname()))) {
      parts.add(context.hostname());
    }
    if (isNew(context.processId(), above.map(RunnerContext::processId))) {
      parts.add("pid " + context.processId());
    } else if (isNew(context.threadId(), above.map(RunnerContext::threadId))) {
      parts.add("thread " + context.threadId());
    }
    return String.join(" ", parts);
  }

  private static boolean isNew(long number, Optional<Long> above) {
    return number != 0 && !above.equals(Optional.of(number));
  }

  /** Where the detail of a lane stands. */
  static DetailPlace place(LaneNode node, String detail, int rows) {
    return switch (node.kind()) {
      case HEADER -> DetailPlace.IN_PLOT;
      case PLAIN, SHARED -> DetailPlace.BELOW;
      case CHILD -> rows <= 1 && fitsBeside(node, detail) ? DetailPlace.BESIDE : DetailPlace.BELOW;
    };
  }

  private static boolean fitsBeside(LaneNode node, String detail) {
    double room = Measures.DETAIL_RIGHT - nameX(node.depth()) - GAP;
    return name(node).length() * NAME_LETTER + detail.length() * DETAIL_LETTER <= room;
  }

  /** Where the name of a lane begins. Levels beyond the sixth stand where that does. */
  static double nameX(int depth) {
    return Measures.NAME_LEFT + Measures.INDENT * Math.min(depth, 6);
  }
}
