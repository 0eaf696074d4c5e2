package dev.pynmon.domain.log;

import dev.pynmon.domain.log.LogContext.Runner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads what an entry says from its text. */
record EntryReader(Names names) {
  private static final String RUNNER = "runner_id";
  private static final String INVOCATION = "invocation_id";
  private static final String TASK = "task_id";

  /** The fields of its JSON that are read. */
  static final Set<String> IDS = Set.of(RUNNER, INVOCATION, TASK);

  /** The whole entry. */
  LogEntry read(GatheredEntry entry) {
    String text = entry.text();
    Optional<EntryStart> start = EntryStart.at(text, 0);
    EntryStart head = start.orElseGet(() -> EntryStart.anywhere(text));
    Optional<Bracket> bracket = Bracket.find(text, head.end());
    LogContext context =
        told(bracket.map(Bracket::context).orElse(LogContext.NONE), entry.fields());
    return new LogEntry(
        entry.line(),
        entry.lines(),
        head.time(),
        head.level(),
        context,
        text,
        message(text, start, bracket),
        references(text, bracket.map(Bracket::end).orElse(0), context));
  }

  private static int message(String text, Optional<EntryStart> start, Optional<Bracket> bracket) {
    return bracket
        .map(Bracket::end)
        .orElseGet(() -> start.map(head -> behindLogger(text, head.end())).orElse(text.length()));
  }

  private static int behindLogger(String text, int level) {
    int logger = Letters.skipBlanks(text, level);
    int end = Letters.skipWord(text, logger);
    return isOfAClass(text.substring(logger, end)) ? logger : Letters.skipBlanks(text, end);
  }

  /** An exception behind its level, {@code ERROR KeyError: 'x'}; loggers are written small. */
  private static boolean isOfAClass(String word) {
    int name = word.lastIndexOf('.') + 1;
    return word.endsWith(":") && Character.isUpperCase(word.charAt(name));
  }

  /** What the fields of its JSON say whole wins over what the bracket cut. */
  private static LogContext told(LogContext bracket, Map<String, String> fields) {
    return fields.isEmpty()
        ? bracket
        : new LogContext(
            runners(bracket.runners(), named(fields, RUNNER, ReferenceKind.RUNNER)),
            named(fields, INVOCATION, ReferenceKind.INVOCATION).or(bracket::invocation),
            named(fields, TASK, ReferenceKind.TASK).or(bracket::task),
            bracket.service());
  }

  private static List<Runner> runners(List<Runner> chain, Optional<LogReference> whole) {
    if (whole.isEmpty()) {
      return chain;
    }
    List<Runner> told = new ArrayList<>(chain);
    String name = told.isEmpty() ? "" : told.removeLast().name();
    told.add(new Runner(name, whole.get()));
    return told;
  }

  private static Optional<LogReference> named(
      Map<String, String> fields, String field, ReferenceKind kind) {
    return Optional.ofNullable(fields.get(field))
        .filter(EntryReader::isId)
        .map(value -> new LogReference(kind, value));
  }

  private static boolean isId(String value) {
    return !value.isEmpty()
        && value.length() <= LogReference.MAX_VALUE
        && value.indexOf('…') < 0
        && value.chars().noneMatch(unit -> unit <= ' ');
  }

  private List<LogReference> references(String text, int start, LogContext context) {
    Set<LogReference> found = new LinkedHashSet<>();
    Consumer<LogReference> note = reference -> names.add(reference).ifPresent(found::add);
    context.references().forEach(note);
    new Mentions(text, mark -> mark.named().ifPresent(note)).from(start);
    return List.copyOf(found);
  }

  private static Optional<Bracket> bracket(String text) {
    return Bracket.find(text, EntryStart.at(text, 0).map(EntryStart::end).orElse(0));
  }

  /** What stands in the text of an entry of this context. */
  static void marks(String text, LogContext context, Consumer<LogMark> found) {
    Optional<Bracket> bracket = bracket(text);
    bracket.ifPresent(read -> read.marks(context).forEach(found));
    new Mentions(text, found).from(bracket.map(Bracket::end).orElse(0));
  }
}
